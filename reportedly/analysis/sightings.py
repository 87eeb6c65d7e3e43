"""Sightings: in which stretch of time which origin tells of something, so that copies count once.

A report is counted where its root first shows; a root outside the ledger ("an agency"), which can be the root
of many stories, counts again only with something that it has not told before.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.analysis.origins import HIGH, LOW, Count
from reportedly.analysis.propositions import Key, key_of
from reportedly.analysis.timing import Window, seen_day
from reportedly.ledger.answers import ClaimView
from reportedly.model.ids import ClaimId, DocumentId, EntityId

Roots = Sequence[Mapping[DocumentId, str]]
"""For each draw, the root of each report."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """Time cut into windows of the same length, the last of which ends on a day."""

    until: date
    days: int
    """Length of each (> 0)."""
    number: int
    """How many there are (> 0)."""

    def place(self, day: date) -> int | None:
        """Give the number of the window that a day is in, from 1; 0 for a day before, None for one after."""
        back = (self.until - day).days
        return None if back < 0 else max(0, self.number - back // self.days)

    def window(self, place: int) -> Window:
        """Give the window of a number from 1 on."""
        end = self.until.toordinal() - (self.number - place) * self.days
        # The calendar begins with day 1 of the year 1.
        return Window(date.fromordinal(max(1, end - self.days + 1)), date.fromordinal(end))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A report that tells of something in one stretch."""

    place: int
    """The number of the window, from 1; 0 before them all."""
    day: date
    document: DocumentId
    keys: frozenset[Key]
    """What it tells, as propositions."""


def sightings(
    said: Iterable[ClaimView],
    same: Mapping[EntityId, EntityId],
    place_of: Callable[[date], int | None],
    day_of: Callable[[ClaimView], date | None] = seen_day,
) -> tuple[Sighting, ...]:
    """Give which report tells of what in which stretch, in the order of time.

    A claim is seen on the day of its report, or when it is said to have happened, if that is earlier: an old
    event newly told is no activity of today. For coverage only the day of the report counts (`day_of`).
    """
    days: dict[tuple[int, DocumentId], date] = {}
    keys: dict[tuple[int, DocumentId], set[Key]] = {}
    for view in said:
        day = day_of(view)
        place = None if day is None else place_of(day)
        if day is not None and place is not None:
            where = place, view.claim.document
            days[where] = min(days.get(where, day), day)
            keys.setdefault(where, set()).add(key_of(view.claim, same))
    found = (
        Sighting(place, day, document, frozenset(keys[place, document]))
        for (place, document), day in days.items()
    )
    return tuple(sorted(found, key=lambda one: (one.place, one.day, one.document)))


def claims_by_window(said: Iterable[ClaimView], stretches: Stretches) -> dict[int, list[ClaimId]]:
    """Give the claims that are seen in each window, by its number, first day first."""
    days = sorted((day, view.claim.id) for view in said if (day := seen_day(view)) is not None)
    found: dict[int, list[ClaimId]] = {}
    for day, claim in days:
        if place := stretches.place(day):
            found.setdefault(place, []).append(claim)
    return found


def count_origins(seen: Sequence[Sighting], roots: Roots, stretches: Stretches) -> tuple[Count, ...]:
    """Give how many independent origins tell of it in each window, as ranges; the first is of window 1.

    Args:
        seen: in the order of time; what was told before the first window is no news in any.
    """
    draws = _tally(seen, roots, stretches.number)
    return tuple(
        _count(sorted((draw[place], times) for draw, times in draws))
        for place in range(1, stretches.number + 1)
    )


def share_reaching(seen: Sequence[Sighting], roots: Roots, stretches: Stretches, least: int) -> float:
    """Give in which share of the draws at least so many origins tell of it in the last window."""
    draws = _tally(seen, roots, stretches.number)
    return sum(times for draw, times in draws if draw[-1] >= least) / len(roots)


def _tally(seen: Sequence[Sighting], roots: Roots, number: int) -> list[tuple[list[int], int]]:
    """Give the new roots of each window, for each draw that differs here, with how often it came."""
    if len(seen) <= 1:
        # Nothing, or one report once: whoever it goes back to, that is as many origins. Most signs are so.
        places = {one.place for one in seen}
        return [([int(place in places) for place in range(number + 1)], len(roots))]
    documents = list(dict.fromkeys(one.document for one in seen))
    different = Counter(tuple(map(draw.__getitem__, documents)) for draw in roots)
    return [
        (_counted(seen, dict(zip(documents, drawn, strict=True)), number), times)
        for drawn, times in different.items()
    ]


def _counted(seen: Sequence[Sighting], draw: Mapping[DocumentId, str], number: int) -> list[int]:
    """Give the new roots of each window in one draw, with those before all windows in front."""
    told: dict[str, tuple[int, set[Key]]] = {}
    counts = [0] * (number + 1)
    for one in seen:
        root = draw[one.document]
        if root not in told:
            told[root] = one.place, set(one.keys)
            counts[one.place] += 1
            continue
        place, keys = told[root]
        if root.startswith("outside:") and one.place != place and one.keys - keys:
            counts[one.place] += 1
            place = one.place
        told[root] = place, keys | one.keys
    return counts


def _count(ordered: Sequence[tuple[int, int]]) -> Count:
    """Give the middle and the range of numbers, each with how often it was drawn."""
    numbers = [number for number, times in ordered for _ in range(times)]
    size = len(numbers)
    return Count(numbers[size // 2], numbers[int(LOW * size)], numbers[min(size - 1, int(HIGH * size))])
