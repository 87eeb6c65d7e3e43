"""Relations: how often, how firmly and by whom a proposition is said and denied, and from how many origins.

A relation is counted, never weighed: reports that copy one another are many reports of few voices, so origins
and those who speak are named beside the number of reports, and none of these says that a thing is so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.analysis.network.signs import Sign, sign_of
from reportedly.analysis.origins import Count, Sampler, count_record, origins_of
from reportedly.analysis.placing import Days
from reportedly.analysis.propositions import End, Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Reading
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.folding import fold_bare
from reportedly.model.ids import DocumentId
from reportedly.model.records import Value
from reportedly.model.terms import ActorKind, Certainty, Predicate, VoiceKind

METHOD = Method("relations", "2", "")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a relation stands at a moment or in a stretch of days."""

    said: bool
    """Whether a report says it of these very days; if not, it was said of earlier ones and not as over."""
    opened: Days
    """The days by which it is first said to have been so."""
    last: Days
    """The latest days that it is said of; they begin no later than the ones asked about."""
    contested: bool
    """Whether what is denied and what is said stand side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Finding):
    """One predicate between two ends, with how often and how it is said and denied."""

    proposition: Proposition
    said: tuple[tuple[Certainty, int], ...]
    """Reports that say it, by the strongest words each has for it; certainties without any are left out."""
    denied: int
    """Reports that deny it; a report can both say it and carry its denial."""
    reports: int
    speakers: tuple[str, ...]
    """Distinct innermost voices that say or deny it, as words, in the order met."""
    affirming: Count | None = None
    """Independent origins that say it; None where they were not counted."""
    denying: Count | None = None
    standing: Standing | None = None
    """How it stands in the days asked about; None where no time was asked about."""

    @property
    def subject(self) -> End:
        """The end it starts from."""
        return self.proposition.subject

    @property
    def predicate(self) -> Predicate:
        """What it says."""
        return self.proposition.predicate

    @property
    def object(self) -> End:
        """The end it leads to."""
        return self.proposition.object

    @property
    def voices(self) -> int:
        """How many distinct innermost voices say or deny it."""
        return len(self.speakers)

    @property
    def sign(self) -> Sign:
        """Whether it draws its ends together or apart."""
        return sign_of(self.predicate)

    @property
    def strongest(self) -> Certainty | None:
        """The strongest words that any report has for it; None if it is only denied."""
        return max((certainty for certainty, _ in self.said), key=lambda one: one.strength, default=None)


def relations(every: Iterable[Proposition], sampler: Sampler | None = None) -> tuple[Relation, ...]:
    """Give the relations that propositions state, in the order given.

    Args:
        every: propositions; one with a mere thing ("a vehicle") at an end makes no relation.
        sampler: what counts origins; without it they are left uncounted.
    """
    return tuple(relation(one, sampler) for one in every if not is_about_a_thing(one))


def relation(proposition: Proposition, sampler: Sampler | None = None) -> Relation:
    """Give the relation that a proposition states."""
    return Relation(
        method=METHOD,
        claims=resting_on([one.claim.id for one in proposition.said]),
        proposition=proposition,
        said=spread(proposition.affirming),
        denied=len(documents_of(proposition.denying)),
        reports=len(documents_of(proposition.said)),
        speakers=speakers(one.shown for one in proposition.said),
        affirming=None if sampler is None else origins_in(proposition.affirming, proposition, sampler),
        denying=None if sampler is None else origins_in(proposition.denying, proposition, sampler),
    )


def is_about_a_thing(proposition: Proposition) -> bool:
    """Tell whether one end is a mere thing, which is another thing in every report."""
    return ActorKind.THING in (proposition.subject.kind, proposition.object.kind)


def spread(affirming: Iterable[ClaimView]) -> tuple[tuple[Certainty, int], ...]:
    """Give how many reports say a thing how firmly, each by its strongest words."""
    strongest: dict[DocumentId, Certainty] = {}
    for one in affirming:
        certainty = one.shown.stance.certainty
        found = strongest.setdefault(one.claim.document, certainty)
        strongest[one.claim.document] = max(found, certainty, key=lambda each: each.strength)
    counts = [(certainty, list(strongest.values()).count(certainty)) for certainty in Certainty]
    return tuple((certainty, count) for certainty, count in counts if count)


def origins_in(said: Sequence[ClaimView], proposition: Proposition, sampler: Sampler) -> Count:
    """Give how many independent origins some claims of a proposition have, all counted as one side."""
    documents = documents_of(said)
    if len(documents) < 2 or not _can_be_kin(documents, sampler):
        return Count(len(documents), len(documents), len(documents))
    counted = origins_of(replace(proposition, said=tuple(said)), sampler)
    # What is said and what is denied come from different origins only if the reports do.
    return counted.affirming if counted.affirming.high else counted.denying


def _can_be_kin(documents: Sequence[DocumentId], sampler: Sampler) -> bool:
    """Tell whether anything speaks for one origin of several reports; if not, drawing graphs is idle."""
    if any(one in sampler.derivations for one in documents):
        return True
    held = set(documents)
    return any(one.one in held or one.other in held for one in sampler.kinships)


def documents_of(said: Iterable[ClaimView]) -> tuple[DocumentId, ...]:
    """Give the reports of claims, each once, in the order met."""
    return tuple(dict.fromkeys(one.claim.document for one in said))


def speaker(reading: Reading) -> str:
    """Give the innermost voice of a reading as words; a nameless one is told apart by who carries it."""
    voice, publisher = reading.voices[-1], reading.voices[0].name or "unnamed publisher"
    if voice.kind is VoiceKind.PUBLISHER:
        return publisher
    if voice.name is not None and voice.kind is not VoiceKind.UNNAMED:
        return voice.name
    words = "someone unnamed" if voice.span is None else voice.span.text
    return f"{words} (in {publisher})"


def speakers(readings: Iterable[Reading]) -> tuple[str, ...]:
    """Give each speaker once, by the first spelling met."""
    spelt: dict[str, str] = {}
    for reading in readings:
        words = speaker(reading)
        spelt.setdefault(fold_bare(words), words)
    return tuple(spelt.values())


def relation_record(one: Relation) -> dict[str, Value]:
    """Give a relation as plain JSON."""
    record: dict[str, Value] = {
        "type": "relation",
        "subject": end_record(one.subject),
        "predicate": one.predicate.value,
        "object": end_record(one.object),
        "sign": one.sign.value,
        **{f"said_{certainty.value}": dict(one.said).get(certainty, 0) for certainty in Certainty},
        "denied": one.denied,
        "reports": one.reports,
        "origins": None if one.affirming is None else count_record(one.affirming),
        "denying_origins": None if one.denying is None else count_record(one.denying),
        "voices": one.voices,
        "speakers": list(one.speakers),
    }
    if one.standing is not None:
        record["said_of_these_days"] = one.standing.said
        record["contested"] = one.standing.contested
        record["opened"] = days_record(one.standing.opened)
        record["last_said_of"] = days_record(one.standing.last)
    return {**record, "claims": list(one.claims), "method": one.method.signature}


def end_record(end: End) -> dict[str, Value]:
    """Give one end of a relation as plain JSON."""
    return {"name": end.name, "kind": end.kind.value, "entity": end.entity}


def days_record(days: Days) -> dict[str, Value]:
    """Give a stretch of days as plain JSON; an open side is null."""
    return {
        "first": None if days.first is None else days.first.isoformat(),
        "last": None if days.last is None else days.last.isoformat(),
    }
