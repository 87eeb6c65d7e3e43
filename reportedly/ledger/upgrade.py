"""Bringing a ledger's schema forward when it is opened, with a copy of what was there.

A file is copied whole, beside it. On a server the kept tables are copied into a schema of their own, in the
transaction that moves them: there is no move without a copy, and no copy without a move.
"""

import sqlite3
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

from sqlalchemy import Connection, Engine

from reportedly.ledger.chain import seal_all
from reportedly.ledger.connect import for_writing
from reportedly.ledger.derive import rebuild
from reportedly.ledger.schema import REVISIONS
from reportedly.ledger.ways import ways_of
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerTooNew, LedgerUnwritable

HEAD = REVISIONS[-1]


def bring_forward(
    engine: Engine, where: str, path: Path | None, *, read_only: bool, create: bool = True
) -> None:
    """Leave the ledger at the newest revision of the schema; one that was older is copied first.

    Raises: LedgerMissing, if a server holds none and none may be made; LedgerTooNew, if a later version wrote
        it; LedgerBroken, if it is another program's database; LedgerUnwritable, if it is old and may only be
        read.
    """
    with engine.connect() as connection:
        found = _revision(connection, where)
    if found == HEAD:
        return
    if found is None and engine.dialect.name == "postgresql" and (read_only or not create):
        raise LedgerMissing(f"{where}: this database holds no ledger yet; read some reports into it first")
    if read_only:
        raise LedgerUnwritable(f"{where}: an older version wrote it; open it once where it can be written")
    with for_writing(engine).begin() as connection:
        # Another process may have done it while this one waited for the lock.
        found = _revision(connection, where)
        if found == HEAD:
            return
        if found is not None and path is not None:
            _copy(path, Path(f"{path}.before-{HEAD}"))
        ways = ways_of(connection)
        if found is not None:
            ways.keep_copy(connection, HEAD)
        ways.mark(connection)
        _migrate(connection, HEAD)
        ways.fit_out(connection)
        if found is not None:
            seal_all(connection)
            rebuild(connection)


def _revision(connection: Connection, where: str) -> str | None:
    ways = ways_of(connection)
    tables = ways.tables(connection)
    if not tables:
        return None
    if "alembic_version" not in tables or not ways.is_marked(connection):
        raise LedgerBroken(
            f"{where}: this is the database of another program, not a ledger; choose another path"
        )
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    if found not in REVISIONS:
        raise LedgerTooNew(
            f"{where}: a later version wrote it (schema {found}, this one knows up to {HEAD}); "
            "upgrade reportedly, or choose another ledger"
        )
    return str(found)


def _copy(path: Path, copy: Path) -> None:
    """Copy what is committed; a copy from an earlier attempt is older still, so it stays."""
    if copy.exists():
        return
    unfinished = Path(f"{copy}.unfinished")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
    unfinished.replace(copy)


def _migrate(connection: Connection, revision: str) -> None:
    from alembic import command  # noqa: PLC0415 - slow to import, and only needed when there is something to do
    from alembic.config import Config  # noqa: PLC0415

    with as_file(files("reportedly.ledger") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
