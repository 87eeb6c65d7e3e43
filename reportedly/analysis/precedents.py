"""Precedents: past relations that a reported one is like, of table and ledger, with what followed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reportedly.analysis.likeness import Comparison, Match, Rank, compare, rank
from reportedly.analysis.propositions import End, Proposition
from reportedly.analysis.traits import Traits, Witness, first_day, traits_of_precedent
from reportedly.model.errors import NotInLedger
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.precedents import Precedent
from reportedly.model.terms import ActorKind, Polarity, Predicate, Status

METHOD = Method("precedents", "1", "")
CAVEAT = (
    "The table is no sample: known, well-told and failed cases are over-represented. "
    "How its cases ended is no rate and no forecast."
)


@dataclass(frozen=True, slots=True)
class Question:
    """The relation that precedents are asked for."""

    subject: End
    predicate: Predicate
    object: End
    said: Proposition | None
    """What the ledger has about it; None if no claim says or denies it."""

    def __str__(self) -> str:
        return f"{self.subject.name} {self.predicate.value} {self.object.name}"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case of the table beside the relation asked about."""

    case: Precedent
    comparisons: tuple[Comparison, ...]
    itself: bool
    """Whether the two parties are the same: then it is the case asked about, or an earlier turn of it."""

    @property
    def rank(self) -> Rank:
        """What it is ordered by; cases of one rank stand level."""
        return rank(self.comparisons)


@dataclass(frozen=True, slots=True)
class OwnCase:
    """An earlier relation of the ledger beside the relation asked about."""

    case: Proposition
    comparisons: tuple[Comparison, ...]
    followed: tuple[Proposition, ...]
    """What is said of the same parties and came later; none if nothing is on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedents(Finding):
    """What a reported relation is like; an order of cases with reasons, and no verdict."""

    question: Question
    traits: Traits
    """What is on record about the relation asked about."""
    likenesses: tuple[Likeness, ...]
    """Every case of the table: that of the same parties, then the most alike first."""
    own: tuple[OwnCase, ...]
    """Earlier relations of the ledger, the most alike first."""
    caveat: str = CAVEAT

    @property
    def claims_asked(self) -> tuple[ClaimId, ...]:
        """The claims that say or deny the relation asked about."""
        said = self.question.said
        return () if said is None else tuple(view.claim.id for view in said.said)


@dataclass(frozen=True)
class Archive:
    """Where precedents are looked for: one table and the propositions of one ledger."""

    witness: Witness

    def precedents(self, question: Question) -> Precedents:
        """Give the past relations of table and ledger, the most alike first.

        Raises: NotInLedger, if no claim speaks of either party: a finding rests on claims.
        """
        traits = self.witness.traits(question.subject, question.predicate, question.object)
        claims = self._claims(question, traits)
        if not claims:
            names = f"{question.subject.name} or {question.object.name}"
            raise NotInLedger(f"{question}: no claim speaks of {names}; read reports on them first")
        own = self._own(question, traits)
        return Precedents(
            method=METHOD,
            claims=resting_on([*claims, *(view.claim.id for one in own for view in one.case.said)]),
            question=question,
            traits=traits,
            likenesses=self._likenesses(question, traits),
            own=own,
        )

    def _claims(self, question: Question, traits: Traits) -> list[ClaimId]:
        if question.said is not None:
            return [*(view.claim.id for view in question.said.said), *traits.claims]
        keys = (question.subject.key, question.object.key)
        about = [one for key in keys for one in self.witness.by_end.get(key, ())]
        return [*traits.claims, *(view.claim.id for one in about for view in one.said)]

    def _likenesses(self, question: Question, traits: Traits) -> tuple[Likeness, ...]:
        ends = {question.subject.key, question.object.key}
        found = [
            Likeness(
                case,
                compare(traits, past, self.witness.table),
                {case.subject.entity or case.subject.name, case.object.entity or case.object.name} == ends,
            )
            for case, past in self._table
        ]
        return tuple(sorted(found, key=lambda one: (not one.itself, one.rank, one.case.slug)))

    @cached_property
    def _table(self) -> tuple[tuple[Precedent, Traits], ...]:
        cases = self.witness.table.precedents
        return tuple((case, traits_of_precedent(case, self.witness.registry)) for case in cases)

    def _own(self, question: Question, traits: Traits) -> tuple[OwnCase, ...]:
        asked = None if question.said is None else first_day(question.said)
        ends = {question.subject.key, question.object.key}
        found = [
            OwnCase(one, self._compared(one, traits), self._followed(one))
            for one in self.witness.propositions
            if self._is_earlier(one, asked) and {one.subject.key, one.object.key} != ends
        ]
        return tuple(sorted(found, key=lambda one: (rank(one.comparisons), str(one.case))))

    def _compared(self, one: Proposition, traits: Traits) -> tuple[Comparison, ...]:
        past = self.witness.traits(one.subject, one.predicate, one.object)
        return compare(traits, past, self.witness.table)

    def _is_earlier(self, one: Proposition, asked: date | None) -> bool:
        """Tell whether it is a partnership of actors that is said to be over, or was on record before."""
        partnership = self.witness.table.family(one.predicate) is not None
        if not (partnership and one.affirming and _is_body(one.subject) and _is_body(one.object)):
            return False
        over = any(view.shown.stance.status is Status.PAST for view in one.affirming)
        return over or (asked is not None and first_day(one) < asked)

    def _followed(self, past: Proposition) -> tuple[Proposition, ...]:
        ends = frozenset((past.subject.key, past.object.key))
        began = first_day(past)
        later = [
            one
            for one in self.witness.by_pair.get(ends, ())
            if one.key != past.key and first_day(one) > began
        ]
        return tuple(sorted((one for one in later if first_day(one) < date.max), key=first_day))


def _is_body(end: End) -> bool:
    """Tell whether an end is a named group or state: persons and "the gunmen" are not collected."""
    return end.entity is not None and end.kind is not ActorKind.PERSON and not end.name.islower()


def matches(comparisons: Iterable[Comparison]) -> dict[Match, int]:
    """Give how many features are the same, near, different and unknown."""
    every = [one.match for one in comparisons]
    return {match: every.count(match) for match in Match}


def denials(proposition: Proposition) -> Sequence[ClaimId]:
    """Give the claims that deny a proposition."""
    return [view.claim.id for view in proposition.said if view.shown.stance.polarity is Polarity.DENIED]
