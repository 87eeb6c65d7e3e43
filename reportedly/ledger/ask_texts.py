"""Documents with their texts in bulk, and which documents speak of some actors: what tracing asks for."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select

from reportedly.ledger.derived_schema import shown
from reportedly.ledger.lookup import entry_at, last_entry
from reportedly.ledger.schema import documents, sightings
from reportedly.ledger.search import matching
from reportedly.ledger.state import DOCUMENT_COLUMNS, document_from
from reportedly.ledger.tallies import in_effect
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId

BATCH = 500
"""So many ids are named in one query."""
MOST_HELD = 30_000
"""Documents with one of some words that are looked through: the last recorded; a query can name no more."""
FEW = 8
"""Of so many actors it is counted how many of them a document speaks of."""


def list_texts(
    connection: Connection, wanted: Iterable[DocumentId], as_of: datetime | None
) -> dict[DocumentId, Document]:
    """Give these documents with their texts, as last seen by a moment; one not held by then is left out."""
    ids, entry_no = list(dict.fromkeys(wanted)), last_entry(connection, as_of)
    found = {}
    for start in range(0, len(ids), BATCH):
        for row in connection.execute(_seen(ids[start : start + BATCH], entry_no)).mappings():
            document = document_from(row)
            found[document.id] = document
    return {one: found[one] for one in ids if one in found}


def _seen(ids: Sequence[DocumentId], entry_no: int) -> "Select[*tuple[Any, ...]]":
    each = sightings.alias("each_sighting")
    latest = (
        select(func.max(each.c.no))
        .where(each.c.document_no == documents.c.no, each.c.entry_no <= entry_no)
        .scalar_subquery()
    )
    return (
        select(*DOCUMENT_COLUMNS)
        .join_from(documents, sightings, sightings.c.no == latest)
        .where(documents.c.id.in_(ids))
    )


def documents_about(
    connection: Connection,
    entities: Collection[str],
    days: tuple[date | None, date | None],
    limit: int,
    as_of: datetime | None,
    words: Sequence[str] = (),
) -> list[DocumentId]:
    """Give the documents of some days that say most about any of these actors; ties by the newest.

    Of a few actors, those come first that speak of most of them: what tells of both ends of a statement can
    be its source, whatever else is told of one of them.

    Args:
        words: what a full-text search is asked for; only documents that have one of these.
    """
    marks = sorted(entities)
    about = or_(shown.c.subject_mark.in_(marks), shown.c.object_mark.in_(marks))
    since, until = days
    conditions = [about, in_effect(entry_at(connection, as_of))]
    if since is not None:
        conditions.append(shown.c.published_last >= since.isoformat())
    if until is not None:
        conditions.append(
            and_(shown.c.published_first <= until.isoformat(), shown.c.published_last.is_not(None))
        )
    if words:
        # One after another: a question with so many searches in it takes far longer to be put together.
        found = (connection.execute(matching(connection, "document_words", one)).scalars() for one in words)
        held = sorted({no for numbers in found for no in numbers})[-MOST_HELD:]
        if not held:
            return []
        conditions.append(shown.c.sighting_no.in_(held))
    query = (
        select(shown.c.document)
        .where(*conditions)
        .group_by(shown.c.document)
        .order_by(
            *_breadth(marks), func.count().desc(), func.max(shown.c.published_first).desc(), shown.c.document
        )
        .limit(limit)
    )
    return [DocumentId(one) for one in connection.execute(query).scalars()]


def _breadth(marks: Sequence[str]) -> "list[ColumnElement[Any]]":
    """Give the order by how many of a few actors a document speaks of, most first; none for many."""
    if not 1 < len(marks) <= FEW:
        return []
    spoken = (
        func.max(case((or_(shown.c.subject_mark == one, shown.c.object_mark == one), 1), else_=0))
        for one in marks
    )
    return [reduce(add, spoken).desc()]
