"""Small claims about invented actors, for tests that need values and no parser."""

from dataclasses import replace

from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    ReadClaim,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.ids import (
    ReadingId,
    RejectId,
    claim_id,
    digest,
    document_id,
    mention_id,
    provisional_entity_id,
)
from reportedly.model.records import content_id
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import (
    SYMMETRIC,
    ActorKind,
    Certainty,
    CueKind,
    Polarity,
    Predicate,
    VoiceKind,
)

TEXT = (
    "Red Hill Front denies ties to Salt League\n\n"
    "The Red Hill Front reportedly backs the Salt League, Ada Example said on Monday."
)


def a_document(
    text: str = TEXT, publisher: str | None = "The Fictional Courier", source: str = "a.txt"
) -> Document:
    """Give a report of an invented outlet."""
    headline = text.partition("\n\n")[0]
    return Document(
        id=document_id(publisher, None, text),
        source=source,
        text=text,
        sha256="0" * 64,
        language="en",
        title=headline,
        publisher=publisher,
        published="2015-03-07",
        headline=span_of(text, 0, len(headline)),
    )


def an_end(document: Document, name: str, after: int, kind: ActorKind = ActorKind.ARMED_GROUP) -> Argument:
    """Give an end of a claim where its name stands after an offset."""
    start = document.text.index(name, after)
    span = Span(start, start + len(name), name)
    return Argument(span, span, name, kind, provisional_entity_id(name.lower(), kind.value))


def a_claim(document: Document, predicate: Predicate = Predicate.SUPPORTS) -> Claim:
    """Give the claim that the Front does something to the League."""
    body = document.text.index("\n\n")
    subject, object_ = an_end(document, "Red Hill Front", body), an_end(document, "Salt League", body)
    first = mention_id(document.id, subject.span.offsets, subject.anchor.offsets)
    second = mention_id(document.id, object_.span.offsets, object_.anchor.offsets)
    id_ = claim_id(document.id, predicate.value, first, second, symmetric=predicate in SYMMETRIC)
    return Claim(id_, document.id, predicate, subject, object_, first, second)


def a_reading(
    claim: Claim,
    document: Document,
    score: float = 0.8,
    extractor: str = "made@1",
    polarity: Polarity = Polarity.AFFIRMED,
    certainty: Certainty = Certainty.HEDGED,
    voice: str | None = "Ada Example",
) -> Reading:
    """Give a reading of the claim in the report's second paragraph."""
    start = document.text.index("\n\n") + 2
    quote = span_of(document.text, start, len(document.text))
    inner = () if voice is None else (Voice(VoiceKind.NAMED, name=voice),)
    hedge = document.text.find("reportedly")
    cues = (
        () if hedge < 0 else (Cue(CueKind.HEDGE, span_of(document.text, hedge, hedge + len("reportedly"))),)
    )
    reading = Reading(
        id=ReadingId(""),
        claim=claim.id,
        extractor=extractor,
        score=score,
        rule="made",
        stance=Stance(polarity=polarity, certainty=certainty),
        voices=(Voice(VoiceKind.PUBLISHER, name=document.publisher), *inner),
        spans=(quote,),
        cues=cues,
    )
    return replace(reading, id=content_id(reading))


def a_read_claim(document: Document | None = None, **reading: object) -> ReadClaim:
    """Give the claim with one reading."""
    document = document or a_document()
    claim = a_claim(document)
    return ReadClaim(claim, (a_reading(claim, document, **reading),))  # type: ignore[arg-type]


def a_reject(document: Document) -> Reject:
    """Give a draft that was refused."""
    draft = Draft(
        predicate="attacks", subject=DraftArgument("The group"), object=DraftArgument("It"), quote="not there"
    )
    id_ = RejectId(digest("reject", document.id))
    return Reject(id_, document.id, "made@1", Reason.QUOTE_NOT_FOUND, "'not there' is not in the text", draft)


def renamed(document: Document, **changes: object) -> Document:
    """Give the report with another header, and the id that goes with it."""
    changed = replace(document, **changes)  # type: ignore[arg-type]
    return replace(changed, id=document_id(changed.publisher, changed.url, changed.text))
