"""Checking, copying and restoring a ledger at the desk."""

from pathlib import Path

import pytest

from reportedly.desk import Desk
from reportedly.desk.safekeeping import soundness_record
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable


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
