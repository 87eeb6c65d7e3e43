"""Streaming: exports that never hold more than a page of claims and one document, whatever is written.

What comes out is byte for byte what an export of the whole case gives; formats that need counts of origins
cannot be written so.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from reportedly.desk.plugins import load_exporter
from reportedly.desk.records import bare_document, view_records
from reportedly.desk.standing import with_all_names
from reportedly.desk.withdrawing import fallen_claims
from reportedly.ledger.answers import ClaimView, DocumentDetail
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.cases import Case, Told, Written, taken_back_field
from reportedly.model.documents import Document
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.lossless import case_records
from reportedly.model.notes import Note, notes_field
from reportedly.model.records import Record

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View

PAGE = 5_000
"""Claims, or documents, that are held at a time."""
LOSSLESS = "jsonl"
NotesBy = Callable[[Iterable[Document]], Mapping[DocumentId, tuple[Note, ...]]]


def stream_claims(
    desk: "Desk", view: "View", query: ClaimQuery | None, actors: Sequence[str], format: str, out: BinaryIO
) -> Written:
    """Write the claims that fit, in one of the formats that `takeaway.STREAMED` lists; give how many.

    Raises: NotInLedger, UsageError, LedgerError.
    """
    known = desk.decisions.identities()
    asked = with_all_names(desk.query_for(query, actors), desk, view, known, actors)
    claims = _claims(view, asked)
    counter = _Counter()
    noted = desk.notes.by_document
    records = _lossless(view, noted, claims) if format == LOSSLESS else _noted(desk, view, claims)
    _write(counter.counted(records), format, out)
    return Written(counter.claims, "claims")


def stream_everything(desk: "Desk", view: "View", format: str, out: BinaryIO) -> Written:
    """Write all that is in effect: every document, claim of any score, reading and reject.

    Raises: UsageError, LedgerError.
    """
    counter = _Counter()
    if format == LOSSLESS:
        _write(counter.counted(_whole(view, desk.notes.by_document)), format, out)
    else:
        every = _claims(view, ClaimQuery(min_score=0.0))
        _write(counter.counted(_noted(desk, view, every)), format, out)
    return Written(counter.claims, "claims")


class _Counter:
    """Counts the claims among records as they pass."""

    def __init__(self) -> None:
        self.claims = 0

    def counted(self, records: Iterator[Record]) -> Iterator[Record]:
        """Yield the records as they come."""
        for one in records:
            self.claims += one["type"] == "claim"
            yield one


def _write(records: Iterator[Record], format: str, out: BinaryIO) -> None:
    exporter = load_exporter(format)
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        exporter.export(records, text)
    finally:
        text.detach()


def _claims(view: "View", asked: ClaimQuery) -> Iterator[ClaimView]:
    """Yield the claims that fit, page by page: each page begins after the last claim of the one before."""
    left, query = asked.limit, asked
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        page = view.claims(replace(query, limit=size))
        yield from page
        if len(page) < size:
            return
        left = None if left is None else left - size
        query = replace(asked, offset=0, after=page[-1].claim.id)


def _noted(desk: "Desk", view: "View", claims: Iterator[ClaimView]) -> Iterator[Record]:
    """Yield the line of each claim, with what was noted on it, and that it was taken back."""
    noted, fallen = desk.notes.by_document, fallen_claims(desk, view)
    for document, group in groupby(claims, key=lambda one: one.document):
        notes = noted([bare_document(document)]).get(document.id, ())
        for one, record in ((one, next(view_records([one]))) for one in group):
            told = notes_field([note for note in notes if note.touches(one.claim.id)])
            yield {**record, **told, **taken_back_field(fallen.get(one.claim.id, ""))}


def _lossless(view: "View", noted: NotesBy, claims: Iterator[ClaimView]) -> Iterator[Record]:
    """Yield each document of the claims, then those of its claims with every reading in effect."""
    for document, group in groupby(claims, key=lambda one: one.claim.document):
        wanted = {one.claim.id for one in group}
        yield from _lines(view.document(document), noted, wanted, rejects=False)


def _whole(view: "View", noted: NotesBy) -> Iterator[Record]:
    for document in _documents(view):
        detail = view.document(document)
        wanted = {one.claim.id for one in detail.read_claims}
        yield from _lines(detail, noted, wanted, rejects=True)


def _documents(view: "View") -> Iterator[DocumentId]:
    offset = 0
    while page := view.documents(DocumentQuery(limit=PAGE, offset=offset)):
        yield from (one.header.id for one in page)
        offset += len(page)


def _lines(
    detail: DocumentDetail, noted: NotesBy, wanted: set[ClaimId], *, rejects: bool
) -> Iterator[Record]:
    told = (Told(detail.document, one.claim, one.readings) for one in detail.read_claims)
    yield from case_records(
        Case(
            moment=datetime.now(UTC),
            documents=(detail.document,),
            told=tuple(one for one in told if one.claim.id in wanted),
            notes=noted([detail.document]),
            rejects=detail.rejects if rejects else (),
            sources={detail.document.id: detail.sources},
        )
    )
