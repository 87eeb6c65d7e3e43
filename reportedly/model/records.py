"""The claim record: JSON objects as CLAIMS defines them, one for each line."""

from collections.abc import Mapping

from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    Evidence,
    Period,
    Place,
    Reading,
    Reject,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.ids import ReadingId, digest
from reportedly.model.spans import Span

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]
Record = Mapping[str, Value]
"""One line of output: plain JSON."""


def document_record(document: Document) -> dict[str, Value]:
    """Give the `document` line, with the text that all offsets refer to."""
    return {
        "type": "document",
        "id": document.id,
        "source": document.source,
        "title": document.title,
        "publisher": document.publisher,
        "byline": document.byline,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "sha256": document.sha256,
        "headline": None if document.headline is None else span_record(document.headline),
        "text": document.text,
    }


def claim_record(document: Document, claim: Claim, reading: Reading) -> dict[str, Value]:
    """Give the `claim` line for one reading of a claim."""
    return {
        "type": "claim",
        "id": claim.id,
        "document": {
            "id": document.id,
            "source": document.source,
            "title": document.title,
            "published": document.published,
            "publisher": document.publisher,
        },
        "predicate": claim.predicate.value,
        "subject": argument_record(claim.subject),
        "object": argument_record(claim.object),
        **reading_record(reading),
    }


def reading_record(reading: Reading) -> dict[str, Value]:
    """Give the part of a claim line that one extractor's reading supplies."""
    return {
        "qualifiers": dict(reading.qualifiers),
        "where": [place_record(place) for place in reading.where],
        "when": None if reading.when is None else period_record(reading.when),
        "status": reading.stance.status.value,
        "polarity": reading.stance.polarity.value,
        "certainty": reading.stance.certainty.value,
        "voices": [voice_record(voice) for voice in reading.voices],
        "evidence": [evidence_record(evidence) for evidence in reading.evidence],
        "spans": [span_record(span) for span in reading.spans],
        "cues": [cue_record(cue) for cue in reading.cues],
        "reading": reading.id,
        "rule": reading.rule,
        "extractor": reading.extractor,
        "score": round(reading.score, 4),
    }


def content_id(reading: Reading) -> ReadingId:
    """Give the id of a reading's content; score and rule do not enter, nor does the id it has."""
    content = reading_record(reading)
    kept = {name: value for name, value in content.items() if name not in {"score", "reading", "rule"}}
    return ReadingId(digest("reading", reading.claim, kept))


def reject_record(document: Document, reject: Reject) -> dict[str, Value]:
    """Give the `reject` line for a draft that was refused."""
    return {
        "type": "reject",
        "id": reject.id,
        "document": {"id": document.id, "source": document.source},
        "reason": reject.reason.value,
        "detail": reject.detail,
        "extractor": reject.extractor,
        "draft": draft_record(reject.draft),
    }


def draft_record(draft: Draft) -> dict[str, Value]:
    """Give a draft as it was proposed, for people to look at."""
    return {
        "predicate": draft.predicate,
        "subject": {"text": draft.subject.text, "start": draft.subject.start, "name": draft.subject.name},
        "object": {"text": draft.object.text, "start": draft.object.start, "name": draft.object.name},
        "quote": draft.quote,
        "start": draft.start,
        "polarity": draft.polarity,
        "certainty": draft.certainty,
        "status": draft.status,
        "rule": draft.rule,
        "score": round(draft.score, 4),
    }


def span_record(span: Span) -> dict[str, Value]:
    """Give a span with its offsets and words."""
    return {"start": span.start, "end": span.end, "text": span.text}


def argument_record(argument: Argument) -> dict[str, Value]:
    """Give one end of a claim."""
    return {
        "text": argument.span.text,
        "name": argument.name,
        "kind": argument.kind.value,
        "entity": argument.entity,
        "aliases": list(argument.aliases),
        "start": argument.span.start,
        "end": argument.span.end,
        "anchor": span_record(argument.anchor),
    }


def place_record(place: Place) -> dict[str, Value]:
    """Give a place with its precision."""
    return {
        "text": place.span.text,
        "start": place.span.start,
        "end": place.span.end,
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value,
        "radius_km": place.radius_km,
        "gazetteer": place.gazetteer_id,
    }


def period_record(period: Period) -> dict[str, Value]:
    """Give a time as an interval of days; an open end is null."""
    return {
        "text": period.span.text,
        "offset": period.span.start,
        "start": None if period.start is None else period.start.isoformat(),
        "end": None if period.end is None else period.end.isoformat(),
        "precision": period.precision.value,
    }


def voice_record(voice: Voice) -> dict[str, Value]:
    """Give one link of the chain of voices."""
    return {
        "kind": voice.kind.value,
        "text": None if voice.span is None else voice.span.text,
        "name": voice.name,
        "role": voice.role,
        "cue": None if voice.cue is None else voice.cue.text,
        "entity": voice.entity,
        "level": voice.level.value,
        "direct": voice.direct,
        "start": None if voice.span is None else voice.span.start,
        "cue_start": None if voice.cue is None else voice.cue.start,
    }


def evidence_record(evidence: Evidence) -> dict[str, Value]:
    """Give a piece of evidence and how near it has come to us."""
    return {
        "kind": evidence.kind.value,
        "text": evidence.span.text,
        "start": evidence.span.start,
        "access": evidence.access.value,
    }


def cue_record(cue: Cue) -> dict[str, Value]:
    """Give a cue as `{start, end, text, kind}`."""
    return {**span_record(cue.span), "kind": cue.kind.value}
