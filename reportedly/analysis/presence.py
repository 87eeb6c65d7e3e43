"""Presence: where an actor is said to be based or active, over time, by whom, and where reports do not agree.

A place is never finer than the report's words, and a stay is never longer than what is said: nothing is said
of the days between two reports. People are left out: where a person is to be found is nobody's finding.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from reportedly.analysis.network.relations import (
    days_record,
    documents_of,
    end_record,
    origins_in,
    speakers,
    spread,
)
from reportedly.analysis.origins import Count, Sampler, count_record
from reportedly.analysis.placing import Axis, Days, Placed, in_time, place_all
from reportedly.analysis.propositions import End, Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Place
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.folding import fold_bare
from reportedly.model.records import Value
from reportedly.model.terms import PLACED, ActorKind, Certainty, Polarity, Precision, Predicate, Status

METHOD = Method("presence", "1", "")

WIDE = frozenset({Precision.COUNTRY, Precision.REGION, Precision.PROVINCE})
"""Places that others can lie in."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place as reports have it: as fine as the finest of them that call it so."""

    name: str
    country: str | None
    admin1: str | None
    precision: Precision
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None

    def may_hold(self, other: "Site") -> bool:
        """Tell whether the other can lie in this one, or is it: then two stays do not disagree."""
        if fold_bare(self.name) == fold_bare(other.name):
            return True
        if self.precision in (Precision.REGION, Precision.UNKNOWN):
            # A region has no outline here, and a place that could not be found can be anywhere.
            return True
        if self.country is None or self.country != other.country:
            return self.country is None or other.country is None
        if self.precision is Precision.COUNTRY:
            return True
        return self.precision is Precision.PROVINCE and self.admin1 in (None, other.admin1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Finding):
    """An actor at a place, as one predicate has it."""

    actor: End
    predicate: Predicate
    site: Site
    axis: Axis
    extent: Days | None
    """All days that it is said of; None if every claim that says so stands nowhere in time."""
    placed: tuple[Placed, ...]
    """Its claims by the days they stand on; those that stand nowhere come last."""
    said: tuple[tuple[Certainty, int], ...]
    """Reports that say it, by their strongest words."""
    denied: int
    planned: bool
    """Whether it is only planned or urged so far."""
    over: bool
    """Whether the latest claim tells of it as past."""
    reports: int
    speakers: tuple[str, ...]
    origins: Count


