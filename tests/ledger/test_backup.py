"""Copies: whole while others write, and put back without losing what they replace."""

import sqlite3
from contextlib import closing

import pytest

from reportedly.ledger.backup import copy_into, copy_ledger, put_in_place
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable


def count(path) -> int:
    """Give how many claims a ledger holds."""
    with Ledger.open(path, read_only=True) as ledger:
        return ledger.view.count()


def test_a_copy_is_one_file_with_all_that_is_committed(ledger_path, tmp_path, report, said, add) -> None:
    """Also what still lies in the log of a ledger that is open, and nothing of a write under way."""
    copy = tmp_path / "copy.db"
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(1, said()))
        with closing(sqlite3.connect(ledger_path, isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("INSERT INTO marks (name, entry_no) VALUES ('half', 1)")
            copy_ledger(ledger_path, copy)
            writer.execute("ROLLBACK")
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    assert count(copy) == 1
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT count(*) FROM marks WHERE name = 'half'").fetchone() == (0,)


def test_a_copy_never_takes_the_place_of_a_file(ledger_path, tmp_path) -> None:
    """A name given twice ends in an error, not in one backup fewer."""
    Ledger.open(ledger_path).close()
    taken = tmp_path / "taken.db"
    taken.write_text("last month's")
    with pytest.raises(LedgerUnwritable, match="there is a file already"):
        copy_ledger(ledger_path, taken)
    assert taken.read_text() == "last month's"


def test_what_cannot_be_copied_is_named(ledger_path, tmp_path) -> None:
    """No ledger, no folder, no database: each in words, and nothing half-made stays."""
    with pytest.raises(LedgerMissing):
        copy_ledger(ledger_path, tmp_path / "copy.db")
    Ledger.open(ledger_path).close()
    with pytest.raises(LedgerUnwritable, match="there is no folder"):
        copy_ledger(ledger_path, tmp_path / "absent" / "copy.db")
    notes = tmp_path / "notes.db"
    notes.write_text("These are notes. " * 500)
    with pytest.raises(LedgerBroken):
        copy_ledger(notes, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_a_copy_is_put_back_under_the_eyes_of_a_reader(ledger_path, tmp_path, report, said, add) -> None:
    """A desk that is open sees the former state, then the restored one; the former one is kept."""
    copy = tmp_path / "copy.db"
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(1, said()))
        copy_ledger(ledger_path, copy)
        add(ledger, report(2, said()))
        assert ledger.view.count() == 2
        kept = put_in_place(copy, ledger_path)
        assert ledger.view.count() == 1
        add(ledger, report(3, said()))
        assert ledger.view.count() == 2
    assert kept is not None
    assert count(kept) == 2


def test_a_damaged_ledger_is_moved_aside_for_its_copy(ledger_path, tmp_path, report, said, add) -> None:
    """Restoring is most needed where the file can no longer be opened; its bytes are kept all the same."""
    copy = tmp_path / "copy.db"
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(1, said()))
    copy_ledger(ledger_path, copy)
    ledger_path.write_bytes(b"\x00damaged" * 2000)
    kept = put_in_place(copy, ledger_path)
    assert count(ledger_path) == 1
    assert kept is not None
    assert kept.read_bytes().startswith(b"\x00damaged")


def test_a_copy_into_a_file_happens_whole_or_not_at_all(ledger_path, tmp_path) -> None:
    """What is no database is found before anything is written."""
    target = tmp_path / "target.db"
    Ledger.open(target).close()
    before = target.read_bytes()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    with pytest.raises(LedgerBroken):
        copy_into(broken, target)
    assert target.read_bytes() == before
