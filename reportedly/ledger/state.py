"""A document as the ledger holds it at one entry: the header, claims and readings in effect there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, RowMapping, Select, and_, func, select

from reportedly.ledger.rows import load_claim, load_reading
from reportedly.ledger.schema import (
    claims,
    documents,
    extractors,
    namings,
    pass_readings,
    passes,
    readings,
    sightings,
)
from reportedly.model.claims import Claim, Reading, showing_order
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.model.spans import span_of
from reportedly.model.terms import VoiceKind


@dataclass(frozen=True, slots=True)
class HeldReading:
    """A reading with the number of its row."""

    no: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """A claim as it is named now, with the readings in effect, best first; none if all were superseded."""

    no: int
    naming_no: int
    claim: Claim
    readings: tuple[HeldReading, ...]


@dataclass(frozen=True, slots=True)
class DocumentState:
    """A document with its header and claims as they stand at one entry."""

    no: int
    sighting_no: int
    document: Document
    claims: tuple[HeldClaim, ...]


def extractor_name(signature: str) -> str:
    """Give the name in an extractor's signature, `name@version`."""
    return signature.rpartition("@")[0] or signature


def innermost(reading: Reading) -> str:
    """Give the kind of the voice that commits itself to the claim: the last of the chain."""
    return (reading.voices[-1].kind if reading.voices else VoiceKind.PUBLISHER).value


def best_first(held: Iterable[HeldReading]) -> tuple[HeldReading, ...]:
    """Order readings as they are shown."""
    return tuple(sorted(held, key=lambda one: showing_order(one.reading)))


def load_state(connection: Connection, document_no: int, entry_no: int) -> DocumentState:
    """Give a document as it stands once `entry_no` is recorded."""
    seen = connection.execute(_sighting(document_no, entry_no)).mappings().one()
    document = document_from(seen)
    by_claim: dict[int, list[HeldReading]] = {}
    for row in connection.execute(readings_in_effect(document_no, entry_no)):
        by_claim.setdefault(row.claim_no, []).append(held_reading(row))
    held = tuple(
        HeldClaim(
            no=row.no,
            naming_no=row.naming_no,
            claim=load_claim(row.id, document.id, row.predicate, row.content),
            readings=best_first(by_claim.get(row.no, ())),
        )
        for row in connection.execute(_claims(document_no, entry_no))
    )
    return DocumentState(document_no, seen["sighting_no"], document, held)


def document_from(row: RowMapping) -> Document:
    """Give the document that a row of `documents` joined with `sightings` holds."""
    text, start = row["text"], row["headline_start"]
    return Document(
        id=DocumentId(row["id"]),
        source=row["source"],
        text=text,
        sha256=row["sha256"],
        language=row["language"],
        title=row["title"],
        publisher=row["publisher"],
        byline=row["byline"],
        published=row["published"],
        url=row["url"],
        headline=None if start is None else span_of(text, start, row["headline_end"]),
    )


def held_reading(row: "Row[*tuple[Any, ...]]") -> HeldReading:
    """Give the reading in a row that holds `READING_COLUMNS`."""
    return HeldReading(row.no, load_reading(row.id, row.claim, row.signature, row.score, row.content))


DOCUMENT_COLUMNS = (
    documents.c.id,
    documents.c.publisher,
    documents.c.url,
    documents.c.text,
    sightings.c.no.label("sighting_no"),
    sightings.c.source,
    sightings.c.sha256,
    sightings.c.language,
    sightings.c.title,
    sightings.c.byline,
    sightings.c.published,
    sightings.c.headline_start,
    sightings.c.headline_end,
)
"""What `document_from` needs, with the number of the sighting."""


READING_COLUMNS = (
    readings.c.no,
    readings.c.id,
    readings.c.claim_no,
    claims.c.id.label("claim"),
    extractors.c.signature,
    readings.c.score,
    readings.c.content,
)
"""What `held_reading` needs, with the number of the claim."""


def _sighting(document_no: int, entry_no: int) -> "Select[*tuple[Any, ...]]":
    return (
        select(*DOCUMENT_COLUMNS)
        .join_from(sightings, documents, documents.c.no == sightings.c.document_no)
        .where(sightings.c.document_no == document_no, sightings.c.entry_no <= entry_no)
        .order_by(sightings.c.no.desc())
        .limit(1)
    )


def _claims(document_no: int, entry_no: int) -> "Select[*tuple[Any, ...]]":
    each = namings.alias("each_naming")
    latest = (
        select(func.max(each.c.no))
        .where(each.c.claim_no == claims.c.no, each.c.entry_no <= entry_no)
        .scalar_subquery()
    )
    return (
        select(
            claims.c.no, claims.c.id, claims.c.predicate, namings.c.no.label("naming_no"), namings.c.content
        )
        .join_from(claims, namings, and_(namings.c.claim_no == claims.c.no, namings.c.no == latest))
        .where(claims.c.document_no == document_no)
    )


def readings_in_effect(document_no: "int | ColumnElement[int]", entry_no: int) -> "Select[*tuple[Any, ...]]":
    """Give a select of the readings that count for a document once `entry_no` is recorded.

    Args:
        document_no: its number, or `passes.c.document_no` for those of every document.
    """
    run, by = passes.alias("run"), extractors.alias("by_extractor")
    latest = (
        select(func.max(run.c.entry_no))
        .join_from(run, by, by.c.no == run.c.extractor_no)
        .where(run.c.document_no == document_no, run.c.entry_no <= entry_no, by.c.name == extractors.c.name)
        .scalar_subquery()
    )
    return (
        select(*READING_COLUMNS)
        .join_from(passes, extractors, extractors.c.no == passes.c.extractor_no)
        .join(pass_readings, pass_readings.c.pass_no == passes.c.no)
        .join(readings, readings.c.no == pass_readings.c.reading_no)
        .join(claims, claims.c.no == readings.c.claim_no)
        .where(passes.c.document_no == document_no, passes.c.entry_no == latest)
    )
