"""How SQLite does what databases do otherwise: FTS5, pragmas, a file of its own; see `ways.Ways`."""

from collections.abc import Iterator, Sequence
from functools import cache

from sqlalchemy import ColumnElement, Connection, Engine, TextualSelect, bindparam, column, func, text
from sqlalchemy.dialects import sqlite

from reportedly.ledger.schema import APPLICATION_ID, KEPT
from reportedly.ledger.ways import Index

_GUARDS = ("updated", "deleted", "replaced")


class SqliteWays:
    """The ways of an SQLite file; both indexes hold words only (`content=''`), no second copy of any text."""

    def tables(self, connection: Connection) -> set[str]:
        """Give the names of everything in the file."""
        return set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())

    def is_marked(self, connection: Connection) -> bool:
        """Tell whether the file bears the number of a ledger."""
        return bool(connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID)

    def mark(self, connection: Connection) -> None:
        """Write the number of a ledger into the file."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def fit_out(self, connection: Connection) -> None:
        """Leave it: the migrations were written for this database."""

    def keep_copy(self, connection: Connection, before: str) -> None:
        """Leave it to whoever knows the file, which is copied whole."""

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

        The statement is written once and given plain tuples: ten thousand rows a second pass through here.
        """
        if rows:
            connection.exec_driver_sql(_insertion(table, columns, once), list(rows))

    def holds_text(self, column: ColumnElement[str], part: str) -> ColumnElement[bool]:
        """Give the condition that a column holds a text; SQLite's LIKE would not mind capitals."""
        return func.instr(column, part) > 0

    def add_words(self, connection: Connection, index: Index, rows: Sequence[tuple[int, str]]) -> None:
        """Add (number, words) pairs to an index of words."""
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {index}(rowid, words) VALUES (?, ?)", list(rows))  # noqa: S608

    def clear_words(self, connection: Connection, index: Index) -> None:
        """Empty an index of words."""
        connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('delete-all')")  # noqa: S608

    def matching(self, index: Index, terms: Sequence[tuple[str, bool]]) -> TextualSelect:
        """Give a select of the numbers whose words hold all terms."""
        clause = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :wanted")  # noqa: S608
        wanted = " AND ".join(f'"{words}"*' if prefix else f'"{words}"' for words, prefix in terms)
        return clause.bindparams(bindparam("wanted", wanted, unique=True)).columns(column("rowid"))

    def describe(self, connection: Connection) -> str:
        """Give the version of SQLite that this Python was built with."""
        return f"SQLite {connection.exec_driver_sql('SELECT sqlite_version()').scalar_one()}"

    def tune(self, connection: Connection) -> None:
        """Let SQLite look at a sample of its indexes."""
        connection.exec_driver_sql("PRAGMA analysis_limit = 1000")
        connection.exec_driver_sql("PRAGMA optimize")

    def before_purge(self, connection: Connection) -> None:
        """Have what is removed written over."""
        connection.exec_driver_sql("PRAGMA secure_delete = ON")

    def after_purge(self, connection: Connection) -> None:
        """Drop the samples of values that SQLite may keep to plan its queries; it makes them anew."""
        kept = "SELECT name FROM sqlite_master WHERE name IN ('sqlite_stat3', 'sqlite_stat4')"
        for (table,) in connection.exec_driver_sql(kept).all():
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608

    def scrub(self, engine: Engine) -> bool:
        """Write the file anew and empty its log; tell whether the log could be emptied."""
        with engine.connect() as held:
            raw = held.connection.driver_connection
            if raw is None:
                return False
            # A pooled connection stands outside any transaction until one is begun by hand.
            raw.rollback()
            raw.execute("PRAGMA secure_delete = ON")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            raw.execute("VACUUM")
            busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return busy is None or busy[0] == 0

    def check_store(self, connection: Connection, *, quick: bool) -> Iterator[tuple[str, str]]:
        """Yield what SQLite itself finds: damaged pages, indexes that disagree, rows that refer to none."""
        for (line,) in connection.exec_driver_sql(f"PRAGMA {'quick_check' if quick else 'integrity_check'}"):
            if line != "ok":
                yield "the file", " ".join(str(line).split())
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"{table} {row}", f"it refers to a row of {parent} that is not there"

    def check_guards(self, connection: Connection) -> Iterator[tuple[str, str]]:
        """Yield each trigger that is gone, or no longer refuses."""
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        held = {name: str(sql) for name, sql in connection.exec_driver_sql(query)}
        for table in KEPT:
            for kind in _GUARDS:
                name = f"{table.name}_not_{kind}"
                if "RAISE(ABORT" not in held.get(name, ""):
                    yield f"table {table.name}", f"its guard {name} was taken off, so rows can be changed"


SQLITE = SqliteWays()


@cache
def _insertion(table: str, columns: tuple[str, ...], once: bool) -> str:
    quote = sqlite.dialect().identifier_preparer.quote
    places = ", ".join("?" * len(columns))
    named = ", ".join(quote(one) for one in columns)
    statement = f"INSERT INTO {quote(table)} ({named}) VALUES ({places})"  # noqa: S608
    return f"{statement} ON CONFLICT DO NOTHING" if once else statement
