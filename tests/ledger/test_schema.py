"""The kept tables: the database itself refuses to change them."""

import sqlite3

import pytest

from reportedly.ledger.purge import Purge
from reportedly.ledger.schema import APPLICATION_ID, KEPT
from reportedly.ledger.store import Ledger
from reportedly.model.claims import Reason
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.terms import Polarity


@pytest.fixture
def raw(ledger_path, report, refusal, said, add):
    """Give a plain connection, as any program can make it, to a ledger with rows in all kept tables."""
    with Ledger.open(ledger_path) as ledger:
        document, read_claims, _ = report(1, said(), said(polarity=Polarity.DENIED, object="Iron Ridge"))
        run = ledger.begin_run(version="1")
        ledger.append(document, read_claims, [refusal(document, Reason.DUPLICATE)], run=run)
        ledger.finish_run(run)
        claim = read_claims[0].claim.id
        ledger.decide(
            Verdict(kind=DecisionKind.REVIEW, about=(claim,), value="accept", reason="read it", by="Ada")
        )
        gone, others, _ = report(2, said())
        ledger.append(gone, others, [], run=ledger.begin_run(version="1"))
        ledger.purge([Purge(document=gone.id, by="Ada", why="asked to")])
    connection = sqlite3.connect(ledger_path, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize("table", [table.name for table in KEPT])
@pytest.mark.parametrize("change", ["UPDATE {t} SET {c} = {c}", "DELETE FROM {t}", "{replace}"])
def test_kept_rows_can_be_neither_changed_nor_removed_nor_replaced(raw, table, change) -> None:
    """Append-only is held by the database: also against other programs, and against INSERT OR REPLACE."""
    everything = f"SELECT * FROM {table}"  # noqa: S608
    before = raw.execute(everything).fetchall()
    assert before
    column = raw.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchone()[0]
    replace = f"INSERT OR REPLACE INTO {table} {everything}"
    with pytest.raises(sqlite3.IntegrityError, match=f"the ledger only grows: {table} cannot be changed"):
        raw.execute(change.format(t=table, c=column, replace=replace))
    assert raw.execute(everything).fetchall() == before


def test_replacing_by_id_is_refused_too(raw) -> None:
    """A new number with a taken id would push the old row out."""
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        raw.execute(
            "INSERT OR REPLACE INTO claims SELECT no + 100, id, document_no, predicate, entry_no FROM claims"
        )


def test_a_ledger_is_marked_as_one(raw) -> None:
    """The file says what it is, so that no other database is taken for a ledger."""
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
