"""Whether what the rows say is true of each other: ids are digests, and spans quote their texts."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, func, select

from reportedly.ledger.chain import Break
from reportedly.ledger.decide import decision_of
from reportedly.ledger.rows import load_claim, load_draft, load_reading
from reportedly.ledger.schema import (
    claims,
    decisions,
    documents,
    entries,
    extractors,
    namings,
    purged_entries,
    readings,
    rejects,
    sightings,
    tombstones,
)
from reportedly.ledger.state import innermost
from reportedly.model.claims import Claim, Reading
from reportedly.model.decisions import Verdict, make_decision
from reportedly.model.errors import UsageError
from reportedly.model.ids import claim_id, document_id, mention_id
from reportedly.model.records import content_id
from reportedly.model.spans import Span
from reportedly.model.terms import SYMMETRIC

_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError)
"""What reading a cell raises that is not what was written there."""


_TEXT = select(documents.c.text).where(documents.c.no == bindparam("no"))


def check_contents(connection: Connection) -> Iterator[Break]:
    """Yield every id that is not the digest of its content, every span that does not quote its text."""
    yield from _check_documents(connection)
    yield from _check_claims(connection)
    yield from _check_readings(connection)
    yield from _check_rejects(connection)
    yield from _check_entries(connection)
    yield from _check_decisions(connection)


def _check_documents(connection: Connection) -> Iterator[Break]:
    held = select(documents).where(documents.c.no.not_in(select(tombstones.c.document_no)))
    for row in connection.execute(held.order_by(documents.c.no)):
        if document_id(row.publisher, row.url, row.text) != row.id:
            yield Break(row.id, "the id is not that of its publisher, address and text")
    query = (
        select(documents.c.id, func.length(documents.c.text).label("chars"), sightings)
        .join_from(sightings, documents, documents.c.no == sightings.c.document_no)
        .where(sightings.c.headline_start.is_not(None))
    )
    for row in connection.execute(query):
        if not 0 <= row.headline_start < row.headline_end <= row.chars:
            yield Break(row.id, f"its headline as seen in {row.source} lies outside its text")


def _check_claims(connection: Connection) -> Iterator[Break]:
    query = (
        select(claims.c.document_no, documents.c.id.label("document"), claims.c.id, claims.c.predicate)
        .add_columns(namings.c.content)
        .join_from(claims, documents, documents.c.no == claims.c.document_no)
        .join(namings, namings.c.claim_no == claims.c.no)
        .order_by(claims.c.document_no)
    )
    for row, text in _with_text(connection, query):
        try:
            claim = load_claim(row.id, row.document, row.predicate, row.content)
            yield from _troubles_of_claim(claim, text)
        except _UNREADABLE as error:
            yield Break(row.id, f"its names cannot be read ({error!r})")


def _troubles_of_claim(claim: Claim, text: str) -> Iterator[Break]:
    ends = (claim.subject, claim.object)
    found = [mention_id(claim.document, end.span.offsets, end.anchor.offsets) for end in ends]
    symmetric = claim.predicate in SYMMETRIC
    expected = claim_id(claim.document, claim.predicate.value, found[0], found[1], symmetric=symmetric)
    if expected != claim.id or (claim.subject_mention, claim.object_mention) != tuple(found):
        yield Break(claim.id, "the id is not that of its predicate between its words")
    yield from _misquoted(claim.id, text, [span for end in ends for span in (end.span, end.anchor)])


def _check_readings(connection: Connection) -> Iterator[Break]:
    query = (
        select(claims.c.document_no, claims.c.id.label("claim"), extractors.c.signature, readings)
        .join_from(readings, claims, claims.c.no == readings.c.claim_no)
        .join(extractors, extractors.c.no == readings.c.extractor_no)
        .order_by(claims.c.document_no)
    )
    for row, text in _with_text(connection, query):
        try:
            reading = load_reading(row.id, row.claim, row.signature, row.score, row.content)
            yield from _troubles_of_reading(reading, row, text)
        except _UNREADABLE as error:
            yield Break(row.id, f"what it says cannot be read ({error!r})")


def _troubles_of_reading(reading: Reading, row: "Row[*tuple[Any, ...]]", text: str) -> Iterator[Break]:
    if content_id(reading) != reading.id:
        yield Break(reading.id, "the id is not that of what it says")
    if not 0 <= reading.score <= 1:
        yield Break(reading.id, f"a score of {reading.score} is no probability")
    stance = reading.stance
    columns = (stance.polarity.value, stance.certainty.value, stance.status.value, innermost(reading))
    if columns != (row.polarity, row.certainty, row.status, row.voice):
        yield Break(reading.id, "what it is listed by is not what it says")
    if not reading.spans:
        yield Break(reading.id, "no words say it")
    yield from _misquoted(reading.id, text, spans_of(reading))


def spans_of(reading: Reading) -> list[Span]:
    """Give every span that a reading rests on."""
    found = [
        *reading.spans,
        *(one.span for one in reading.evidence),
        *(one.span for one in reading.where),
        *(one.span for one in reading.cues),
    ]
    if reading.when is not None:
        found.append(reading.when.span)
    for voice in reading.voices:
        found += [span for span in (voice.span, voice.cue) if span is not None]
    return found


def _misquoted(id_: str, text: str, spans: Iterable[Span]) -> Iterator[Break]:
    for span in spans:
        if not span.reproduces(text):
            yield Break(id_, f"{span.text[:60]!r} does not stand at {span.start} in its document")
            return


def _check_rejects(connection: Connection) -> Iterator[Break]:
    for row in connection.execute(select(rejects.c.id, rejects.c.content).order_by(rejects.c.no)):
        try:
            load_draft(row.content)
        except _UNREADABLE as error:
            yield Break(row.id, f"what was refused cannot be read ({error!r})")


def _check_entries(connection: Connection) -> Iterator[Break]:
    brought = {table.name: _brought(connection, table) for table in (claims, readings, rejects)}
    gone = set(connection.execute(select(purged_entries.c.entry_no)).scalars())
    before = ""
    for row in connection.execute(select(entries).order_by(entries.c.no)).mappings():
        for table, counts in brought.items():
            if row["no"] not in gone and counts.get(row["no"], 0) != row[table]:
                trouble = (
                    f"it says that it brought {row[table]} {table}, and {counts.get(row['no'], 0)} are there"
                )
                yield Break(f"entry {row['no']}", trouble)
        if row["recorded"] < before:
            yield Break(f"entry {row['no']}", "it was recorded before the one that it follows")
        before = row["recorded"]


def _brought(connection: Connection, table: Table) -> dict[int, int]:
    """Give how many rows of a table each entry brought."""
    query = select(table.c.entry_no, func.count()).group_by(table.c.entry_no)
    return {int(entry_no): int(count) for entry_no, count in connection.execute(query)}


def _check_decisions(connection: Connection) -> Iterator[Break]:
    for row in connection.execute(select(decisions).order_by(decisions.c.no)):
        try:
            held = decision_of(row)
            said = Verdict(
                kind=held.kind,
                about=held.about,
                value=held.value,
                reason=held.reason,
                by=held.by,
                content=held.content,
            )
            if make_decision(said, held.recorded).id != held.id:
                yield Break(row.id, "the id is not that of what was decided")
        except (UsageError, *_UNREADABLE, json.JSONDecodeError) as error:
            yield Break(row.id, f"what was decided cannot be read ({error})")


def _with_text(
    connection: Connection, query: "Select[*tuple[Any, ...]]"
) -> "Iterator[tuple[Row[*tuple[Any, ...]], str]]":
    """Yield the rows of a query in the order of its documents, each with the text of its document."""
    number, text = 0, ""
    for row in connection.execute(query):
        if row.document_no != number:
            number = row.document_no
            text = connection.execute(_TEXT, {"no": number}).scalar() or ""
        yield row, text
