"""Batches: annotated documents as the arrays that the network learns from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluation.recipes.reader.examples import IGNORED, Example
from reportedly.reading.learned.arrange import Arranged, arrange
from reportedly.reading.learned.pieces import Window, find_windows
from reportedly.reading.learned.words import WordPieces

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Placed:
    """One document with its labels."""

    name: str
    windows: tuple[Window, ...]
    arranged: Arranged
    labels: Ints
    """(n, 4): predicate, polarity, certainty, status of each arranged pair."""
    argument: Ints
    """Whether each span is an argument of any claim; `IGNORED` where it is unsure."""


def place(example: Example, spelling: WordPieces) -> Placed:
    """Give the arrays of one annotated document."""
    windows = find_windows(example.page, spelling)
    arranged = arrange(windows, example.candidates, example.pairs, example.features)
    rows = [example.labels[n] for n in arranged.kept]
    labels = np.array(
        [[row.predicate, row.polarity, row.certainty, row.status] for row in rows], dtype=np.int64
    )
    labels = labels.reshape(-1, 4)
    return Placed(example.name, windows, arranged, labels, _arguments(arranged, labels))


def _arguments(arranged: Arranged, labels: Ints) -> Ints:
    found = np.zeros(len(arranged.spans), dtype=np.int64)
    found[arranged.pairs[labels[:, 0] == IGNORED].ravel()] = IGNORED
    found[arranged.pairs[labels[:, 0] > 0].ravel()] = 1
    return found
