"""Moving a ledger's schema forward."""

import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from reportedly.ledger import upgrade
from reportedly.ledger.address import read_address
from reportedly.ledger.connect import for_writing, make_engine, open_engine
from reportedly.ledger.postgres.ways import MARK
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.schema import APPLICATION_ID, KEPT, REVISIONS, metadata
from reportedly.ledger.store import Ledger
from reportedly.ledger.ways import ways_of
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerBroken, LedgerTooNew, LedgerUnwritable


def test_the_migrations_make_what_the_schema_says(ledger) -> None:
    """Tables as described and tables as migrated are the same, but for the indexes of words."""
    with ledger._engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    ours = ("remove_table", "remove_index")
    others = [one for one in differences if not (one[0] in ours and "_words" in one[1].name)]
    assert others == []


def test_every_revision_is_known_by_number() -> None:
    """The list that tells an old ledger from a new one is that of the files."""
    folder = upgrade.files("reportedly.ledger") / "migrations"
    scripts = ScriptDirectory(str(folder))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS


def _make_old(path, holding: Ledger | None = None, revision: str = "0001") -> None:
    """Make a ledger as a revision left it, with the kept rows of another."""
    engine = make_engine(path, read_only=False, create=True, wait_seconds=1)
    with for_writing(engine).begin() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        _fill_old(connection, holding, revision)
    engine.dispose()


def _make_old_on_server(address: str, holding: Ledger, revision: str) -> None:
    """Make a ledger on a server as a revision would have left it there."""
    engine = open_engine(read_address(address), read_only=False, create=True, wait_seconds=5)
    with for_writing(engine).begin() as connection:
        _fill_old(connection, holding, revision)
        connection.exec_driver_sql(f"COMMENT ON TABLE alembic_version IS '{MARK}'")
    engine.dispose()


def _fill_old(connection: Connection, holding: Ledger | None, revision: str) -> None:
    upgrade._migrate(connection, revision)
    held = ways_of(connection).tables(connection)
    for table in metadata.sorted_tables if holding is not None else ():
        if table in KEPT and table.name in held:
            with holding._engine.connect() as source:
                rows = [dict(row) for row in source.execute(table.select()).mappings()]
            if rows:
                connection.execute(table.insert(), rows)


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_every_released_schema_comes_forward_sealed_and_sound(
    ledger, ledger_path, report, said, add, revision
) -> None:
    """From whichever revision: the same answers, a copy of the file as it was, and a chain that holds."""
    add(ledger, report(1, said()), report(2, said(object="Iron Ridge")))
    ledger.decide(Verdict(kind=DecisionKind.GRADE, about=("Wire", ""), value="B", reason="read", by="Ada"))
    _make_old(ledger_path, ledger, revision)
    with Ledger.open(ledger_path) as moved:
        assert moved.view.claims() == ledger.view.claims()
        found = moved.verify(quick=True)
        assert found.is_sound
        assert found.decisions == (0 if revision < "0004" else 1)
        add(moved, report(3, said()))
        assert moved.verify(quick=True).is_sound
    copy = ledger_path.with_name(f"reportedly.db.before-{REVISIONS[-1]}")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_on_a_server_every_released_schema_comes_forward_too(
    server, new_ledger, report, said, add, revision
) -> None:
    """The same answers, guards that hold, a chain that holds, and the kept rows as they were beside it."""
    ledger = new_ledger()
    add(ledger, report(1, said()), report(2, said(object="Iron Ridge")))
    ledger.decide(Verdict(kind=DecisionKind.GRADE, about=("Wire", ""), value="B", reason="read", by="Ada"))
    address = server.empty_database()
    try:
        _make_old_on_server(address, ledger, revision)
        with pytest.raises(LedgerUnwritable, match="open it once where it can be written"):
            Ledger.open(address, read_only=True)
        with Ledger.open(address) as moved:
            assert moved.view.claims() == ledger.view.claims()
            found = moved.verify(quick=True)
            assert found.is_sound, found
            assert found.decisions == (0 if revision < "0004" else 1)
            add(moved, report(3, said()))
            assert moved.verify(quick=True).is_sound
        database = address.rpartition("/")[2]
        copy = f"public_before_{REVISIONS[-1]}"
        assert server.tell(f"TABLE {copy}.alembic_version", database) == [(revision,)]
        assert len(server.tell(f"TABLE {copy}.claims", database)) == 2
    finally:
        server.drop(address)


def test_on_a_server_a_move_that_breaks_off_leaves_no_trace(server, new_ledger, monkeypatch) -> None:
    """Copy and move are one transaction: the schema is the old one, and the next opening starts again."""
    ledger = new_ledger()
    address = server.empty_database()
    try:
        _make_old_on_server(address, ledger, "0003")

        def fail(connection: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(upgrade, "rebuild", fail)
            with pytest.raises(KeyboardInterrupt):
                Ledger.open(address)
        database = address.rpartition("/")[2]
        assert server.tell("SELECT version_num FROM alembic_version", database) == [("0003",)]
        assert server.tell("SELECT 1 FROM pg_namespace WHERE nspname LIKE '%before%'", database) == []
        Ledger.open(address).close()
    finally:
        server.drop(address)


def test_an_old_ledger_is_moved_forward_with_all_it_holds(ledger, ledger_path, report, said, add) -> None:
    """Nothing is lost on the way, and the file as it was lies beside it."""
    add(ledger, report(1, said()), report(2, said(object="Iron Ridge")))
    _make_old(ledger_path, ledger)
    with Ledger.open(ledger_path) as moved:
        assert moved.view.claims() == ledger.view.claims()
        assert moved.view.count(ClaimQuery(text="ridge")) == 1
    copy = ledger_path.with_name("reportedly.db.before-0007")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert before.execute("SELECT count(*) FROM claims").fetchone() == (2,)


def test_a_new_ledger_needs_no_copy(ledger_path) -> None:
    """Only what held something before is copied."""
    Ledger.open(ledger_path).close()
    assert [path.name for path in ledger_path.parent.glob("*before*")] == []


def test_a_move_that_breaks_off_leaves_the_ledger_as_it_was(ledger_path, monkeypatch) -> None:
    """The schema moves in one transaction; the next opening starts again."""
    _make_old(ledger_path)

    def fail(connection: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(upgrade, "rebuild", fail)
        with pytest.raises(KeyboardInterrupt):
            Ledger.open(ledger_path)
    with closing(sqlite3.connect(ledger_path)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    Ledger.open(ledger_path).close()


def test_an_old_ledger_is_not_moved_when_it_may_only_be_read(ledger_path) -> None:
    """Reading alone never changes a file."""
    _make_old(ledger_path)
    with pytest.raises(LedgerUnwritable, match="open it once where it can be written"):
        Ledger.open(ledger_path, read_only=True)


def test_a_ledger_of_a_later_version_is_left_alone(ledger_path) -> None:
    """What this version cannot understand it does not touch."""
    Ledger.open(ledger_path).close()
    with closing(sqlite3.connect(ledger_path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew, match=r"schema 9999.*upgrade reportedly"):
        Ledger.open(ledger_path)


def test_the_database_of_another_program_is_left_alone(ledger_path) -> None:
    """A wrong path never ends in someone else's file."""
    with closing(sqlite3.connect(ledger_path)) as raw:
        raw.execute("CREATE TABLE recipes (name)")
    with pytest.raises(LedgerBroken, match="another program"):
        Ledger.open(ledger_path)
    with closing(sqlite3.connect(ledger_path)) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
