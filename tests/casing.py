"""A small case about invented actors, with what formats must get right: denials, hedges, places."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from reportedly.model.cases import Case, OriginRange, Standing, Told
from reportedly.model.claims import Argument, Claim, Period, Place, Reading, Stance, Voice
from reportedly.model.decisions import Decision, DecisionId, DecisionKind
from reportedly.model.documents import Document
from reportedly.model.ids import (
    DocumentId,
    ReadingId,
    claim_id,
    digest,
    document_id,
    mention_id,
    provisional_entity_id,
)
from reportedly.model.records import Record, content_id
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import (
    SYMMETRIC,
    ActorKind,
    Certainty,
    Polarity,
    Precision,
    Predicate,
    Status,
    TimePrecision,
    VoiceKind,
)

MOMENT = datetime(2024, 6, 1, tzinfo=UTC)
GROUP, PERSON, PLACE, THING = ActorKind.ARMED_GROUP, ActorKind.PERSON, ActorKind.PLACE, ActorKind.THING


def a_text(
    *sentences: str, publisher: str = "Fictional Courier", published: str | None = "2024-02-01"
) -> Document:
    """Give a report of these sentences."""
    text = "A report\n\n" + " ".join(sentences)
    return Document(
        id=document_id(publisher, None, text),
        source=f"{publisher}.txt",
        text=text,
        sha256="0" * 64,
        language="en",
        title="A report",
        publisher=publisher,
        published=published,
    )


def tells(
    document: Document,
    sentence: str,
    subject: str,
    predicate: Predicate,
    object: str,
    *,
    kinds: tuple[ActorKind, ActorKind] = (GROUP, GROUP),
    **reading: object,
) -> Told:
    """Give what a sentence of a report says; other arguments are fields of the reading."""
    at = document.text.index(sentence)
    ends = [_end(document, name, at, kind) for name, kind in zip((subject, object), kinds, strict=True)]
    first, second = (mention_id(document.id, one.span.offsets, one.anchor.offsets) for one in ends)
    id_ = claim_id(document.id, predicate.value, first, second, symmetric=predicate in SYMMETRIC)
    claim = Claim(id_, document.id, predicate, ends[0], ends[1], first, second)
    fields: dict[str, object] = {
        "stance": Stance(),
        "voices": (Voice(VoiceKind.PUBLISHER, name=document.publisher),),
        **reading,
    }
    made = Reading(
        id=ReadingId(""),
        claim=id_,
        extractor="made@1",
        score=0.8,
        rule="made",
        spans=(span_of(document.text, at, at + len(sentence)),),
        **fields,  # type: ignore[arg-type]
    )
    return Told(document, claim, (replace(made, id=content_id(made)),))


def words(document: Document, text: str) -> Span:
    """Give where words stand in a report."""
    start = document.text.index(text)
    return Span(start, start + len(text), text)


ATTACK = "The Red Hill Front attacked the Salt League in Dunmere on 14 January."
DENIAL = "The Red Hill Front denied that it had attacked the Salt League."
BACKING = "Karvia reportedly backs the Red Hill Front."
BASE = "The Salt League is based in Ostland."
MEMBER = "Ada Example leads the Red Hill Front."
PLAN = "The Salt League plans to attack Karvia."


def the_case(decisions: Sequence[Decision] = ()) -> Case:
    """Give two reports: one tells an attack, backing, a base, a leader, a plan; one denies the attack."""
    one = a_text(ATTACK, BACKING, BASE, MEMBER, PLAN)
    other = a_text(DENIAL, publisher="Northern Fiction", published="2024-02-03")
    town = Place(words(one, "Dunmere"), "Dunmere", "XK", None, 1.5, 2.5, Precision.TOWN, 5.0, "g:1")
    land = Place(words(one, "Ostland"), "Ostland", None, None, 3.5, 4.5, Precision.PROVINCE, 90.0, "g:2")
    day = Period(words(one, "14 January"), date(2024, 1, 14), date(2024, 1, 14), TimePrecision.DAY)
    denied = Stance(polarity=Polarity.DENIED)
    told = (
        tells(
            one,
            ATTACK,
            "Red Hill Front",
            Predicate.ATTACKS,
            "Salt League",
            where=(town,),
            when=day,
            qualifiers=(("killed", "3"),),
        ),
        tells(
            one,
            BACKING,
            "Karvia",
            Predicate.SUPPORTS,
            "Red Hill Front",
            kinds=(ActorKind.STATE, GROUP),
            stance=Stance(certainty=Certainty.HEDGED),
        ),
        tells(one, BASE, "Salt League", Predicate.BASED_IN, "Ostland", kinds=(GROUP, PLACE), where=(land,)),
        tells(one, MEMBER, "Ada Example", Predicate.MEMBER_OF, "Red Hill Front", kinds=(PERSON, GROUP)),
        tells(
            one,
            PLAN,
            "Salt League",
            Predicate.ATTACKS,
            "Karvia",
            kinds=(GROUP, ActorKind.STATE),
            stance=Stance(status=Status.PLANNED),
        ),
        tells(other, DENIAL, "Red Hill Front", Predicate.ATTACKS, "Salt League", stance=denied),
    )
    return Case(
        moment=MOMENT,
        documents=(one, other),
        told=told,
        standings=_standings(told),
        count_origins=lambda documents: OriginRange(len(documents), min(1, len(documents)), len(documents)),
        decisions=tuple(decisions),
    )


def review(told: Told, by: str = "Reviewer One", value: str = "accept", **content: str) -> Decision:
    """Give a person's review of a claim."""
    made: Record = dict(content)
    return Decision(
        id=DecisionId(digest("decision", told.claim.id, by, value)),
        kind=DecisionKind.REVIEW,
        about=(told.claim.id,),
        value=value,
        reason="read against the original",
        by=by,
        recorded=MOMENT,
        content=made,
    )


def _standings(told: Sequence[Told]) -> tuple[Standing, ...]:
    groups: dict[tuple[str, ...], list[Told]] = {}
    for one in told:
        key = (one.claim.predicate.value, one.claim.subject.name, one.claim.object.name)
        groups.setdefault(key, []).append(one)
    return tuple(
        Standing(
            proposition=digest("proposition", *key),
            claims=tuple(one.claim.id for one in group),
            affirming=_range(group, Polarity.AFFIRMED),
            denying=_range(group, Polarity.DENIED),
        )
        for key, group in groups.items()
    )


def _range(group: Sequence[Told], polarity: Polarity) -> OriginRange:
    documents: set[DocumentId] = {
        one.claim.document for one in group if one.shown.stance.polarity is polarity
    }
    return OriginRange(len(documents), len(documents), len(documents))


def _end(document: Document, name: str, at: int, kind: ActorKind) -> Argument:
    start = document.text.index(name, at)
    span = Span(start, start + len(name), name)
    entity = None if kind in (PLACE, THING) else provisional_entity_id(name.lower(), kind.value)
    return Argument(span, span, name, kind, entity)
