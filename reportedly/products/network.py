"""The network: who is said to stand how to whom, over many reports, every doubt and denial kept visible.

A relation is counted, never weighed: reports that copy one another are many reports of few voices, so those
who speak are named beside the number of reports, and neither says that a thing is so.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.claims import Argument, Claim, Reading
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId, DocumentId, EntityId
from reportedly.model.records import Value
from reportedly.model.terms import SYMMETRIC, ActorKind, Certainty, Polarity, Predicate, VoiceKind


class Sign(StrEnum):
    """Whether a relation draws its two ends together or apart."""

    TOGETHER = "+"
    APART = "-"
    NEITHER = "."


_APART = {
    Predicate.OPPOSES,
    Predicate.ATTACKS,
    Predicate.DETAINS,
    Predicate.THREATENS,
    Predicate.SPLIT_FROM,
}
_NEITHER = {
    Predicate.NEGOTIATES_WITH,
    Predicate.BASED_IN,
    Predicate.OPERATES_IN,
    Predicate.MOVES_TO,
    Predicate.CONTROLS,
}


@dataclass(frozen=True, slots=True)
class Node:
    """One end of a relation."""

    key: str
    """The actor's id, or kind and folded name where it has none."""
    name: str
    """The name most often given to it; ties in alphabetical order."""
    kind: ActorKind
    entity: EntityId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One predicate between two ends, with how often and how it is said and denied."""

    subject: Node
    predicate: Predicate
    object: Node
    said: tuple[tuple[Certainty, int], ...]
    """Reports that say it, by the strongest words each has for it; certainties without any are left out."""
    denied: int
    """Reports that deny it; a report can both say it and carry its denial."""
    reports: int
    speakers: tuple[str, ...]
    """Distinct innermost voices that say or deny it, as words, in the order met."""
    claims: tuple[ClaimId, ...]

    @property
    def voices(self) -> int:
        """How many distinct innermost voices say or deny it."""
        return len(self.speakers)

    @property
    def sign(self) -> Sign:
        """Whether it draws its ends together or apart."""
        if self.predicate in _APART:
            return Sign.APART
        return Sign.NEITHER if self.predicate in _NEITHER else Sign.TOGETHER

    @property
    def strongest(self) -> Certainty | None:
        """The strongest words that any report has for it; None if it is only denied."""
        return max((certainty for certainty, _ in self.said), key=lambda one: one.strength, default=None)


Said = tuple[Claim, Reading]


def relations(said: Iterable[Said]) -> tuple[Relation, ...]:
    """Give the relations that claims state, those in most reports first; ties by name.

    Args:
        said: claims with the reading shown; ends that are mere things ("a vehicle") make no relation.
    """
    groups: dict[tuple[str, str, str], list[Said]] = {}
    for claim, reading in said:
        if ActorKind.THING not in (claim.subject.kind, claim.object.kind):
            groups.setdefault(_key(claim), []).append((claim, reading))
    called = _names(pair for group in groups.values() for pair in group)
    made = (_relation(group, called) for group in groups.values())
    return tuple(sorted(made, key=_rank))


def relation_record(relation: Relation) -> dict[str, Value]:
    """Give a relation as plain JSON."""
    return {
        "type": "relation",
        "subject": node_record(relation.subject),
        "predicate": relation.predicate.value,
        "object": node_record(relation.object),
        "sign": relation.sign.value,
        **{f"said_{certainty.value}": dict(relation.said).get(certainty, 0) for certainty in Certainty},
        "denied": relation.denied,
        "reports": relation.reports,
        "voices": relation.voices,
        "speakers": list(relation.speakers),
        "claims": list(relation.claims),
    }


def node_record(node: Node) -> dict[str, Value]:
    """Give one end of a relation as plain JSON."""
    return {"name": node.name, "kind": node.kind.value, "entity": node.entity}


def end_key(argument: Argument) -> str:
    """Give what an end is grouped by: its actor's id, or its kind and folded name."""
    return argument.entity or f"{argument.kind.value}:{fold_bare(argument.name)}"


def speaker(reading: Reading) -> str:
    """Give the innermost voice of a reading as words; a nameless one is told apart by who carries it."""
    voice, publisher = reading.voices[-1], reading.voices[0].name or "unnamed publisher"
    if voice.kind is VoiceKind.PUBLISHER:
        return publisher
    if voice.name is not None and voice.kind is not VoiceKind.UNNAMED:
        return voice.name
    words = "someone unnamed" if voice.span is None else voice.span.text
    return f"{words} (in {publisher})"


def _key(claim: Claim) -> tuple[str, str, str]:
    ends = (end_key(claim.subject), end_key(claim.object))
    first, second = sorted(ends) if claim.predicate in SYMMETRIC else ends
    return claim.predicate.value, first, second


def _relation(group: list[Said], called: Callable[[Argument], str]) -> Relation:
    claim = group[0][0]
    strongest: dict[DocumentId, Certainty] = {}
    for one, reading in group:
        if reading.stance.polarity is Polarity.AFFIRMED:
            found = strongest.setdefault(one.document, reading.stance.certainty)
            strongest[one.document] = max(found, reading.stance.certainty, key=lambda each: each.strength)
    counts = [(certainty, list(strongest.values()).count(certainty)) for certainty in Certainty]
    denying = {one.document for one, reading in group if reading.stance.polarity is Polarity.DENIED}
    return Relation(
        subject=_node(claim.subject, called),
        predicate=claim.predicate,
        object=_node(claim.object, called),
        said=tuple((certainty, count) for certainty, count in counts if count),
        denied=len(denying),
        reports=len({one.document for one, _ in group}),
        speakers=_speakers(reading for _, reading in group),
        claims=tuple(one.id for one, _ in group),
    )


def _speakers(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Give each speaker once, by the first spelling met."""
    spelt: dict[str, str] = {}
    for reading in readings:
        words = speaker(reading)
        spelt.setdefault(fold_bare(words), words)
    return tuple(spelt.values())


def _node(argument: Argument, called: Callable[[Argument], str]) -> Node:
    return Node(end_key(argument), called(argument), argument.kind, argument.entity)


def _names(said: Iterable[Said]) -> Callable[[Argument], str]:
    uses: dict[str, dict[str, int]] = {}
    for claim, _ in said:
        for end in (claim.subject, claim.object):
            names = uses.setdefault(end_key(end), {})
            names[end.name] = names.get(end.name, 0) + 1
    best = {key: min(names, key=lambda name: (-names[name], name)) for key, names in uses.items()}
    return lambda argument: best[end_key(argument)]


def _rank(relation: Relation) -> tuple[int, str, str, str]:
    return -relation.reports, relation.subject.name, relation.predicate.value, relation.object.name
