"""Likeness: how two relations agree, feature by feature, with the reason in words and never as one number.

Each feature is the same, near, different, or cannot be compared because one side of it is not on record.
Cases are put in an order by how many features are the same, then by how few differ, then by how many are
near; the order says where to look first, not how probable anything is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.traits import Trait, Traits
from reportedly.model.precedents import STATE, Before, PrecedentTable
from reportedly.model.terms import SYMMETRIC


class Match(StrEnum):
    """How a feature of one relation stands to that of another."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Feature(StrEnum):
    """What relations are compared by."""

    RELATION = "relation"
    PARTIES = "parties"
    IDEOLOGY = "ideology"
    ENEMY = "common_enemy"
    SPONSOR = "sponsor"
    AREA = "area"
    DEPTH = "depth"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One feature of two relations, compared."""

    feature: Feature
    match: Match
    says: str
    """Why, as words that name both sides."""


Rank = tuple[int, int, int]
"""What cases are ordered by: same (negative), different, near (negative)."""


def compare(asked: Traits, past: Traits, table: PrecedentTable) -> tuple[Comparison, ...]:
    """Give how a relation stands to a past one in each feature, all of them, in a fixed order."""
    compared: dict[Feature, Callable[[], tuple[Match, str]]] = {
        Feature.RELATION: lambda: _relation(asked, past, table),
        Feature.PARTIES: lambda: _pair(asked.kinds, past.kinds, _directed(asked)),
        Feature.IDEOLOGY: lambda: _pair(asked.ideologies, past.ideologies, _directed(asked)),
        Feature.ENEMY: lambda: _actors(asked.enemies, past.enemies),
        Feature.SPONSOR: lambda: _actors(asked.sponsors, past.sponsors),
        Feature.AREA: lambda: _area(asked, past, table),
        Feature.DEPTH: lambda: _depth(asked, past),
        Feature.BEFORE: lambda: _before(asked.before, past.before),
    }
    return tuple(Comparison(feature, *found()) for feature, found in compared.items())


def rank(comparisons: tuple[Comparison, ...]) -> Rank:
    """Give what a case is ordered by among others: the most alike first."""
    matches = [one.match for one in comparisons]
    return -matches.count(Match.SAME), matches.count(Match.DIFFERENT), -matches.count(Match.NEAR)


def _relation(asked: Traits, past: Traits, table: PrecedentTable) -> tuple[Match, str]:
    one, other = asked.predicate, past.predicate
    words = f"{_words(one.value)} / {_words(other.value)}"
    if one is other:
        return Match.SAME, f"both: {_words(one.value)}"
    family = table.family(one)
    near = family is not None and family == table.family(other)
    return (Match.NEAR, f"{words}: both a kind of {family}") if near else (Match.DIFFERENT, words)


def _directed(asked: Traits) -> bool:
    return asked.predicate not in SYMMETRIC


def _pair(asked: tuple[Trait, Trait], past: tuple[Trait, Trait], directed: bool) -> tuple[Match, str]:
    ours, theirs = ([next(iter(trait.values), None) for trait in pair] for pair in (asked, past))
    says = f"{_both(ours)} / {_both(theirs)}"
    if None in theirs or ours == [None, None]:
        return Match.UNKNOWN, says
    if None in ours:
        known = next(one for one in ours if one is not None)
        return (Match.NEAR if known in theirs else Match.UNKNOWN), says
    if ours == theirs or (not directed and ours == theirs[::-1]):
        return Match.SAME, f"both: {_both(ours)}"
    return (Match.NEAR if set(ours) & set(theirs) else Match.DIFFERENT), says


def _actors(asked: Trait, past: Trait) -> tuple[Match, str]:
    if not asked.values or not past.values:
        return Match.UNKNOWN, _missing(asked, past)
    shared = [name for key, name in asked.values.items() if key in past.values]
    if shared:
        return Match.SAME, f"the same: {', '.join(shared)}"
    return Match.NEAR, f"each has one, not the same: {asked.names} / {past.names}"


def _missing(asked: Trait, past: Trait) -> str:
    if past.values:
        return f"not on record here; there: {past.names}"
    return f"not recorded there; here: {asked.names}" if asked.values else "not on record"


def _area(asked: Traits, past: Traits, table: PrecedentTable) -> tuple[Match, str]:
    here, there = asked.area, past.area
    if not here.values or not there.values:
        return Match.UNKNOWN, "not on record"
    shared = [code for code in there.values if code in here.values]
    if shared and asked.area_joint and past.area_joint:
        return Match.SAME, f"both in {', '.join(shared)}"
    if shared:
        return Match.NEAR, f"one of the parties is in {', '.join(shared)} too"
    region = table.shared_region(frozenset(here.values), frozenset(there.values))
    words = f"{here.names} / {there.names}"
    return (Match.DIFFERENT, words) if region is None else (Match.NEAR, f"both in {region}: {words}")


def _depth(asked: Traits, past: Traits) -> tuple[Match, str]:
    if asked.depth is None or past.depth is None:
        there = "" if past.depth is None else f"; there: {_words(past.depth.value)}"
        return Match.UNKNOWN, f"not said{there}"
    says = f"{_words(asked.depth.value)} / {_words(past.depth.value)}"
    apart = abs(asked.depth.reach - past.depth.reach)
    return (Match.SAME, Match.NEAR, Match.DIFFERENT, Match.DIFFERENT)[apart], says


def _before(asked: Trait, past: Trait) -> tuple[Match, str]:
    one, other = next(iter(asked.values), None), next(iter(past.values), None)
    if one is None or other is None:
        there = "" if other is None else f"; there: {BEFORE_WORDS[Before(other)]}"
        return Match.UNKNOWN, f"not on record{there}"
    says = f"{BEFORE_WORDS[Before(one)]} / {BEFORE_WORDS[Before(other)]}"
    if one == other:
        return Match.SAME, says
    near = {one, other} == {Before.HOSTILE.value, Before.RIVALS.value}
    return (Match.NEAR if near else Match.DIFFERENT), says


BEFORE_WORDS = {
    Before.NONE: "no fight before",
    Before.RIVALS: "rivals before",
    Before.HOSTILE: "enemies before",
    Before.KIN: "of one stock",
}


def _both(pair: list[str | None]) -> str:
    first, second = ("unknown" if one is None else _words(one) for one in pair)
    return f"two {first}s" if first == second == STATE else f"{first} and {second}"


def _words(word: str) -> str:
    return word.replace("_", " ")
