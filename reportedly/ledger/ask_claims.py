"""Listing claims: a query becomes one select over the table of shown claims."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    func,
    or_,
    select,
    tuple_,
)

from reportedly.ledger.answers import ClaimDetail, ClaimView, DocumentHeader
from reportedly.ledger.derived_schema import names, shown, shown_places
from reportedly.ledger.keys import NAMED, marks_of_name, name_key
from reportedly.ledger.lookup import entry_at, last_entry, publishers_like, resolve
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.rows import load_claim, load_reading
from reportedly.ledger.schema import claims, documents, entries, extractors, namings, readings, sightings
from reportedly.ledger.search import matching
from reportedly.ledger.state import READING_COLUMNS, HeldReading, held_reading, load_state
from reportedly.ledger.tallies import in_effect
from reportedly.model.errors import NotInLedger
from reportedly.model.ids import DocumentId
from reportedly.model.moments import from_moment

ORDER = (
    shown.c.published_first.desc(),
    shown.c.document,
    shown.c.start,
    shown.c.claim,
)
"""Newest publication first, then by document in the order of its text: no ledger orders otherwise."""

HEADER_COLUMNS = (
    documents.c.id.label("document_id"),
    documents.c.publisher,
    documents.c.url,
    sightings.c.source,
    sightings.c.sha256,
    sightings.c.language,
    sightings.c.title,
    sightings.c.byline,
    sightings.c.published,
)


def list_claims(connection: Connection, query: ClaimQuery) -> list[ClaimView]:
    """Give the claims that fit, newest publication first; within a document in the order of its text."""
    page = select(shown.c.no).where(*_conditions(connection, query)).order_by(*ORDER)
    page = page.limit(query.limit).offset(query.offset or None)
    headers: dict[tuple[Any, ...], DocumentHeader] = {}
    return [_view(row, headers) for row in connection.execute(_whole(page))]


def count_claims(connection: Connection, query: ClaimQuery) -> int:
    """Give how many claims fit, whatever the query's limit and offset."""
    chosen = select(func.count()).select_from(shown).where(*_conditions(connection, query))
    return connection.execute(chosen).scalar_one()


def claim_detail(connection: Connection, wanted: str, as_of: datetime | None) -> ClaimDetail:
    """Give everything held on the claim whose id is or begins with `wanted`.

    Raises: NotInLedger.
    """
    no = resolve(connection, claims, "claim", wanted)
    entry_no = last_entry(connection, as_of)
    query = (
        select(claims.c.document_no, claims.c.entry_no, entries.c.recorded)
        .join_from(claims, entries, entries.c.no == claims.c.entry_no)
        .where(claims.c.no == no)
    )
    row = connection.execute(query).one()
    if row.entry_no > entry_no:
        raise NotInLedger(f"{wanted}: the ledger held no such claim then; ask about a later moment")
    state = load_state(connection, row.document_no, entry_no)
    held = next(one for one in state.claims if one.no == no)
    current = {one.no for one in held.readings}
    return ClaimDetail(
        document=state.document,
        claim=held.claim,
        readings=tuple(one.reading for one in held.readings),
        superseded=tuple(
            one.reading for one in _all_readings(connection, no, entry_no) if one.no not in current
        ),
        recorded=from_moment(row.recorded),
    )


def header_from(row: "Row[*tuple[Any, ...]]") -> DocumentHeader:
    """Give the header in a row that holds `HEADER_COLUMNS`."""
    return DocumentHeader(
        id=DocumentId(row.document_id),
        source=row.source,
        sha256=row.sha256,
        language=row.language,
        title=row.title,
        publisher=row.publisher,
        byline=row.byline,
        published=row.published,
        url=row.url,
    )


def _conditions(connection: Connection, query: ClaimQuery) -> list[ColumnElement[bool]]:
    at = entry_at(connection, query.as_of)
    conditions = [in_effect(at), shown.c.score >= query.min_score]
    for column, wanted in (
        (shown.c.predicate, query.predicate),
        (shown.c.polarity, query.polarity),
        (shown.c.certainty, query.certainty),
        (shown.c.status, query.status),
        (shown.c.voice, query.voice),
    ):
        if wanted is not None:
            conditions.append(column == wanted.value)
    conditions += _day_conditions(query)
    if query.actors or query.actor_names:
        conditions.append(_about(connection, query, at))
    if query.pairs:
        pairs = sorted({pair for one, other in query.pairs for pair in ((one, other), (other, one))})
        conditions.append(tuple_(shown.c.subject_mark, shown.c.object_mark).in_(pairs))
    if query.document is not None:
        conditions.append(shown.c.document_no == resolve(connection, documents, "document", query.document))
    if query.publisher is not None:
        conditions.append(shown.c.publisher.in_(publishers_like(connection, query.publisher)))
    if query.place is not None:
        placed = select(shown_places.c.shown_no).where(shown_places.c.key == name_key(query.place))
        conditions.append(shown.c.no.in_(placed))
    if query.text is not None:
        conditions.append(shown.c.no.in_(matching(connection, "shown_words", query.text)))
    if query.after is not None:
        conditions.append(_after(connection, query.after, at))
    return conditions


