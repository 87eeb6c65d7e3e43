"""Records that only the API gives: texts in segments, pages of one thing."""

from typing import cast

from reportedly.desk import DocumentDetail
from reportedly.desk.drifting import Change, Course, Side
from reportedly.doors.http.headlines import Against, against_body
from reportedly.doors.http.segments import Paragraph, Segment, marks_of, paragraphs
from reportedly.model.claims import Reject
from reportedly.model.documents import Document
from reportedly.model.notes import Note
from reportedly.model.records import Record, Value, claim_record, reject_record


def segment_record(segment: Segment) -> Value:
    """Give a segment as plain JSON."""
    marks: list[Value] = [
        {"kind": mark.kind, "claim": mark.claim, "says": mark.says} for mark in segment.marks
    ]
    return {"text": segment.text, "marks": marks}


def paragraph_record(paragraph: Paragraph) -> Value:
    """Give a paragraph as plain JSON."""
    return {
        "headline": paragraph.is_headline,
        "segments": [segment_record(one) for one in paragraph.segments],
    }


def document_page(detail: DocumentDetail, min_score: float) -> Record:
    """Give a document with its text in segments and the claims read in it from a score on."""
    document = detail.document
    shown = [one for one in detail.read_claims if one.shown.score >= min_score]
    marks = [mark for one in shown for mark in marks_of(one)]
    return {
        "id": document.id,
        "source": document.source,
        "sources": list(detail.sources),
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "byline": document.byline,
        "url": document.url,
        "language": document.language,
        "recorded": detail.recorded.isoformat(),
        "paragraphs": [paragraph_record(one) for one in paragraphs(document.text, document.headline, marks)],
        "claims": cast("Value", [claim_record(document, one.claim, one.shown) for one in shown]),
        "rejects": len(detail.rejects),
        "headline": [_against(document, one) for one in against_body(shown, document.headline)],
    }


def _against(document: Document, one: Against) -> Value:
    claims = [claim_record(document, each.claim, each.shown) for each in (one.claim, *one.body)]
    return {"claim": claims[0], "body": cast("Value", claims[1:]), "says": one.says}


def noted_words(note: Note, here: str) -> str:
    """Give what to say of a note on the page of a claim or report: what it is on comes first."""
    which = (
        "this" if note.about == here else {"claim": "one", "report": "the", "publisher": "the"}[note.scope]
    )
    return f"On {which} {note.scope}: {note.sentence}"


def refusal_record(document: Document, reject: Reject) -> Value:
    """Give a draft that was refused, with its reason in words."""
    return {**reject_record(document, reject), "says": reject.reason.value.replace("_", " ")}


def course_record(course: Course) -> Record:
    """Give what changed on the way as plain JSON."""
    return {
        "links": course.links,
        "untraced": course.untraced,
        "changes": [_change(one) for one in course.changes],
    }


def _change(one: Change) -> Value:
    return {
        "kind": one.shift.kind.value,
        "says": one.shift.says,
        "rises": one.is_rise,
        "about": None if one.about is None else str(one.about).replace("_", " "),
        "proposition": None if one.about is None else one.about.id,
        "earlier": _side(one.earlier),
        "later": _side(one.later),
        "method": one.shift.method.signature,
    }


def _side(one: Side) -> Value:
    return {
        "document": one.document.id,
        "publisher": one.document.publisher,
        "title": one.document.title,
        "published": one.document.published,
        "certainty": one.certainty.value,
        "claim": one.claim,
        "pieces": [{"text": piece.text, "changed": piece.is_changed} for piece in one.pieces],
    }
