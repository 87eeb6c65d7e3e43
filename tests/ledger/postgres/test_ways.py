"""The ways of a server: what a database does otherwise comes to the same."""

import pytest
from sqlalchemy import select

from reportedly.ledger.postgres.ways import POSTGRES
from reportedly.ledger.schema import documents
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError


def test_letters_are_ordered_by_their_bytes(shared, server) -> None:
    """Whatever language a database was made for, listings stand as they do in a file."""
    name = shared.rpartition("/")[2]
    query = (
        "SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind = 'r' AND "
        "c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND a.atttypid = 'text'::regtype "
        "AND a.attcollation <> '\"C\"'::regcollation"
    )
    assert server.tell(query, name) == [(0,)]


def test_any_text_comes_back_as_it_was_added(shared) -> None:
    """Quotes, percents, backslashes, other scripts: all go as values, none as SQL."""
    odd = ["'; DROP TABLE claims; --", "100 % of \\n %s", "«ü» 字 \U0001f54a", '{"a": null}']
    with Ledger.open(shared) as ledger, ledger._writer.begin() as connection:
        rows = [(no, f"document-{no}", None, None, text) for no, text in enumerate(odd, 1)]
        POSTGRES.insert(connection, "documents", ("no", "id", "publisher", "url", "text"), rows)
        found = connection.execute(select(documents.c.text).order_by(documents.c.no)).scalars().all()
        assert found == odd


def test_half_characters_and_nul_are_refused_with_a_reason(shared, report, said, add) -> None:
    """What the server cannot hold is said; nothing of the document is kept."""
    document, read, rejects = report(1, said())
    with Ledger.open(shared) as ledger:
        run = ledger.begin_run(version="1.0")
        object.__setattr__(document, "title", "a\0b")
        with pytest.raises(LedgerError, match="NUL character"):
            ledger.append(document, read, rejects, run=run)
        assert ledger.view.count_documents() == 0


def test_the_server_says_what_it_is(shared) -> None:
    """Name and version, for whoever looks for a fault."""
    with Ledger.open(shared, read_only=True) as ledger:
        assert ledger.database.startswith("PostgreSQL 1")
