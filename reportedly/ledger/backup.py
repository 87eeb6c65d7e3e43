"""Copies of a ledger: taken while others write, checked before they count, and put back."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reportedly.ledger.faults import disk_told, told_plainly
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable

_BUSY_SECONDS = 10.0
_TAILS = ("", "-wal", "-shm", "-journal")


def copy_ledger(source: Path, target: Path) -> None:
    """Leave at `target` one file with all that is committed at `source`, whoever writes there meanwhile.

    Raises: LedgerUnwritable, if there is something at `target` already, or it cannot be written;
        LedgerMissing; LedgerLocked; LedgerBroken.
    """
    if not source.is_file():
        raise LedgerMissing(f"{source}: there is no ledger here to be copied; check the path")
    if target.exists():
        raise LedgerUnwritable(f"{target}: there is a file already; choose another name, or move it away")
    if not target.parent.is_dir():
        raise LedgerUnwritable(
            f"{target}: there is no folder {target.parent}; make it, or choose another path"
        )
    unfinished = Path(f"{target}.unfinished")
    with _removed(unfinished), disk_told(target):
        copy_into(source, unfinished)
        _settle(unfinished)
        unfinished.replace(target)
        _flush(target.parent)


def copy_into(source: Path, target: Path) -> None:
    """Make the database at `target` equal to that at `source` in one transaction.

    Raises: LedgerLocked; LedgerUnwritable; LedgerBroken.
    """
    with (
        told_plainly(str(source)),
        closing(
            sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_SECONDS)
        ) as old,
    ):
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with told_plainly(str(target)), closing(sqlite3.connect(target, timeout=_BUSY_SECONDS)) as new:
            old.backup(new)


def put_in_place(copy: Path, ledger: Path) -> Path | None:
    """Make a checked copy the ledger, and give where the ledger that stood there lies now; None if none did.

    A ledger that other processes have open is changed under their eyes in one transaction; a file that is too
    damaged for that is moved aside.

    Raises: LedgerLocked; LedgerUnwritable.
    """
    kept = None
    if ledger.exists():
        kept = _free_name(ledger, "before-restore")
        try:
            copy_ledger(ledger, kept)
            copy_into(copy, ledger)
        except LedgerBroken:
            _move_aside(ledger, kept)
        else:
            return kept
    with told_plainly(str(ledger)), disk_told(ledger):
        _settle(copy)
        copy.replace(ledger)
        _flush(ledger.parent)
    return kept


def _move_aside(ledger: Path, kept: Path) -> None:
    for tail in _TAILS:
        part = Path(f"{ledger}{tail}")
        if part.exists():
            part.replace(f"{kept}{tail}")


def _free_name(ledger: Path, why: str) -> Path:
    tries = (Path(f"{ledger}.{why}-{number}") for number in range(1, 10_000))
    return next(path for path in tries if not path.exists())


def _settle(path: Path) -> None:
    """Fold the log into the file, so that it is whole by itself, and see it onto the disk."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """See a new name in a folder onto the disk, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _removed(path: Path) -> Iterator[None]:
    """Leave nothing of a file that was only on the way, before and after."""
    try:
        for tail in _TAILS:
            Path(f"{path}{tail}").unlink(missing_ok=True)
        yield
    finally:
        for tail in _TAILS:
            Path(f"{path}{tail}").unlink(missing_ok=True)
