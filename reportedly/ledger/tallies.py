"""Who occurs how often: counts of actors over the claims shown, kept ready for the plain listing.

The tallies are brought up to date when a run ends. While they lag behind (a run is under way, or was
killed), or when a listing asks for another moment or score, the same select is worked out over the claims.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    distinct,
    func,
    insert,
    or_,
    select,
    union,
    union_all,
)

from reportedly.ledger.derived_schema import actor_tallies, marks, name_tallies, shown
from reportedly.ledger.schema import entries
from reportedly.model.claims import REVIEW_BELOW

_MARK = "tallies"
_FEW_ENTRIES = 0.2
"""Share of all entries up to which only the actors they touch are counted again."""
_FEW_ACTORS = 2000


def in_effect(as_of: int | None) -> ColumnElement[bool]:
    """Give the condition that a row of `shown` holds once entry `as_of` is recorded; None for now."""
    if as_of is None:
        return shown.c.until.is_(None)
    return and_(shown.c.since <= as_of, or_(shown.c.until.is_(None), shown.c.until > as_of))


def select_tallies(
    as_of: int | None, min_score: float, entities: Collection[str] | None = None
) -> "Select[*tuple[Any, ...]]":
    """Give a select of (entity, name, kind, claims, documents, first, last): all actors, or `entities`."""
    ends = _ends(as_of, min_score, entities)
    names, kinds = _commonest(ends, "name"), _commonest(ends, "kind")
    totals = (
        select(
            ends.c.entity,
            func.count(distinct(ends.c.claim_no)).label("claims"),
            func.count(distinct(ends.c.document_no)).label("documents"),
            func.min(func.nullif(ends.c.published_first, "")).label("first"),
            func.max(func.nullif(ends.c.published_first, "")).label("last"),
        )
        .group_by(ends.c.entity)
        .cte("totals")
    )
    return (
        select(
            totals.c.entity,
            names.c.name,
            kinds.c.kind,
            totals.c.claims,
            totals.c.documents,
            totals.c.first,
            totals.c.last,
        )
        .join_from(totals, names, names.c.entity == totals.c.entity)
        .join(kinds, kinds.c.entity == totals.c.entity)
        .where(names.c.place == 1, kinds.c.place == 1)
    )


def select_name_tallies(
    as_of: int | None, min_score: float, entities: Collection[str] | None = None
) -> "Select[*tuple[Any, ...]]":
    """Give a select of (entity, name, claims): the words that texts use for each actor, and how often."""
    ends = _ends(as_of, min_score, entities)
    used = func.count(distinct(ends.c.claim_no)).label("claims")
    return select(ends.c.entity, ends.c.said.label("name"), used).group_by(ends.c.entity, ends.c.said)


def refresh_tallies(connection: Connection) -> None:
    """Count again whatever the entries since the last refresh have touched."""
    mark = _mark(connection)
    latest = connection.execute(select(func.max(entries.c.no))).scalar() or 0
    if mark == latest:
        return
    touched = _touched(connection, mark) if latest - (mark or 0) <= latest * _FEW_ENTRIES else None
    if touched is not None and len(touched) > _FEW_ACTORS:
        touched = None
    for table, query in (
        (actor_tallies, select_tallies(None, REVIEW_BELOW, touched)),
        (name_tallies, select_name_tallies(None, REVIEW_BELOW, touched)),
    ):
        stale = delete(table) if touched is None else delete(table).where(table.c.entity.in_(touched))
        connection.execute(stale)
        connection.execute(insert(table).from_select(list(query.selected_columns.keys()), query))
    connection.execute(delete(marks).where(marks.c.name == _MARK))
    connection.execute(insert(marks), {"name": _MARK, "entry_no": latest})


def are_current(connection: Connection) -> bool:
    """Tell whether the tallies hold for everything recorded so far."""
    return _mark(connection) == connection.execute(select(func.max(entries.c.no))).scalar()


def _mark(connection: Connection) -> int | None:
    return connection.execute(select(marks.c.entry_no).where(marks.c.name == _MARK)).scalar()


def _touched(connection: Connection, mark: int | None) -> Sequence[str]:
    changed = select(entries.c.document_no).where(entries.c.no > (mark or 0))
    ends = [
        select(column).where(shown.c.document_no.in_(changed), column.is_not(None))
        for column in (shown.c.subject_entity, shown.c.object_entity)
    ]
    return [entity for entity in connection.execute(union(*ends)).scalars() if entity is not None]


def _ends(as_of: int | None, min_score: float, entities: Collection[str] | None) -> CTE:
    """Give both ends of every claim in effect, as (entity, name, said, kind, claim, document, day)."""
    ends = []
    for role in ("subject", "object"):
        entity = shown.c[f"{role}_entity"]
        wanted = entity.is_not(None) if entities is None else shown.c[f"{role}_mark"].in_(entities)
        ends.append(
            select(
                entity.label("entity"),
                shown.c[f"{role}_name"].label("name"),
                shown.c[f"{role}_said"].label("said"),
                shown.c[f"{role}_kind"].label("kind"),
                shown.c.claim_no,
                shown.c.document_no,
                shown.c.published_first,
            ).where(in_effect(as_of), shown.c.score >= min_score, wanted)
        )
    return union_all(*ends).cte("ends")


def _commonest(ends: CTE, column: str) -> CTE:
    """Give each entity's values of a column by place, the commonest first, then in alphabetical order."""
    place = func.row_number().over(partition_by=ends.c.entity, order_by=(func.count().desc(), ends.c[column]))
    return (
        select(ends.c.entity, ends.c[column], place.label("place"))
        .group_by(ends.c.entity, ends.c[column])
        .cte(f"common_{column}")
    )