def _day_conditions(query: ClaimQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    for first, last, since, until in (
        (shown.c.published_first, shown.c.published_last, query.published_since, query.published_until),
        (shown.c.event_first, shown.c.event_last, query.event_since, query.event_until),
    ):
        if since is not None:
            conditions.append(last >= since.isoformat())
        if until is not None:
            conditions += [first <= until.isoformat(), last.is_not(None)]
    return conditions


def _about(connection: Connection, query: ClaimQuery, at: int | None) -> ColumnElement[bool]:
    """Give the condition that either end is an actor asked for, and the other one is as asked, too."""
    marks = _marks(connection, query.actors, query.actor_names, at)
    if not query.others and not query.other_names:
        return or_(shown.c.subject_mark.in_(marks), shown.c.object_mark.in_(marks))
    others = _marks(connection, query.others, query.other_names, at)
    return or_(
        and_(shown.c.subject_mark.in_(marks), shown.c.object_mark.in_(others)),
        and_(shown.c.subject_mark.in_(others), shown.c.object_mark.in_(marks)),
    )


def _marks(
    connection: Connection, actors: frozenset[str], called: frozenset[str], at: int | None
) -> list[str]:
    """Give the marks of the ends that are some actors, or are called by some names."""
    keys = sorted({name_key(name) for name in called} - {""})
    named = select(names.c.entity).where(names.c.key.in_(keys), names.c.rank == NAMED)
    if at is not None:
        named = named.where(names.c.since <= at)
    marks = {*actors, *connection.execute(named).scalars()}
    marks |= {mark for key in keys for mark in marks_of_name(key)}
    return sorted(marks)


def _after(connection: Connection, after: str, at: int | None) -> ColumnElement[bool]:
    """Give the condition that a row comes after the claim `after` in `ORDER`."""
    columns = (shown.c.published_first, shown.c.document, shown.c.start, shown.c.claim)
    row = connection.execute(
        select(*columns)
        .join_from(shown, claims, claims.c.no == shown.c.claim_no)
        .where(claims.c.id == after, in_effect(at))
    ).one_or_none()
    if row is None:
        raise NotInLedger(f"{after}: this claim is not shown (any more); list again from the beginning")
    day, *rest = row
    later = tuple_(shown.c.document, shown.c.start, shown.c.claim) > tuple_(*rest)
    # The first condition says no more than the second, but an index can answer it.
    return and_(shown.c.published_first <= day, or_(shown.c.published_first < day, later))


def _whole(page: Select[tuple[int]]) -> "Select[*tuple[Any, ...]]":
    """Give the columns of a view for the chosen rows only: the wide tables are joined after the limit."""
    chosen = page.cte("chosen")
    return (
        select(
            *HEADER_COLUMNS,
            shown.c.claim,
            shown.c.predicate,
            shown.c.others,
            namings.c.content.label("naming"),
            readings.c.id.label("reading"),
            readings.c.score,
            readings.c.content,
            extractors.c.signature,
            entries.c.recorded,
        )
        .join_from(chosen, shown, shown.c.no == chosen.c.no)
        .join(claims, claims.c.no == shown.c.claim_no)
        .join(namings, namings.c.no == shown.c.naming_no)
        .join(readings, readings.c.no == shown.c.reading_no)
        .join(extractors, extractors.c.no == readings.c.extractor_no)
        .join(entries, entries.c.no == claims.c.entry_no)
        .join(documents, documents.c.no == shown.c.document_no)
        .join(sightings, sightings.c.no == shown.c.sighting_no)
        .order_by(*ORDER)
    )


def _view(row: "Row[*tuple[Any, ...]]", headers: dict[tuple[Any, ...], DocumentHeader]) -> ClaimView:
    """Give the view in a row; claims of one document share its header, which is put together once."""
    told = tuple(row[: len(HEADER_COLUMNS)])
    header = headers.get(told)
    if header is None:
        header = headers[told] = header_from(row)
    return ClaimView(
        document=header,
        claim=load_claim(row.claim, row.document_id, row.predicate, row.naming),
        shown=load_reading(row.reading, row.claim, row.signature, row.score, row.content),
        others=row.others,
        recorded=from_moment(row.recorded),
    )


def _all_readings(connection: Connection, claim_no: int, entry_no: int) -> list[HeldReading]:
    query = (
        select(*READING_COLUMNS)
        .join_from(readings, claims, claims.c.no == readings.c.claim_no)
        .join(extractors, extractors.c.no == readings.c.extractor_no)
        .where(readings.c.claim_no == claim_no, readings.c.entry_no <= entry_no)
        .order_by(readings.c.no)
    )
    return [held_reading(row) for row in connection.execute(query)]
