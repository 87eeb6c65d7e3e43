"""Listing actors, finding them by name, and what claims say between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    case,
    distinct,
    func,
    literal,
    select,
    tuple_,
    union,
    union_all,
)

from reportedly.ledger.answers import ActorView, RelationView, Side
from reportedly.ledger.derived_schema import actor_tallies, name_tallies, names, shown
from reportedly.ledger.keys import name_key
from reportedly.ledger.lookup import entry_at, near_misses, suggest
from reportedly.ledger.tallies import are_current, in_effect, select_name_tallies, select_tallies
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.errors import NotInLedger
from reportedly.model.ids import EntityId
from reportedly.model.terms import SYMMETRIC, ActorKind, Polarity, Predicate

_ID = "entity-"
_ROLES = (("subject", "object"), ("object", "subject"))
_MANY = 500
"""More ids than this are not named one by one in a query."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Which claims count: those in effect at a moment, from a score on."""

    as_of: datetime | None = None
    min_score: float = REVIEW_BELOW


def list_actors(
    connection: Connection, bounds: Bounds, kind: ActorKind | None, limit: int | None, offset: int
) -> list[ActorView]:
    """Give the actors with the most claims first; ties by id."""
    table = _tallies(connection, bounds, None).subquery("tallies")
    query = select(table).order_by(table.c.claims.desc(), table.c.entity).limit(limit).offset(offset or None)
    if kind is not None:
        query = query.where(table.c.kind == kind.value)
    return _views(connection, bounds, connection.execute(query).all())


def count_actors(connection: Connection, bounds: Bounds) -> int:
    """Give how many actors there are."""
    if _are_kept(connection, bounds):
        return connection.execute(select(func.count()).select_from(actor_tallies)).scalar_one()
    at = entry_at(connection, bounds.as_of)
    ends = [
        select(entity).where(in_effect(at), shown.c.score >= bounds.min_score, entity.is_not(None))
        for entity in (shown.c.subject_entity, shown.c.object_entity)
    ]
    return connection.execute(select(func.count()).select_from(union(*ends).subquery())).scalar_one()


def find_actors(
    connection: Connection, wanted: str, also: Iterable[str], entities: Iterable[str], bounds: Bounds
) -> list[ActorView]:
    """Give the actors that an id or name can mean, most claims first.

    A name that an actor goes by comes before one that is an alias of it, and that before initials.

    Raises: NotInLedger, with the nearest names.
    """
    keys = {name_key(name) for name in (wanted, *also)} - {""}
    found = _by_key(connection, keys, bounds) | set(entities) | _by_id(connection, wanted)
    if found:
        table = _tallies(connection, bounds, found).subquery("tallies")
        query = select(table).where(table.c.entity.in_(found)).order_by(table.c.claims.desc(), table.c.entity)
        views = _views(connection, bounds, connection.execute(query).all())
        if views:
            return views
    held = connection.execute(select(names.c.key).distinct()).scalars()
    near = [] if found else near_misses(name_key(wanted), held)
    raise NotInLedger(f"{wanted}: no claim shown names such an actor; {suggest(near)}")


def list_relations(
    connection: Connection, entity: str, bounds: Bounds, limit: int | None
) -> list[RelationView]:
    """Give what claims say between an actor and others, most claims first."""
    at = entry_at(connection, bounds.as_of)
    pairs = None if limit is None or limit > _MANY else _commonest(connection, entity, at, bounds, limit)
    ends = union_all(
        *(_side(role, other, entity, at, bounds.min_score, pairs) for role, other in _ROLES)
    ).subquery("ends")
    group = (ends.c.predicate, ends.c.side, ends.c.other)
    denial = case((ends.c.polarity == Polarity.DENIED.value, 1), else_=0)
    query = select(
        *group,
        func.max(ends.c.entity).label("entity"),
        func.min(ends.c.name).label("name"),
        func.max(ends.c.kind).label("kind"),
        func.count().label("claims"),
        func.sum(denial).label("denied"),
        func.count(distinct(ends.c.document_no)).label("documents"),
        func.min(func.nullif(ends.c.published_first, "")).label("first"),
        func.max(func.nullif(ends.c.published_first, "")).label("last"),
    ).group_by(*group)
    rows = connection.execute(query.order_by(func.count().desc(), *group).limit(limit)).all()
    called = _names_of(connection, bounds, {row.entity for row in rows} - {None})
    return [_relation(row, called.get(row.entity, row.name)) for row in rows]


def _by_key(connection: Connection, keys: set[str], bounds: Bounds) -> set[str]:
    at = entry_at(connection, bounds.as_of)
    query = select(names.c.entity, names.c.rank).where(names.c.key.in_(keys))
    if at is not None:
        query = query.where(names.c.since <= at)
    rows = connection.execute(query).all()
    best = min((row.rank for row in rows), default=0)
    return {row.entity for row in rows if row.rank == best}


