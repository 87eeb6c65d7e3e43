"""What is killed too: taking a copy of a ledger with all that belongs to it, and putting it back."""

import hashlib
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from evaluation.endurance_work import Tell, content_of, documents_in, model_ledger, troubles_of
from reportedly.desk import Desk
from reportedly.model.errors import ReportedlyError
from reportedly.model.media import MediaFacts, MediaForm
from reportedly.sources.custody import Custody, custody_folder
from reportedly.sources.media.store import MediaStore, media_folder

BESIDE = 5
"""Captures, and films, that are copied with a ledger."""


@dataclass(frozen=True, slots=True)
class Copying:
    """`backup` and `restore`: a copy taken with its custody and media, and put in the place of the ledger."""

    name: str = "backup and restore"

    def prepare(self, place: Path) -> None:
        """Put a ledger there, with captures and films beside it."""
        shutil.copy(model_ledger(place), place / "ledger.db")
        for number in range(BESIDE):
            put_beside(place / "ledger.db", f"{number}\n".encode() * 20_000)

    def do(self, place: Path, tell: Tell) -> None:
        """Take a copy if there is none, and put it back."""
        with Desk(place / "ledger.db") as desk:
            if not (place / "copy.db").exists():
                desk.safekeeping.back_up(place / "copy.db")
            tell("copied")
            desk.safekeeping.restore(place / "copy.db")

    def check(self, place: Path, told: set[str]) -> list[str]:
        """Verify the ledger, and the copy if there is one by its name, each with what lies beside it."""
        wrong = troubles_of(place / "ledger.db", set(), documents_in)
        if told or (place / "copy.db").exists():
            wrong += troubles_of(place / "copy.db", told, lambda _: ["copied"])
            wrong += troubles_beside(place / "copy.db")
        # Between two names a folder can be away: the former lies beside the former ledger, and the next
        # restoring puts the copy's there.
        restoring = any(place.glob("ledger.db.before-restore-*"))
        return wrong + ([] if restoring else troubles_beside(place / "ledger.db"))

    def state(self, place: Path) -> object:
        """Give all content of both, once what lies beside both is whole."""
        wrong = [one for name in ("ledger.db", "copy.db") for one in troubles_beside(place / name)]
        return content_of(place / "ledger.db"), content_of(place / "copy.db"), wrong


def put_beside(ledger: Path, content: bytes) -> None:
    """Keep the same bytes as a capture and as a film."""
    moment = datetime(2021, 5, 4, tzinfo=UTC)
    with closing(Custody(custody_folder(ledger))) as custody:
        sha256 = hashlib.sha256(content).hexdigest()
        custody.keep_record(f"https://a.example/{sha256}", sha256, {"answered": moment.isoformat()}, content)
    with (
        closing(MediaStore(media_folder(ledger))) as store,
        store.files.receive(BytesIO(content), len(content), "film") as received,
    ):
        store.keep(received, MediaFacts(form=MediaForm.AVI), b"small", moment)


def troubles_beside(ledger: Path) -> list[str]:
    """Give what is wrong with the custody and the media of a ledger, each of which must be there whole."""
    try:
        with closing(Custody(custody_folder(ledger))) as custody:
            captures = custody.verify()
        with closing(MediaStore(media_folder(ledger), create=False)) as store:
            films = store.verify()
    except ReportedlyError as error:
        return [str(error)]
    return [] if (captures, films) == (BESIDE, BESIDE) else [f"{ledger}: {captures} captures, {films} films"]
