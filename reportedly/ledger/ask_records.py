"""Listing documents, rejects and runs."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from reportedly.ledger.answers import DocumentDetail, DocumentView, RejectView, RunView
from reportedly.ledger.ask_claims import HEADER_COLUMNS, header_from
from reportedly.ledger.derived_schema import headings, shown
from reportedly.ledger.lookup import entry_at, last_entry, publishers_like, resolve
from reportedly.ledger.queries import DocumentQuery
from reportedly.ledger.rows import load_draft
from reportedly.ledger.schema import (
    documents,
    entries,
    extractors,
    pass_rejects,
    passes,
    rejects,
    run_ends,
    runs,
    sightings,
)
from reportedly.ledger.search import matching
from reportedly.ledger.state import DocumentState, load_state
from reportedly.ledger.tallies import in_effect
from reportedly.model.claims import ReadClaim, Reason, Reject
from reportedly.model.errors import NotInLedger
from reportedly.model.ids import DocumentId, RejectId, RunId
from reportedly.model.moments import from_moment


def list_documents(connection: Connection, query: DocumentQuery) -> list[DocumentView]:
    """Give the documents that fit, newest publication first, then by id."""
    at = entry_at(connection, query.as_of)
    counted = (
        select(func.count())
        .select_from(shown)
        .where(shown.c.document_no == documents.c.no, in_effect(at))
        .scalar_subquery()
    )
    chosen = (
        select(*HEADER_COLUMNS, counted.label("claims"), _recorded().label("recorded"))
        .join_from(headings, documents, documents.c.no == headings.c.document_no)
        .join(sightings, sightings.c.no == headings.c.sighting_no)
        .where(*_document_conditions(connection, query, at))
        .order_by(headings.c.published_first.desc().nulls_last(), documents.c.id)
        .limit(query.limit)
        .offset(query.offset or None)
    )
    return [
        DocumentView(header_from(row), row.claims, from_moment(row.recorded))
        for row in connection.execute(chosen)
    ]


def count_by_publisher(connection: Connection) -> list[tuple[str, int]]:
    """Give how many documents each publisher has, by its name as written; whose is newest first."""
    newest = (headings.c.published_first.desc().nulls_last(), documents.c.id)
    place = func.row_number().over(order_by=newest)
    ranked = (
        select(documents.c.publisher, place.label("place"))
        .join_from(headings, documents, documents.c.no == headings.c.document_no)
        .where(*_document_conditions(connection, DocumentQuery(), None), documents.c.publisher.is_not(None))
        .subquery("ranked")
    )
    counted = select(ranked.c.publisher, func.count().label("reports")).group_by(ranked.c.publisher)
    rows = connection.execute(counted.order_by(func.min(ranked.c.place)))
    return [(row.publisher, row.reports) for row in rows]


def list_document_ids(connection: Connection, query: DocumentQuery) -> list[DocumentId]:
    """Give the ids of the documents that fit, in no order; limit and offset play no part."""
    at = entry_at(connection, query.as_of)
    chosen = (
        select(documents.c.id)
        .join_from(headings, documents, documents.c.no == headings.c.document_no)
        .where(*_document_conditions(connection, query, at))
    )
    return [DocumentId(one) for one in connection.execute(chosen).scalars()]


def count_documents(connection: Connection, query: DocumentQuery) -> int:
    """Give how many documents fit, whatever the query's limit and offset."""
    at = entry_at(connection, query.as_of)
    chosen = (
        select(func.count())
        .select_from(headings)
        .join(documents, documents.c.no == headings.c.document_no)
        .where(*_document_conditions(connection, query, at))
    )
    return connection.execute(chosen).scalar_one()


def document_detail(connection: Connection, wanted: str, as_of: datetime | None) -> DocumentDetail:
    """Give the document whose id is or begins with `wanted`, with what is read in it.

    Raises: NotInLedger.
    """
    no = resolve(connection, documents, "document", wanted)
    entry_no = last_entry(connection, as_of)
    seen = (
        select(sightings.c.source, entries.c.recorded)
        .join_from(sightings, entries, entries.c.no == sightings.c.entry_no)
        .where(sightings.c.document_no == no, sightings.c.entry_no <= entry_no)
        .order_by(sightings.c.no)
    )
    rows = connection.execute(seen).all()
    if not rows:
        raise NotInLedger(f"{wanted}: the ledger held no such document then; ask about a later moment")
    state = load_state(connection, no, entry_no)
    refused = _rejects(entry_no).where(rejects.c.document_no == no).order_by(*_REJECT_ORDER)
    return DocumentDetail(
        document=state.document,
        sources=tuple(dict.fromkeys(row.source for row in rows)),
        read_claims=_in_text_order(state),
        rejects=tuple(_reject(row) for row in connection.execute(refused)),
        recorded=from_moment(rows[0].recorded),
    )


def list_rejects(
    connection: Connection,
    reason: Reason | None,
    document: str | None,
    page: tuple[int | None, int],
    as_of: datetime | None,
) -> list[RejectView]:
    """Give the rejects in effect in the order recorded; `page` is (limit, offset)."""
    query = _rejects(last_entry(connection, as_of))
    if reason is not None:
        query = query.where(rejects.c.reason == reason.value)
    if document is not None:
        query = query.where(rejects.c.document_no == resolve(connection, documents, "document", document))
    limit, offset = page
    rows = connection.execute(query.order_by(*_REJECT_ORDER).limit(limit).offset(offset or None))
    return [RejectView(header_from(row), _reject(row)) for row in rows]


