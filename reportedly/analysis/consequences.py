"""Consequences: the same findings before and after, and what became of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.contradictions import Contradiction
from reportedly.analysis.network.relations import Relation
from reportedly.analysis.origins import Origins
from reportedly.analysis.weighing import Weight, range_words
from reportedly.analysis.wording import proposition_words
from reportedly.model.findings import Finding, Method
from reportedly.model.ids import ClaimId

METHOD = Method("what-if", "1", "")


class Outcome(StrEnum):
    """What becomes of a finding."""

    FALLS = "falls"
    """Nothing is left of it."""
    WEAKENS = "weakens"
    CHANGES = "changes"
    """It reads otherwise, neither weaker nor stronger: a denial is gone, a number is another."""
    STRENGTHENS = "strengthens"
    """What stood against it is gone."""
    APPEARS = "appears"
    """It was not there before."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence(Finding):
    """What becomes of one finding."""

    outcome: Outcome
    about: str
    """The finding's subject as words."""
    by: str
    """The method of the finding."""
    before: str
    """What it said, in short; `""` if it was not there."""
    after: str
    """What it says without; `""` if it is not there any more."""
    lost: tuple[ClaimId, ...]
    """Its claims that were taken away."""


def compare(before: Sequence[Finding], after: Sequence[Finding]) -> tuple[Consequence, ...]:
    """Give what becomes of each finding: what falls first, what stays as it is last."""
    then = {_key(one): one for one in after}
    known = {_key(one) for one in before}
    found = [_consequence(one, then.get(_key(one))) for one in before]
    found += [_appears(one) for one in after if _key(one) not in known]
    order = list(Outcome)
    return tuple(sorted(found, key=lambda one: order.index(one.outcome)))


def _key(one: Finding) -> tuple[object, ...]:
    """Give what a finding is known by before and after: its method and subject."""
    proposition, key = getattr(one, "proposition", None), getattr(one, "key", None)
    if isinstance(one, Contradiction):
        # The sentence of a contradiction counts reports, so it is no part of what it is about.
        return (one.method.name, one.kind, *(each.key for each in one.propositions))
    if proposition is not None:
        return (one.method.name, getattr(proposition, "key", str(proposition)))
    return (one.method.name, key if key is not None and not callable(key) else one.claims)


def _consequence(before: Finding, after: Finding | None) -> Consequence:
    left = frozenset() if after is None else frozenset(after.claims)
    lost = tuple(one for one in before.claims if one not in left)
    outcome = Outcome.FALLS if after is None else _outcome(before, after)
    was, now = in_short(before), "" if after is None else in_short(after)
    if after is not None and was == now and outcome is not Outcome.UNCHANGED:
        was, now = _told_apart(before, after)
    return Consequence(
        method=METHOD,
        claims=before.claims,
        outcome=outcome,
        about=subject_words(before),
        by=before.method.signature,
        before=was,
        after=now,
        lost=lost,
    )


def _told_apart(before: Finding, after: Finding) -> tuple[str, str]:
    """Give what two findings say that differ in what they rest on, and in short say the same."""
    words = in_short(before)
    for more in (_origins_of, lambda one: f"from {counted_claims(len(one.claims))}"):
        was, now = more(before), more(after)
        if was != now:
            return f"{words}; {was}", f"{words}; {now}"
    return words, f"{words}; from other claims"


def _origins_of(one: Finding) -> str:
    return range_words(one.affirming) if isinstance(one, Weight) else ""


def _appears(one: Finding) -> Consequence:
    return Consequence(
        method=METHOD,
        claims=one.claims,
        outcome=Outcome.APPEARS,
        about=subject_words(one),
        by=one.method.signature,
        before="",
        after=in_short(one),
        lost=(),
    )


def _outcome(before: Finding, after: Finding) -> Outcome:
    compare_them = _COMPARED.get(type(before), _compare_claims)
    return compare_them(before, after)


def _compare_claims(before: Finding, after: Finding) -> Outcome:
    if set(before.claims) == set(after.claims):
        return Outcome.UNCHANGED if in_short(before) == in_short(after) else Outcome.CHANGES
    return Outcome.WEAKENS if len(after.claims) < len(before.claims) else Outcome.CHANGES


def _compare_origins(before: Finding, after: Finding) -> Outcome:
    if not isinstance(before, Origins) or not isinstance(after, Origins):
        return Outcome.CHANGES
    one, other = before.affirming, after.affirming
    if (one, before.denying) == (other, after.denying):
        return _compare_claims(before, after)
    if other.likeliest == 0 < one.likeliest:
        return Outcome.FALLS
    if (other.low, other.likeliest) < (one.low, one.likeliest):
        return Outcome.WEAKENS
    return Outcome.STRENGTHENS if after.denying.likeliest < before.denying.likeliest else Outcome.CHANGES


def _compare_weights(before: Finding, after: Finding) -> Outcome:
    if not isinstance(before, Weight) or not isinstance(after, Weight):
        return Outcome.CHANGES
    if after.affirming.likeliest == 0 < before.affirming.likeliest:
        return Outcome.FALLS
    one, other = _ground_of(before), _ground_of(after)
    if one == other:
        return Outcome.UNCHANGED if in_short(before) == in_short(after) else Outcome.CHANGES
    return Outcome.WEAKENS if other < one else Outcome.STRENGTHENS


def _ground_of(one: Weight) -> tuple[int, int, int]:
    levels = ("low", "moderate", "high")
    return -one.information, levels.index(one.confidence.level.value), one.affirming.likeliest


_COMPARED: Mapping[type[Finding], Callable[[Finding, Finding], Outcome]] = {
    Origins: _compare_origins,
    Weight: _compare_weights,
}


def counted_claims(number: int) -> str:
    """Give a number of claims in words: one claim, or so many."""
    return "1 claim" if number == 1 else f"{number} claims"


def subject_words(one: Finding) -> str:
    """Give what a finding is about, as words."""
    if isinstance(one, Contradiction):
        return "; ".join(proposition_words(each) for each in one.propositions)
    if isinstance(one, (Origins, Weight, Relation)):
        return proposition_words(one.proposition)
    says = getattr(one, "says", None)
    # The method is told beside it, so it is not named here again.
    return says if isinstance(says, str) else f"over {counted_claims(len(one.claims))}"


def in_short(one: Finding) -> str:
    """Give what a finding says, in a few words."""
    if isinstance(one, Origins):
        denied = f"; denied by {range_words(one.denying)}" if one.denying.high else ""
        return f"{range_words(one.affirming)}{denied}"
    if isinstance(one, Weight):
        return (
            f"{one.information} {one.information_name}, confidence {one.confidence.level.value}, "
            f"publishers {one.spread}"
        )
    says = getattr(one, "says", None)
    return says if isinstance(says, str) else f"rests on {counted_claims(len(one.claims))}"
