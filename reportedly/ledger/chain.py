"""The chain of seals: every entry and every decision is hashed together with all that came before it.

A seal is SHA-256 over the seal before it and the digests of the rows that its entry or decision brought. Who
changes, removes or slips in a kept row breaks the chain there. Rows that were purged leave their
digests, so that it holds without their words. Who writes the whole chain anew cannot be told
from inside the file; the last seal, noted elsewhere, tells it.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, select

from reportedly.ledger.schema import (
    claims,
    decisions,
    documents,
    entries,
    extractors,
    namings,
    pass_readings,
    pass_rejects,
    passes,
    purged_entries,
    readings,
    rejects,
    runs,
    seals,
    sightings,
    tombstones,
)
from reportedly.ledger.ways import ways_of

FIRST = "0" * 64
"""What the first seal follows."""

SEALED = ("sightings", "claims", "namings", "readings", "rejects", "passes")
"""Tables whose rows an entry brings under numbers of their own."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Break:
    """A place where what is recorded and its seal differ."""

    where: str
    trouble: str


def seal_entry(connection: Connection, entry_no: int, after: Mapping[str, int]) -> None:
    """Seal the entry that this transaction has added.

    Args:
        after: for each kept table, the last number that it held before this entry.
    """
    found = list(_entries(connection, after))
    if [no for no, _ in found] != [entry_no]:
        raise RuntimeError(f"entry {entry_no} is not the only one to be sealed")
    _add(connection, entry_no, None, found[0][1])


def seal_decision(connection: Connection, decision_no: int) -> None:
    """Seal the decision that this transaction has added."""
    for no, digests in _decisions(connection, decision_no - 1):
        _add(connection, None, no, digests)


def seal_all(connection: Connection) -> None:
    """Seal whatever has no seal yet: entries in their order, then decisions in theirs."""
    last = connection.execute(select(func.max(seals.c.entry_no), func.max(seals.c.decision_no))).one()
    for no, digests in _entries(connection, {}):
        if no > (last[0] or 0):
            _add(connection, no, None, digests)
    for no, digests in _decisions(connection, last[1] or 0):
        _add(connection, None, no, digests)


def last_seal(connection: Connection) -> str:
    """Give the last seal of the chain, `FIRST` if nothing was recorded yet."""
    query = select(seals.c.digest).order_by(seals.c.no.desc()).limit(1)
    return str(connection.execute(query).scalar() or FIRST)


def holds_seal(connection: Connection, digest: str) -> bool:
    """Tell whether a seal, given whole or by its beginning, stands in the chain."""
    found = connection.execute(select(seals.c.no).where(seals.c.digest.startswith(digest, autoescape=True)))
    return found.first() is not None


def check_chain(connection: Connection) -> Iterator[Break]:
    """Yield every place where the chain does not hold; none if all is as it was recorded."""
    sealed_entries, sealed_decisions = _entries(connection, {}), _decisions(connection, 0)
    before, expected = FIRST, 0
    for no, entry_no, decision_no, digest in connection.execute(select(seals).order_by(seals.c.no)):
        expected += 1
        if no != expected:
            yield Break(f"seal {expected}", f"seals {expected} to {no - 1} are missing")
            expected = no
        name, number = ("entry", entry_no) if decision_no is None else ("decision", decision_no)
        source = sealed_entries if decision_no is None else sealed_decisions
        digests = yield from _advance(source, name, number)
        if digests is not None and _link(before, name, number, digests) != digest:
            yield Break(f"{name} {number}", "what it holds is not what was sealed when it was recorded")
        before = digest
    for no, _ in sealed_entries:
        yield Break(f"entry {no}", "it was never sealed, so something else than this program wrote it")
    for no, _ in sealed_decisions:
        yield Break(f"decision {no}", "it was never sealed, so something else than this program wrote it")


_Sealed = Iterator[tuple[int, list[bytes]]]


def _advance(source: _Sealed, name: str, number: int) -> "Iterator[Break] | Any":
    """Yield what was never sealed on the way to a number; give its digests, None if it is gone."""
    for no, digests in source:
        if no == number:
            return digests
        if no > number:
            yield Break(f"{name} {number}", "it was sealed and is gone")
            return None
        yield Break(f"{name} {no}", "it was never sealed, so something else than this program wrote it")
    yield Break(f"{name} {number}", "it was sealed and is gone")
    return None


def _add(connection: Connection, entry_no: int | None, decision_no: int | None, digests: list[bytes]) -> None:
    last = connection.exec_driver_sql("SELECT no, digest FROM seals ORDER BY no DESC LIMIT 1").one_or_none()
    no, before = (0, FIRST) if last is None else (last[0], last[1])
    name, number = ("entry", entry_no) if decision_no is None else ("decision", decision_no)
    row = (no + 1, entry_no, decision_no, _link(before, name, number or 0, digests))
    ways_of(connection).insert(connection, seals.name, _SEAL, [row])


