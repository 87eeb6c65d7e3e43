"""Custody and media go with a ledger: copied whole or not, checked, put back; what was there is kept."""

import io
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.desk import Desk
from reportedly.desk.beside import copied_beside, prepare_beside, put_beside
from reportedly.desk.safekeeping import copy_record
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerBroken, LedgerUnwritable
from reportedly.model.media import MediaFacts, MediaForm
from reportedly.sources.custody import Custody, custody_folder
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.media.store import MediaStore, media_folder

NOW = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)


def capture(ledger: Path, content: bytes) -> None:
    """Keep a page in a ledger's custody."""
    fetched = Fetched(
        url="https://harbour-wire.example/1",
        final_url="https://harbour-wire.example/1",
        hops=(),
        address="93.184.216.34",
        asked=NOW,
        answered=NOW,
        status=200,
        reason="OK",
        headers=(),
        wire=content,
        content=content,
    )
    custody = Custody(custody_folder(ledger))
    custody.keep(fetched, source="by hand", publisher=None)
    custody.close()


def film(ledger: Path, content: bytes) -> None:
    """Keep a film among a ledger's media."""
    store = MediaStore(media_folder(ledger))
    with store.files.receive(io.BytesIO(content), 999, "x") as received:
        store.keep(received, MediaFacts(form=MediaForm.AVI), b"small", NOW)
    store.close()


def decide(ledger: Path, by: str) -> None:
    """Let somebody grade a publisher."""
    verdict = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by=by)
    with Ledger.open(ledger) as opened:
        opened.decide(verdict)


def films(ledger: Path) -> list[bytes]:
    """Give the films of a ledger."""
    store = MediaStore(media_folder(ledger), create=False)
    with closing(store):
        return [store.files.read_bytes(one.sha256) for one in store.every()]


def pages(ledger: Path) -> list[bytes]:
    """Give the pages in the custody of a ledger."""
    custody = Custody(custody_folder(ledger))
    with closing(custody):
        return [custody.read_bytes(one.sha256) for one in custody.captures()]


