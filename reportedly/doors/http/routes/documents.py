"""Documents: listings, and one with its text cut into segments."""

from datetime import date
from typing import Annotated, cast

from fastapi import APIRouter, Query

from reportedly.desk import DocumentQuery
from reportedly.desk.drifting import course_of_document
from reportedly.desk.records import document_view_record
from reportedly.doors.http.bench import MOST_TRACED, TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.paging import Cursor, Limit, offset_of, to_cursor
from reportedly.doors.http.records import course_record, document_page, noted_words, refusal_record
from reportedly.doors.http.shapes import DocumentPage, Documents
from reportedly.doors.http.shapes.drifting import CourseShape
from reportedly.doors.http.shapes_work import RejectList
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/documents", tags=["documents"], route_class=KeptRoute)
Words = Annotated[str | None, Query(max_length=300)]


@router.get("", response_model=Documents)
def list_documents(
    bench: TheBench,
    q: Words = None,
    publisher: Words = None,
    since: date | None = None,
    until: date | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Record:
    """List documents, newest publication first."""
    offset = offset_of(cursor)
    words = q if q and q.strip() else None
    narrowed = {
        "publisher": publisher or None,
        "published_since": since,
        "published_until": until,
        "text": words,
    }
    found = bench.desk.documents(DocumentQuery(**narrowed, limit=limit + 1, offset=offset))  # type: ignore[arg-type]
    more = len(found) > limit
    return {
        "total": bench.desk.count_documents(DocumentQuery(**narrowed)),  # type: ignore[arg-type]
        "next": to_cursor(str(offset + limit)) if more else None,
        "documents": cast("list[Value]", [document_view_record(one) for one in found[:limit]]),
    }


@router.get("/{document}", response_model=DocumentPage)
def show_document(
    bench: TheBench, document: str, min_score: Annotated[float | None, Query(ge=0, le=1)] = None
) -> Record:
    """Give one document: its text in segments with every mark, and the claims read in it."""
    least = bench.desk.min_score if min_score is None else min_score
    detail = bench.desk.document(document)
    noted = bench.desk.notes.on_document(detail.document)
    return {**document_page(detail, least), "notes": [noted_words(one, detail.document.id) for one in noted]}


@router.get("/{document}/rejects", response_model=RejectList)
def list_rejects(bench: TheBench, document: str) -> Record:
    """List what was drafted from a document and refused, with the reason in words."""
    detail = bench.desk.document(document)
    return {"rejects": [refusal_record(detail.document, one) for one in detail.rejects]}


@router.get("/{document}/drift", response_model=CourseShape)
def show_course(bench: TheBench, document: str) -> Record:
    """Give what a report changed of what it was made from, and what later reports changed of it."""
    known = bench.desk.document(document).document.id
    key = ("drift", known)
    return course_record(bench.kept(key, lambda: course_of_document(bench.desk, known, most=MOST_TRACED)))
