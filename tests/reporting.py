"""Small sets of reports about invented actors, as the ledger answers them: for tests of analysis."""

from datetime import UTC, datetime

from reportedly.analysis.dossier import Dossier
from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.model.claims import Argument, Claim, Evidence, Period, Place, Reading, Stance, Voice
from reportedly.model.derivation import Derivation, Parent
from reportedly.model.ids import (
    DocumentId,
    EntityId,
    ReadingId,
    claim_id,
    digest,
    document_id,
    mention_id,
    provisional_entity_id,
)
from reportedly.model.spans import Span
from reportedly.model.terms import (
    PLACED,
    SYMMETRIC,
    ActorKind,
    Certainty,
    Polarity,
    Predicate,
    Status,
    VoiceKind,
)

MOMENT = datetime(2024, 6, 1, tzinfo=UTC)


def entity(name: str, kind: ActorKind = ActorKind.ARMED_GROUP) -> EntityId:
    """Give the id that a name of an invented group gets."""
    return provisional_entity_id(name.lower(), kind.value)


def a_report(
    source: str, publisher: str = "Fictional Courier", published: str = "2024-02-01"
) -> DocumentHeader:
    """Give the header of a report; its id is made of its source."""
    return DocumentHeader(
        id=document_id(publisher, None, source),
        source=source,
        sha256="0" * 64,
        language="en",
        title=source,
        publisher=publisher,
        byline=None,
        published=published,
        url=None,
    )


def says(
    report: DocumentHeader,
    subject: str = "Red Hill Front",
    predicate: Predicate = Predicate.SUPPORTS,
    object: str = "Salt League",
    *,
    polarity: Polarity = Polarity.AFFIRMED,
    certainty: Certainty = Certainty.CERTAIN,
    status: Status = Status.ONGOING,
    voices: tuple[Voice, ...] = (),
    evidence: tuple[Evidence, ...] = (),
    where: tuple[Place, ...] = (),
    when: Period | None = None,
    qualifiers: tuple[tuple[str, str], ...] = (),
    at: int = 0,
    score: float = 0.8,
    recorded: datetime = MOMENT,
) -> ClaimView:
    """Give a claim of a report, as a listing has it; `at` keeps apart two that speak of the same."""
    first = _end(subject, at, ActorKind.ARMED_GROUP)
    second = _end(object, at + 40, ActorKind.PLACE if predicate in PLACED else ActorKind.ARMED_GROUP)
    ends = [mention_id(report.id, one.span.offsets, one.anchor.offsets) for one in (first, second)]
    id_ = claim_id(report.id, predicate.value, ends[0], ends[1], symmetric=predicate in SYMMETRIC)
    reading = Reading(
        id=ReadingId(digest("reading", id_, polarity.value, certainty.value, status.value)),
        claim=id_,
        extractor="made@1",
        score=score,
        rule="made",
        stance=Stance(polarity=polarity, certainty=certainty, status=status),
        voices=(Voice(VoiceKind.PUBLISHER, name=report.publisher), *voices),
        spans=(Span(at, at + 80, "x" * 80),),
        evidence=evidence,
        where=where,
        when=when,
        qualifiers=qualifiers,
    )
    claim = Claim(id_, report.id, predicate, first, second, ends[0], ends[1])
    return ClaimView(report, claim, reading, 0, recorded)


def copied(child: DocumentHeader, parent: DocumentHeader, p: float = 0.9) -> Derivation:
    """Give that one report was most likely made from another."""
    return Derivation(child.id, 1 - p, (Parent(parent.id, None, p),))


def cites(child: DocumentHeader, outside: str, p: float = 0.9) -> Derivation:
    """Give that a report most likely stands on something that is not held."""
    return Derivation(child.id, 1 - p, (Parent(None, outside, p),))


def a_dossier(
    *said: ClaimView, derivations: tuple[Derivation, ...] = (), moment: datetime = MOMENT
) -> Dossier:
    """Give claims as a dossier; reports without a derivation stand alone."""
    by_document: dict[DocumentId, Derivation] = {one.document: one for one in derivations}
    return Dossier(said, by_document, moment)


def _end(name: str, start: int, kind: ActorKind) -> Argument:
    span = Span(start, start + len(name), name)
    return Argument(span, span, name, kind, None if kind is ActorKind.PLACE else entity(name, kind))
