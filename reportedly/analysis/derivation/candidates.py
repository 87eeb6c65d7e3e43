"""Candidates: the earlier reports that one can have come from at all, found without comparing every pair."""

import math
from array import array
from bisect import bisect, bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Sourcing

MOST = 16
"""Candidates kept for one report: those with most in common."""
LEAST_COMMON = 18.0
"""Weight of telling stems in common: about three names found nowhere else."""
LEAST_COMMON_IF_NAMED = 4.0
COMMON_STEM = 60
"""A stem in more reports than this leads only to the last so many before a report, and of the last weeks."""
WINDOW_SECONDS = 60 * 24 * 3600.0
RARE = 4.5
TAKES_BACK = 0.75
TELLS_OF_IT = 0.25
"""A report with so many words of taking back may be about the other's withdrawal."""


@dataclass(frozen=True)
class Candidates:
    """An index of telling stems, of outlets, and of what is to be compared for other reasons."""

    shelf: Shelf
    linked: Mapping[DocumentId, Collection[DocumentId]] = field(default_factory=dict)
    """Reports to be held against each other as well: they share text, or say the same of the same actors."""

    @cached_property
    def _holders(self) -> "Mapping[str, array[int]]":
        """The places of the reports that have each rare stem."""
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for at, document in enumerate(self.shelf.order):
            for key, weight in self.shelf.weights[document].items():
                if weight >= RARE:
                    found[key].append(at)
        return found

    @cached_property
    def _outlets(self) -> Mapping[tuple[str, ...], Mapping[tuple[str, ...], list[int]]]:
        """The places of the reports of each outlet by its full name, under the first word of that."""
        found: dict[tuple[str, ...], dict[tuple[str, ...], list[int]]] = {}
        for at, one in enumerate(self.shelf.reports):
            for name in one.outlet[:1]:
                if name:
                    found.setdefault(name[:1], {}).setdefault(name, []).append(at)
        return found

    @cached_property
    def _starts(self) -> list[float]:
        """The moment, as a number, from which on each report can have come out."""
        moments = self.shelf.moments
        return [moments[one][0].timestamp() if one in moments else math.inf for one in self.shelf.order]

    def _holding(self, key: str, report: Sourcing) -> Sequence[int]:
        """Give the places of the reports that have a stem: of many, the last ones before this report."""
        holders = self._holders.get(key, array("I"))
        if len(holders) <= COMMON_STEM or report.document not in self.shelf.moments:
            return holders if len(holders) <= COMMON_STEM else ()
        ends = self.shelf.moments[report.document][1].timestamp()
        last = bisect(holders, bisect(self._starts, ends) - 1)
        near = holders[max(0, last - COMMON_STEM) : last]
        return near[bisect_left(near, bisect_left(self._starts, ends - WINDOW_SECONDS)) :]

    def _named(self, report: Sourcing) -> set[int]:
        """Give the reports whose outlet this one names in full."""
        keys = report.positions
        names = {
            name: holders
            for key in keys
            for name, holders in self._outlets.get((key,), {}).items()
            if all(each in keys for each in name) and name not in report.outlet
            if len(name) > 1 or any(one.keys == name for one in report.credited)
        }
        return {at for name, holders in names.items() if any(report.find(name)) for at in holders}

    def of(self, report: Sourcing) -> tuple[Sourcing, ...]:
        """Give the reports that came out before this one and have enough in common with it, most first."""
        common: dict[int, float] = defaultdict(float)
        for key, weight in self.shelf.weights[report.document].items():
            if weight >= RARE:
                for at in self._holding(key, report):
                    common[at] += weight
        places = self.shelf.places_by_document
        also = [places[one] for one in self.linked.get(report.document, ()) if one in places]
        for at in self._named(report).union(also):
            if common.get(at, 0.0) >= LEAST_COMMON_IF_NAMED or at in also:
                common[at] += LEAST_COMMON
        ranked = sorted((at for at in common if common[at] >= LEAST_COMMON), key=lambda at: (-common[at], at))
        order = self.shelf.order
        before = (at for at in ranked if self.shelf.is_before(order[at], report.document))
        chosen = (one for at in before if _can_be_parent(one := self.shelf.reports[at], report))
        return tuple(one for one, _ in zip(chosen, range(MOST), strict=False))


def _can_be_parent(one: Sourcing, report: Sourcing) -> bool:
    """Tell whether a report can be another's source at all: not one that takes back what the other tells."""
    takes_back = attitude_of(one).retracts >= TAKES_BACK and attitude_of(report).retracts < TELLS_OF_IT
    return one.document != report.document and not takes_back
