"""Near names: what the ledger's claims call something that was asked for by a name they do not use."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from reportedly.ledger.derived_schema import names, shown
from reportedly.ledger.keys import marks_of_name, name_key
from reportedly.model.terms import ActorKind

MOST = 6
"""Names given."""
_ONE_SLIP, _TWO_SLIPS = 5, 9
"""Letters from which on a name may be one letter off, or two: of shorter ones another is another name."""
_PLACE = f"{ActorKind.PLACE.value}:"


@dataclass(frozen=True, slots=True)
class NearName:
    """A name that claims use, and whose it is."""

    key: str
    """Its folded form."""
    name: str
    """As claims have it."""
    entity: str | None
    """The actor that it is a name of; None for a place or a thing."""


def is_held(connection: Connection, wanted: str) -> bool:
    """Tell whether a claim ever named an actor, a place or a thing so, in any spelling."""
    key = name_key(wanted)
    marks = marks_of_name(key)
    for query in (
        select(names.c.key).where(names.c.key == key),
        select(shown.c.no).where(shown.c.object_mark.in_(marks)),
        select(shown.c.no).where(shown.c.subject_mark.in_(marks)),
    ):
        if connection.execute(query.limit(1)).first() is not None:
            return True
    return False


def near_names(connection: Connection, wanted: str) -> list[NearName]:
    """Give the names that can be meant by one that no claim uses, nearest first.

    A name is near that is a letter or two off, its figures being the same, or that of a place which has all
    words of the one wanted, or the other way round: "Gao" and "the city of Gao". Of actors that is not so: a
    branch has its parent's name in its own.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only needed when something is not found

    key = name_key(wanted)
    allowed = 2 if len(key) >= _TWO_SLIPS else 1 if len(key) >= _ONE_SLIP else 0
    found: list[tuple[int, int, NearName]] = []
    for one in _held(connection):
        off = OSA.distance(key, one.key, score_cutoff=allowed)
        if off <= allowed and _figures(key) == _figures(one.key):
            found.append((0, off, one))
        elif one.entity is None and _has_words(key, one.key):
            found.append((1, abs(len(key) - len(one.key)), one))
    return [one for _, _, one in sorted(found, key=lambda each: (*each[:2], each[2].key))[:MOST]]


def _held(connection: Connection) -> Iterator[NearName]:
    called = (names.c.key, names.c.entity)
    for key, entity, name in connection.execute(select(*called, func.min(names.c.name)).group_by(*called)):
        yield NearName(key, name, entity)
    for mark, name in (
        (shown.c.object_mark, shown.c.object_name),
        (shown.c.subject_mark, shown.c.subject_name),
    ):
        places = select(mark, func.min(name)).where(mark.startswith(_PLACE)).group_by(mark)
        for held, one in connection.execute(places):
            yield NearName(str(held).removeprefix(_PLACE), one, None)


def _has_words(key: str, other: str) -> bool:
    one, two = set(key.split()), set(other.split())
    return bool(one and two) and (one <= two or two <= one)


def _figures(key: str) -> str:
    return "".join(character for character in key if character.isdigit())
