"""Checking, copying and restoring a ledger at the desk."""

from pathlib import Path

import pytest

from reportedly.desk import Desk
from reportedly.desk.safekeeping import soundness_record
from reportedly.ledger.address import FILES_VARIABLE
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable
from tests.desk.test_beside import capture, films, pages
from tests.desk.test_beside import film as keep_film
from tests.serving import Server


def decide(path: Path, by: str) -> None:
    """Let somebody grade a publisher."""
    verdict = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by=by)
    with Ledger.open(path) as ledger:
        ledger.decide(verdict)


def decided_by(path: Path) -> list[str]:
    """Give who decided something in a ledger."""
    with Ledger.open(path, read_only=True) as ledger:
        return [one.decision.by for one in ledger.view.decision_history()]


def test_a_backup_is_restored_and_the_former_ledger_kept(tmp_path: Path) -> None:
    """What was decided after the backup is gone from the ledger, and in the file beside it."""
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    decide(path, "Ada")
    desk = Desk(path)
    assert desk.safekeeping.back_up(copy).soundness.decisions == 1
    decide(path, "Ben")
    made = desk.safekeeping.restore(copy)
    assert decided_by(path) == ["Ada"]
    assert made.kept is not None
    assert decided_by(made.kept) == ["Ada", "Ben"]
    assert made.soundness.seal == desk.safekeeping.verify().seal
    assert soundness_record(str(path), made.soundness)["sound"] is True


def test_a_copy_that_is_not_sound_is_not_put_back(tmp_path: Path) -> None:
    """The check comes first, and then nothing was touched."""
    path, copy = tmp_path / "a.db", tmp_path / "copy.db"
    decide(path, "Ada")
    desk = Desk(path)
    desk.safekeeping.back_up(copy)
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(copy) as raw:
        raw.execute("DROP TRIGGER decisions_not_updated")
        raw.execute("UPDATE decisions SET by = 'Eve'")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(LedgerBroken, match="not sound, so it was not put back"):
        desk.safekeeping.restore(copy)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if "restor" in one.name) == []


def test_what_cannot_be_restored_is_named(tmp_path: Path) -> None:
    """No file, the ledger itself, a file of something else."""
    path = tmp_path / "a.db"
    decide(path, "Ada")
    desk = Desk(path)
    with pytest.raises(LedgerMissing):
        desk.safekeeping.restore(tmp_path / "absent.db")
    with pytest.raises(LedgerUnwritable, match="the ledger itself"):
        desk.safekeeping.restore(path)
    (tmp_path / "notes.txt").write_text("notes " * 500)
    with pytest.raises(LedgerBroken):
        desk.safekeeping.restore(tmp_path / "notes.txt")
    assert decided_by(path) == ["Ada"]


def test_a_copy_goes_to_a_server_with_what_belongs_to_it_and_back(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Captures and films come into the folder of files, those that lay there are kept; and so back."""
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path / "files" / "shared"))
    path, back = tmp_path / "case.db", tmp_path / "back.db"
    decide(path, "Ada")
    capture(path, b"The Amber Front left Tarnholm.")
    keep_film(path, b"RIFF1")
    shared = Desk(server.empty_database())
    shared.ledger.parent.mkdir(parents=True)
    keep_film(shared.ledger, b"RIFF2")
    made = shared.safekeeping.restore(path)
    assert (pages(shared.ledger), films(shared.ledger)) == (pages(path), films(path))
    assert [one.name for one in made.beside] == ["custody", "media"]
    former = [one.kept for one in made.beside if one.kept is not None]
    assert [films(one.with_suffix("")) for one in former] == [[b"RIFF2"]]
    assert shared.safekeeping.back_up(back).soundness.seal == made.soundness.seal
    assert (pages(back), films(back), decided_by(back)) == (pages(path), films(path), ["Ada"])
    assert [one for one in tmp_path.rglob("*") if "restoring" in one.name or "incoming" in one.name] == []


def test_what_a_server_holds_keeps_its_files_when_a_copy_is_refused(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger only grows: a database that holds one takes no copy, and its captures stay where they are."""
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path / "shared"))
    path = tmp_path / "case.db"
    decide(path, "Ada")
    keep_film(path, b"RIFF1")
    shared = Desk(server.empty_database())
    shared.safekeeping.restore(path)
    keep_film(path, b"RIFF2")
    with pytest.raises(LedgerUnwritable, match="holds a ledger already"):
        shared.safekeeping.restore(path)
    assert films(shared.ledger) == [b"RIFF1"]


def test_a_folder_of_files_that_cannot_be_made_is_named(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is then left as empty as it was, so that the copy can be put back once there is one."""
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path / "file" / "shared"))
    path, target = tmp_path / "case.db", server.empty_database()
    decide(path, "Ada")
    with pytest.raises(LedgerUnwritable, match="file"):
        Desk(target).safekeeping.restore(path)
    monkeypatch.setenv(FILES_VARIABLE, str(tmp_path / "shared"))
    assert Desk(target).safekeeping.restore(path).soundness.decisions == 1
