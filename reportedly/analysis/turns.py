"""Turns: a relation reversed, an actor said to be elsewhere, a number that no longer agrees, a new event."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.analysis.deltas import Delta, affirmed
from reportedly.analysis.propositions import End
from reportedly.analysis.timing import are_apart, earliest_day, is_planned, told_days
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Place
from reportedly.model.folding import fold_bare
from reportedly.model.globe import distance_km
from reportedly.model.terms import Precision, Predicate
from reportedly.model.vocabulary import load_vocabulary, text_list

TOGETHER = frozenset(
    {
        Predicate.ALLIED_WITH,
        Predicate.SUPPORTS,
        Predicate.PLEDGED_TO,
        Predicate.PART_OF,
        Predicate.MERGED_WITH,
        Predicate.ACTS_WITH,
    }
)
APART = frozenset({Predicate.SPLIT_FROM, Predicate.OPPOSES, Predicate.ATTACKS, Predicate.THREATENS})
STAYS = frozenset({Predicate.BASED_IN, Predicate.OPERATES_IN, Predicate.MOVES_TO})
EVENTS = frozenset({Predicate.ATTACKS, Predicate.DETAINS, Predicate.ACTS_WITH, Predicate.MOVES_TO})
"""Predicates of which the same can happen again, so that two reports need not be of one event."""

HARM = ("killed", "wounded")
SAME_EVENT_DAYS = 7
"""Reports this near to each other, of which neither gives a time, can be of one event."""

_RADIUS_KM = {
    Precision.POINT: 2.0,
    Precision.VILLAGE: 5.0,
    Precision.TOWN: 15.0,
    Precision.NEAR: 40.0,
    Precision.DISTRICT: 50.0,
    Precision.PROVINCE: 200.0,
}
"""How far such a place can reach, where nothing finer is known."""


@dataclass(frozen=True)
class Known:
    """What the state before says, found by the ends of a relation."""

    by_pair: Mapping[frozenset[str], tuple[Delta, ...]]
    by_subject: Mapping[str, tuple[Delta, ...]]

    @classmethod
    def of(cls, deltas: Iterable[Delta]) -> "Known":
        """Give the index of what was known in each delta."""
        pairs: dict[frozenset[str], list[Delta]] = {}
        subjects: dict[str, list[Delta]] = {}
        for one in deltas:
            if affirmed(one.known):
                subject, other = one.proposition.subject.key, one.proposition.object.key
                pairs.setdefault(frozenset({subject, other}), []).append(one)
                subjects.setdefault(subject, []).append(one)
        return cls(
            {pair: tuple(found) for pair, found in pairs.items()},
            {subject: tuple(found) for subject, found in subjects.items()},
        )


def reversed_from(delta: Delta, known: Known) -> tuple[ClaimView, ...]:
    """Give what was said so far of two actors, where all of it had the other sign; else nothing.

    What is only planned or threatened turns nothing round.
    """
    predicate = delta.proposition.predicate
    other = APART if predicate in TOGETHER else TOGETHER if predicate in APART else frozenset()
    pair = frozenset({delta.proposition.subject.key, delta.proposition.object.key})
    signed = [one for one in known.by_pair.get(pair, ()) if one.proposition.predicate in TOGETHER | APART]
    if all(is_planned(one) for one in affirmed(delta.fresh)):
        return ()
    if not signed or not all(one.proposition.predicate in other for one in signed):
        return ()
    return tuple(view for one in signed for view in affirmed(one.known))


def moved_from(delta: Delta, known: Known) -> tuple[ClaimView, ...] | None:
    """Give where an actor was said to be so far, where that cannot be the place named now; else None.

    A move that words name as one (`moves_to`) needs no former place; another needs one, and every former
    place must lie apart from the new one.
    """
    predicate = delta.proposition.predicate
    if predicate not in STAYS:
        return None
    former = [
        view
        for one in known.by_subject.get(delta.proposition.subject.key, ())
        if one.proposition.predicate in STAYS
        for view in affirmed(one.known)
    ]
    if predicate is Predicate.MOVES_TO:
        return tuple(former)
    here = [
        place for view in affirmed(delta.fresh) for place in object_places(view, delta.proposition.object)
    ]
    there = [(view, place) for view in former for place in object_places(view)]
    apart = bool(here and there) and all(lie_apart(a, b) for a in here for _, b in there)
    return tuple(view for view, _ in there) if apart else None


def object_places(view: ClaimView, end: End | None = None) -> Iterator[Place]:
    """Yield the places of a claim that its object names."""
    names = {fold_bare(view.claim.object.name)} | ({fold_bare(end.name)} if end is not None else set())
    yield from (one for one in view.shown.where if fold_bare(one.name) in names)


def lie_apart(one: Place, other: Place) -> bool:
    """Tell whether two places are known to share no ground; what is not known counts as shared."""
    if one.country is not None and other.country is not None and one.country != other.country:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    reach = [place.radius_km or _RADIUS_KM.get(place.precision) for place in (one, other)]
    if reach[0] is None or reach[1] is None:
        return False
    return distance_km(one.lat, one.lon, other.lat, other.lon) > reach[0] + reach[1]


def is_other_event(view: ClaimView, known: Sequence[ClaimView]) -> bool:
    """Tell whether a claim is told of days that no known claim can be of: the same kind of event, again."""
    return (
        view.claim.predicate in EVENTS
        and told_days(view) is not None
        and all(are_apart(view, one) for one in known)
    )


def other_numbers(said: Sequence[ClaimView], known: Sequence[ClaimView]) -> tuple[str, ...]:
    """Give how the numbers of one event differ from all that were known of it: "killed: 5, now 7"."""
    found: dict[str, None] = {}
    for view in said:
        for name, number, words in _numbers(view):
            former = {
                (value, text)
                for one in known
                if _can_be_one(view, one)
                for other, value, text in _numbers(one)
                if other == name
            }
            if former and number not in {value for value, _ in former}:
                before = ", ".join(text for _, text in sorted(former))
                found[f"{name}: {before}, now {words}"] = None
    return tuple(found)


def _numbers(view: ClaimView) -> Iterator[tuple[str, int, str]]:
    for name, words in view.shown.qualifiers:
        number = number_in(words) if name in HARM else None
        if number is not None:
            yield name, number, words


def _can_be_one(view: ClaimView, other: ClaimView) -> bool:
    if told_days(view) is not None and told_days(other) is not None:
        return not are_apart(view, other)
    first, second = earliest_day(view.document), earliest_day(other.document)
    return first is not None and second is not None and abs((first - second).days) <= SAME_EVENT_DAYS


def number_in(words: str) -> int | None:
    """Give the number that words state; None for none, for more than one, and for a vague one ("dozens")."""
    figures = re.findall(r"\d[\d,]*", words)
    if figures:
        return int(figures[0].replace(",", "")) if len(figures) == 1 else None
    counting = _number_words()
    found = [counting[word] for word in re.findall(r"[a-z]+", words.lower()) if word in counting]
    return found[0] if len(found) == 1 else None


@cache
def _number_words() -> dict[str, int]:
    words = load_vocabulary("times.toml")
    numbers = {word: place for place, word in enumerate(text_list(words, "numbers", "times.toml"), 1)}
    tens = {word: place * 10 for place, word in enumerate(text_list(words, "tens", "times.toml"), 2)}
    return {**numbers, **tens}
