"""The chain of seals holds while nothing is touched, and breaks where something is."""

import sqlite3
from contextlib import closing

import pytest

from reportedly.ledger.store import Ledger
from reportedly.model.claims import Reason
from reportedly.model.decisions import DecisionKind, Verdict

GRADE = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by="Ada")


@pytest.fixture
def sealed(ledger_path, report, refusal, said, read_again, add):
    """Give the path of a ledger with rows in all kept tables, read twice and decided on."""
    with Ledger.open(ledger_path) as ledger:
        first = report(1, said(), said(object="Iron Ridge"))
        first[2].append(refusal(first[0], Reason.DUPLICATE))
        add(ledger, first, report(2, said()))
        ledger.decide(GRADE)
        add(ledger, read_again(first, "patterns@2"), extractors=["patterns@2"])
        add(ledger, report(3, said()))
    return ledger_path


def tamper(path, table: str, statement: str) -> None:
    """Change a ledger as somebody would who takes the guards off, and puts them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        guards = raw.execute(query, (table,)).fetchall()
        for name, _ in guards:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in guards:
            raw.execute(sql)


def broken(path) -> list[str]:
    """Give where the chain of a ledger breaks."""
    with Ledger.open(path, read_only=True) as ledger:
        return [one.where for one in ledger.verify(quick=True).troubles]


def test_what_nobody_touched_holds(sealed) -> None:
    """Every entry and decision has its seal, and every seal follows the one before."""
    assert broken(sealed) == []


@pytest.mark.parametrize(
    ("table", "statement", "where"),
    [
        ("sightings", "UPDATE sightings SET published = '1999-01-01' WHERE no = 2", "entry 2"),
        ("namings", "UPDATE namings SET content = replace(content, 'Iron', 'Tin')", "entry 1"),
        ("readings", "UPDATE readings SET score = 0.99 WHERE no = 1", "entry 1"),
        ("readings", "UPDATE readings SET score = 0.99 WHERE entry_no = 3", "entry 3"),
        ("extractors", "UPDATE extractors SET signature = 'other@9' WHERE no = 2", "entry 3"),
        ("runs", "UPDATE runs SET version = '9' WHERE no = 3", "entry 4"),
        ("pass_rejects", "DELETE FROM pass_rejects", "entry 1"),
        ("rejects", "UPDATE rejects SET detail = 'none' WHERE no = 1", "entry 1"),
        ("entries", "UPDATE entries SET recorded = '2019-01-01T00:00:00.000000Z' WHERE no = 1", "entry 1"),
        ("decisions", "UPDATE decisions SET value = 'A'", "decision 1"),
        ("decisions", "DELETE FROM decisions", "decision 1"),
        ("documents", "UPDATE documents SET id = 'document-x' WHERE no = 3", "entry 4"),
        ("seals", "DELETE FROM seals WHERE no = 2", "seal 2"),
        ("seals", "DELETE FROM seals WHERE no = 5", "entry 4"),
    ],
)
def test_a_changed_row_breaks_the_chain_where_it_was_recorded(sealed, table, statement, where) -> None:
    """Also when the guards were taken off for it and put back: what was sealed is not what is there."""
    tamper(sealed, table, statement)
    assert where in broken(sealed)


def test_a_slipped_in_entry_has_no_seal(sealed) -> None:
    """A row that another program writes is found, though the guards let it in."""
    with closing(sqlite3.connect(sealed)) as raw, raw:
        raw.execute(
            "INSERT INTO entries SELECT no + 100, run_no, document_no, recorded, 0, 0, 0 FROM entries"
        )
    assert "entry 101" in broken(sealed)


def test_a_seal_noted_earlier_is_in_the_chain_later(sealed, report, said, add) -> None:
    """The chain only grows, so an old seal stays in it; a seal of another history does not."""
    with Ledger.open(sealed) as ledger:
        noted = ledger.verify(quick=True).seal
        add(ledger, report(9, said()))
        assert ledger.verify(quick=True, seal=noted).is_sound
        assert ledger.verify(quick=True, seal=noted[:12].upper()).is_sound
        other = ledger.verify(quick=True, seal="f" * 64)
        assert [one.where for one in other.troubles] == ["the seal"]


def test_two_ledgers_of_one_history_have_one_seal(new_ledger, report, said, add) -> None:
    """Equal rows give equal seals; one entry more gives another."""
    with new_ledger() as one, new_ledger() as other:
        run = one.begin_run(version="1")
        other._clock()
        for ledger in (one, other):
            ledger.append(*report(1, said()), run=run)
        assert one.verify(quick=True).seal == other.verify(quick=True).seal
        one.decide(GRADE)
        assert one.verify(quick=True).seal != other.verify(quick=True).seal
