"""Prints of texts: plain bytes beside each document, made by whoever knows how, and made anew at any time.

A mark says up to which entry every document has prints, and by which method they were made.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, exists, insert, select

from reportedly.ledger.answers import StoredPrints, Unprinted
from reportedly.ledger.derived_schema import marks, prints
from reportedly.ledger.lookup import entry_at, last_entry
from reportedly.ledger.schema import documents, entries
from reportedly.model.ids import DocumentId

_MARK = "prints:"
BATCH = 500
"""So many entries are looked at together."""


def list_prints(connection: Connection, method: str, as_of: datetime | None) -> list[StoredPrints]:
    """Give the prints kept by a method, of each document that has them, in the order recorded."""
    if _mark(connection, method) is None:
        return []
    query = (
        select(documents.c.id, documents.c.publisher, prints.c.hashes)
        .join_from(prints, documents, documents.c.no == prints.c.document_no)
        .order_by(prints.c.document_no)
    )
    at = entry_at(connection, as_of)
    if at is not None:
        query = query.where(exists().where(entries.c.document_no == prints.c.document_no, entries.c.no <= at))
    rows = connection.execute(query)
    return [StoredPrints(DocumentId(id_), publisher, hashes) for id_, publisher, hashes in rows]


def next_unprinted(
    connection: Connection, method: str, after: int, as_of: datetime | None
) -> Unprinted | None:
    """Give the documents without prints of the next entries; None if there are no more entries."""
    mark = _mark(connection, method)
    start = max(mark or 0, after)
    # Entries are numbered without gaps.
    upto = min(start + BATCH, last_entry(connection, as_of))
    if upto <= start:
        return None
    recorded = select(entries.c.document_no).where(entries.c.no > start, entries.c.no <= upto)
    known = exists().where(prints.c.document_no == documents.c.no)
    query = select(documents.c.id, documents.c.publisher, documents.c.text).where(
        documents.c.no.in_(recorded)
    )
    if mark is not None:
        # Prints by another method are no prints: they are still there until the first of this one are kept.
        query = query.where(~known)
    rows = connection.execute(query.order_by(documents.c.no))
    return Unprinted(upto, tuple((DocumentId(id_), publisher, text) for id_, publisher, text in rows))


def keep_prints(connection: Connection, method: str, upto: int, made: Mapping[DocumentId, bytes]) -> None:
    """Keep prints of documents, and that every document up to an entry now has them."""
    mark = _mark(connection, method)
    if mark is None:
        connection.execute(delete(prints))
    connection.execute(delete(marks).where(marks.c.name.startswith(_MARK, autoescape=True)))
    connection.execute(insert(marks), {"name": _MARK + method, "entry_no": max(mark or 0, upto)})
    if made:
        _keep(connection, made)


def _keep(connection: Connection, made: Mapping[DocumentId, bytes]) -> None:
    """Keep prints in place of those that the same documents had."""
    for start in range(0, len(made), BATCH):
        part = dict(list(made.items())[start : start + BATCH])
        query = select(documents.c.id, documents.c.no).where(documents.c.id.in_(part))
        numbers = [(int(no), part[DocumentId(id_)]) for id_, no in connection.execute(query)]
        connection.execute(delete(prints).where(prints.c.document_no.in_([no for no, _ in numbers])))
        if numbers:
            rows = [{"document_no": no, "hashes": hashes} for no, hashes in numbers]
            connection.execute(insert(prints), rows)


def _mark(connection: Connection, method: str) -> int | None:
    return connection.execute(select(marks.c.entry_no).where(marks.c.name == _MARK + method)).scalar()