def bodies(folder: Path) -> Iterable[Path]:
    """Give the files of a folder under their digests."""
    return (one for one in (folder / "bodies").rglob("*") if one.is_file())


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger with a page in custody and a film."""
    path = tmp_path / "case.db"
    decide(path, "Ada")
    capture(path, b"The Amber Front left Tarnholm.")
    film(path, b"RIFF1")
    return path


def test_a_copy_is_a_ledger_with_all_that_belongs_to_it(ledger: Path, tmp_path: Path) -> None:
    """Its folders have the names that it looks for; nothing is told as unfinished."""
    copy = tmp_path / "copy.db"
    made = Desk(ledger).safekeeping.back_up(copy)
    assert [(one.name, one.records) for one in made.beside] == [("custody", 1), ("media", 1)]
    assert (pages(copy), films(copy)) == (pages(ledger), films(ledger))
    assert [
        one.name for one in tmp_path.rglob("*") if "unfinished" in one.name or "incoming" in one.name
    ] == []
    assert copy_record(copy, made)["beside"] != []


def test_what_is_put_back_is_what_was_copied_and_the_former_is_kept(ledger: Path, tmp_path: Path) -> None:
    """The former folders lie beside the former ledger, and can be opened with it."""
    copy = tmp_path / "copy.db"
    desk = Desk(ledger)
    desk.safekeeping.back_up(copy)
    decide(ledger, "Ben")
    capture(ledger, b"It stayed.")
    film(ledger, b"RIFF2")
    made = desk.safekeeping.restore(copy)
    assert (len(pages(ledger)), films(ledger)) == (1, [b"RIFF1"])
    assert made.kept is not None
    assert (len(pages(made.kept)), films(made.kept)) == (2, [b"RIFF1", b"RIFF2"])
    assert [one.kept for one in made.beside] == [custody_folder(made.kept), media_folder(made.kept)]
    # Once more, and the copy is as it was.
    assert desk.safekeeping.restore(copy).kept != made.kept
    assert films(copy) == films(ledger) == [b"RIFF1"]


def test_what_a_copy_has_not_stays_as_it_is(tmp_path: Path) -> None:
    """A copy of before there were media takes none away."""
    ledger, copy = tmp_path / "case.db", tmp_path / "copy.db"
    decide(ledger, "Ada")
    desk = Desk(ledger)
    assert desk.safekeeping.back_up(copy).beside == ()
    film(ledger, b"RIFF1")
    assert desk.safekeeping.restore(copy).beside == ()
    assert films(ledger) == [b"RIFF1"]


@pytest.mark.parametrize("folder_of", [custody_folder, media_folder])
@pytest.mark.parametrize("harm", ["changed", "gone", "record"])
def test_a_copy_that_was_harmed_changes_nothing(
    ledger: Path, tmp_path: Path, folder_of: type, harm: str
) -> None:
    """Any byte, any file, any record: it is refused, and ledger, custody and media are what they were."""
    copy = tmp_path / "copy.db"
    desk = Desk(ledger)
    desk.safekeeping.back_up(copy)
    (body,) = bodies(folder_of(copy))
    if harm == "changed":
        body.write_bytes(b"RIFF0")
    elif harm == "gone":
        body.unlink()
    else:
        (base,) = folder_of(copy).glob("*.sqlite")
        with closing(sqlite3.connect(base)) as raw, raw:
            of_media, of_pages = "UPDATE records SET chain = 'x'", "UPDATE captures SET chain = 'x'"
            raw.execute("DROP TRIGGER IF EXISTS records_not_updated")
            raw.execute(of_media if folder_of is media_folder else of_pages)
    before = ledger.read_bytes(), pages(ledger), films(ledger)
    with pytest.raises(LedgerBroken, match="not what was recorded"):
        desk.safekeeping.restore(copy)
    assert (ledger.read_bytes(), pages(ledger), films(ledger)) == before
    assert [one.name for one in tmp_path.iterdir() if "before" in one.name or "restoring" in one.name] == []


def test_harm_is_found_when_it_is_copied(ledger: Path, tmp_path: Path) -> None:
    """What is broken already is no backup; no ledger and no folder is left that looks like one."""
    (body,) = bodies(media_folder(ledger))
    body.write_bytes(b"RIFF0")
    with pytest.raises(LedgerBroken, match=r"case\.db\.media: media is not what was recorded"):
        Desk(ledger).safekeeping.back_up(tmp_path / "copy.db")
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("copy")] == []


def test_a_stopped_copy_makes_room_and_a_strangers_folder_does_not(ledger: Path, tmp_path: Path) -> None:
    """Only a folder that says it is unfinished is written anew."""
    copy = tmp_path / "copy.db"
    stopped = copied_beside(ledger, copy)
    stopped.__enter__()  # and then the program is killed
    assert (media_folder(copy) / "unfinished").exists()
    assert len(Desk(ledger).safekeeping.back_up(copy).beside) == 2
    other = tmp_path / "other.db"
    media_folder(other).mkdir()
    with pytest.raises(LedgerUnwritable, match="there is a folder already"):
        Desk(ledger).safekeeping.back_up(other)
    assert not other.exists()
    assert not custody_folder(other).exists()


def test_half_written_files_are_left_behind(ledger: Path, tmp_path: Path) -> None:
    """What another program is just receiving is none of the copy's."""
    (custody_folder(ledger) / "bodies" / "1.half").write_bytes(b"h")
    Desk(ledger).safekeeping.back_up(tmp_path / "copy.db")
    assert list(custody_folder(tmp_path / "copy.db").rglob("*.half")) == []


def test_where_no_ledger_stood_its_folders_are_kept_under_a_free_name(ledger: Path, tmp_path: Path) -> None:
    """A folder without its ledger is nobody's to lose."""
    lone = tmp_path / "lone.db"
    film(lone, b"RIFF3")
    inside = tmp_path / "inside"
    inside.mkdir()
    made = put_beside(prepare_beside(ledger, inside), lone, None)
    assert [one.kept for one in made] == [None, tmp_path / "lone.db.before-restore-1.media"]
    assert films(lone) == [b"RIFF1"]
    assert films(tmp_path / "lone.db.before-restore-1") == [b"RIFF3"]
