"""Draws: who copied whom, drawn many times over from the probabilities of the links, all reports at once.

Every question is answered from the same draws, so that two counts never differ by chance alone, and what is
drawn once is not drawn again for each of a hundred thousand statements.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.model.derivation import Derivation, Kinship
from reportedly.model.ids import DocumentId

Places = NDArray[np.int32]


@dataclass(frozen=True)
class Draws:
    """Graphs of who copied whom; equal seeds and derivations draw alike."""

    derivations: Mapping[DocumentId, Derivation]
    kinships: Sequence[Kinship]
    count: int
    seed: int
    doubt: float
    """Standard deviation, in log-odds, of the error that all probabilities of one draw share."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything that something can go back to, in order: documents by id, sources outside by name."""
        parents = {parent.key for one in self.derivations.values() for parent in one.parents}
        kin = {end for one in self.kinships for end in (one.one, one.other)}
        return tuple(sorted({*self.derivations, *parents, *kin}))

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The column of each name."""
        return {name: at for at, name in enumerate(self.names)}

    def of(self, documents: Sequence[DocumentId]) -> Places:
        """Give the place of each document's root, a row for each draw.

        A document that nothing is known of is its own root, at a place behind all `names`.
        """
        columns = np.array([self.places.get(one, -1) for one in documents], dtype=np.intp)
        own = len(self.names) + np.arange(len(columns), dtype=np.int32)
        if (columns < 0).all():
            return np.tile(own, (self.count, 1))
        return np.where(columns < 0, own, self._roots[:, np.maximum(columns, 0)]).astype(np.int32)

    @cached_property
    def _roots(self) -> Places:
        source = np.random.default_rng(self.seed)
        roots = self._chosen(source)
        for row in roots:
            row[:] = _ends(row)
        return self._joined(roots, source)

    def _chosen(self, source: np.random.Generator) -> Places:
        """Give the parent of each name in each draw; what has none is its own."""
        factors = np.exp(source.normal(0.0, self.doubt, self.count))
        chosen = np.tile(np.arange(len(self.names), dtype=np.int32), (self.count, 1))
        for document in sorted(self.derivations):
            one = self.derivations[document]
            drawn = source.random(self.count)
            if not one.parents:
                continue
            odds = (1 - one.own_access) * factors
            shifted = odds / (odds + one.own_access)
            is_derived = drawn < shifted
            shares = np.cumsum([parent.p for parent in one.parents])
            within = drawn[is_derived] / shifted[is_derived] * shares[-1]
            at = np.minimum(np.searchsorted(shares, within, "right"), len(shares) - 1)
            ends = np.array([self.places[parent.key] for parent in one.parents], dtype=np.int32)
            chosen[is_derived, self.places[document]] = ends[at]
        return chosen

    def _joined(self, roots: Places, source: np.random.Generator) -> Places:
        """Give the roots with those of kin made one where the draw says so."""
        if not self.kinships:
            return roots
        joined = np.tile(np.arange(len(self.names), dtype=np.int32), (self.count, 1))
        for kinship in self.kinships:
            rows = np.flatnonzero(source.random(self.count) < kinship.p)
            one, other = (
                _followed(joined, rows, roots[rows, self.places[end]]) for end in (kinship.one, kinship.other)
            )
            joined[rows, np.maximum(one, other)] = np.minimum(one, other)
        for row, ends in zip(roots, joined, strict=True):
            row[:] = _ends(ends)[row]
        return roots


def _followed(joined: Places, rows: NDArray[np.intp], places: Places) -> Places:
    while not np.array_equal(further := joined[rows, places], places):
        places = further
    return places


def _ends(row: Places) -> Places:
    """Give where each place leads to in the end; a ring of copies ends at the first of its places."""
    ends = row
    for _ in range(len(row).bit_length() + 1):
        further = ends[ends]
        if np.array_equal(further, ends):
            break
        ends = further
    if np.array_equal(row[ends], ends):
        return ends
    # What people decided can make a ring, and so can a draw of two reports of one day.
    return np.array([_end(row, at) for at in range(len(row))], dtype=np.int32)


def _end(row: Places, place: int) -> int:
    seen = [place]
    while (further := int(row[seen[-1]])) != seen[-1]:
        if further in seen:
            return min(seen[seen.index(further) :])
        seen.append(further)
    return seen[-1]
