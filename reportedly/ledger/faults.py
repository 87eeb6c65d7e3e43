"""What can go wrong with a ledger's file, said as errors that name the file, the trouble and the way out."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from reportedly.model.errors import LedgerError, LedgerLocked


class LedgerMissing(LedgerError):
    """There is no ledger where one was asked for."""


class LedgerUnwritable(LedgerError):
    """The ledger, or the folder it lies in, cannot be written or opened."""


class LedgerBroken(LedgerError):
    """The file is damaged, or is not a ledger."""


_Make = Callable[[str], LedgerError]


def _locked(where: str) -> LedgerError:
    return LedgerLocked(f"{where}: another process is writing to it; wait until that ends, or stop it")


def _read_only(where: str) -> LedgerError:
    return LedgerUnwritable(
        f"{where}: it may only be read; allow writing to the file and its folder, or choose another ledger"
    )


def _cannot_open(where: str) -> LedgerError:
    return LedgerUnwritable(
        f"{where}: it cannot be opened; check that its folder exists and that you may read and write there"
    )


def _corrupt(where: str) -> LedgerError:
    return LedgerBroken(
        f"{where}: the file is damaged; put back a copy, or save what can be read with "
        "`sqlite3 OLD .recover | sqlite3 NEW`"
    )


def _not_a_database(where: str) -> LedgerError:
    return LedgerBroken(
        f"{where}: this is not a ledger; give the path of one, or of a file that is not there yet"
    )


def _full(where: str) -> LedgerError:
    return LedgerUnwritable(
        f"{where}: the disk is full; make room and run the same command again, nothing is lost"
    )


def _disk_trouble(where: str) -> LedgerError:
    return LedgerBroken(
        f"{where}: the disk failed to read or write; check it, then run the same command again"
    )


_BY_CODE: dict[int, _Make] = {
    sqlite3.SQLITE_BUSY: _locked,
    sqlite3.SQLITE_LOCKED: _locked,
    sqlite3.SQLITE_READONLY: _read_only,
    sqlite3.SQLITE_PERM: _read_only,
    sqlite3.SQLITE_CANTOPEN: _cannot_open,
    sqlite3.SQLITE_CORRUPT: _corrupt,
    sqlite3.SQLITE_NOTADB: _not_a_database,
    sqlite3.SQLITE_FULL: _full,
    sqlite3.SQLITE_IOERR: _disk_trouble,
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
    make = None if code is None else _BY_CODE.get(code & _PRIMARY_CODE)
    if make is None:
        return LedgerError(
            f"{where}: the ledger refused ({error}); check that nothing else changes this file"
        )
    return make(where)
