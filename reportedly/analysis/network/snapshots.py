"""Snapshots: the network at a moment or in a stretch of days, from what reports place there.

At a moment, a relation stands if a report says it of that day; or of an earlier one, if no report tells of it
as over and it was said within the days that it is carried for. A stretch of days shows only what is said of
days in it. What is only planned is in neither, and claims that stand nowhere in time are counted apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.analysis.network.histories import Fold, ends, marks_of, splits_of
from reportedly.analysis.network.relations import Relation, Standing, is_about_a_thing, relation
from reportedly.analysis.origins import Sampler
from reportedly.analysis.placing import ALL_DAYS, Axis, Days, Placed, in_time, place_all
from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView

CARRIED_DAYS = 365


@dataclass(frozen=True, slots=True)
class When:
    """Which network is asked for."""

    axis: Axis = Axis.EVENT
    at: date | None = None
    """One day; it goes before `days`."""
    days: Days = ALL_DAYS
    """A stretch of days; all days if both sides are open."""
    carried_days: int = CARRIED_DAYS
    """For how many days after it was last said of a relation is still drawn at a moment, >= 0."""

    @property
    def is_always(self) -> bool:
        """Whether no time is asked about."""
        return self.at is None and self.days == ALL_DAYS


@dataclass(frozen=True, slots=True)
class Network:
    """The relations of a moment or a stretch of days, and what was left out for want of a time."""

    when: When
    relations: tuple[Relation, ...]
    unplaced: tuple[ClaimView, ...]
    """Claims of relations that stand nowhere in the time asked about."""


def draw(every: Sequence[Proposition], when: When, sampler: Sampler | None = None) -> Network:
    """Give the network that propositions make at a moment, in a stretch of days, or over all time."""
    kept = [one for one in every if not is_about_a_thing(one)]
    if when.is_always:
        return Network(when, tuple(relation(one, sampler) for one in kept), ())
    splits = splits_of(kept)
    drawn: list[Relation] = []
    unplaced: list[ClaimView] = []
    for one in kept:
        placed = place_all(one.said, when.axis)
        unplaced += [each.view for each in placed if not each.is_placed]
        pair = tuple(sorted((one.subject.key, one.object.key)))
        closing = [split for split in splits.get(pair, ()) if ends(split, one)]
        standing, said = _stand(placed, closing, when)
        if standing is not None:
            found = relation(replace(one, said=tuple(each.view for each in said)), sampler)
            drawn.append(replace(found, standing=standing))
    ranked = sorted(drawn, key=lambda one: (-one.reports, one.subject.name, one.predicate.value))
    return Network(when, tuple(ranked), tuple(unplaced))


def _stand(
    placed: Sequence[Placed], splits: Iterable[Proposition], when: When
) -> tuple[Standing | None, Sequence[Placed]]:
    if when.at is None:
        return _stand_within([one for one in placed if one.is_placed and not one.is_planned], when.days)
    closers = [one for split in splits for one in place_all(split.said, when.axis)]
    return _stand_at([one for one in placed if not one.is_planned], closers, when)


def _stand_within(placed: Sequence[Placed], days: Days) -> tuple[Standing | None, Sequence[Placed]]:
    said = [one for one in placed if one.reached.overlaps(days)]
    denials = [one for one in said if one.is_denial]
    if len(denials) == len(said):
        said = denials = [one for one in denials if one.days.reached.overlaps(days)]
    if not said:
        return None, ()
    return _standing(said, denials, is_said=True), said


def _stand_at(
    placed: Sequence[Placed], closers: Sequence[Placed], when: When
) -> tuple[Standing | None, Sequence[Placed]]:
    at = when.at or date.max
    day = Days(at, at)
    known = [one for one in placed if one.is_placed and one.reached.earliest <= at]
    of_no_time = [one for one in placed if not one.is_placed]
    every = marks_of([*known, *of_no_time], closers)
    marks = [mark for mark in every if not mark.closes or mark.days.latest <= at]
    fold = Fold()
    for mark in sorted(marks, key=lambda one: (*in_time(one.days), one.closes, one.by.id)):
        fold.take(mark)
    denials = [one for one in known if one.is_denial and _is_fresh(one, at, when.carried_days)]
    episodes = list(fold.episodes())
    affirmed = list(episodes[-1].said) if episodes and fold.is_open else []
    if not any(_is_fresh(one, at, when.carried_days) for one in affirmed):
        affirmed = []
    if not affirmed:
        denials = [one for one in denials if one.days.reached.earliest <= at]
    said = [*affirmed, *denials]
    if not said:
        return None, ()
    return _standing(
        said, denials, is_said=any(one.reached.overlaps(day) for one in affirmed or denials)
    ), said


def _is_fresh(one: Placed, at: date, carried_days: int) -> bool:
    """Tell whether a claim is of a day, or of one so shortly before that it still counts."""
    return one.days.latest >= at - min(timedelta(carried_days), at - date.min)


def _standing(said: Sequence[Placed], denials: Sequence[Placed], *, is_said: bool) -> Standing:
    ordered = sorted(said, key=lambda one: in_time(one.days))
    contested = 0 < len(denials) < len(said)
    return Standing(is_said, ordered[0].days, ordered[-1].days, contested)