def count_rejects(connection: Connection, as_of: datetime | None) -> dict[Reason, int]:
    """Give how many rejects are in effect, by reason, commonest first."""
    query = (
        select(rejects.c.reason, func.count().label("count"))
        .join_from(pass_rejects, passes, passes.c.no == pass_rejects.c.pass_no)
        .join(rejects, rejects.c.no == pass_rejects.c.reject_no)
        .where(_pass_in_effect(last_entry(connection, as_of)))
        .group_by(rejects.c.reason)
    )
    counts = connection.execute(query.order_by(func.count().desc(), rejects.c.reason)).all()
    return {Reason(reason): count for reason, count in counts}


def list_runs(connection: Connection, as_of: datetime | None) -> list[RunView]:
    """Give the runs that brought something, the latest first."""
    entry_no = last_entry(connection, as_of)
    totals = [func.sum(entries.c[name]).label(name) for name in ("claims", "readings", "rejects")]
    query = (
        select(*runs.c, run_ends.c.finished, run_ends.c.unreadable, func.count().label("entries"), *totals)
        .join_from(runs, entries, entries.c.run_no == runs.c.no)
        .outerjoin(run_ends, run_ends.c.run_no == runs.c.no)
        .where(entries.c.no <= entry_no)
        .group_by(*runs.c, run_ends.c.finished, run_ends.c.unreadable)
        .order_by(runs.c.no.desc())
    )
    return [_run(row) for row in connection.execute(query)]


_REJECT_ORDER = (pass_rejects.c.pass_no, pass_rejects.c.position)


def _document_conditions(
    connection: Connection, query: DocumentQuery, at: int | None
) -> Sequence[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [headings.c.until.is_(None)]
    if at is not None:
        ended = or_(headings.c.until.is_(None), headings.c.until > at)
        conditions = [headings.c.since <= at, ended]
    if query.published_since is not None:
        conditions.append(headings.c.published_last >= query.published_since.isoformat())
    if query.published_until is not None:
        conditions.append(headings.c.published_first <= query.published_until.isoformat())
    if query.publisher is not None:
        conditions.append(documents.c.publisher.in_(publishers_like(connection, query.publisher)))
    if query.text is not None:
        titled = select(sightings.c.document_no).where(
            sightings.c.no.in_(matching(connection, "document_words", query.text))
        )
        conditions.append(
            documents.c.no.in_(titled if at is None else titled.where(sightings.c.entry_no <= at))
        )
    return conditions


def _recorded() -> ColumnElement[str]:
    first = select(func.min(entries.c.recorded)).where(entries.c.document_no == documents.c.no)
    return first.scalar_subquery()


def _in_text_order(state: DocumentState) -> tuple[ReadClaim, ...]:
    read = [
        ReadClaim(held.claim, tuple(one.reading for one in held.readings))
        for held in state.claims
        if held.readings
    ]
    return tuple(sorted(read, key=lambda one: (min(span.start for span in one.shown.spans), one.claim.id)))


def _pass_in_effect(entry_no: int) -> ColumnElement[bool]:
    """Give the condition that no later entry of the same extractor, by name, has taken a pass's place."""
    later, by, own = (
        passes.alias("later"),
        extractors.alias("by_extractor"),
        extractors.alias("own_extractor"),
    )
    name = select(own.c.name).where(own.c.no == passes.c.extractor_no).correlate(passes).scalar_subquery()
    newer = (
        select(later.c.no)
        .join(by, by.c.no == later.c.extractor_no)
        .where(
            later.c.document_no == passes.c.document_no,
            later.c.entry_no > passes.c.entry_no,
            later.c.entry_no <= entry_no,
            by.c.name == name,
        )
    )
    return and_(passes.c.entry_no <= entry_no, ~newer.exists())


def _rejects(entry_no: int) -> "Select[*tuple[Any, ...]]":
    each = sightings.alias("each_sighting")
    shown_as = (
        select(func.max(each.c.no))
        .where(each.c.document_no == documents.c.no, each.c.entry_no <= entry_no)
        .scalar_subquery()
    )
    return (
        select(
            *HEADER_COLUMNS,
            rejects.c.id,
            rejects.c.reason,
            rejects.c.detail,
            rejects.c.content,
            extractors.c.signature,
        )
        .join_from(pass_rejects, passes, passes.c.no == pass_rejects.c.pass_no)
        .join(rejects, rejects.c.no == pass_rejects.c.reject_no)
        .join(extractors, extractors.c.no == rejects.c.extractor_no)
        .join(documents, documents.c.no == rejects.c.document_no)
        .join(sightings, sightings.c.no == shown_as)
        .where(_pass_in_effect(entry_no))
    )


def _reject(row: "Row[*tuple[Any, ...]]") -> Reject:
    return Reject(
        id=RejectId(row.id),
        document=DocumentId(row.document_id),
        extractor=row.signature,
        reason=Reason(row.reason),
        detail=row.detail,
        draft=load_draft(row.content),
    )


def _run(row: "Row[*tuple[Any, ...]]") -> RunView:
    return RunView(
        id=RunId(row.id),
        started=from_moment(row.started),
        finished=None if row.finished is None else from_moment(row.finished),
        version=row.version,
        options=json.loads(row.options),
        extractors=tuple(json.loads(row.extractors)),
        entries=row.entries,
        claims=row.claims,
        readings=row.readings,
        rejects=row.rejects,
        unreadable=row.unreadable or 0,
    )
