"""Chronology: what is said to have happened and changed, in order as far as the reports give an order.

An entry stands within days, not on a point. Two entries are in order only if one is over before the other
begins, on any day that each can mean (an interval order: Fishburn 1970); where days overlap, a list must put
one first, and each entry says how many others it is in no order with.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reportedly.analysis.network.histories import History, TurnKind, histories
from reportedly.analysis.network.relations import (
    days_record,
    documents_of,
    end_record,
    origins_in,
    speakers,
    spread,
)
from reportedly.analysis.network.signs import sign_of
from reportedly.analysis.network.turnings import turnings
from reportedly.analysis.origins import Count, Sampler, count_record
from reportedly.analysis.placing import ACTS, ALL_DAYS, Axis, Basis, Days, Placed, in_time, place, place_all
from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.records import Value
from reportedly.model.terms import PLACED, ActorKind, Certainty, Predicate

METHOD = Method("chronology", "1", "interval orders: Fishburn 1970; relations between intervals: Allen 1983")

HAPPENED = "happened"
"""What an entry tells of an act; of a relation it tells a kind of turn."""
TURNED = "turned"
"""Two actors who were said to stand together are said to stand apart, or the other way round."""

OF_ACTS = frozenset({TurnKind.PLANNED, TurnKind.DENIED, TurnKind.CONTESTED, TurnKind.SPLIT})
"""Turns that are told of an act, beside that it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Finding):
    """One thing that is said to have happened, or one change in what is said of a relation."""

    kind: str
    """`happened`, `turned`, or a kind of turn: `opened`, `contested`, `over` …"""
    proposition: Proposition
    days: Days
    """Within which it lies: in the days of every claim that makes it."""
    basis: tuple[Basis, ...]
    said: tuple[tuple[Certainty, int], ...]
    denied: int
    reports: int
    published: Days
    """From the first report that makes it to the last."""
    origins: Count
    speakers: tuple[str, ...]
    earlier: int = 0
    """How many other entries are surely over before it begins."""
    unordered: int = 0
    """How many others are in no order with it, because their days overlap."""


@dataclass(frozen=True, slots=True)
class Chronology:
    """Entries in the order of their days, and what stands nowhere in the time asked about."""

    axis: Axis
    entries: tuple[Entry, ...]
    unplaced: tuple[ClaimView, ...]


def chronology(
    every: Sequence[Proposition],
    axis: Axis = Axis.EVENT,
    days: Days | None = None,
    sampler: Sampler | None = None,
    named: frozenset[str] = frozenset(),
) -> Chronology:
    """Give what is said to have happened and changed, first things first.

    Args:
        days: only entries that can lie in these days; their order is among themselves.
        named: keys of people whose memberships are wanted; others' are left out.
    """
    within, sampler = days or ALL_DAYS, sampler or Sampler({})
    kept = [one for one in every if not _is_private(one, named)]
    found = histories(kept, axis)
    changes = [change for one in found for change in _changes(one)]
    changes += [Change(TURNED, one.proposition, one.days, (one.before, one.after)) for one in turnings(found)]
    entries = order([_entry(one, sampler) for one in changes if one.days.reached.overlaps(within)])
    unplaced = [view for one in kept for view in one.said if not place(view, axis).is_placed]
    return Chronology(axis, entries, tuple(unplaced))


