"""Carrying a ledger between a file and a server: the same rows, numbers and seals."""

import pytest

from reportedly.ledger.address import read_address
from reportedly.ledger.carry import carry_in, carry_out
from reportedly.ledger.purge import Purge
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerUnwritable


def test_there_and_back_again_nothing_changes(shared, ledger_path, tmp_path, report, said, add) -> None:
    """Seals and answers are equal, also of what was purged and read again."""
    first, second = report(1, said(), said(object="Iron Ridge")), report(2, said("Áshen Crown"))
    with Ledger.open(ledger_path) as ledger:
        add(ledger, first, second)
        ledger.purge([Purge(document=first[0].id, by="Ada", why="asked for")])
        run = ledger.begin_run(version="2.0")
        ledger.append(*first, run=run, again=True)
        before = (ledger.verify(quick=True).seal, ledger.view.claims(), ledger.view.tombstones())
    back = tmp_path / "back.db"
    carry_in(ledger_path, read_address(shared))
    carry_out(read_address(shared), back)
    for where in (shared, back):
        with Ledger.open(where, read_only=True) as ledger:
            found = ledger.verify(quick=True)
            assert found.is_sound, found.troubles
            assert (found.seal, ledger.view.claims(), ledger.view.tombstones()) == before


def test_nothing_is_put_over_what_is_there(shared, ledger_path, report, said, add) -> None:
    """A ledger only grows: neither a file nor a database that holds one is written over."""
    for where in (shared, ledger_path):
        with Ledger.open(where) as ledger:
            add(ledger, report(1, said()))
    with pytest.raises(LedgerUnwritable, match="holds a ledger already"):
        carry_in(ledger_path, read_address(shared))
    with pytest.raises(LedgerUnwritable, match="there is a file already"):
        carry_out(read_address(shared), ledger_path)


def test_words_that_were_purged_on_a_server_are_gone_from_its_tables(
    shared, server, report, said, add
) -> None:
    """What is left is a tombstone; the server's own log is another matter, and scrubbing says so."""
    with Ledger.open(shared) as ledger:
        document, *rest = report(1, said("Áshen Crown"))
        add(ledger, (document, *rest))
        ledger.purge([Purge(document=document.id, by="Ada", why="asked for")])
        assert ledger.scrub() is False
        assert ledger.verify(quick=True).is_sound
    name = shared.rpartition("/")[2]
    for table in ("documents", "readings", "namings", "document_words", "shown_words"):
        (count,) = server.tell(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%shen%'", name)[0]  # noqa: S608
        assert count == 0
