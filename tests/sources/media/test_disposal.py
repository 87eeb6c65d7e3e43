"""Disposal of media: what only reports that go need goes with them, openly, and nothing else does."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.model.errors import LedgerBroken, NotInLedger
from reportedly.model.media import KeptMedia, MediaFacts, MediaForm, Sighting, SightingId
from reportedly.sources.media.disposal import MediaDisposal, dispose_media, going
from reportedly.sources.media.store import MediaStore

NOON = datetime(2024, 6, 3, 12, tzinfo=UTC)
GOES = MediaDisposal(documents=frozenset({"document-goes"}), by="Ada Example", why="the source asked")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder for a store."""
    return tmp_path / "media"


def keep(folder: Path, content: bytes, *documents: str | None, caption: str = "A bridge") -> KeptMedia:
    """Keep bytes that were seen in documents, or by somebody who named none."""
    store = MediaStore(folder)
    with store.files.receive(io.BytesIO(content), 99, "x") as received:
        one = store.keep(received, MediaFacts(form=MediaForm.PNG, device="Lens 7"), b"small", NOON)
    for document in documents:
        seen = Sighting(
            id=SightingId(""),
            media=one.id,
            by="Ann",
            why="so",
            recorded=NOON,
            url="https://a.example/secret",
            caption=caption,
            document=document,
        )
        store.note(seen)
    store.close()
    return one


def test_only_what_nothing_else_needs_goes(folder: Path) -> None:
    """Not what stood in a report that stays, what somebody kept without a report, or what backs a claim."""
    only = keep(folder, b"only", "document-goes")
    keep(folder, b"shared", "document-goes", "document-stays")
    keep(folder, b"by hand", "document-goes", None)
    backs = keep(folder, b"backs", "document-goes")
    keep(folder, b"other", "document-stays")
    keep(folder, b"unseen")
    disposal = MediaDisposal(documents=GOES.documents, needed=frozenset({backs.id}), by="A", why="w")
    assert going(folder, disposal) == (only,)
    assert going(folder.with_name("none"), disposal) == ()
    assert dispose_media(folder.with_name("none"), disposal, NOON) == 0


def test_bytes_and_words_go_and_digests_stay(folder: Path) -> None:
    """No file, no caption or address in any byte; the chain holds; another time there is nothing to do."""
    gone = keep(folder, b"gone" * 9, "document-goes", caption="A name of somebody")
    stays = keep(folder, b"stays", "document-goes", "document-stays", caption="Words of both")
    assert dispose_media(folder, GOES, NOON) == 1
    raw = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert not [words for words in (b"gone" * 9, b"A name of somebody", b"Lens 7 ") if words in raw]
    store = MediaStore(folder, create=False)
    assert [one.document for one in store.sightings()] == ["document-stays"]
    assert list(store.every()) == [stays]
    with pytest.raises(NotInLedger):
        store.media(gone.id)
    (purge,) = store.purges()
    assert (purge.by, purge.why, purge.sha256s) == ("Ada Example", "the source asked", (gone.sha256,))
    assert store.verify() == 6
    store.close()
    assert dispose_media(folder, GOES, NOON) == 0


def test_what_went_can_come_back_and_go_again(folder: Path) -> None:
    """Kept anew it is a new record; the purge of before stays on record."""
    keep(folder, b"gone", "document-goes")
    assert dispose_media(folder, GOES, NOON) == 1
    keep(folder, b"gone", "document-goes")
    assert dispose_media(folder, GOES, NOON) == 1
    store = MediaStore(folder, create=False)
    assert len(store.purges()) == 2
    assert store.verify() == 6
    store.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE records SET record = '{}', kind = 'emptied' WHERE no = 3",
        "UPDATE records SET chain = 'x' WHERE no = 1",
        "UPDATE records SET record = replace(record, 'Ada', 'Eve') WHERE kind = 'purge'",
    ],
)
def test_what_is_emptied_off_the_record_shows(folder: Path, change: str) -> None:
    """Only rows that a purge names may be empty, and the purge itself is chained."""
    keep(folder, b"gone", "document-goes")
    keep(folder, b"stays", "document-stays")
    dispose_media(folder, GOES, NOON)
    with closing(sqlite3.connect(folder / "media.sqlite")) as base:
        base.execute("DROP TRIGGER records_not_updated")
        base.execute(change)
        base.commit()
    store = MediaStore(folder, create=False)
    with pytest.raises(LedgerBroken, match="changed or taken out"):
        store.verify()
    store.close()


def test_the_record_is_guarded_again_afterwards(folder: Path) -> None:
    """A purge opens the guard for itself alone."""
    keep(folder, b"gone", "document-goes")
    dispose_media(folder, GOES, NOON)
    with closing(sqlite3.connect(folder / "media.sqlite")) as base, pytest.raises(sqlite3.IntegrityError):
        base.execute("UPDATE records SET record = '{}'")
