"""What one text has of another: the passages they share, word for word, and how much of the text they are.

All runs of words are compared here, not the prints alone: prints find the texts, this finds the words.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from reportedly.documents.copies.prints import GRAM, Hashes, Prints
from reportedly.model.spans import Span

SHORTEST_WORDS = 7
"""Shorter runs in common are turns of phrase: two reporters come to them by themselves."""
_MOST_REPEATS = 16
"""A run of words that one text has more often than this is matched so many times."""

Marks = NDArray[np.bool_]
Runs = NDArray[np.int64]
"""One row for each run in common: first word in the later, first word in the earlier, number of words."""

NOTHING_SET_ASIDE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a row that two texts share, as each has them; it could not be longer."""

    later: Span
    earlier: Span
    words: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the later of two texts has of the earlier."""

    contained: float
    """Share of the later's words that stand in shared passages, in [0, 1]; those set aside do not count."""
    kept: float
    """Share of the earlier's words that stand in shared passages, in [0, 1]."""
    passages: tuple[Passage, ...]
    """In the order of the later text, where they do not overlap."""
    longest_words: int
    """How many words the longest passage has; 0 if there is none."""


def compare(
    later: Prints,
    earlier: Prints,
    boilerplate: Set[int] | Hashes = NOTHING_SET_ASIDE,
    *,
    shortest_words: int = SHORTEST_WORDS,
) -> Likeness:
    """Give what the later text has of the earlier.

    Args:
        boilerplate: prints that an outlet puts into many of its texts; their words are set aside.
        shortest_words: shared runs of fewer words are no passages (≥ 5).
    """
    aside, aside_there = _aside(later, boilerplate), _aside(earlier, boilerplate)
    runs = _apart(_runs(later, earlier), ~aside, max(shortest_words, GRAM))
    here, there = np.zeros(len(later.words), dtype=np.bool_), np.zeros(len(earlier.words), dtype=np.bool_)
    passages = []
    for first, first_there, words in runs:
        here[first : first + words] = True
        there[first_there : first_there + words] = True
        spans = later.span(first, first + words), earlier.span(first_there, first_there + words)
        passages.append(Passage(*spans, words))
    longest = max((one.words for one in passages), default=0)
    return Likeness(_share(here, aside), _share(there, aside_there), tuple(passages), longest)


def _share(marked: Marks, aside: Marks) -> float:
    counted = int((~aside).sum())
    return int((marked & ~aside).sum()) / counted if counted else 0.0


def _aside(prints: Prints, boilerplate: Set[int] | Hashes) -> Marks:
    """Mark the words of a text that belong to boilerplate."""
    marked = np.zeros(len(prints.words), dtype=np.bool_)
    if len(boilerplate):
        known = (
            boilerplate
            if isinstance(boilerplate, np.ndarray)
            else np.fromiter(boilerplate, dtype=np.uint64, count=len(boilerplate))
        )
        for first in np.flatnonzero(np.isin(prints.grams, known)):
            marked[first : first + GRAM] = True
    return marked


def _runs(later: Prints, earlier: Prints) -> Runs:
    """Give every longest run of words in common, those that repeat or overlap too."""
    here, there = _matches(later, earlier)
    if not len(here):
        return np.empty((0, 3), dtype=np.int64)
    # On a diagonal both texts run on together; a run ends where the next match is not one word further.
    diagonal = there - here
    order = np.lexsort((here, diagonal))
    here, diagonal = here[order], diagonal[order]
    breaks = (np.diff(here) != 1) | (np.diff(diagonal) != 0)
    first = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    last = np.concatenate((first[1:], [len(here)])) - 1
    words = here[last] - here[first] + GRAM
    return np.column_stack((here[first], here[first] + diagonal[first], words))


def _matches(later: Prints, earlier: Prints) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    grams, (ordered, order) = later.grams, earlier.ranked
    left, right = np.searchsorted(ordered, grams, "left"), np.searchsorted(ordered, grams, "right")
    counts = np.minimum(right - left, _MOST_REPEATS)
    if not counts.any():
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    here = np.repeat(np.arange(len(grams)), counts)
    within = np.arange(len(here)) - np.repeat(np.cumsum(counts) - counts, counts)
    there = order[np.repeat(left, counts) + within]
    return here.astype(np.int64), there.astype(np.int64)


def _apart(runs: Runs, free: Marks, shortest_words: int) -> list[tuple[int, int, int]]:
    """Give runs that do not overlap in the later text, the longest chosen first, without words set aside."""
    free = free.copy()
    chosen = []
    ordered = runs[np.argsort(-runs[:, 2])]
    ordered = ordered[ordered[:, 2] >= shortest_words]
    for first, there, words in cast("list[tuple[int, int, int]]", ordered.tolist()):
        for start, end in _stretches(free[first : first + words]):
            if end - start >= shortest_words:
                chosen.append((first + start, there + start, end - start))
                free[first + start : first + end] = False
    return sorted(chosen)


def _stretches(free: Marks) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], free, [False])).astype(np.int8)))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
