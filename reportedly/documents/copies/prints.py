"""Prints of a text: a few of the hashes of its word sequences, chosen so that no long copy goes unseen.

Every run of `GRAM` words is hashed; of each `WINDOW` such hashes in a row the smallest is kept (winnowing).
Two texts that share `SURE_WORDS` words in a row therefore share at least one print, wherever the words stand.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import cast

import numpy as np
from numpy.typing import NDArray

from reportedly.model.folding import fold
from reportedly.model.spans import Span, span_of

Hashes = NDArray[np.uint64]
Places = NDArray[np.int32]

GRAM = 5
WINDOW = 6
SURE_WORDS = GRAM + WINDOW - 1
"""A passage of so many words in common is never missed."""
METHOD = f"winnow-{GRAM}-{WINDOW}-1"
"""Names how prints are made; those of another method are not comparable."""

_WORD = re.compile(r"\w+")
_ODD = 0x9E3779B97F4A7C15
_WEIGHTS = np.array([pow(_ODD, GRAM - place, 1 << 64) for place in range(GRAM)], dtype=np.uint64)
_STORED = np.dtype("<u8")


@dataclass(frozen=True, eq=False)
class Prints:
    """The prints of one text, with what is needed to find the words that another text shares with it."""

    text: str = field(repr=False)
    words: Hashes = field(repr=False)
    """The hash of each word after folding, in order."""
    hashes: Hashes
    """The prints: sorted, each once."""
    places: Places = field(repr=False)
    """For each print, the number of the first word of its first run."""

    @cached_property
    def offsets(self) -> Places:
        """Where each word starts and ends in `text`: a row for each."""
        # Not worked out before they are asked for: to find a copy among many takes the hashes alone.
        found = [one.span() for one in _WORD.finditer(self.text)]
        return np.array(found, dtype=np.int32).reshape(-1, 2)

    @cached_property
    def grams(self) -> Hashes:
        """The hash of every run of `GRAM` words, by the number of its first word."""
        return grams_of(self.words)

    @cached_property
    def ranked(self) -> tuple[Hashes, NDArray[np.intp]]:
        """The same in ascending order, with the number of the first word of each."""
        order = np.argsort(self.grams, kind="stable")
        return self.grams[order], order

    def span(self, first: int, last: int) -> Span:
        """Give the span of the text from word number `first` up to, not including, number `last`."""
        return span_of(self.text, int(self.offsets[first, 0]), int(self.offsets[last - 1, 1]))

    def span_of_print(self, number: int) -> Span:
        """Give the words that the print at a place of `hashes` was made of."""
        first = int(self.places[number])
        return self.span(first, first + GRAM)


def winnow(text: str) -> Prints:
    """Give the prints of a text; one of fewer than five words has none.

    Case, accents, punctuation and spacing make no difference.

    Source: Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
        2003; in a window the rightmost of equal smallest hashes is kept.
    """
    found = _WORD.findall(text)
    words = np.fromiter(map(_word_hash, found), dtype=np.uint64, count=len(found))
    grams = grams_of(words)
    chosen = _chosen(grams)
    kept = grams[chosen]
    order = np.argsort(kept, kind="stable")
    hashes, places = kept[order], chosen[order]
    first = _changes(hashes)
    return Prints(text, words, hashes[first], places[first].astype(np.int32))


def grams_of(words: Hashes) -> Hashes:
    """Give the hash of every run of `GRAM` words, by the number of its first word."""
    count = len(words) - GRAM + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    mixed = np.zeros(count, dtype=np.uint64)
    for place, weight in enumerate(_WEIGHTS):
        mixed += words[place : place + count] * weight
    return _scatter(mixed)


def to_bytes(hashes: Hashes) -> bytes:
    """Give prints as bytes that mean the same on every machine."""
    return hashes.astype(_STORED, copy=False).tobytes()


def from_bytes(stored: bytes) -> Hashes:
    """Give back the prints that were turned into bytes."""
    return np.frombuffer(stored, dtype=_STORED).astype(np.uint64, copy=False)


def _chosen(grams: Hashes) -> NDArray[np.intp]:
    if len(grams) <= WINDOW:
        return np.flatnonzero(grams == grams.min())[-1:] if len(grams) else np.empty(0, dtype=np.intp)
    windows = np.lib.stride_tricks.sliding_window_view(grams, WINDOW)[:, ::-1]
    rightmost = np.arange(len(windows)) + (WINDOW - 1) - windows.argmin(axis=1)
    # The smallest of a window never stands before that of the window before.
    return cast("NDArray[np.intp]", rightmost[_changes(rightmost)])


def _changes(ordered: "NDArray[np.generic]") -> NDArray[np.bool_]:
    """Mark the first of each run of equal values."""
    # `np.unique` does the same, and takes three times as long for a text, and longer the first time.
    marked = np.ones(len(ordered), dtype=np.bool_)
    marked[1:] = ordered[1:] != ordered[:-1]
    return marked


def _scatter(mixed: Hashes) -> Hashes:
    """Spread sums over the whole range, so that being smallest says nothing about the words.

    Source: the finalizer of SplitMix64, Steele, Lea and Flood 2014.
    """
    mixed ^= mixed >> np.uint64(30)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed


@lru_cache(maxsize=1 << 17)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(fold(word).encode(), digest_size=8).digest(), "little")
