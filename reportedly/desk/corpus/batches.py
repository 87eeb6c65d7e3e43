"""Batches: captures as a RecordBatch in, outcomes as a RecordBatch out; nothing is kept and nothing fetched.

A row that is of no use becomes a row that says why; only what stops all reading is raised.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reportedly.desk.arrivals import arrive, batches
from reportedly.desk.corpus.shapes import CAPTURES, OUTCOMES, batch_of
from reportedly.desk.outcomes import Outcome, ReadDocument
from reportedly.desk.recipe import Recipe
from reportedly.desk.workshop import Workshop
from reportedly.model.documents import Capture, Header, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceUnreadable
from reportedly.model.lossless import whole_claim_record, whole_draft_record
from reportedly.model.records import Value, document_record, reject_record

if TYPE_CHECKING:
    from reportedly.model.documents import Document

Row = Mapping[str, Any]
NO_SOURCE = "a row without a source"
UNREADABLE = "unreadable"
"""Stands for the media of an input that could not be opened; its `text` says why."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_encode_ascii = json.JSONEncoder(separators=(",", ":"), sort_keys=True).encode


@lru_cache(maxsize=1)
def workshop_of(recipe: Recipe) -> Workshop:
    """Give this process's workshop for a recipe: the parser is loaded once."""
    return Workshop(recipe)


def read_batch(recipe: Recipe, batch: Any) -> Any:
    """Give the outcomes of a batch of captures, in their order, by a recipe; equal batches give equal ones.

    Args:
        batch: a pyarrow.RecordBatch with columns of CAPTURES, others are passed over.
    Raises: ModelMissing, VocabularyError, UsageError, ExtractorError: nothing can be read.
    """
    return batch_of(list(outcome_rows(workshop_of(recipe), captures_in(batch))), OUTCOMES)


def outcome_rows(workshop: Workshop, found: Iterable[Capture | Unreadable]) -> Iterator[Row]:
    """Yield the rows of what becomes of captures."""
    for arrivals in batches(arrive(found)):
        for outcome in workshop.read(arrivals):
            yield from _rows(outcome)


def captures_in(batch: Any) -> Iterator[Capture | Unreadable]:
    """Yield the captures in the rows of a batch, those that hold none as unreadable."""
    names = [name for name in CAPTURES if name in batch.schema.names]
    for row in batch.select(names).to_pylist():
        yield capture_of(row)


def capture_of(row: Row) -> Capture | Unreadable:
    """Give the capture that a row holds, or why it holds none."""
    texts = {name: row.get(name) or None for name in CAPTURES if name not in {"content", "text"}}
    wrong = next((name for name, value in texts.items() if not isinstance(value, str | None)), None)
    source = texts["source"] or texts["url"]
    if wrong is not None or not isinstance(source, str):
        trouble = f"column {wrong!r} holds no text" if wrong else "it names no source and no url"
        return Unreadable(NO_SOURCE, SourceUnreadable(f"{NO_SOURCE}: {trouble}; mend the table"))
    if texts["media"] == UNREADABLE:
        return Unreadable(source, SourceUnreadable(str(row.get("text") or f"{source}: it cannot be opened")))
    content, encoding = _content(row, texts["encoding"])
    if not content:
        return Unreadable(source, SourceEmpty(f"{source}: the row has neither content nor text; fill one"))
    try:
        media = Media(texts["media"] or Media.TEXT)
    except ValueError:
        known = ", ".join(Media)
        trouble = f"{source}: media {texts['media']!r} is not known; write one of {known}"
        return Unreadable(source, SourceUnreadable(trouble))
    header = Header(
        **{name: texts[name] for name in ("title", "publisher", "byline", "published", "url", "language")}
    )
    return Capture(source, content, media, hashlib.sha256(content).hexdigest(), header, encoding)


def as_json(record: Mapping[str, Any]) -> str:
    """Give canonical JSON in UTF-8; what UTF-8 cannot hold, as half a surrogate pair, is escaped."""
    text = _encode(record)
    return text if text.isascii() or _is_sound(text) else _encode_ascii(record)


def _is_sound(text: str) -> bool:
    return not any("\ud800" <= one <= "\udfff" for one in text)


def _content(row: Row, encoding: str | None) -> tuple[bytes | None, str | None]:
    content, text = row.get("content"), row.get("text")
    if isinstance(content, bytes) and content:
        return content, encoding
    return (text.encode("utf-8", "surrogatepass"), "utf-8") if isinstance(text, str) else (None, None)


def capture_row(capture: Capture) -> Row:
    """Give the row of a capture; how an archive came by it is not part of it."""
    header = capture.header
    return {
        "source": capture.source,
        "content": capture.content,
        "media": capture.media.value,
        "encoding": capture.encoding,
        "title": header.title,
        "publisher": header.publisher,
        "byline": header.byline,
        "published": header.published,
        "url": header.url,
        "language": header.language,
    }


def unreadable_row(one: Unreadable) -> Row:
    """Give the row of an input of no use."""
    reason = str(one.error)
    record = {"type": "unreadable", "source": one.source, "error": type(one.error).__name__, "reason": reason}
    return {"kind": "unreadable", "source": one.source, "reason": reason, "record": as_json(record)}


def _rows(outcome: Outcome) -> Iterator[Row]:
    if isinstance(outcome, Unreadable):
        yield unreadable_row(outcome)
        return
    document = outcome.document
    shared = {
        "source": document.source,
        "document": document.id,
        "publisher": document.publisher,
        "published": document.published,
    }
    for one in _lines(outcome, document):
        yield {**shared, **one}


def _lines(outcome: ReadDocument, document: "Document") -> Iterator[Row]:
    whole: dict[str, Value] = {**document_record(document), "sources": [document.source]}
    yield {"kind": "document", "id": document.id, "record": as_json(whole)}
    for one in outcome.read_claims:
        record = whole_claim_record(document, one.claim, one.readings)
        yield {
            "kind": "claim",
            "id": one.claim.id,
            "predicate": one.claim.predicate.value,
            "score": one.shown.score,
            "record": as_json(record),
        }
    for reject in outcome.rejects:
        refused = {**reject_record(document, reject), "draft": whole_draft_record(reject.draft)}
        yield {
            "kind": "reject",
            "id": reject.id,
            "predicate": reject.draft.predicate,
            "score": reject.draft.score,
            "reason": refused["reason"],
            "record": as_json(refused),
        }
    for trouble in outcome.troubles:
        record = {"type": "trouble", "source": document.source, "reason": str(trouble)}
        yield {"kind": "trouble", "reason": str(trouble), "record": as_json(record)}
