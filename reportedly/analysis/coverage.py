"""Coverage: how many origins of some reports show in each window, by the likeliest links."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.model.ids import DocumentId
from reportedly.model.recalled import Recalled

MOST_RECALLED = 64
"""Sets of reports not counted again: the cases of a scenario share theirs, subjects have their own."""


@dataclass(frozen=True)
class Coverage:
    """Reports with the window that each came out in, and what it most likely goes back to."""

    issued: Mapping[DocumentId, int]
    """The number of the window of each report, from 1; 0 before them all."""
    roots: Mapping[DocumentId, str]
    """The root of each of them."""
    windows: int

    def origins(self, documents: frozenset[DocumentId]) -> tuple[int, ...]:
        """Give how many origins these reports have in each window.

        A copy of a report of an earlier window shows nothing of its own window.
        """
        return self._recalled[documents]

    @cached_property
    def _recalled(self) -> Recalled[frozenset[DocumentId], tuple[int, ...]]:
        return Recalled((), self._origins, most=MOST_RECALLED)

    def _origins(self, documents: frozenset[DocumentId]) -> tuple[int, ...]:
        ranks = self._ranks
        chosen = np.fromiter((ranks[one] for one in documents if one in ranks), dtype=np.intp)
        chosen.sort()
        first = chosen[np.unique(self._marks[chosen], return_index=True)[1]]
        shown = first[self._is_news[first]]
        return tuple(np.bincount(self._places[shown], minlength=self.windows + 1)[1:].tolist())

    @cached_property
    def _order(self) -> list[DocumentId]:
        return [one for _, one in sorted((place, one) for one, place in self.issued.items())]

    @cached_property
    def _ranks(self) -> dict[DocumentId, int]:
        return {one: rank for rank, one in enumerate(self._order)}

    @cached_property
    def _places(self) -> NDArray[np.intp]:
        return np.array([self.issued[one] for one in self._order], dtype=np.intp)

    @cached_property
    def _marks(self) -> NDArray[np.intp]:
        """What is told once: a root, or in each window a source outside, which many stories can have."""
        numbers: dict[tuple[str, int], int] = {}
        marks = ((self.roots[one], self.issued[one]) for one in self._order)
        told = ((root, place if root.startswith("outside:") else 0) for root, place in marks)
        return np.array([numbers.setdefault(mark, len(numbers)) for mark in told], dtype=np.intp)

    @cached_property
    def _is_news(self) -> NDArray[np.bool_]:
        """Whether a report's root came out no earlier than it did."""
        places = ((self.issued[one], self.issued.get(DocumentId(self.roots[one]))) for one in self._order)
        return np.array([there is None or there >= here for here, there in places], dtype=np.bool_)
