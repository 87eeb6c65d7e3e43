"""Texts: what copies and origins are found among, made from captures or from what was read of them."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, cast

from reportedly.desk.arrivals import arrive
from reportedly.desk.corpus.batches import Row, as_json, captures_in
from reportedly.desk.corpus.shapes import TEXTS, batch_of, library
from reportedly.documents.copies.prints import to_bytes, winnow
from reportedly.model.documents import Document, Unreadable
from reportedly.model.fields import Fields
from reportedly.model.moments import published_moments
from reportedly.model.records import Value, document_record
from reportedly.model.reread import document_of

NEVER = datetime(9999, 1, 1, tzinfo=UTC).isoformat()
"""Stands after every day on which a report can have come out."""


def text_batch(batch: Any) -> Any:
    """Give the texts of a batch of captures, or of outcomes, with their prints; nothing is read in them.

    Args:
        batch: a pyarrow.RecordBatch with columns of CAPTURES or of OUTCOMES.
    """
    return batch_of([_row(one) for one in _documents(batch)], TEXTS)


def document_in(record: str) -> Document:
    """Give the document that a record holds.

    Raises: FieldError, ValueError.
    """
    return document_of(Fields(cast("dict[str, Value]", json.loads(record))))


def _documents(batch: Any) -> Iterator[Document | Unreadable]:
    names = batch.schema.names
    if not {"kind", "record"} <= set(names):
        yield from arrive(captures_in(batch))
        return
    kinds = library("pyarrow.compute").is_in(batch["kind"], library().array(["document", "unreadable"]))
    for row in batch.select(["kind", "source", "record", "reason"]).filter(kinds).to_pylist():
        yield document_in(row["record"]) if row["kind"] == "document" else _unread(row)


def _unread(row: Row) -> Unreadable:
    from reportedly.model.errors import SourceUnreadable  # noqa: PLC0415

    return Unreadable(row["source"], SourceUnreadable(row["reason"]))


def _row(one: Document | Unreadable) -> Row:
    if isinstance(one, Unreadable):
        return {"source": one.source, "trouble": str(one.error)}
    record = as_json(document_record(one))
    return {
        "document": one.id,
        "rank": int.from_bytes(hashlib.sha256(record.encode("utf-8")).digest()[:8], "big", signed=True),
        "publisher": one.publisher,
        "moment": moment_of(one.published),
        "source": one.source,
        "prints": to_bytes(winnow(one.text).hashes),
        "record": record,
    }


def moment_of(published: str | None) -> str:
    """Give the first moment at which a report can have come out, in UTC, as text that sorts by time."""
    moments = published_moments(published)
    return NEVER if moments is None else moments[0].astimezone(UTC).isoformat()
