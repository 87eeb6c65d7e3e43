"""Carrying a ledger from one kind of database to the other, row by row, with its numbers and seals.

What arrives has the same chain of seals as what was left: a copy of a ledger on a server is a file like any
other, and a file can become the ledger of a server. Derived tables are worked out anew.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, func, select, update

from reportedly.ledger.address import Address
from reportedly.ledger.connect import for_writing, open_engine
from reportedly.ledger.derive import rebuild
from reportedly.ledger.faults import told_plainly
from reportedly.ledger.schema import KEPT, decisions, documents, entries, runs, seals, tombstones
from reportedly.ledger.tallies import refresh_tallies
from reportedly.ledger.upgrade import bring_forward
from reportedly.ledger.ways import ways_of
from reportedly.model.errors import LedgerUnwritable

_ROWS = 500
_WAIT_SECONDS = 10.0
_BY_HAND = frozenset({runs.name, decisions.name, documents.name, seals.name, tombstones.name})
"""Tables whose rows come in an order of their own, since a purge is let in only once it is on record."""


def carry_out(source: Address, target: Path) -> None:
    """Leave at `target` one file with all that a ledger on a server holds at this moment.

    Raises: LedgerUnwritable, if there is something at `target` already, or it cannot be written;
        LedgerMissing; LedgerLocked; LedgerBroken.
    """
    if target.exists():
        raise LedgerUnwritable(f"{target}: there is a file already; choose another name, or move it away")
    unfinished = Path(f"{target}.unfinished")
    _remove(unfinished)
    try:
        _carry(source, Address(unfinished))
        unfinished.replace(target)
    finally:
        _remove(unfinished)


def carry_in(source: Path, target: Address) -> None:
    """Make a database on a server that holds nothing yet equal to a file: all of it, or nothing.

    Raises: LedgerUnwritable, if it holds something; LedgerLocked; LedgerBroken.
    """
    _carry(Address(source), target)


def _carry(source: Address, target: Address) -> None:
    came = open_engine(source, read_only=True, create=False, wait_seconds=_WAIT_SECONDS)
    goes = open_engine(target, read_only=False, create=True, wait_seconds=_WAIT_SECONDS)
    try:
        _carry_between(came, source, goes, target)
    finally:
        came.dispose()
        goes.dispose()


def _carry_between(came: Engine, source: Address, goes: Engine, target: Address) -> None:
    with told_plainly(source.name):
        bring_forward(came, source.name, source.path, read_only=True)
    with told_plainly(target.name):
        bring_forward(goes, target.name, target.path, read_only=False)
    with told_plainly(target.name), for_writing(goes).begin() as into:
        _require_empty(into, target)
        with told_plainly(source.name), came.connect() as out:
            _carry_rows(out.execution_options(stream_results=True), into)
        rebuild(into)
        refresh_tallies(into)


def _require_empty(connection: Connection, target: Address) -> None:
    for table in (documents, decisions):
        if connection.execute(select(func.count()).select_from(table)).scalar_one():
            raise LedgerUnwritable(
                f"{target.name}: this database holds a ledger already, and a ledger only grows; make a new "
                "database with `createdb` and restore into that"
            )


def _carry_rows(out: Connection, into: Connection) -> None:
    """Add every kept row; what was purged comes first, as it was when it went, and is emptied again."""
    add = ways_of(into).insert
    _copy(out, into, runs, select(runs))
    _copy(out, into, decisions, select(decisions).order_by(decisions.c.no))
    _copy(out, into, seals, select(seals).where(seals.c.decision_no.is_not(None)))
    for stone in out.execute(select(tombstones).order_by(tombstones.c.no)).all():
        was = {"no": stone.document_no, "id": stone.document, "publisher": None, "url": None, "text": ""}
        add(into, documents.name, tuple(was), [tuple(was.values())])
        add(into, tombstones.name, tuple(tombstones.c.keys()), [tuple(stone)])
        emptied = update(documents).where(documents.c.no == stone.document_no)
        into.execute(emptied.values(id=f"purged-{stone.document_no}"))
    gone = select(tombstones.c.document_no)
    _copy(out, into, documents, select(documents).where(documents.c.no.not_in(gone)))
    _copy(out, into, entries, select(entries))
    _copy(out, into, seals, select(seals).where(seals.c.decision_no.is_(None)))
    for table in _parents_first():
        _copy(out, into, table, select(table))


def _parents_first() -> list[Table]:
    """Give the tables that come by themselves, each after those that its rows refer to."""
    rest = [table for table in KEPT if table.name not in _BY_HAND | {entries.name}]
    return sorted(rest, key=documents.metadata.sorted_tables.index)


def _copy(out: Connection, into: Connection, table: Table, query: "Select[*tuple[Any, ...]]") -> None:
    for rows in _batches(out.execute(query)):
        ways_of(into).insert(into, table.name, tuple(table.c.keys()), rows)


def _batches(rows: "Iterable[Row[*tuple[Any, ...]]]") -> Iterator[list[tuple[object, ...]]]:
    iterator = iter(rows)
    while batch := [tuple(row) for row in islice(iterator, _ROWS)]:
        yield batch


def _remove(path: Path) -> None:
    for tail in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{tail}").unlink(missing_ok=True)
