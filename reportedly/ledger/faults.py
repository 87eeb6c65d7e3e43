"""What can go wrong with a ledger's file, said as errors that name the file, the trouble and the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from reportedly.ledger.postgres.faults import server_fault
from reportedly.model.errors import LedgerBroken, LedgerError, LedgerLocked, LedgerUnwritable

_Told = tuple[type[LedgerError], str]
_LOCKED: _Told = (LedgerLocked, "another process is writing to it; wait until that ends, or stop it")
_READ_ONLY: _Told = (
    LedgerUnwritable,
    "it may only be read; allow writing to the file and its folder, or choose another ledger",
)
_CLOSED: _Told = (
    LedgerUnwritable,
    "it cannot be opened; check that its folder exists and that you may read and write there",
)
_CORRUPT: _Told = (
    LedgerBroken,
    "the file is damaged; put back a copy, or save what is left with `sqlite3 OLD .recover | sqlite3 NEW`",
)
_NO_LEDGER: _Told = (
    LedgerBroken,
    "this is not a ledger; give the path of one, or of a file that is not there yet",
)
_FULL: _Told = (
    LedgerUnwritable,
    "the disk is full; make room and run the same command again, nothing is lost",
)
_DISK_TROUBLE: _Told = (
    LedgerBroken,
    "the disk failed to read or write; check it, then run the same command again",
)
_BY_CODE: dict[int, _Told] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_CORRUPT: _CORRUPT,
    sqlite3.SQLITE_NOTADB: _NO_LEDGER,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _DISK_TROUBLE,
}
_PRIMARY_CODE = 0xFF


@contextmanager
def told_plainly(where: str) -> Iterator[None]:
    """Turn what the database raises within the block into a LedgerError about the ledger at `where`.

    Source: result codes of SQLite, of which the low byte is the primary one.
    """
    try:
        yield
    except DBAPIError as error:
        raise fault(where, error.orig if isinstance(error.orig, Exception) else error) from error
    except sqlite3.Error as error:
        raise fault(where, error) from error
    except UnicodeEncodeError as error:
        raise LedgerError(
            f"{where}: half a character cannot be kept (offset {error.start}); clean the text, read it again"
        ) from error


def fault(where: str, error: Exception) -> LedgerError:
    """Give the LedgerError for what a database driver raised."""
    code = getattr(error, "sqlite_errorcode", None)
    served = server_fault(where, error)
    if served is not None:
        return served
    told = None if code is None else _BY_CODE.get(code & _PRIMARY_CODE)
    if told is None:
        return LedgerError(
            f"{where}: the ledger refused ({error}); check that nothing else changes this file"
        )
    kind, trouble = told
    return kind(f"{where}: {trouble}")


@contextmanager
def disk_told(path: Path, way_out: str = "make room there, or choose another path") -> Iterator[None]:
    """Turn what the disk refuses within the block into an error about the file or folder at `path`."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or "the disk refused").lower()
        raise LedgerUnwritable(f"{path}: {reason}; {way_out}") from error
