"""Claims: listings, and one with its passage."""

from dataclasses import replace
from typing import cast

from fastapi import APIRouter

from reportedly.desk import why_shown
from reportedly.desk.media import held_record
from reportedly.desk.records import detail_record, view_records
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.paging import from_cursor, to_cursor
from reportedly.doors.http.records import noted_words, segment_record
from reportedly.doors.http.routes.queries import Listed
from reportedly.doors.http.segments import marks_of, passage
from reportedly.doors.http.shapes import ClaimPage, Claims
from reportedly.model.claims import ReadClaim
from reportedly.model.ids import ClaimId
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/claims", tags=["claims"])


@router.get("", response_model=Claims)
def list_claims(bench: TheBench, asked: Listed) -> Record:
    """List claims, newest publication first."""
    query = asked.query(bench.desk.min_score)
    after = from_cursor(asked.cursor)
    page = replace(query, limit=asked.limit + 1, after=None if after is None else ClaimId(after))
    found = bench.desk.claims(page, actors=asked.actor)
    shown = found[: asked.limit]
    more = len(found) > asked.limit
    return {
        "total": bench.count(query, tuple(asked.actor)),
        "next": to_cursor(shown[-1].claim.id) if more else None,
        "claims": cast("list[Value]", list(view_records(shown))),
    }


@router.get("/{claim}", response_model=ClaimPage)
def show_claim(bench: TheBench, claim: str) -> Record:
    """Give one claim: its passage with the words marked, how it was read, and every other reading."""
    detail = bench.desk.claim(claim)
    readings = detail.readings or detail.superseded
    marks = marks_of(ReadClaim(detail.claim, readings))
    notes = bench.desk.notes.on_document(detail.document)
    segments = passage(detail.document.text, marks)
    return {
        "claim": cast("Value", detail_record(detail)),
        "notes": [noted_words(one, detail.claim.id) for one in notes if one.touches(detail.claim.id)],
        "why_shown": why_shown(readings),
        "in_effect": bool(detail.readings),
        "passage": [segment_record(one) for one in segments],
        "media": [cast("Value", held_record(one)) for one in bench.desk.media.held(detail.claim.id)],
        "recorded": detail.recorded.isoformat(),
    }
