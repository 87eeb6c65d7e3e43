"""Records: outcomes and answers as the plain JSON that CLAIMS and the reference describe."""

from collections.abc import Iterable, Iterator

from reportedly.desk.outcomes import Check, Outcome
from reportedly.ledger.answers import (
    ActorView,
    ClaimDetail,
    ClaimView,
    DocumentDetail,
    DocumentHeader,
    DocumentView,
    RejectView,
    RunView,
)
from reportedly.model.documents import Document, Unreadable
from reportedly.model.recognition import recognition_record
from reportedly.model.records import (
    Record,
    Value,
    claim_record,
    document_record,
    reading_record,
    reject_record,
)


def outcome_records(outcome: Outcome, min_score: float) -> Iterator[Record]:
    """Yield a document's line, then its claims from a score on, then its rejects; nothing if unread."""
    if isinstance(outcome, Unreadable):
        return
    document = outcome.document
    found = document.recognition
    recognised: Record = {} if found is None else {"recognised": {**recognition_record(found)}}
    unread: Record = {"unread_pages": [*document.unread_pages]} if document.unread_pages else {}
    yield {**document_record(document), **recognised, **unread}
    for one in outcome.shown(min_score):
        yield claim_record(document, one.claim, one.shown)
    for reject in outcome.rejects:
        yield reject_record(document, reject)


def view_records(views: Iterable[ClaimView]) -> Iterator[Record]:
    """Yield the claim line of each claim of a listing."""
    for view in views:
        yield claim_record(bare_document(view.document), view.claim, view.shown)


def detail_record(detail: ClaimDetail) -> Record:
    """Give a claim's line with the passage's document, its other readings and when it was recorded."""
    shown, others = (detail.readings or detail.superseded)[0], detail.readings[1:]
    return {
        **claim_record(detail.document, detail.claim, shown),
        "others": [reading_record(one) for one in others],
        "superseded": [reading_record(one) for one in detail.superseded],
        "recorded": detail.recorded.isoformat(),
    }


def document_view_record(view: DocumentView) -> Record:
    """Give a document of a listing, without its text."""
    return {**_header(view.header), "claims": view.claims, "recorded": view.recorded.isoformat()}


def document_detail_records(detail: DocumentDetail, min_score: float) -> Iterator[Record]:
    """Yield a document's line, then its claims from a score on, then its rejects."""
    yield document_record(detail.document)
    for one in detail.read_claims:
        if one.shown.score >= min_score:
            yield claim_record(detail.document, one.claim, one.shown)
    for reject in detail.rejects:
        yield reject_record(detail.document, reject)


def check_record(check: Check) -> Record:
    """Give a check of the installation."""
    return {
        "type": "check",
        "name": check.name,
        "ok": check.ok,
        "found": check.found,
        "way_out": check.way_out,
        "needed": check.needed,
    }


def actor_record(view: ActorView) -> Record:
    """Give an actor of a listing."""
    return {
        "type": "actor",
        "entity": view.entity,
        "name": view.name,
        "kind": view.kind.value,
        "names": [name for name, _ in view.names],
        "claims": view.claims,
        "documents": view.documents,
        "first": None if view.first is None else view.first.isoformat(),
        "last": None if view.last is None else view.last.isoformat(),
    }


def reject_view_record(view: RejectView) -> Record:
    """Give the reject line of a reject of a listing."""
    return reject_record(bare_document(view.document), view.reject)


def run_record(run: RunView) -> Record:
    """Give a run of the program."""
    options: dict[str, Value] = dict(run.options)
    return {
        "type": "run",
        "id": run.id,
        "started": run.started.isoformat(),
        "finished": None if run.finished is None else run.finished.isoformat(),
        "version": run.version,
        "options": options,
        "extractors": list(run.extractors),
        "documents": run.entries,
        "claims": run.claims,
        "readings": run.readings,
        "rejects": run.rejects,
        "unreadable": run.unreadable,
    }


def bare_document(header: DocumentHeader) -> Document:
    """Give a document for records that quote no text: its header, with an empty text."""
    return Document(
        id=header.id,
        source=header.source,
        text="",
        sha256=header.sha256,
        language=header.language,
        title=header.title,
        publisher=header.publisher,
        byline=header.byline,
        published=header.published,
        url=header.url,
    )


def _header(header: DocumentHeader) -> dict[str, Value]:
    record = document_record(bare_document(header))
    del record["text"], record["headline"]
    return record
