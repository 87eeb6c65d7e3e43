"""Asking for tombstones, checking them, and refusing what was purged."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from reportedly.ledger.chain import Break
from reportedly.ledger.schema import (
    claims,
    decisions,
    documents,
    entries,
    purged_claims,
    purged_entries,
    rejects,
    sightings,
    tombstones,
)
from reportedly.model.decisions import DecisionKind
from reportedly.model.documents import Document
from reportedly.model.errors import DocumentPurged
from reportedly.model.ids import DocumentId
from reportedly.model.moments import from_moment
from reportedly.model.tombstones import Tombstone


def list_tombstones(connection: Connection) -> list[Tombstone]:
    """Give every tombstone, in the order purged."""
    return [_tombstone(row) for row in connection.execute(_query().order_by(tombstones.c.no))]


def tombstone_of(connection: Connection, id_: str) -> Tombstone | None:
    """Give the last tombstone of a document, or of the document of a claim, by its whole id."""
    held = select(purged_claims.c.tombstone_no).where(purged_claims.c.id == id_)
    query = _query().where((tombstones.c.document == id_) | tombstones.c.no.in_(held))
    row = connection.execute(query.order_by(tombstones.c.no.desc()).limit(1)).one_or_none()
    return None if row is None else _tombstone(row)


def refuse_purged(connection: Connection, document: Document) -> None:
    """Let a document pass that was never purged, or is held again since.

    Raises: DocumentPurged, with its tombstone in words.
    """
    held = connection.execute(select(documents.c.no).where(documents.c.id == document.id)).scalar()
    if held is not None or connection.execute(select(tombstones.c.no).limit(1)).scalar() is None:
        return
    for stone in list_tombstones(connection):
        if stone.marks & marks_of(document):
            raise purged_error(document.source, stone)


def marks_of(document: Document) -> frozenset[str]:
    """Give everything by which a document can be the one that a tombstone stands for."""
    text = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return frozenset({document.id, document.sha256, text})


def purged_error(source: str, stone: Tombstone) -> DocumentPurged:
    """Give the error that says why a report is not kept, and how it can be."""
    return DocumentPurged(f"{source}: {stone.words}; `read --purged-too` keeps it all the same")


def check_tombstones(connection: Connection) -> Iterator[Break]:
    """Yield every removal of rows that no sealed purge accounts for, and every purge that left words."""
    query = (
        select(tombstones, decisions.c.kind, decisions.c.about, documents.c.id, documents.c.text)
        .join_from(tombstones, documents, documents.c.no == tombstones.c.document_no)
        .outerjoin(decisions, decisions.c.no == tombstones.c.decision_no)
    )
    for row in connection.execute(query):
        if row.kind != DecisionKind.PURGE.value or json.loads(row.about) != [row.document]:
            yield Break(f"tombstone {row.no}", "no decision on record says that this document was purged")
        if row.text or row.id != f"purged-{row.document_no}" or _left(connection, row.document_no):
            yield Break(row.document, "it has a tombstone, and words of it are still there")
    emptied = select(documents.c.id).where(documents.c.id.startswith("purged-"))
    for (id_,) in connection.execute(emptied.where(documents.c.no.not_in(select(tombstones.c.document_no)))):
        yield Break(id_, "it was emptied, and no tombstone says by whom")
    yield from _check_entries(connection)


def _check_entries(connection: Connection) -> Iterator[Break]:
    owned = (
        select(entries.c.no, tombstones.c.no.label("stone"), purged_entries.c.tombstone_no)
        .join_from(entries, tombstones, tombstones.c.document_no == entries.c.document_no, isouter=True)
        .outerjoin(purged_entries, purged_entries.c.entry_no == entries.c.no)
        .where(tombstones.c.no.is_distinct_from(purged_entries.c.tombstone_no))
    )
    for row in connection.execute(owned):
        yield Break(f"entry {row.no}", "its digests and its tombstone are not those of one purge")


def _left(connection: Connection, document_no: int) -> bool:
    """Tell whether rows are left that hold words of a document."""
    counts = (
        select(func.count()).where(table.c.document_no == document_no).scalar_subquery()
        for table in (sightings, claims, rejects)
    )
    return any(connection.execute(select(*counts)).one())


def _query() -> "Select[*tuple[Any, ...]]":
    first = (
        select(func.min(entries.c.recorded))
        .where(entries.c.document_no == tombstones.c.document_no)
        .scalar_subquery()
    )
    return select(
        tombstones,
        decisions.c.value,
        decisions.c.reason,
        decisions.c.by,
        decisions.c.recorded,
        first.label("read"),
    ).join_from(tombstones, decisions, decisions.c.no == tombstones.c.decision_no)


def _tombstone(row: "Row[*tuple[Any, ...]]") -> Tombstone:
    return Tombstone(
        document=DocumentId(row.document),
        text_sha256=row.text_sha256,
        sha256s=tuple(json.loads(row.sha256s)),
        read=from_moment(row.read),
        purged=from_moment(row.recorded),
        by=row.by,
        why=row.reason,
        rule=row.value,
    )