def order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give entries by their days, each with how many others are surely before it and in no order with it."""
    listed = sorted(entries, key=lambda one: (*in_time(one.days), one.proposition.key, one.kind))
    lasts = sorted(one.days.latest for one in listed)
    firsts = sorted(one.days.earliest for one in listed)
    ordered = []
    for one in listed:
        earlier = bisect_left(lasts, one.days.earliest)
        later = len(firsts) - bisect_right(firsts, one.days.latest)
        ordered.append(replace(one, earlier=earlier, unordered=len(listed) - 1 - earlier - later))
    return tuple(ordered)


def clusters(placed: Iterable[Placed]) -> tuple[tuple[Days, tuple[Placed, ...]], ...]:
    """Group claims of one act by the days it can have happened on, with the days that all of a group allow.

    A claim joins what it can be of if that is one thing; one whose days allow several ("this year") stands
    alone, because nothing tells which of them it means. Different acts of the same days cannot be told apart.
    """
    groups: list[tuple[Days, list[Placed]]] = []
    for one in sorted(placed, key=lambda each: (each.days.width, *in_time(each.days), each.id)):
        fitting = [place for place, (days, _) in enumerate(groups) if days.overlaps(one.days)]
        if len(fitting) == 1:
            days, members = groups[fitting[0]]
            groups[fitting[0]] = (days.meet(one.days), [*members, one])
        else:
            groups.append((one.days, [one]))
    return tuple((days, tuple(members)) for days, members in groups)


def entry_record(entry: Entry) -> dict[str, Value]:
    """Give an entry as plain JSON."""
    one = entry.proposition
    return {
        "type": "entry",
        "kind": entry.kind,
        "subject": end_record(one.subject),
        "predicate": one.predicate.value,
        "object": end_record(one.object),
        "sign": sign_of(one.predicate).value,
        "days": days_record(entry.days),
        "basis": [basis.value for basis in entry.basis],
        "published": days_record(entry.published),
        **{f"said_{certainty.value}": dict(entry.said).get(certainty, 0) for certainty in Certainty},
        "denied": entry.denied,
        "reports": entry.reports,
        "origins": count_record(entry.origins),
        "speakers": list(entry.speakers),
        "earlier": entry.earlier,
        "unordered": entry.unordered,
        "claims": list(entry.claims),
        "method": entry.method.signature,
    }


def _is_private(one: Proposition, named: frozenset[str]) -> bool:
    """Tell whether a proposition is of where a person is or belongs, and nobody asked about the person."""
    of_a_person = one.predicate is Predicate.MEMBER_OF or (
        one.predicate in PLACED and one.subject.kind is ActorKind.PERSON
    )
    return of_a_person and one.subject.key not in named


class Change(NamedTuple):
    """What an entry is made of."""

    kind: str
    proposition: Proposition
    days: Days
    by: Sequence[Placed]


def _changes(found: History) -> Iterator[Change]:
    one = found.proposition
    is_act = one.predicate in ACTS
    if is_act:
        for days, members in _happenings(one, found.axis):
            yield Change(HAPPENED, one, days, members)
    over = {claim for turn in found.turns if turn.kind is TurnKind.OVER for claim in turn.claims}
    for turn in found.turns:
        # That what is told as past was once so goes without an entry of its own.
        is_told = turn.kind is TurnKind.OPENED and over.issuperset(turn.claims)
        if turn.kind in OF_ACTS if is_act else not is_told:
            yield Change(turn.kind.value, one, turn.days, turn.by)


def _happenings(one: Proposition, axis: Axis) -> Iterator[tuple[Days, Sequence[Placed]]]:
    """Yield what can be told apart as one act each, on the days of either time.

    Acts are told apart by when they happened. By the time of reports each stands where it was first
    reported, and those that nothing places are one.
    """
    affirmed = [each for each in place_all(one.affirming, Axis.EVENT) if not each.is_planned]
    groups = clusters(each for each in affirmed if each.is_placed)
    if axis is Axis.EVENT:
        yield from groups
        return
    loose = tuple(each for each in affirmed if not each.is_placed)
    for members in (*(members for _, members in groups), *((loose,) if loose else ())):
        reported = [each for each in place_all((each.view for each in members), axis) if each.is_placed]
        if reported:
            yield reported[0].days, reported


def _entry(change: Change, sampler: Sampler) -> Entry:
    kind, one, days, by = change
    said = [each.view for each in by]
    affirming = [each.view for each in by if not each.is_denial]
    denying = [each.view for each in by if each.is_denial]
    published = [place(view, Axis.REPORT).days for view in said]
    extent = published[0]
    for each in published:
        extent = extent.span(each)
    return Entry(
        method=METHOD,
        claims=resting_on([view.claim.id for view in said]),
        kind=kind,
        proposition=one,
        days=days,
        basis=tuple(sorted({each.basis for each in by})),
        said=spread(affirming),
        denied=len(documents_of(denying)),
        reports=len(documents_of(said)),
        published=extent,
        origins=origins_in(affirming or denying, one, sampler),
        speakers=speakers(view.shown for view in said),
    )
