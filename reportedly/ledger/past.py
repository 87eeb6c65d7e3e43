"""What the ledger already holds of a document, in the form that new values are compared with."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, select

from reportedly.ledger.schema import (
    claims,
    documents,
    extractors,
    namings,
    pass_readings,
    pass_rejects,
    passes,
    readings,
    rejects,
    sightings,
)

Row = dict[str, object]

SIGHTING_FIELDS = (
    "source",
    "sha256",
    "language",
    "title",
    "byline",
    "published",
    "headline_start",
    "headline_end",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A row as it was kept: its number, and what a new value must equal to add nothing."""

    no: int
    content: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class PassContent:
    """What one extractor said of a document: its readings by number, and its rejects in order."""

    readings: tuple[int, ...]
    rejects: tuple[int, ...]


@dataclass(slots=True)
class Past:
    """What is held of one document, by its latest rows; an append adds to it as it is worked out."""

    document_no: int
    is_new: bool = True
    sightings: dict[str, tuple[object, ...]] = field(default_factory=dict)
    """Latest header by source."""
    titles: set[str | None] = field(default_factory=set)
    claims: dict[str, Kept] = field(default_factory=dict)
    readings: dict[str, Kept] = field(default_factory=dict)
    rejects: dict[str, Kept] = field(default_factory=dict)
    passes: dict[str, dict[str, PassContent]] = field(default_factory=dict)
    """By extractor name, then signature: the passes of that name's latest entry."""


_DOCUMENT = select(documents.c.no).where(documents.c.id == bindparam("id"))


def load_past(connection: Connection, document: str, next_no: int) -> Past:
    """Give what is held of a document; nothing, under the number `next_no`, if it is new."""
    no = connection.execute(_DOCUMENT, {"id": document}).scalar_one_or_none()
    if no is None:
        return Past(next_no)
    past = Past(no, is_new=False)
    _load_sightings(connection, past)
    _load_claims(connection, past)
    _load_rejects(connection, past)
    _load_passes(connection, past)
    return past


def _load_sightings(connection: Connection, past: Past) -> None:
    columns = [sightings.c[name] for name in SIGHTING_FIELDS]
    query = select(*columns).where(sightings.c.document_no == past.document_no).order_by(sightings.c.no)
    for row in connection.execute(query):
        past.sightings[row.source] = tuple(row)
        past.titles.add(row.title)


def _load_claims(connection: Connection, past: Past) -> None:
    named = (
        select(claims.c.id, claims.c.no, namings.c.content)
        .join_from(claims, namings, namings.c.claim_no == claims.c.no)
        .where(claims.c.document_no == past.document_no)
        .order_by(namings.c.no)
    )
    for row in connection.execute(named):
        past.claims[row.id] = Kept(row.no, (row.content,))
    read = (
        select(readings.c.id, readings.c.no, readings.c.content, readings.c.score)
        .join_from(claims, readings, readings.c.claim_no == claims.c.no)
        .where(claims.c.document_no == past.document_no)
        .order_by(readings.c.no)
    )
    for reading in connection.execute(read):
        past.readings[reading.id] = Kept(reading.no, (reading.content, reading.score))


def _load_rejects(connection: Connection, past: Past) -> None:
    query = (
        select(rejects.c.id, rejects.c.no, rejects.c.reason, rejects.c.detail, rejects.c.content)
        .where(rejects.c.document_no == past.document_no)
        .order_by(rejects.c.no)
    )
    for row in connection.execute(query):
        past.rejects[row.id] = Kept(row.no, (row.reason, row.detail, row.content))


def _load_passes(connection: Connection, past: Past) -> None:
    query = (
        select(passes.c.no, passes.c.entry_no, extractors.c.name, extractors.c.signature)
        .join_from(passes, extractors, extractors.c.no == passes.c.extractor_no)
        .where(passes.c.document_no == past.document_no)
        .order_by(passes.c.no)
    )
    rows = connection.execute(query).all()
    latest = {row.name: row.entry_no for row in rows}
    for row in rows:
        if row.entry_no == latest[row.name]:
            past.passes.setdefault(row.name, {})[row.signature] = _pass_content(connection, row.no)


def _pass_content(connection: Connection, pass_no: int) -> PassContent:
    read = select(pass_readings.c.reading_no).where(pass_readings.c.pass_no == pass_no)
    refused = (
        select(pass_rejects.c.reject_no)
        .where(pass_rejects.c.pass_no == pass_no)
        .order_by(pass_rejects.c.position)
    )
    return PassContent(
        tuple(sorted(connection.execute(read).scalars())), tuple(connection.execute(refused).scalars())
    )
