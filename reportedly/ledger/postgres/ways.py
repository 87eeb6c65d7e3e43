"""How a PostgreSQL server does what databases do otherwise; see `ways.Ways`."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Engine, TextualSelect, func, select

from reportedly.ledger.postgres.guards import find_loose_guards, make_guards
from reportedly.ledger.postgres.words import make_word_tables, select_matching, word_rows
from reportedly.ledger.schema import KEPT
from reportedly.ledger.ways import Index

MARK = "a ledger of claims, kept by reportedly"

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class PostgresWays:
    """The ways of a server."""

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of the tables in the schema that comes first on the path."""
        query = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        return {str(name) for name in connection.exec_driver_sql(query).scalars()}

    def is_marked(self, connection: Connection) -> bool:
        """Tell whether the table of revisions bears our comment."""
        query = "SELECT obj_description('alembic_version'::regclass, 'pg_class')"
        return bool(connection.exec_driver_sql(query).scalar() == MARK)

    def mark(self, connection: Connection) -> None:
        """Leave it to `fit_out`: the table that bears the mark is made by the migrations."""

    def fit_out(self, connection: Connection) -> None:
        """Give the tables their mark, the order of letters that a file has, their guards and words."""
        connection.exec_driver_sql(f"COMMENT ON TABLE alembic_version IS '{MARK}'")
        _order_as_bytes(connection)
        make_guards(connection)
        make_word_tables(connection)

    def keep_copy(self, connection: Connection, before: str) -> None:
        """Copy the kept tables as they are into a schema of their own, `SCHEMA_before_REVISION`, once."""
        here = str(connection.exec_driver_sql("SELECT current_schema()").scalar_one())
        copy = f"{here}_before_{before}"
        held = connection.exec_driver_sql("SELECT 1 FROM pg_namespace WHERE nspname = %s", (copy,)).scalar()
        if held is not None:
            return
        connection.exec_driver_sql(f'CREATE SCHEMA "{copy}"')
        names = {"alembic_version", *(one.name for one in KEPT)}
        for name in sorted(names & self.tables(connection)):
            connection.exec_driver_sql(f'CREATE TABLE "{copy}"."{name}" AS TABLE "{here}"."{name}"')

    def insert(
        self,
        connection: Connection,
        table: str,
        columns: tuple[str, ...],
        rows: Sequence[tuple[object, ...]],
        *,
        once: bool = False,
    ) -> None:
        """Add rows to a table; with `once`, leave out those whose key is taken.

        All rows go in one statement, as one JSON text: the server may be far away.
        """
        if not rows:
            return
        named = ", ".join(f'"{one}"' for one in columns)
        statement = (
            f"INSERT INTO {table} ({named}) SELECT {named} "  # noqa: S608
            f"FROM json_populate_recordset(NULL::{table}, CAST(%s AS json))"
        )
        held = _encode([dict(zip(columns, row, strict=True)) for row in rows])
        connection.exec_driver_sql(statement + (" ON CONFLICT DO NOTHING" if once else ""), (held,))

    def holds_text(self, column: ColumnElement[str], part: str) -> ColumnElement[bool]:
        """Give the condition that a column holds a text."""
        return func.strpos(column, part) > 0

    def add_words(self, connection: Connection, index: Index, rows: Sequence[tuple[int, str]]) -> None:
        """Add (number, words) pairs to an index of words."""
        if rows:
            statement = (
                f"INSERT INTO {index} (no, line, found) SELECT no, line, array_to_tsvector(words) "  # noqa: S608
                "FROM json_to_recordset(CAST(%s AS json)) AS given(no integer, line text, words text[])"
            )
            connection.exec_driver_sql(statement, (_encode(word_rows(rows)),))

    def clear_words(self, connection: Connection, index: Index) -> None:
        """Empty an index of words."""
        connection.exec_driver_sql(f"DELETE FROM {index}")  # noqa: S608

    def matching(self, index: Index, terms: Sequence[tuple[str, bool]]) -> TextualSelect:
        """Give a select of the numbers whose words hold all terms."""
        return select_matching(index, terms)

    def describe(self, connection: Connection) -> str:
        """Give the version of the server."""
        return f"PostgreSQL {connection.exec_driver_sql('SHOW server_version').scalar_one()}"

    def tune(self, connection: Connection) -> None:
        """Leave it to the server's own daemon, which looks at what it holds from time to time."""

    def before_purge(self, connection: Connection) -> None:
        """Do nothing: what is removed is written over by `scrub`."""

    def after_purge(self, connection: Connection) -> None:
        """Do nothing: the server's samples of values are made anew by `scrub`."""

    def scrub(self, engine: Engine) -> bool:
        """Write the tables anew. False: the server's log and its copies are beyond a client's reach."""
        with engine.connect() as held:
            raw = held.connection.driver_connection
            if raw is None:
                return False
            names = sorted(self.tables(held))
            raw.rollback()
            raw.autocommit = True
            try:
                cursor = raw.cursor()
                for name in names:
                    cursor.execute(f'VACUUM (FULL, ANALYZE) "{name}"')
            finally:
                raw.autocommit = False
        return False

    def check_store(self, connection: Connection, *, quick: bool) -> Iterator[tuple[str, str]]:
        """Yield rows that refer to nothing; damaged pages are told by the server when it reads them."""
        if quick:
            return
        for table in KEPT:
            for key in table.foreign_keys:
                child, parent = key.parent, key.column
                there = select(parent).where(parent == child).exists()
                lost = select(func.count()).select_from(table).where(child.is_not(None), ~there)
                count = connection.execute(lost).scalar_one()
                if count:
                    refer = f"{count} of its rows refer to rows of {parent.table.name} that are not there"
                    yield f"table {table.name}", refer

    def check_guards(self, connection: Connection) -> Iterator[tuple[str, str]]:
        """Yield each guard that is gone or asleep."""
        return find_loose_guards(connection)


POSTGRES = PostgresWays()


def _order_as_bytes(connection: Connection) -> None:
    """Compare and sort all text by its bytes, as a file does, whatever language the database was made for."""
    query = (
        "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
        "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 "
        "AND NOT a.attisdropped AND a.atttypid = 'text'::regtype AND a.attcollation <> '\"C\"'::regcollation"
    )
    for table, name in connection.exec_driver_sql(query).all():
        change = f'ALTER TABLE "{table}" ALTER COLUMN "{name}" TYPE text COLLATE "C"'
        connection.exec_driver_sql(change)
