"""Candidates: the earlier reports that one can have come from at all, found without comparing every pair."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.model.sourcing import Sourcing

MOST = 16
"""Candidates kept for one report: those with most in common."""
LEAST_COMMON = 18.0
"""Weight of telling stems in common: about three names found nowhere else."""
LEAST_COMMON_IF_NAMED = 4.0
COMMON_STEM = 60
"""A stem in more reports than this leads to no candidate by itself."""
RARE = 4.5
TAKES_BACK = 0.75
TELLS_OF_IT = 0.25
"""A report with so many words of taking back may be about the other's withdrawal."""


@dataclass(frozen=True)
class Candidates:
    """An index of telling stems."""

    shelf: Shelf

    @cached_property
    def _holders(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self.shelf.reports):
            for key, weight in self.shelf.weights[one.document].items():
                if weight >= RARE:
                    found[key].append(at)
        return {key: holders for key, holders in found.items() if len(holders) <= COMMON_STEM}

    @cached_property
    def _outlets(self) -> Mapping[tuple[str, ...], list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, one in enumerate(self.shelf.reports):
            for name in one.outlet[:1]:
                if len(name) > 1:
                    found[name].append(at)
        return found

    def _named(self, report: Sourcing) -> set[int]:
        """Give the reports whose outlet this one names in full."""
        keys = report.positions
        return {
            at
            for name, holders in self._outlets.items()
            if all(key in keys for key in name) and name not in report.outlet and any(report.find(name))
            for at in holders
        }

    def of(self, report: Sourcing) -> tuple[Sourcing, ...]:
        """Give the reports that came out before this one and have enough in common with it, most first."""
        common: dict[int, float] = defaultdict(float)
        for key, weight in self.shelf.weights[report.document].items():
            for at in self._holders.get(key, ()):
                common[at] += weight
        for at in self._named(report):
            if common[at] >= LEAST_COMMON_IF_NAMED:
                common[at] += LEAST_COMMON
        ranked = sorted(common, key=lambda at: (-common[at], at))
        chosen = (self.shelf.reports[at] for at in ranked if common[at] >= LEAST_COMMON)
        before = (one for one in chosen if _can_be_parent(one, report) and self.shelf.is_before(one, report))
        return tuple(one for one, _ in zip(before, range(MOST), strict=False))


def _can_be_parent(one: Sourcing, report: Sourcing) -> bool:
    """Tell whether a report can be another's source at all: not one that takes back what the other tells."""
    takes_back = attitude_of(one).retracts >= TAKES_BACK and attitude_of(report).retracts < TELLS_OF_IT
    return one.document != report.document and not takes_back
