"""Contradictions: what is both said and denied, what does not sit well together, and what was taken back.

Only the first is a contradiction in words. Two claims in tension can both be so; each such finding says how.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.retractions import Retractions, noted_by, standing_of
from reportedly.analysis.tensions import Between, ForOne, Tensions, are_apart, are_at_one_time, load_tensions
from reportedly.analysis.wording import counted, proposition_words, report_words, voice_words
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId, EntityId
from reportedly.model.terms import Status

METHOD = Method("contradictions", "1", "")


class ContradictionKind(StrEnum):
    """How claims stand against each other."""

    DENIED = "denied"
    """One proposition is said by some and denied by others."""
    TENSION = "tension"
    """Two propositions do not sit well together."""
    NUMBERS = "numbers"
    """One act is told with different numbers."""
    WITHDRAWN = "withdrawn"
    """A report was taken back by whoever published it; nobody denied it."""
    CORRECTED = "corrected"
    """Part of a report was taken back by whoever published it."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction."""

    says: str
    """What this side has, as a phrase."""
    who: tuple[str, ...]
    """Who says so: report, and the voice within it."""
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction(Finding):
    """Claims that stand against each other, or were taken back."""

    kind: ContradictionKind
    propositions: tuple[Proposition, ...]
    """What it is about: one, or the two in tension."""
    says: str
    """The contradiction as a sentence."""
    sides: tuple[Side, ...]
    unless: str = ""
    """How both sides can be so all the same; `""` where they cannot."""

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from every other."""
        return (self.kind.value, *(part for one in self.propositions for part in one.key), self.says)


def contradictions(dossier: Dossier) -> tuple[Contradiction, ...]:
    """Give what stands against each other: what is denied, what was taken back, what is in tension."""
    every, retractions = dossier.propositions, dossier.retractions
    standing = [one for one in every if standing_of(one, retractions).affirming]
    return (
        *(found for one in every if (found := _denied(one, retractions)) is not None),
        *_taken_back(every, dossier),
        *_noted(every, dossier),
        *_numbers(standing, retractions),
        *_between(standing, retractions),
        *_for_one(standing, dossier),
    )


def party_of(one: ClaimView, proposition: Proposition, dossier: Dossier) -> bool:
    """Tell whether the voice that commits itself to a claim is a party to the proposition."""
    entity: EntityId | None = one.shown.voices[-1].entity if one.shown.voices else None
    ends = {proposition.subject.key, proposition.object.key}
    return entity is not None and bool(ends & {entity, dossier.same.get(entity, entity)})


def _denied(one: Proposition, retractions: Retractions) -> Contradiction | None:
    held = standing_of(one, retractions)
    if not held.affirming or not held.denying:
        return None
    sides = (_side("said", held.affirming), _side("denied", held.denying))
    return _found(
        ContradictionKind.DENIED,
        (one,),
        f"{proposition_words(one)}: said in {counted(_reports(held.affirming), 'report')}, "
        f"denied in {_reports(held.denying)}",
        sides,
    )


def _taken_back(every: Sequence[Proposition], dossier: Dossier) -> Iterator[Contradiction]:
    for new, old in dossier.retractions.links:
        whole = new in dossier.retractions.whole
        kind = ContradictionKind.WITHDRAWN if whole else ContradictionKind.CORRECTED
        for one in every:
            gone = [
                each for each in standing_of(one, dossier.retractions).withdrawn if each.claim.document == old
            ]
            by = [each for each in one.said if each.claim.document == new]
            if gone and (whole or by):
                left = _reports(standing_of(one, dossier.retractions).affirming)
                rest = _still_words(left)
                says = f"{proposition_words(one)}: {kind.value} by {report_words(gone[0])}; {rest}"
                sides = [_side("said, then taken back", gone)]
                yield _found(kind, (one,), says, [*sides, _side("takes it back", by)] if by else sides)


def _still_words(left: int) -> str:
    if not left:
        return "no report says so any more"
    return f"{counted(left, 'other report')} still {'says' if left == 1 else 'say'} so"


def _noted(every: Sequence[Proposition], dossier: Dossier) -> Iterator[Contradiction]:
    """Yield what publishers took back by what people noted; it says whose note it is."""
    for one in every if dossier.retractions.noted else ():
        held = standing_of(one, dossier.retractions)
        gone = [each for each in held.withdrawn if noted_by(each, dossier.retractions) is not None]
        if gone:
            left = _reports(held.affirming)
            rest = _still_words(left)
            by = ", ".join(sorted({noted_by(each, dossier.retractions) or "" for each in gone}))
            kind = ContradictionKind.WITHDRAWN
            says = f"{proposition_words(one)}: {kind.value} by {report_words(gone[0])}, as {by} noted; {rest}"
            yield _found(kind, (one,), says, [_side("said, then taken back", gone)])


def _numbers(every: Iterable[Proposition], retractions: Retractions) -> Iterator[Contradiction]:
    tensions = load_tensions()
    for one in every:
        held = standing_of(one, retractions).affirming
        for name in tensions.numbers:
            told = [(value, each) for each in held for key, value in each.shown.qualifiers if key == name]
            different = [
                (first, second)
                for first, second in combinations(told, 2)
                if first[0] != second[0] and are_at_one_time(first[1], second[1], tensions.act_days)
            ]
            if different:
                yield _number_change(one, name, [each for pair in different for each in pair])


def _number_change(one: Proposition, name: str, told: Sequence[tuple[str, ClaimView]]) -> Contradiction:
    ordered = sorted(set(told), key=lambda each: (each[1].document.published or "", each[1].claim.id))
    values = list(dict.fromkeys(value for value, _ in ordered))
    sides = [_side(f"{name} {value}", [each for v, each in ordered if v == value]) for value in values]
    says = f"{proposition_words(one)}: {name} given as {', then '.join(values)}"
    return _found(ContradictionKind.NUMBERS, (one,), says, sides, load_tensions().numbers_unless)


def _between(every: Sequence[Proposition], retractions: Retractions) -> Iterator[Contradiction]:
    by_ends: dict[frozenset[str], list[Proposition]] = {}
    for one in every:
        if one.subject.key != one.object.key:
            by_ends.setdefault(frozenset((one.subject.key, one.object.key)), []).append(one)
    tensions = load_tensions()
    for group in by_ends.values():
        for first, second in combinations(group, 2):
            rule = tensions.between(first.predicate, second.predicate)
            if rule is not None:
                yield from _tension(first, second, rule, retractions)


def _for_one(every: Sequence[Proposition], dossier: Dossier) -> Iterator[Contradiction]:
    tensions = load_tensions()
    against = _against(every, tensions)
    by_subject: dict[tuple[str, str], list[Proposition]] = {}
    for one in every:
        by_subject.setdefault((one.predicate.value, one.subject.key), []).append(one)
    for group in by_subject.values():
        relation = group[0].predicate
        rivals, apart = tensions.rivals.get(relation), tensions.apart.get(relation)
        if rivals is None and apart is None:
            continue
        for first, second in combinations(group, 2):
            ends = frozenset((first.object.key, second.object.key))
            if rivals is not None and ends in against:
                extra = against[ends]
                yield from _tension(first, second, rivals, dossier.retractions, extra)
            if apart is not None and _are_far(first, second, tensions):
                yield from _tension(first, second, apart, dossier.retractions)


def _against(every: Iterable[Proposition], tensions: Tensions) -> dict[frozenset[str], Proposition]:
    found: dict[frozenset[str], Proposition] = {}
    for one in every:
        if one.predicate in tensions.hostile:
            found.setdefault(frozenset((one.subject.key, one.object.key)), one)
    return found


def _are_far(first: Proposition, second: Proposition, tensions: Tensions) -> bool:
    return are_apart(first, second, tensions.apart_km)


def _tension(
    first: Proposition,
    second: Proposition,
    rule: Between | ForOne,
    retractions: Retractions,
    besides: Proposition | None = None,
) -> Iterator[Contradiction]:
    """Yield the tension between two propositions, if some of what says them is of one time."""
    held = [
        [each for each in standing_of(one, retractions).affirming if _is_so(each)] for one in (first, second)
    ]
    days = load_tensions().days
    pairs = [(one, other) for one in held[0] for other in held[1] if are_at_one_time(one, other, days)]
    if not pairs:
        return
    sides = [
        _side(proposition_words(one), [each for each in said if any(each in pair for pair in pairs)])
        for one, said in zip((first, second), held, strict=True)
    ]
    if besides is not None:
        sides.append(_side(proposition_words(besides), standing_of(besides, retractions).affirming))
    says = f"{proposition_words(first)}; {proposition_words(second)}: {rule.says}"
    yield _found(ContradictionKind.TENSION, (first, second), says, sides, rule.unless)


def _is_so(one: ClaimView) -> bool:
    """Tell whether a claim is about what is or was, not about what somebody plans."""
    return one.shown.stance.status is not Status.PLANNED


def _side(says: str, said: Sequence[ClaimView]) -> Side:
    who = dict.fromkeys(f"{report_words(one)}, {voice_words(one)}" for one in said)
    return Side(says, tuple(who), resting_on([one.claim.id for one in said]))


def _found(
    kind: ContradictionKind,
    about: tuple[Proposition, ...],
    says: str,
    sides: Sequence[Side],
    unless: str = "",
) -> Contradiction:
    return Contradiction(
        method=METHOD,
        claims=resting_on([claim for side in sides for claim in side.claims]),
        kind=kind,
        propositions=about,
        says=says,
        sides=tuple(sides),
        unless=unless,
    )


def _reports(said: Iterable[ClaimView]) -> int:
    return len({one.claim.document for one in said})
