"""Guards on a server: kept rows can be added and nothing else, whoever asks."""

import pytest

from reportedly.ledger.schema import KEPT
from reportedly.ledger.store import Ledger

pg8000 = pytest.importorskip("pg8000.dbapi")


@pytest.fixture
def tell(server, shared, report, said, add):
    """Give what runs a statement in a database with a ledger of one report, as the superuser."""
    with Ledger.open(shared) as ledger:
        add(ledger, report(1, said()))
    return lambda statement: server.tell(statement, shared.rpartition("/")[2])


def test_no_kept_row_can_be_changed_removed_or_emptied(tell) -> None:
    """Not even by the superuser, nor in the part of a replica's worker."""
    filled = [table for table in KEPT if tell(f"SELECT 1 FROM {table.name} LIMIT 1")]  # noqa: S608
    assert len(filled) >= 10
    for table in filled:
        column = next(iter(table.c)).name
        for change in (f"UPDATE {table.name} SET {column} = {column}", f"DELETE FROM {table.name}"):  # noqa: S608
            with pytest.raises(pg8000.DatabaseError, match="the ledger only grows"):
                tell(f"SET session_replication_role = replica; {change}")
        with pytest.raises(pg8000.DatabaseError, match="the ledger only grows"):
            tell(f"TRUNCATE {table.name} CASCADE")


def test_no_tombstone_stands_without_a_decision(tell) -> None:
    """Whoever would purge by hand must decide it on record first."""
    with pytest.raises(pg8000.DatabaseError, match="a tombstone needs a sealed decision"):
        tell("INSERT INTO tombstones VALUES (1, 1, 1, 'document-x', '', '[]')")


@pytest.mark.parametrize(
    "loosened",
    [
        "DROP TRIGGER claims_not_deleted ON claims",
        "ALTER TABLE claims DISABLE TRIGGER claims_not_deleted",
        (
            "CREATE OR REPLACE FUNCTION claims_not_deleted() RETURNS trigger LANGUAGE plpgsql AS "
            "'BEGIN RETURN OLD; END'"
        ),
    ],
)
def test_a_guard_that_was_loosened_is_found(tell, shared, loosened) -> None:
    """Taken off, put to sleep or hollowed out: checking the ledger tells."""
    tell(loosened)
    with Ledger.open(shared, read_only=True) as ledger:
        (found,) = ledger.verify(quick=True).troubles
    assert found.where == "table claims"
    assert "claims_not_deleted was taken off" in found.trouble


def test_a_row_that_was_changed_behind_the_guards_breaks_the_chain(tell, shared) -> None:
    """Who may take guards off can change rows, and is found by the seals."""
    tell("ALTER TABLE readings DISABLE TRIGGER USER; UPDATE readings SET score = 0.99")
    with Ledger.open(shared, read_only=True) as ledger:
        troubles = {one.where for one in ledger.verify(quick=True).troubles}
    assert "entry 1" in troubles
