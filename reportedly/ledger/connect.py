"""Engines: how the program reaches the file a ledger is kept in."""

import os
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event

from reportedly.ledger.address import IN_MEMORY, Address, read_address
from reportedly.model.errors import LedgerMissing, LedgerUnwritable

_WRITES = "ledger_writes"
_PAUSE_SECONDS = 0.01
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA mmap_size = 268435456",
)
_WRITING_PRAGMAS = (
    # With WAL a power cut can lose the last documents, never break the file; a killed process loses nothing.
    "PRAGMA synchronous = NORMAL",
    # A document touches some 170 pages: the log is folded into the file every 25 documents, not every 6.
    "PRAGMA wal_autocheckpoint = 4000",
)


def locate(where: "str | Path | Address") -> Path | None:
    """Give the path that a path or `sqlite:///` address means; None for a ledger in memory or on a server.

    Raises: LedgerError, if it is the address of another kind of database.
    """
    return read_address(where).path


def open_engine(address: Address, *, read_only: bool, create: bool, wait_seconds: float) -> Engine:
    """Give an engine for wherever a ledger is.

    Raises: LedgerError, as `make_engine` does; or if what a server needs is not installed.
    """
    if address.login is not None:
        from reportedly.ledger.postgres.server import make_server_engine  # noqa: PLC0415 - a file needs none

        return make_server_engine(address.login, wait_seconds=wait_seconds)
    return make_engine(address.path, read_only=read_only, create=create, wait_seconds=wait_seconds)


def make_engine(path: Path | None, *, read_only: bool, create: bool, wait_seconds: float) -> Engine:
    """Give an engine for the file at `path`, or for a new ledger in memory where that is None.

    Raises: LedgerError, if it is a folder, is not there and may not be made, or has no folder to lie in.
    """
    if path is not None:
        _check(path, create=create and not read_only)

    def connect() -> sqlite3.Connection:
        return _connect(path, read_only=read_only, wait_seconds=wait_seconds)

    pool = StaticPool if path is None else QueuePool
    engine = create_engine("sqlite://", creator=connect, poolclass=pool)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Give the same engine, whose transactions take the write lock at once instead of failing half-way."""
    return engine.execution_options(**{_WRITES: True})


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise LedgerUnwritable(
            f"{path}: this is a folder; give the path of a file in it, such as {path}/reportedly.db"
        )
    if path.exists():
        return
    if not create:
        raise LedgerMissing(
            f"{path}: there is no ledger here; read some reports into it first, or check the path"
        )
    if not path.parent.is_dir():
        raise LedgerUnwritable(f"{path}: there is no folder {path.parent}; make it, or choose another path")


class _SelfClosing(sqlite3.Connection):
    """A connection that closes when nobody holds it, as that of a desk that was never closed."""

    def __del__(self) -> None:
        self.close()


def _connect(path: Path | None, *, read_only: bool, wait_seconds: float) -> sqlite3.Connection:
    address = IN_MEMORY if path is None else _address(path, read_only=read_only)
    connection = sqlite3.connect(
        address,
        timeout=wait_seconds,
        isolation_level=None,
        check_same_thread=False,
        factory=_SelfClosing,
        uri=path is not None,
    )
    try:
        if not read_only:
            _turn_on_wal(connection, wait_seconds)
        for pragma in _PRAGMAS if read_only else _WRITING_PRAGMAS + _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _turn_on_wal(connection: sqlite3.Connection, wait_seconds: float) -> None:
    """Keep a log beside the file; SQLite does not wait for its turn with this, as it does with all else."""
    give_up = time.monotonic() + wait_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return


def _address(path: Path, *, read_only: bool) -> str:
    address = path.resolve().as_uri()
    if not read_only:
        return f"{address}?mode=rwc"
    # WAL needs a folder that can be written; elsewhere the file is taken as it stands.
    settled = not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    return f"{address}?mode=ro{'&immutable=1' if settled else ''}"