class Apart(StrEnum):
    """How two stays at places that cannot be one stand to each other in time."""

    MOVED = "moved"
    """One is over before the other begins, on any day that each can mean."""
    CONFLICT = "conflict"
    """They can be of the same day: reports disagree, or the actor is in both."""
    UNDATED = "undated"
    """One of them stands nowhere in time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Finding):
    """Two bases of one actor that cannot be one place."""

    kind: Apart
    earlier: Stay
    later: Stay


@dataclass(frozen=True, slots=True)
class Presence:
    """Where one actor is said to be."""

    actor: End
    stays: tuple[Stay, ...]
    """By the days they are first said of; those that stand nowhere come last."""
    moves: tuple[Move, ...]


def presences(
    every: Iterable[Proposition], axis: Axis = Axis.EVENT, sampler: Sampler | None = None
) -> tuple[Presence, ...]:
    """Give where each actor is said to be, those with most reports first; never of a person."""
    found: dict[str, list[Stay]] = {}
    for one in every:
        if one.predicate in PLACED and one.subject.kind is not ActorKind.PERSON:
            found.setdefault(one.subject.key, []).append(_stay(one, axis, sampler or Sampler({})))
    made = [_presence(stays) for stays in found.values()]
    return tuple(sorted(made, key=lambda one: (-_reports(one), one.actor.name, one.actor.key)))


def stay_record(stay: Stay) -> dict[str, Value]:
    """Give a stay as plain JSON."""
    extent = stay.extent
    return {
        "type": "stay",
        "actor": end_record(stay.actor),
        "predicate": stay.predicate.value,
        "place": stay.site.name,
        "country": stay.site.country,
        "admin1": stay.site.admin1,
        "precision": stay.site.precision.value,
        "lat": stay.site.lat,
        "lon": stay.site.lon,
        "radius_km": stay.site.radius_km,
        "by": stay.axis.value,
        "days": None if extent is None else days_record(extent),
        "basis": [*sorted({one.basis.value for one in stay.placed})],
        **{f"said_{certainty.value}": dict(stay.said).get(certainty, 0) for certainty in Certainty},
        "denied": stay.denied,
        "planned": stay.planned,
        "over": stay.over,
        "reports": stay.reports,
        "origins": count_record(stay.origins),
        "speakers": list(stay.speakers),
        "claims": list(stay.claims),
        "method": stay.method.signature,
    }


def move_record(move: Move) -> dict[str, Value]:
    """Give two bases that cannot be one place as plain JSON."""
    return {
        "type": "move",
        "kind": move.kind.value,
        "actor": end_record(move.earlier.actor),
        "one": move.earlier.site.name,
        "other": move.later.site.name,
        "claims": list(move.claims),
        "method": move.method.signature,
    }


def site_of(said: Sequence[ClaimView]) -> Site:
    """Give the place that claims are about: as the gazetteer found it for the finest of them."""
    name = said[0].claim.object.name
    places = [place for one in said for place in _places(one)]
    if not places:
        return Site(name, None, None, Precision.UNKNOWN)
    finest = min(places, key=lambda one: (one.lat is None, one.radius_km or float("inf"), one.name))
    return Site(
        finest.name,
        finest.country,
        finest.admin1,
        finest.precision,
        finest.lat,
        finest.lon,
        finest.radius_km,
    )


def _places(one: ClaimView) -> list[Place]:
    """Give the place among those of a claim that its object names."""
    named = [place for place in one.shown.where if place.span.overlaps(one.claim.object.span)]
    same = [place for place in one.shown.where if fold_bare(place.name) == fold_bare(one.claim.object.name)]
    return named or same


def _stay(proposition: Proposition, axis: Axis, sampler: Sampler) -> Stay:
    placed = place_all(proposition.said, axis)
    affirmed = [one for one in placed if not one.is_denial]
    days = [one.days for one in affirmed if one.is_placed]
    extent = days[0] if days else None
    for one in days:
        extent = one if extent is None else extent.span(one)
    said = proposition.affirming or proposition.denying
    return Stay(
        method=METHOD,
        claims=resting_on([one.id for one in placed]),
        actor=proposition.subject,
        predicate=proposition.predicate,
        site=replace(site_of(proposition.said), name=proposition.object.name),
        axis=axis,
        extent=extent,
        placed=placed,
        said=spread(proposition.affirming),
        denied=len(documents_of(proposition.denying)),
        planned=bool(affirmed) and all(one.view.shown.stance.status is Status.PLANNED for one in affirmed),
        over=_is_over(affirmed),
        reports=len(documents_of(proposition.said)),
        speakers=speakers(one.shown for one in proposition.said),
        origins=origins_in(said, proposition, sampler),
    )


def _is_over(affirmed: Sequence[Placed]) -> bool:
    if not affirmed:
        return False
    latest = max(affirmed, key=lambda one: (one.view.document.published or "", one.id))
    return latest.is_over


def _presence(stays: Sequence[Stay]) -> Presence:
    ordered = sorted(stays, key=lambda one: (*_when(one), one.site.name, one.predicate.value))
    bases = [one for one in ordered if one.predicate is Predicate.BASED_IN and _is_said(one)]
    moves = [move for pair in combinations(bases, 2) for move in _apart(*pair)]
    return Presence(ordered[0].actor, tuple(ordered), tuple(moves))


def _apart(one: Stay, other: Stay) -> Iterable[Move]:
    if one.site.may_hold(other.site) or other.site.may_hold(one.site):
        return
    kind = Apart.CONFLICT
    if one.extent is None or other.extent is None:
        kind = Apart.UNDATED
    elif one.extent.is_before(other.extent):
        kind = Apart.MOVED
    yield Move(
        method=METHOD,
        claims=resting_on([*one.claims, *other.claims]),
        kind=kind,
        earlier=one,
        later=other,
    )


def _is_said(stay: Stay) -> bool:
    return not stay.planned and any(
        one.view.shown.stance.polarity is Polarity.AFFIRMED for one in stay.placed
    )


def _when(stay: Stay) -> tuple[object, ...]:
    return (True,) if stay.extent is None else (False, stay.extent.earliest, in_time(stay.extent))


def _reports(presence: Presence) -> int:
    return sum(one.reports for one in presence.stays)