def _by_id(connection: Connection, wanted: str) -> set[str]:
    start = wanted.strip().lower()
    if not start.startswith(_ID):
        return set()
    query = select(names.c.entity).where(names.c.entity >= start, names.c.entity < f"{start}~").distinct()
    return set(connection.execute(query.limit(20)).scalars())


def _tallies(connection: Connection, bounds: Bounds, entities: set[str] | None) -> "Select[*tuple[Any, ...]]":
    if _are_kept(connection, bounds):
        return select(*actor_tallies.c)
    if entities is not None and len(entities) > _MANY:
        entities = None
    return select_tallies(entry_at(connection, bounds.as_of), bounds.min_score, entities)


def _are_kept(connection: Connection, bounds: Bounds) -> bool:
    return bounds == Bounds() and are_current(connection)


def _views(
    connection: Connection, bounds: Bounds, rows: "Sequence[Row[*tuple[Any, ...]]]"
) -> list[ActorView]:
    entities = {row.entity for row in rows}
    kept = _are_kept(connection, bounds)
    at = entry_at(connection, bounds.as_of)
    chosen = entities if len(entities) <= _MANY else None
    if not kept:
        query = select_name_tallies(at, bounds.min_score, chosen)
    elif chosen is None:
        query = select(*name_tallies.c)
    else:
        query = select(*name_tallies.c).where(name_tallies.c.entity.in_(chosen))
    used: dict[str, list[tuple[str, int]]] = {}
    for entity, name, uses in connection.execute(query):
        used.setdefault(str(entity), []).append((str(name), cast("int", uses)))
    return [_view(row, used.get(row.entity, [])) for row in rows]


def _view(row: "Row[*tuple[Any, ...]]", used: list[tuple[str, int]]) -> ActorView:
    return ActorView(
        entity=EntityId(row.entity),
        name=row.name,
        kind=ActorKind(row.kind),
        names=tuple(sorted(used, key=lambda one: (-one[1], one[0]))),
        claims=row.claims,
        documents=row.documents,
        first=_day(row.first),
        last=_day(row.last),
    )


def _commonest(
    connection: Connection, entity: str, at: int | None, bounds: Bounds, limit: int
) -> list[tuple[str, str]]:
    """Give (predicate, mark of the other end) of the relations with most claims: an index alone tells."""
    ends = union_all(
        *(
            select(
                shown.c.predicate, _side_of(role).label("side"), shown.c[f"{other}_mark"].label("other")
            ).where(*_side_conditions(role, entity, at, bounds.min_score))
            for role, other in _ROLES
        )
    ).subquery("ends")
    query = select(ends.c.predicate, ends.c.other).group_by(*ends.c)
    rows = connection.execute(query.order_by(func.count().desc(), *ends.c).limit(limit))
    return sorted({(row.predicate, row.other) for row in rows})


def _side(
    role: str,
    other: str,
    entity: str,
    at: int | None,
    min_score: float,
    pairs: list[tuple[str, str]] | None,
) -> "Select[*tuple[Any, ...]]":
    return select(
        shown.c.predicate,
        _side_of(role).label("side"),
        shown.c[f"{other}_mark"].label("other"),
        shown.c[f"{other}_entity"].label("entity"),
        shown.c[f"{other}_name"].label("name"),
        shown.c[f"{other}_kind"].label("kind"),
        shown.c.document_no,
        shown.c.polarity,
        shown.c.published_first,
    ).where(
        *_side_conditions(role, entity, at, min_score),
        *([] if pairs is None else [tuple_(shown.c.predicate, shown.c[f"{other}_mark"]).in_(pairs)]),
    )


def _side_of(role: str) -> ColumnElement[str]:
    symmetric = shown.c.predicate.in_(sorted(predicate.value for predicate in SYMMETRIC))
    return case((symmetric, literal("either")), else_=literal(role))


def _side_conditions(role: str, entity: str, at: int | None, min_score: float) -> list[ColumnElement[bool]]:
    conditions = [shown.c[f"{role}_mark"] == entity, in_effect(at), shown.c.score >= min_score]
    # A claim of an actor about itself is counted once, from its subject.
    return [*conditions, shown.c.subject_mark != shown.c.object_mark] if role == "object" else conditions


def _names_of(connection: Connection, bounds: Bounds, entities: set[str]) -> dict[str, str]:
    """Give the names under which these actors are listed."""
    if not entities:
        return {}
    table = _tallies(connection, bounds, entities).subquery("tallies")
    query = select(table.c.entity, table.c.name)
    if len(entities) <= _MANY:
        query = query.where(table.c.entity.in_(entities))
    return {row.entity: row.name for row in connection.execute(query)}


def _relation(row: "Row[*tuple[Any, ...]]", name: str) -> RelationView:
    return RelationView(
        predicate=Predicate(row.predicate),
        side=cast("Side", row.side),
        entity=None if row.entity is None else EntityId(row.entity),
        name=name,
        kind=ActorKind(row.kind),
        claims=row.claims,
        denied=row.denied,
        documents=row.documents,
        first=_day(row.first),
        last=_day(row.last),
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
