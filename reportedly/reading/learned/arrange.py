"""Arranging: the pairs of a page as arrays over its word pieces, as the network takes them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.reading.learned.candidates import Candidate
from reportedly.reading.learned.features import DENSE, Features
from reportedly.reading.learned.pieces import Window

Ints = NDArray[np.int64]
Piece = tuple[int, int, int]
"""First, half-open last and head piece of a candidate, counted over all windows."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """Pairs of one page, those left out that no window holds."""

    spans: Ints
    """(candidates as they stand in windows, 3), see `Piece`."""
    owners: tuple[int, ...]
    """Which of the page's candidates each span is."""
    pairs: Ints
    """(n, 2): rows of `spans`."""
    between: Ints
    """(n, 2): half-open range of the pieces between both; (0, 0) where there are none."""
    path: Ints
    """Pieces on the paths of all pairs, one path after another."""
    path_of: Ints
    """The pair of each of these."""
    dense: Ints
    """(n, 8)."""
    sparse: Ints
    """Buckets of all pairs, one pair after another."""
    sparse_of: Ints
    """The pair of each of these."""
    kept: tuple[int, ...]
    """Which of the page's pairs these are."""


@dataclass(frozen=True, slots=True)
class Placer:
    """Where candidates stand in the windows of a page."""

    windows: Sequence[Window]
    candidates: Sequence[Candidate]

    def bases(self) -> list[int]:
        """Give the number of pieces before each window."""
        totals = [0]
        for window in self.windows:
            totals.append(totals[-1] + len(window.ids))
        return totals

    def homes(self) -> list[tuple[int, ...]]:
        """Give the windows that hold the head of each candidate, one or two that overlap."""
        found: list[tuple[int, ...]] = []
        low = 0
        for one in self.candidates:
            while low < len(self.windows) - 1 and self.windows[low].last <= one.head:
                low += 1
            near = range(low, min(low + 2, len(self.windows)))
            found.append(tuple(w for w in near if self.windows[w].first <= one.head < self.windows[w].last))
        return found


def place_candidates(
    windows: Sequence[Window], candidates: Sequence[Candidate]
) -> tuple[Ints, tuple[int, ...]]:
    """Give the spans of all candidates in the first window that holds each, and whose span each row is."""
    placer = Placer(windows, candidates)
    bases = placer.bases()
    held = [(k, homes[0]) for k, homes in enumerate(placer.homes()) if homes]
    spans = [_span(windows[w], bases[w], candidates[k]) for k, w in held]
    return _table(spans, 3), tuple(k for k, _ in held)


def arrange(
    windows: Sequence[Window],
    candidates: Sequence[Candidate],
    pairs: Sequence[tuple[int, int]],
    features: Sequence[Features],
) -> Arranged:
    """Give the arrays of a page's pairs; `features` are those of `pairs`, one each."""
    placer = Placer(windows, candidates)
    bases, homes = placer.bases(), placer.homes()
    rows: dict[tuple[int, int], int] = {}
    spans: list[Piece] = []
    ends: list[tuple[int, int]] = []
    between: list[tuple[int, int]] = []
    path: list[int] = []
    lengths: list[int] = []
    kept: list[int] = []
    for n, (i, j) in enumerate(pairs):
        w = next((w for w in homes[i] if w in homes[j]), None)
        if w is None:
            continue
        window, base = windows[w], bases[w]
        for k in (i, j):
            if (w, k) not in rows:
                rows[w, k] = len(spans)
                spans.append(_span(window, base, candidates[k]))
        ends.append((rows[w, i], rows[w, j]))
        between.append(_between(window, base, candidates[i], candidates[j]))
        way = [
            base + window.first_piece[t - window.first]
            for t in features[n].path
            if window.first <= t < window.last
        ]
        path += way
        lengths.append(len(way))
        kept.append(n)
    sparse = [features[n].sparse for n in kept]
    return Arranged(
        spans=_table(spans, 3),
        owners=tuple(k for _, k in rows),
        pairs=_table(ends, 2),
        between=_table(between, 2),
        path=np.array(path, dtype=np.int64),
        path_of=np.repeat(np.arange(len(kept)), lengths),
        dense=_table([features[n].dense for n in kept], len(DENSE)),
        sparse=np.array([bucket for one in sparse for bucket in one], dtype=np.int64),
        sparse_of=np.repeat(np.arange(len(kept)), [len(one) for one in sparse]),
        kept=tuple(kept),
    )


def _table(rows: Sequence[Sequence[int]], width: int) -> Ints:
    return np.array(rows, dtype=np.int64).reshape(-1, width)


def _span(window: Window, base: int, one: Candidate) -> Piece:
    first, last = max(one.first, window.first), min(one.last, window.last)
    return (
        base + window.first_piece[first - window.first],
        base + window.last_piece[last - 1 - window.first],
        base + window.first_piece[one.head - window.first],
    )


def _between(window: Window, base: int, one: Candidate, other: Candidate) -> tuple[int, int]:
    low, high = (one, other) if one.head < other.head else (other, one)
    first, last = max(low.last, window.first), min(high.first, window.last)
    if first >= last:
        return 0, 0
    return base + window.first_piece[first - window.first], base + window.last_piece[last - 1 - window.first]