_SEAL = ("no", "entry_no", "decision_no", "digest")


def _link(before: str, name: str, number: int, digests: list[bytes]) -> str:
    return hashlib.sha256(b"\n".join([f"{before} {name} {number}".encode(), *digests])).hexdigest()


def _digest(table: str, row: tuple[object, ...]) -> bytes:
    return hashlib.sha256(_encode([table, *row]).encode("utf-8")).hexdigest().encode("ascii")


def _decisions(connection: Connection, after: int) -> _Sealed:
    query = select(decisions).where(decisions.c.no > after).order_by(decisions.c.no)
    for row in connection.execute(query):
        yield row.no, [_digest("decisions", tuple(row))]


def _entries(connection: Connection, after: Mapping[str, int]) -> _Sealed:
    """Yield the digests of the rows that each entry brought, by tables and in the order of their numbers."""
    heads = connection.execute(_heads(), {"after": after.get("entries", 0)})
    parts = [
        _Peeked(groupby(connection.execute(query, {"after": after.get(follows, 0)}), itemgetter(0)), name)
        for name, follows, query in _parts()
    ]
    gone = _purged(connection, after.get("entries", 0))
    for head in heads:
        held = [one for part in parts for one in part.take(head.no)]
        yield head.no, [_digest("entries", tuple(head)), *gone.get(head.no, ()), *held]


def _purged(connection: Connection, after: int) -> dict[int, list[bytes]]:
    """Give the digests that purged entries left of their rows."""
    query = select(purged_entries.c.entry_no, purged_entries.c.digests)
    rows = connection.execute(query.where(purged_entries.c.entry_no > after))
    return {int(no): [one.encode("ascii") for one in digests.split()] for no, digests in rows}


def digests_of(connection: Connection, entry_nos: Collection[int]) -> dict[int, str]:
    """Give the digests of the rows that entries brought, without that of the entry itself, a line each."""
    every = _entries(connection, {})
    return {no: "\n".join(one.decode("ascii") for one in found[1:]) for no, found in every if no in entry_nos}


class _Peeked:
    """The rows of one table, to be taken entry by entry."""

    def __init__(self, groups: "Iterator[tuple[int, Iterator[Any]]]", table: str) -> None:
        self._groups, self._table = groups, table
        self._next: tuple[int, list[bytes]] | None = None
        self._move()

    def take(self, entry_no: int) -> list[bytes]:
        """Give the digests of the rows up to an entry that were not taken yet."""
        found: list[bytes] = []
        while self._next is not None and self._next[0] <= entry_no:
            found += self._next[1]
            self._move()
        return found

    def _move(self) -> None:
        group = next(self._groups, None)
        self._next = (
            None if group is None else (group[0], [_digest(self._table, tuple(row)) for row in group[1]])
        )


def _heads() -> "Select[*tuple[Any, ...]]":
    """Give a select of the entries, each with its run and its document's id, which stands for the text.

    The id of a purged document is the one that it had.
    """
    document = func.coalesce(tombstones.c.document, documents.c.id).label("document")
    return (
        select(entries, document, *(one.label(f"run_{one.name}") for one in runs.c))
        .join_from(entries, documents, documents.c.no == entries.c.document_no)
        .outerjoin(tombstones, tombstones.c.document_no == documents.c.no)
        .join(runs, runs.c.no == entries.c.run_no)
        .where(entries.c.no > bindparam("after"))
        .order_by(entries.c.no)
    )


def _parts() -> "tuple[tuple[str, str, Select[*tuple[Any, ...]]], ...]":
    """Give each table's name, the table whose numbers it follows, and a select that begins with the entry.

    What refers to an extractor names it, so that a version cannot be changed under what it has read.
    """
    after: BindParameter[int] = bindparam("after")
    plain = [
        (
            table.name,
            table.name,
            select(table.c.entry_no, table).where(table.c.no > after).order_by(table.c.no),
        )
        for table in (sightings, claims, namings)
    ]
    signed = [
        (
            table.name,
            table.name,
            select(table.c.entry_no, table, extractors.c.signature)
            .join_from(table, extractors, extractors.c.no == table.c.extractor_no)
            .where(table.c.no > after)
            .order_by(table.c.no),
        )
        for table in (readings, rejects, passes)
    ]
    of_passes = [
        (
            table.name,
            "passes",
            select(passes.c.entry_no, table)
            .join_from(table, passes, passes.c.no == table.c.pass_no)
            .where(table.c.pass_no > after)
            .order_by(table.c.pass_no, second),
        )
        for table, second in (
            (pass_readings, pass_readings.c.reading_no),
            (pass_rejects, pass_rejects.c.position),
        )
    ]
    return (*plain, *signed, *of_passes)
