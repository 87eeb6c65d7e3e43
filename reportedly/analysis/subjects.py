"""Subjects: the actors and places whose activity can be followed, and who else reports on their ground."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.deltas import is_named
from reportedly.analysis.propositions import end_key
from reportedly.analysis.timing import is_planned
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument, Place
from reportedly.model.folding import fold_bare
from reportedly.model.ids import ClaimId, DocumentId, EntityId
from reportedly.model.terms import ActorKind, Polarity, Precision, Predicate

BACKGROUND = frozenset({Predicate.MEMBER_OF, Predicate.PART_OF, Predicate.BASED_IN, Predicate.OPPOSES})
"""What is told in passing of how things stand, and is no activity."""

_NOT_FOLLOWED = frozenset({ActorKind.PERSON, ActorKind.THING, ActorKind.PLACE})
"""Persons are not followed from week to week; the rest are no actors."""


class SubjectKind(StrEnum):
    """What is followed."""

    ACTOR = "actor"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Subject:
    """An actor or place that is followed."""

    kind: SubjectKind
    name: str
    keys: frozenset[str]
    """Keys of the actor's ends, or folded names and country codes of the place."""


@dataclass(frozen=True, slots=True)
class Beat:
    """The reports that could have told of a subject: silence counts only where these speak."""

    documents: frozenset[DocumentId]
    """Those that tell of nothing done by the subject, or there."""
    what: str
    """Which reports these are, as words."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Claims by whom and where they tell of, and by who tells it."""

    by_actor: Mapping[str, tuple[ClaimView, ...]]
    by_place: Mapping[str, tuple[ClaimView, ...]]
    reports_from: Mapping[str, frozenset[DocumentId]]
    """By country code, the reports that put a claim there."""
    publishers: Mapping[DocumentId, str]
    evidence: Mapping[DocumentId, ClaimId]
    """For each report, a claim of it."""

    def about(self, subject: Subject) -> tuple[ClaimView, ...]:
        """Give the claims that name a subject, in whatever way."""
        index = self.by_actor if subject.kind is SubjectKind.ACTOR else self.by_place
        found = {view.claim.id: view for key in sorted(subject.keys) for view in index.get(key, ())}
        return tuple(found.values())


def ground_of(said: Iterable[ClaimView], same: Mapping[EntityId, EntityId]) -> Ground:
    """Give claims by whom and where they tell of; `same` are names judged to be of one actor."""
    actors: dict[str, list[ClaimView]] = {}
    places: dict[str, list[ClaimView]] = {}
    countries: dict[str, set[DocumentId]] = {}
    publishers: dict[DocumentId, str] = {}
    evidence: dict[DocumentId, ClaimId] = {}
    for view in said:
        document = view.claim.document
        for key in {end_key(one, same) for one in _ends(view)}:
            actors.setdefault(key, []).append(view)
        for key in place_keys(view):
            places.setdefault(key, []).append(view)
        for country in countries_of([view]):
            countries.setdefault(country, set()).add(document)
        publishers[document] = view.document.publisher or "unknown"
        evidence.setdefault(document, view.claim.id)
    return Ground(
        {key: tuple(found) for key, found in actors.items()},
        {key: tuple(found) for key, found in places.items()},
        {key: frozenset(found) for key, found in countries.items()},
        publishers,
        evidence,
    )


def is_activity(view: ClaimView) -> bool:
    """Tell whether a claim is of something done or going on, not denied and not only planned."""
    affirmed = view.shown.stance.polarity is Polarity.AFFIRMED
    return affirmed and not is_planned(view) and view.claim.predicate not in BACKGROUND


def place_keys(view: ClaimView) -> frozenset[str]:
    """Give the folded names, provinces and country codes of where a claim is said to hold."""
    keys = {fold_bare(key) for place in view.shown.where for key in _names(place)}
    if view.claim.object.kind is ActorKind.PLACE:
        keys.add(fold_bare(view.claim.object.name))
    return frozenset(keys - {""})


def countries_of(said: Iterable[ClaimView]) -> frozenset[str]:
    """Give the codes of the countries in which claims are said to hold."""
    return frozenset(one.country for view in said for one in view.shown.where if one.country is not None)


def actors_in(said: Sequence[ClaimView], same: Mapping[EntityId, EntityId]) -> Iterator[Subject]:
    """Yield each group, state or body that claims name; persons are left out."""
    names: dict[str, Counter[str]] = {}
    for view in filter(is_named, said):
        for end in _ends(view):
            if end.entity is not None and end.kind not in _NOT_FOLLOWED:
                names.setdefault(end_key(end, same), Counter())[end.name] += 1
    for key, used in sorted(names.items()):
        yield Subject(SubjectKind.ACTOR, _commonest(used), frozenset({key}))


def actor_called(
    said: Iterable[ClaimView], same: Mapping[EntityId, EntityId], meant: Collection[str]
) -> Subject | None:
    """Give the actor, no person, that ids and folded names mean; None if no claim has it."""
    names: Counter[str] = Counter()
    keys = set()
    for view in said:
        for end in _ends(view):
            called = {fold_bare(one) for one in (end.name, *end.aliases)}
            if end.kind in _NOT_FOLLOWED:
                continue
            if end.entity in meant or not called.isdisjoint(meant):
                keys.add(end_key(end, same))
                names[end.name] += 1
    return Subject(SubjectKind.ACTOR, _commonest(names), frozenset(keys)) if keys else None


def place_called(name: str) -> Subject:
    """Give the place of a name, in any spelling, or of a country code."""
    return Subject(SubjectKind.PLACE, name, frozenset({fold_bare(name)}))


def places_in(said: Sequence[ClaimView]) -> Iterator[Subject]:
    """Yield each country and province in which claims are said to hold."""
    names: dict[str, Counter[str]] = {}
    for view in said:
        for place in view.shown.where:
            if place.country is not None:
                country = place.name if place.precision is Precision.COUNTRY else place.country
                names.setdefault(fold_bare(place.country), Counter())[country] += 1
            if place.admin1 is not None:
                names.setdefault(fold_bare(place.admin1), Counter())[place.admin1] += 1
    for key, used in sorted(names.items()):
        yield Subject(SubjectKind.PLACE, _commonest(_without_codes(used)), frozenset({key}))


def beat_of(subject: Subject, ground: Ground) -> Beat:
    """Give the reports from the subject's countries that tell of nothing done by it or there.

    For one that is never put in a country, those of its publishers: that they publish at all is less of a
    sign that they would have told, and is the only one there is.
    """
    own = ground.about(subject)
    tell = {view.claim.document for view in own if is_activity(view)}
    named = {view.claim.document for view in own}
    countries = sorted(countries_of(own))
    if countries:
        there = named.union(*(ground.reports_from[one] for one in countries))
        return Beat(frozenset(there - tell), f"other reports from {', '.join(countries)}")
    publishers = {ground.publishers[one] for one in named}
    theirs = {one for one, publisher in ground.publishers.items() if publisher in publishers}
    return Beat(
        frozenset(theirs - tell), "other reports of the publishers that named it, which put it nowhere"
    )


def _ends(view: ClaimView) -> tuple[Argument, Argument]:
    return view.claim.subject, view.claim.object


def _names(place: Place) -> Iterator[str]:
    yield place.name
    yield from (one for one in (place.admin1, place.country) if one is not None)


def _without_codes(used: Counter[str]) -> Counter[str]:
    longer = Counter({name: count for name, count in used.items() if len(name) > 2})
    return longer or used


def _commonest(used: Counter[str]) -> str:
    return min(used, key=lambda name: (-used[name], name))
