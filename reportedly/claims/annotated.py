"""Claims from somebody's annotations: what a mapping gives a meaning becomes a claim, the rest a reject.

Every span is one of the annotation's own or the stretch between them; nothing is added to what was marked.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from reportedly.claims.assemble import assemble
from reportedly.claims.label_mapping import LabelMapping, Relation
from reportedly.model.annotations import Annotated, Mark, Tie
from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    Evidence,
    Period,
    Place,
    ReadClaim,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.ids import (
    EntityId,
    ReadingId,
    RejectId,
    claim_id,
    digest,
    mention_id,
)
from reportedly.model.records import content_id
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import PLACED, SYMMETRIC, ActorKind, Certainty, Polarity, Status, VoiceKind

Kind = TypeVar("Kind")
Naming = Callable[[str, ActorKind], tuple[str, EntityId | None]]
"""Gives the canonical name and the id of an actor called so; no id for places and things."""
SURE = 1.0
"""The score of what a person marked: it says that the text says so, nothing about truth."""
APART = "\n\n"


class _RefusedError(Exception):
    """An annotation that becomes no claim."""

    def __init__(self, reason: Reason, says: str) -> None:
        super().__init__(says)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class FromAnnotations:
    """What became of the annotations of one text: ties = readings + rejects of ties."""

    read_claims: tuple[ReadClaim, ...]
    rejects: tuple[Reject, ...]


def claims_of(
    annotated: Annotated, document: Document, mapping: LabelMapping, naming: Naming
) -> FromAnnotations:
    """Give the claims that annotations make by a mapping, and a reject for each that it gives no meaning.

    Args:
        document: of the annotated text, unchanged.
    """
    return _Reader(annotated, document, mapping, naming).read()


@dataclass(frozen=True)
class _Reader:
    """Reads the annotations of one text."""

    annotated: Annotated
    document: Document
    mapping: LabelMapping
    naming: Naming

    @property
    def extractor(self) -> str:
        """The tool, and the mapping as its version."""
        return f"{self.annotated.tool}@{self.mapping.id}"

    def read(self) -> FromAnnotations:
        """Give claims and rejects."""
        rejects = list(self._loose())
        read: list[ReadClaim] = []
        for tie in self.annotated.ties:
            try:
                read += self._claims(tie)
            except _RefusedError as error:
                rejects.append(self._reject(tie.label, self._words(tie), error.reason, f"{tie.id}: {error}"))
        assembled = assemble(read)
        return FromAnnotations(assembled.read_claims, (*rejects, *assembled.duplicates))

    def _loose(self) -> Iterator[Reject]:
        """Yield what does not hold, and marks whose label means nothing here."""
        for flaw in self.annotated.flaws:
            yield self._reject(flaw.label, (flaw.words, None), Reason.QUOTE_NOT_FOUND, flaw.says)
        triggers = {one.trigger for one in self.annotated.ties}
        for mark in self.annotated.marks.values():
            if mark.id not in triggers and not self.mapping.is_mark_known(mark.label):
                says = f"{mark.id}: the mapping gives the label {mark.label!r} no meaning"
                yield self._reject(mark.label, (mark.words, mark.offsets[0]), Reason.UNMAPPED_LABEL, says)

    def _claims(self, tie: Tie) -> Iterator[ReadClaim]:
        if tie.label in self.mapping.ignore:
            return
        relation = self.mapping.relations.get(tie.label)
        if relation is None:
            raise _RefusedError(
                Reason.UNMAPPED_LABEL, f"the mapping gives the label {tie.label!r} no meaning"
            )
        subjects, objects = (self._filling(tie, relation, role) for role in ("subject", "object"))
        if not subjects or not objects:
            missing = "subject" if not subjects else "object"
            raise _RefusedError(Reason.ARGUMENT_NOT_FOUND, f"nothing fills the role of its {missing}")
        for one, other in product(subjects, objects):
            yield self._claim(tie, relation, one, other)

    def _claim(self, tie: Tie, relation: Relation, one: Mark, other: Mark) -> ReadClaim:
        if one.offsets == other.offsets:
            raise _RefusedError(Reason.SAME_ARGUMENTS, f"{one.words!r} is both its ends")
        subject, object_ = self._argument(one), self._argument(other)
        if relation.predicate in PLACED and object_.kind is not ActorKind.PLACE:
            raise _RefusedError(
                Reason.WRONG_KIND, f"{relation.predicate.value} needs a place; {other.words!r} is none"
            )
        first, second = (
            mention_id(self.document.id, end.span.offsets, end.anchor.offsets) for end in (subject, object_)
        )
        symmetric = relation.predicate in SYMMETRIC
        id_ = claim_id(self.document.id, relation.predicate.value, first, second, symmetric=symmetric)
        claim = Claim(id_, self.document.id, relation.predicate, subject, object_, first, second)
        reading = self._reading(tie, relation, claim, self._quotes(tie, (one, other)))
        return ReadClaim(claim, (replace(reading, id=content_id(reading)),))

    def _reading(self, tie: Tie, relation: Relation, claim: Claim, spans: tuple[Span, ...]) -> Reading:
        when = self._filling(tie, relation, "when")
        return Reading(
            id=ReadingId(""),
            claim=claim.id,
            extractor=self.extractor,
            score=SURE,
            rule=tie.label,
            stance=self._stance(tie),
            voices=(
                Voice(VoiceKind.PUBLISHER, name=self.document.publisher),
                *(self._voice(one) for one in self._filling(tie, relation, "voice")),
            ),
            spans=spans,
            evidence=tuple(
                Evidence(self._known(one, self.mapping.evidence), self._span(one))
                for one in self._filling(tie, relation, "evidence")
            ),
            where=tuple(Place(self._span(one), one.words) for one in self._filling(tie, relation, "where")),
            when=Period(self._span(when[0])) if when else None,
            qualifiers=relation.qualifiers,
            cues=tuple(
                Cue(self._known(one, self.mapping.cues), self._span(one))
                for one in self._filling(tie, relation, "cue")
            ),
        )

    def _filling(self, tie: Tie, relation: Relation, role: str) -> list[Mark]:
        """Give the marks that fill a role of a claim; a number after a role tells several of one apart."""
        wanted = relation.roles.get(role, ())
        found = [end for name, end in tie.ends if name in wanted or name.rstrip("0123456789") in wanted]
        for one in found:
            if one not in self.annotated.marks:
                raise _RefusedError(Reason.ARGUMENT_NOT_FOUND, f"its {role} {one} is no words of the text")
        return [self.annotated.marks[one] for one in found]

    def _argument(self, mark: Mark) -> Argument:
        if mark.label in self.mapping.places:
            kind = ActorKind.PLACE
        else:
            kind = self._known(mark, self.mapping.actors)
        name, entity = self.naming(mark.words, kind)
        span = self._span(mark)
        return Argument(span, span, name, kind, entity)

    def _voice(self, mark: Mark) -> Voice:
        kind = self._known(mark, self.mapping.voices)
        name = None if kind is VoiceKind.UNNAMED else mark.words
        return Voice(kind, self._span(mark), name)

    def _known(self, mark: Mark, kinds: Mapping[str, Kind]) -> Kind:
        if mark.label not in kinds:
            raise _RefusedError(
                Reason.UNMAPPED_LABEL,
                f"the mapping gives {mark.label!r} ({mark.words!r}) no meaning in this role",
            )
        return kinds[mark.label]

    def _stance(self, tie: Tie) -> Stance:
        """Give what the attributes of a tie and of its trigger say, the weakest certainty among them."""
        trigger = self.annotated.marks.get(tie.trigger or "")
        given = dict.fromkeys((*tie.attributes, *(() if trigger is None else trigger.attributes)))
        says = [known for name, value in given if (known := self.mapping.attributes.get(name, {}).get(value))]
        default = self.mapping.default
        certainties = [Certainty(one["certainty"]) for one in says if "certainty" in one]
        polarities = [Polarity(one["polarity"]) for one in says if "polarity" in one]
        statuses = [Status(one["status"]) for one in says if "status" in one]
        return Stance(
            polarity=Polarity.DENIED
            if Polarity.DENIED in polarities
            else (polarities or [default.polarity])[0],
            certainty=min(certainties or [default.certainty], key=lambda one: one.strength),
            status=(statuses or [default.status])[0],
        )

    def _span(self, mark: Mark) -> Span:
        return span_of(self.document.text, *mark.offsets)

    def _quotes(self, tie: Tie, ends: Sequence[Mark]) -> tuple[Span, ...]:
        """Give the stretch from the first marked word to the last; each alone if a paragraph ends between."""
        trigger = self.annotated.marks.get(tie.trigger or "")
        marks = [*ends, *([] if trigger is None else [trigger])]
        start, end = min(one.offsets[0] for one in marks), max(one.offsets[1] for one in marks)
        whole = span_of(self.document.text, start, end)
        if APART not in whole.text:
            return (whole,)
        return tuple(sorted({self._span(one) for one in marks}))

    def _words(self, tie: Tie) -> tuple[str, int | None]:
        ids = [end for _, end in tie.ends] + ([] if tie.trigger is None else [tie.trigger])
        marks = [self.annotated.marks[one] for one in ids if one in self.annotated.marks]
        if not marks:
            return "", None
        start, end = min(one.offsets[0] for one in marks), max(one.offsets[1] for one in marks)
        return self.document.text[start:end], start

    def _reject(self, label: str, words: tuple[str, int | None], reason: Reason, says: str) -> Reject:
        quote, start = words
        key = [label, quote, start, says]
        return Reject(
            id=RejectId(digest("reject", self.document.id, self.extractor, reason.value, key)),
            document=self.document.id,
            extractor=self.extractor,
            reason=reason,
            detail=says,
            draft=Draft(
                predicate=label,
                subject=DraftArgument(""),
                object=DraftArgument(""),
                quote=quote,
                start=start,
                score=SURE,
                rule=label,
            ),
        )
