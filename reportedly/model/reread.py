"""Reread: documents, claims, readings and rejects from the lines that `lossless` writes.

Ids of claims, readings and documents are taken as written; who takes the values in checks them.
"""

from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    Evidence,
    Period,
    Place,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.fields import Fields
from reportedly.model.ids import ClaimId, DocumentId, EntityId, ReadingId, RejectId, mention_id
from reportedly.model.spans import Span
from reportedly.model.terms import (
    Access,
    ActorKind,
    Certainty,
    CueKind,
    EvidenceKind,
    Polarity,
    Precision,
    Predicate,
    Status,
    TimePrecision,
    VoiceKind,
    VoiceLevel,
)


def document_of(line: Fields) -> Document:
    """Give the document of a `document` line.

    Raises: FieldError, here and from the functions below.
    """
    headline = line.maybe_inner("headline")
    return Document(
        id=DocumentId(line.text("id")),
        source=line.text("source"),
        text=line.text("text"),
        sha256=line.text("sha256"),
        language=line.text("language"),
        title=line.maybe_text("title"),
        publisher=line.maybe_text("publisher"),
        byline=line.maybe_text("byline"),
        published=line.maybe_text("published"),
        url=line.maybe_text("url"),
        headline=None if headline is None else span_of(headline),
    )


def claim_of(line: Fields) -> Claim:
    """Give the claim of a `claim` line; the ids of its mentions are worked out again from its offsets."""
    document = DocumentId(line.inner("document").text("id"))
    subject, object_ = argument_of(line.inner("subject")), argument_of(line.inner("object"))
    return Claim(
        id=ClaimId(line.text("id")),
        document=document,
        predicate=line.one_of("predicate", Predicate),
        subject=subject,
        object=object_,
        subject_mention=mention_id(document, subject.span.offsets, subject.anchor.offsets),
        object_mention=mention_id(document, object_.span.offsets, object_.anchor.offsets),
    )


def readings_of(line: Fields) -> tuple[Reading, ...]:
    """Give every reading of a `claim` line, the one in its own fields first."""
    claim = ClaimId(line.text("id"))
    return tuple(_reading_of(one, claim) for one in (line, *line.each("others")))


def reject_of(line: Fields) -> Reject:
    """Give the reject of a `reject` line."""
    return Reject(
        id=RejectId(line.text("id")),
        document=DocumentId(line.inner("document").text("id")),
        extractor=line.text("extractor"),
        reason=line.one_of("reason", Reason),
        detail=line.text("detail"),
        draft=_draft_of(line.inner("draft")),
    )


def span_of(fields: Fields) -> Span:
    """Give the span of `{start, end, text}`."""
    return Span(fields.whole("start"), fields.whole("end"), fields.text("text"))


def argument_of(fields: Fields) -> Argument:
    """Give one end of a claim."""
    entity = fields.maybe_text("entity")
    return Argument(
        span=span_of(fields),
        anchor=span_of(fields.inner("anchor")),
        name=fields.text("name"),
        kind=fields.one_of("kind", ActorKind),
        entity=None if entity is None else EntityId(entity),
        aliases=fields.texts("aliases"),
    )


def _reading_of(fields: Fields, claim: ClaimId) -> Reading:
    return Reading(
        id=ReadingId(fields.text("reading")),
        claim=claim,
        extractor=fields.text("extractor"),
        score=fields.number("score"),
        rule=fields.text("rule"),
        stance=Stance(
            polarity=fields.one_of("polarity", Polarity),
            certainty=fields.one_of("certainty", Certainty),
            status=fields.one_of("status", Status),
        ),
        voices=tuple(_voice_of(one) for one in fields.each("voices")),
        spans=tuple(span_of(one) for one in fields.each("spans")),
        evidence=_evidence_of(fields),
        where=tuple(_place_of(one) for one in fields.each("where")),
        when=_period_of(fields),
        qualifiers=fields.pairs("qualifiers"),
        cues=_cues_of(fields),
    )


def _draft_of(fields: Fields) -> Draft:
    trigger = fields.maybe_inner("trigger")
    return Draft(
        predicate=fields.text("predicate"),
        subject=_draft_end_of(fields.inner("subject")),
        object=_draft_end_of(fields.inner("object")),
        quote=_any_text(fields, "quote"),
        start=fields.maybe_whole("start"),
        score=fields.number("score"),
        rule=_any_text(fields, "rule"),
        trigger=None if trigger is None else span_of(trigger),
        polarity=fields.text("polarity"),
        certainty=fields.text("certainty"),
        status=fields.text("status"),
        voices=tuple(_voice_of(one) for one in fields.each("voices")),
        evidence=_evidence_of(fields),
        where=tuple(_place_of(one) for one in fields.each("where")),
        when=_period_of(fields),
        qualifiers=fields.pairs("qualifiers"),
        cues=_cues_of(fields),
    )


def _any_text(fields: Fields, key: str) -> str:
    return fields.maybe_text(key) or ""


def _draft_end_of(fields: Fields) -> DraftArgument:
    kind = None if fields.maybe_text("kind") is None else fields.one_of("kind", ActorKind)
    return DraftArgument(
        text=_any_text(fields, "text"),
        start=fields.maybe_whole("start"),
        name=fields.maybe_text("name"),
        kind=kind,
        referent=fields.maybe_whole("referent"),
    )


def _beginning(fields: Fields, text: str, start: str) -> Span | None:
    """Give the span whose words and offset stand in two fields; its end follows from them."""
    words = fields.maybe_text(text)
    if words is None:
        return None
    first = fields.whole(start)
    return Span(first, first + len(words), words)


def _needed(fields: Fields, text: str, start: str) -> Span:
    fields.text(text)
    first = fields.whole(start)
    return Span(first, first + len(fields.text(text)), fields.text(text))


def _voice_of(fields: Fields) -> Voice:
    entity = fields.maybe_text("entity")
    return Voice(
        kind=fields.one_of("kind", VoiceKind),
        span=_beginning(fields, "text", "start"),
        name=fields.maybe_text("name"),
        role=fields.maybe_text("role"),
        cue=_beginning(fields, "cue", "cue_start"),
        entity=None if entity is None else EntityId(entity),
        level=fields.one_of("level", VoiceLevel),
        direct=fields.flag("direct"),
    )


def _evidence_of(fields: Fields) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            one.one_of("kind", EvidenceKind), _needed(one, "text", "start"), one.one_of("access", Access)
        )
        for one in fields.each("evidence")
    )


def _cues_of(fields: Fields) -> tuple[Cue, ...]:
    return tuple(Cue(one.one_of("kind", CueKind), span_of(one)) for one in fields.each("cues"))


def _place_of(fields: Fields) -> Place:
    return Place(
        span=span_of(fields),
        name=fields.text("name"),
        country=fields.maybe_text("country"),
        admin1=fields.maybe_text("admin1"),
        lat=fields.maybe_number("lat"),
        lon=fields.maybe_number("lon"),
        precision=fields.one_of("precision", Precision),
        radius_km=fields.maybe_number("radius_km"),
        gazetteer_id=fields.maybe_text("gazetteer"),
    )


def _period_of(fields: Fields) -> Period | None:
    when = fields.maybe_inner("when")
    if when is None:
        return None
    return Period(
        span=_needed(when, "text", "offset"),
        start=when.maybe_day("start"),
        end=when.maybe_day("end"),
        precision=when.one_of("precision", TimePrecision),
    )
