"""Whether a ledger still is what was recorded: its file, its guards, its chain, its ids and its words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DBAPIError

from reportedly.ledger.chain import Break, check_chain, holds_seal, last_seal
from reportedly.ledger.schema import claims, decisions, documents, entries, readings
from reportedly.ledger.tombstones import check_tombstones, list_tombstones
from reportedly.ledger.verify_contents import check_contents
from reportedly.ledger.ways import ways_of
from reportedly.model.tombstones import Tombstone

MOST_TROUBLES = 200
"""How many troubles are told one by one; all are counted."""

Answer = TypeVar("Answer")

_SEAL = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Soundness:
    """What checking a ledger found."""

    documents: int
    claims: int
    readings: int
    entries: int
    decisions: int
    seal: str
    """The last seal: noted elsewhere, it tells later whether history was written anew."""
    troubles: tuple[Break, ...]
    """The first of them, in the order found."""
    found: int
    """How many troubles there are in all."""
    quick: bool
    """Whether ids and words were left out."""
    purged: tuple[tuple[str, int], ...] = ()
    """Who purged documents, and how many each; those are not among the documents."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found amiss."""
        return self.found == 0


def verify(connection: Connection, *, quick: bool = False, seal: str | None = None) -> Soundness:
    """Check everything that a ledger holds, and give what is wrong and where; nothing is changed.

    Args:
        quick: look at the file, its guards and its chain, but work out no id and compare no words again.
        seal: a seal noted earlier, or at least its first eight digits, that must stand in the chain.
    """
    troubles: list[Break] = []
    found = 0
    for trouble in _all_troubles(connection, quick, seal):
        found += 1
        if found <= MOST_TROUBLES:
            troubles.append(trouble)
    nothing: list[Tombstone] = []
    stones = _asked(lambda: list_tombstones(connection), nothing)
    return Soundness(
        documents=_count(connection, documents) - len(stones),
        claims=_count(connection, claims),
        readings=_count(connection, readings),
        entries=_count(connection, entries),
        decisions=_count(connection, decisions),
        seal=_asked(lambda: last_seal(connection), ""),
        troubles=tuple(troubles),
        found=found,
        purged=tuple(Counter(one.by for one in stones).most_common()),
        quick=quick,
    )


def _all_troubles(connection: Connection, quick: bool, seal: str | None) -> Iterator[Break]:
    ways = ways_of(connection)
    yield from _told("the file", lambda: _breaks(ways.check_store(connection, quick=quick)))
    yield from _told("the guards", lambda: _breaks(ways.check_guards(connection)))
    yield from _told("the chain", lambda: check_chain(connection))
    yield from _told("the tombstones", lambda: check_tombstones(connection))
    if seal is not None:
        yield from _told("the seal", lambda: _check_seal(connection, seal))
    if not quick:
        yield from _told("the contents", lambda: check_contents(connection))


def _told(where: str, check: Callable[[], Iterator[Break]]) -> Iterator[Break]:
    """Yield what a check finds; where the file is too damaged to go on, that is what it found."""
    try:
        yield from check()
    except DBAPIError as error:
        yield Break(where, f"it cannot be read any further ({error.orig})")
    except UnicodeDecodeError as error:
        yield Break(where, f"it holds bytes that are not text ({error.reason})")


def _breaks(found: Iterator[tuple[str, str]]) -> Iterator[Break]:
    yield from (Break(where, trouble) for where, trouble in found)


def _check_seal(connection: Connection, seal: str) -> Iterator[Break]:
    if _SEAL.fullmatch(seal.lower()) is None:
        yield Break("the seal", f"{seal!r} is no seal; give at least the first eight of its 64 digits")
    elif not holds_seal(connection, seal.lower()):
        yield Break("the seal", f"{seal[:12]} is not in the chain: this is not the history that was noted")


def _count(connection: Connection, table: Table) -> int:
    return _asked(lambda: connection.execute(select(func.count()).select_from(table)).scalar_one(), 0)


def _asked(ask: Callable[[], Answer], otherwise: Answer) -> Answer:
    try:
        return ask()
    except DBAPIError:
        return otherwise
