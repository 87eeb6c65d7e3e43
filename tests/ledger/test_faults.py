"""Trouble with the file, said plainly: real damage, real locks."""

import os
import sqlite3

import pytest

from reportedly.ledger.faults import fault, told_plainly
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerBroken, LedgerError, LedgerLocked, LedgerUnwritable


def test_a_file_that_is_no_database_is_said_to_be_none(ledger_path) -> None:
    """A text file given by mistake is named, and stays as it is."""
    ledger_path.write_text("These are notes, not a ledger. " * 100)
    with pytest.raises(LedgerBroken, match=r"reportedly\.db: this is not a ledger"):
        Ledger.open(ledger_path)
    assert ledger_path.read_text().startswith("These are notes")


def test_a_damaged_file_is_said_to_be_damaged(ledger_path, report, said, add) -> None:
    """The way out is a copy, or saving what can be read."""
    with Ledger.open(ledger_path) as ledger:
        add(ledger, *(report(number, said()) for number in range(30)))
    content = bytearray(ledger_path.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    ledger_path.write_bytes(content)
    with pytest.raises(LedgerBroken, match="the file is damaged"), Ledger.open(ledger_path) as ledger:
        ledger.view.claims(ClaimQuery(min_score=0.0))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_closed_to_writing_is_named(tmp_path) -> None:
    """A ledger cannot be made where nothing can."""
    tmp_path.chmod(0o500)
    with pytest.raises(LedgerUnwritable, match="cannot be opened"):
        Ledger.open(tmp_path / "reportedly.db")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, LedgerLocked),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, LedgerLocked),
        (sqlite3.SQLITE_READONLY_DIRECTORY, LedgerUnwritable),
        (sqlite3.SQLITE_CANTOPEN, LedgerUnwritable),
        (sqlite3.SQLITE_FULL, LedgerUnwritable),
        (sqlite3.SQLITE_IOERR_WRITE, LedgerBroken),
        (sqlite3.SQLITE_CORRUPT_INDEX, LedgerBroken),
        (sqlite3.SQLITE_MISMATCH, LedgerError),
    ],
)
def test_every_trouble_has_its_kind(code, kind) -> None:
    """An extended code counts as its primary one; whatever is left is a LedgerError all the same."""
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorcode = code
    told = fault("reports.db", error)
    assert type(told) is kind
    assert str(told).startswith("reports.db: ")


def test_only_trouble_with_the_ledger_is_told_as_such() -> None:
    """An error in the program itself is not dressed up as one of the file's."""
    with pytest.raises(ZeroDivisionError), told_plainly("reports.db"):
        _ = 1 // 0
