"""Finding what a person means: moments, ids by their beginning, near misses."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, Table, func, select

from reportedly.ledger.keys import name_key
from reportedly.ledger.schema import documents, entries
from reportedly.ledger.tombstones import tombstone_of
from reportedly.model.errors import NotInLedger
from reportedly.model.moments import from_moment, to_moment

_MOST_NAMED = 3
_NEAR = 75.0
"""Least similarity, in percent of edit distance, of something worth suggesting."""


def entry_at(connection: Connection, as_of: datetime | None) -> int | None:
    """Give the last entry recorded by a moment, 0 if there was none yet; None for None, which is now."""
    if as_of is None:
        return None
    query = select(func.max(entries.c.no)).where(entries.c.recorded <= to_moment(as_of))
    return connection.execute(query).scalar() or 0


def last_entry(connection: Connection, as_of: datetime | None) -> int:
    """Give the last entry recorded by a moment, or of all; 0 if there is none."""
    at = entry_at(connection, as_of)
    return at if at is not None else connection.execute(select(func.max(entries.c.no))).scalar() or 0


def recorded_at(connection: Connection, entry: int) -> datetime | None:
    """Give the moment at which an entry was recorded, None if there is no such entry."""
    written = connection.execute(select(entries.c.recorded).where(entries.c.no == entry)).scalar()
    return None if written is None else from_moment(written)


def resolve(connection: Connection, table: Table, kind: str, wanted: str) -> int:
    """Give the number of the row whose id is `wanted` or begins with it, with or without its kind.

    Raises: NotInLedger, if none does, with the nearest ids; or if several do, with the first of them.
    """
    start = wanted.strip().lower()
    start = start if start.startswith(f"{kind}-") else f"{kind}-{start}"
    exact = connection.execute(select(table.c.no).where(table.c.id == start)).scalar()
    if exact is not None:
        return int(exact)
    # Ids end in letters and digits, all of which sort before "~".
    query = select(table.c.no, table.c.id).where(table.c.id >= start, table.c.id < f"{start}~")
    found = connection.execute(query.order_by(table.c.id).limit(_MOST_NAMED + 1)).all()
    if len(found) == 1:
        return int(found[0].no)
    if found:
        named = ", ".join(row.id for row in found[:_MOST_NAMED])
        raise NotInLedger(f"{wanted}: several ids begin so ({named} …); give more of it")
    stone = tombstone_of(connection, start)
    if stone is not None:
        raise NotInLedger(f"{wanted}: {stone.words}")
    near = near_misses(start, connection.execute(select(table.c.id)).scalars())
    raise NotInLedger(f"{wanted}: the ledger holds no such {kind}; {suggest(near)}")


def near_misses(wanted: str, held: Iterable[str]) -> list[str]:
    """Give up to three of the held words that are most like the wanted one, most like first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed when something is not found

    found = process.extract(wanted, list(held), scorer=fuzz.ratio, limit=_MOST_NAMED, score_cutoff=_NEAR)
    return [word for word, _, _ in found]


def suggest(near: Sequence[str]) -> str:
    """Give the way out of a failed look-up as words."""
    return f"did you mean {' or '.join(near)}?" if near else "list what there is to find the right one"


def publishers_like(connection: Connection, publisher: str) -> list[str]:
    """Give every publisher held whose name is the same in any spelling."""
    wanted = name_key(publisher)
    held = connection.execute(select(documents.c.publisher).distinct()).scalars()
    return [name for name in held if name is not None and name_key(name) == wanted]
