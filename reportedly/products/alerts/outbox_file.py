"""The file of an outbox: its tables, in which rows are only added, and the hold of whoever sends."""

import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.model.errors import LedgerBroken, LedgerLocked, LedgerUnwritable

VERSION = 1
TABLES = {
    "identity": "id TEXT NOT NULL",
    "alerts": "no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL",
    "told": "heading TEXT NOT NULL, claim TEXT NOT NULL, alert TEXT NOT NULL,"
    " PRIMARY KEY (heading, claim, alert)",
    "queued": "no INTEGER PRIMARY KEY, alert TEXT NOT NULL, channel TEXT NOT NULL, at TEXT NOT NULL,"
    " UNIQUE (channel, alert)",
    "messages": "no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,"
    " composed TEXT NOT NULL",
    "contents": "no INTEGER PRIMARY KEY, message TEXT NOT NULL, channel TEXT NOT NULL, alert TEXT NOT NULL,"
    " shown INTEGER NOT NULL, UNIQUE (channel, alert)",
    "attempts": "no INTEGER PRIMARY KEY, message TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL,"
    " trouble TEXT",
    "looks": "no INTEGER PRIMARY KEY, entry INTEGER NOT NULL, moment TEXT, at TEXT NOT NULL",
}
_INDEXES = (
    "CREATE INDEX attempts_of ON attempts (message, no)",
    "CREATE INDEX contents_of ON contents (message, no)",
)


def outbox_path(ledger: Path) -> Path:
    """Give the file that belongs to a ledger."""
    return ledger.with_name(f"{ledger.name}.outbox")


def open_base(path: Path) -> sqlite3.Connection:
    """Give the open file of an outbox, made if there is none.

    Raises: LedgerUnwritable; LedgerBroken.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(path, timeout=30, isolation_level=None)
        try:
            base.execute("PRAGMA journal_mode=WAL")
            base.execute("PRAGMA synchronous=FULL")
            _make(base, path)
        except BaseException:
            base.close()
            raise
    except (OSError, sqlite3.OperationalError) as error:
        raise LedgerUnwritable(
            f"{path}: the outbox of alerts cannot be written ({error}); check its folder"
        ) from error
    except sqlite3.DatabaseError as error:
        raise LedgerBroken(f"{path}: the outbox of alerts is damaged ({error}); put back a copy") from error
    return base


def hold(path: Path) -> sqlite3.Connection:
    """Give the hold on sending: nobody else gets it until it is closed, or its program dies.

    Raises: LedgerLocked; LedgerUnwritable.
    """
    lock = path.with_name(f"{path.name}.sending")
    try:
        held = sqlite3.connect(lock, timeout=0, isolation_level=None)
        try:
            held.execute("BEGIN EXCLUSIVE")
        except BaseException:
            held.close()
            raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise LedgerLocked(f"{path}: another program is sending alerts; wait until it is done") from error
        raise LedgerUnwritable(f"{lock}: it cannot be written ({error}); check its folder") from error
    return held


@contextmanager
def writing(base: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Give the file for one transaction: all of it is kept, or nothing."""
    base.execute("BEGIN IMMEDIATE")
    try:
        yield base
    except BaseException:
        base.execute("ROLLBACK")
        raise
    base.execute("COMMIT")


def _make(base: sqlite3.Connection, path: Path) -> None:
    if _version(base) == VERSION:
        return
    with writing(base):
        found = _version(base)
        if found > VERSION:
            raise LedgerBroken(f"{path}: this outbox was written by a later version; install that one")
        if found == VERSION:
            return
        for name, columns in TABLES.items():
            base.execute(f"CREATE TABLE {name} ({columns})")
            for act in ("UPDATE", "DELETE"):
                base.execute(
                    f"CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} ON {name}"
                    " BEGIN SELECT RAISE(ABORT, 'rows of an outbox are only added'); END"
                )
        for index in _INDEXES:
            base.execute(index)
        base.execute("INSERT INTO identity VALUES (?)", (str(uuid.uuid4()),))
        base.execute(f"PRAGMA user_version = {VERSION}")


def _version(base: sqlite3.Connection) -> int:
    return int(base.execute("PRAGMA user_version").fetchone()[0])
