"""Cases: which claims an indicator is seen in, and which pair of actors or which country each is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.analysis.deltas import is_named
from reportedly.analysis.propositions import end_key
from reportedly.analysis.scenarios import Follow, Indicator, Scenario
from reportedly.analysis.subjects import place_keys
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument, Reading
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.terms import ActorKind, Precision

Meanings = Mapping[str, frozenset[str]]
"""For a name in a scenario, the ids of the actors it can mean, and its folded spellings."""

_NOT_FOLLOWED = frozenset({ActorKind.PLACE, ActorKind.PERSON})
"""A warning follows groups and states, and nobody as a person."""


@dataclass(frozen=True, slots=True)
class Case:
    """What one row of a scenario is about."""

    label: str
    actors: tuple[str, ...] = ()
    """Keys of its actors, the first of a directed case first."""
    place: str | None = None
    """Folded name or country code."""

    @property
    def key(self) -> tuple[tuple[str, ...], str | None]:
        """What tells it from every other case of its scenario."""
        return self.actors, self.place


@dataclass(frozen=True)
class Matcher:
    """Tells which claims a scenario's indicators are seen in, and of which cases."""

    scenario: Scenario
    meanings: Meanings
    same: Mapping[EntityId, EntityId]

    def fits(self, view: ClaimView, indicator: Indicator) -> bool:
        """Tell whether an indicator is seen in a claim."""
        claim, reading = view.claim, view.shown
        return (
            claim.predicate in indicator.predicates
            and reading.stance.polarity is indicator.polarity
            and reading.stance.certainty.strength >= indicator.certainty.strength
            and (not indicator.statuses or reading.stance.status in indicator.statuses)
            and _is_of(claim.subject, indicator.subject_kinds)
            and _is_of(claim.object, indicator.object_kinds)
            and self._is_called(claim.subject, indicator.subjects)
            and self._is_called(claim.object, indicator.objects)
            and self._is_at(view, indicator.places)
            and _shows(reading, indicator)
        )

    def cases(self, view: ClaimView, indicator: Indicator) -> Iterator[Case]:
        """Yield the cases that a claim in which an indicator is seen is about."""
        follow = self.scenario.follow
        if follow is Follow.ALL:
            if self._is_at(view, self.scenario.places) and self._has_all(_ends(view), self.scenario.actors):
                yield Case(self.scenario.title)
        elif follow in {Follow.PAIR, Follow.DIRECTED}:
            yield from self._pair(view, indicator)
        else:
            yield from self._grounds(view, follow)

    def _pair(self, view: ClaimView, indicator: Indicator) -> Iterator[Case]:
        first, second = _ends(view)
        if not is_named(view) or _NOT_FOLLOWED & {first.kind, second.kind}:
            return
        if not self._has_all((first, second), self.scenario.actors):
            return
        directed = self.scenario.follow is Follow.DIRECTED
        ends = [(end_key(one, self.same), one.name) for one in (first, second)]
        ends = (ends[::-1] if indicator.reversed else ends) if directed else sorted(ends)
        names = [name for _, name in ends]
        label = " → ".join(names) if directed else " – ".join(sorted(names))
        if self._is_at(view, self.scenario.places):
            yield Case(label, tuple(key for key, _ in ends))

    def _grounds(self, view: ClaimView, follow: Follow) -> Iterator[Case]:
        if not self._has_all(_ends(view), self.scenario.actors) or not self._is_at(
            view, self.scenario.places
        ):
            return
        for place in view.shown.where:
            named = place.country if follow is Follow.COUNTRY else place.admin1
            if named is not None:
                whole = follow is Follow.COUNTRY and place.precision is Precision.COUNTRY
                yield Case(place.name if whole else named, (), fold_bare(named))

    def _has_all(self, ends: Iterable[Argument], names: Iterable[str]) -> bool:
        """Tell whether each name is one of the ends."""
        given = tuple(ends)
        return all(any(self._is_called(end, (name,)) for end in given) for name in names)

    def _is_called(self, end: Argument, names: tuple[str, ...]) -> bool:
        if not names:
            return True
        meant = frozenset().union(*(self.meanings.get(name, {fold_bare(name)}) for name in names))
        return end_key(end, self.same) in meant or fold_bare(end.name) in meant

    def _is_at(self, view: ClaimView, places: tuple[str, ...]) -> bool:
        return not places or not place_keys(view).isdisjoint({fold_bare(one) for one in places})


def _ends(view: ClaimView) -> tuple[Argument, Argument]:
    return view.claim.subject, view.claim.object


def _is_of(end: Argument, kinds: frozenset[ActorKind]) -> bool:
    return not kinds or end.kind in kinds


def _shows(reading: Reading, indicator: Indicator) -> bool:
    """Tell whether a reading has the voice, the evidence and the qualifiers that are asked for."""
    qualified = dict(reading.qualifiers)
    return (
        (not indicator.voices or reading.voices[-1].kind in indicator.voices)
        and (not indicator.evidence or any(one.kind in indicator.evidence for one in reading.evidence))
        and all(qualified.get(name) in values for name, values in indicator.qualifiers.items())
    )
