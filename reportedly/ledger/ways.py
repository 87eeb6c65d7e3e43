"""What differs between the databases that can hold a ledger; nothing else knows which of them it is."""

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from sqlalchemy import ColumnElement, Connection, Engine, TextualSelect

Index = Literal["document_words", "shown_words"]
"""Words by the sighting that first gave a document its title, and by the claim as it was shown."""


class Ways(Protocol):
    """How one kind of database does what the others do otherwise."""

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of all tables where the ledger is, or would be."""
        ...

    def is_marked(self, connection: Connection) -> bool:
        """Tell whether the tables bear the mark of a ledger."""
        ...

    def mark(self, connection: Connection) -> None:
        """Leave the mark of a ledger, before its tables are made."""
        ...

    def fit_out(self, connection: Connection) -> None:
        """Make what the migrations leave to each database: guards, indexes of words, the order of letters."""
        ...

    def keep_copy(self, connection: Connection, before: str) -> None:
        """Keep what is recorded as it is, before the schema moves on; a copy that is there stays."""
        ...

    def insert(
        self,
        connection: Connection,
        table: str,
        columns: tuple[str, ...],
        rows: Sequence[tuple[object, ...]],
        *,
        once: bool = False,
    ) -> None:
        """Add rows to a table; with `once`, leave out those whose key is taken."""
        ...

    def holds_text(self, column: ColumnElement[str], part: str) -> ColumnElement[bool]:
        """Give the condition that a column holds a text as it is written, capitals and all."""
        ...

    def add_words(self, connection: Connection, index: Index, rows: Sequence[tuple[int, str]]) -> None:
        """Add (number, words) pairs to an index of words."""
        ...

    def clear_words(self, connection: Connection, index: Index) -> None:
        """Empty an index of words, so that it can be built again."""
        ...

    def matching(self, index: Index, terms: Sequence[tuple[str, bool]]) -> TextualSelect:
        """Give a select of the numbers whose words hold all terms: (words in a row, a beginning or not)."""
        ...

    def describe(self, connection: Connection) -> str:
        """Give the name and version of the database."""
        ...

    def tune(self, connection: Connection) -> None:
        """Let the database look at what it holds, so that it answers well."""
        ...

    def before_purge(self, connection: Connection) -> None:
        """Do what must be done in the transaction that removes words, before it does."""
        ...

    def after_purge(self, connection: Connection) -> None:
        """Do what must be done in that transaction once the words are gone."""
        ...

    def scrub(self, engine: Engine) -> bool:
        """Write the tables anew without what was removed; tell whether no byte is left within our reach."""
        ...

    def check_store(self, connection: Connection, *, quick: bool) -> Iterator[tuple[str, str]]:
        """Yield (where, trouble) for whatever the database itself finds amiss."""
        ...

    def check_guards(self, connection: Connection) -> Iterator[tuple[str, str]]:
        """Yield (where, trouble) for each guard of a kept table that is not as it was made."""
        ...


def ways_of(connection: Connection) -> Ways:
    """Give the ways of the database that a connection leads to."""
    if connection.dialect.name == "postgresql":
        from reportedly.ledger.postgres.ways import POSTGRES  # noqa: PLC0415 - a file needs none of it

        return POSTGRES
    from reportedly.ledger.ways_sqlite import SQLITE  # noqa: PLC0415 - a server needs none of it

    return SQLITE
