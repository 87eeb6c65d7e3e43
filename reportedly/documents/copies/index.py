"""An index of many texts' prints: which texts share some with a given one, found without reading any text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.documents.copies.boilerplate import NONE
from reportedly.documents.copies.prints import Hashes
from reportedly.model.ids import DocumentId

MOST_TEXTS = 1000
"""A print that more texts have is a turn of phrase, and leads to none of them."""
LEAST_SHARED = 2
"""Texts that share fewer prints are not candidates: one can be a turn of phrase, or chance."""
_PENDING = 256
"""So many texts that came one by one are put in order together."""

Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that shares prints with the one asked about."""

    document: DocumentId
    shared: int
    """How many prints both have (> 0)."""
    contained: float
    """Share of the prints asked about that it has, in [0, 1]; boilerplate is not counted."""


@dataclass(frozen=True, eq=False, slots=True)
class _Segment:
    """Prints in order, each with the number of a text that has it."""

    hashes: Hashes
    texts: Numbers

    def places(self, hashes: Hashes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        left = np.searchsorted(self.hashes, hashes, "left")
        return left, np.searchsorted(self.hashes, hashes, "right") - left


class Index:
    """Prints of texts, by print. Texts can be added at any time, many at once or one by one.

    Takes 12 bytes a print: about 140 MB for 100,000 texts of 400 words.
    """

    def __init__(self, *, most_texts: int = MOST_TEXTS) -> None:
        """Start with no text.

        Args:
            most_texts: a print that more texts have leads to none of them (> 0).
        """
        self._most_texts = most_texts
        self._documents: list[DocumentId] = []
        self._numbers: dict[DocumentId, int] = {}
        self._segments: list[_Segment] = []
        self._pending: list[tuple[int, Hashes]] = []

    def __len__(self) -> int:
        return len(self._documents)

    def __contains__(self, document: object) -> bool:
        return document in self._numbers

    def add(self, document: DocumentId, hashes: Hashes) -> None:
        """Take in one text's prints, each once; a document that is held already is passed over."""
        if document in self._numbers:
            return
        self._pending.append((self._number(document), hashes))
        if len(self._pending) >= _PENDING:
            self._settle()

    def add_all(self, texts: Iterable[tuple[DocumentId, Hashes]]) -> None:
        """Take in many texts at once: faster than one by one."""
        for document, hashes in texts:
            if document not in self._numbers:
                self._pending.append((self._number(document), hashes))
        self._settle()

    def candidates(
        self,
        hashes: Hashes,
        boilerplate: Hashes = NONE,
        *,
        least_shared: int = LEAST_SHARED,
        limit: int | None = None,
    ) -> list[Candidate]:
        """Give the texts that share prints with these, those that share most first; ties as they were added.

        The text that is asked about is among them if it was added.

        Args:
            boilerplate: prints to leave out, sorted: those of the outlet whose text is asked about.
            least_shared: texts that share fewer prints are left out; of a text with few prints, fewer do.
            limit: the most to give; None for all.
        """
        asked = np.setdiff1d(hashes, boilerplate, assume_unique=True) if len(boilerplate) else hashes
        texts, counts = self._shared(asked)
        enough = counts >= min(least_shared, max(1, len(asked)))
        texts, counts = texts[enough], counts[enough]
        best = np.lexsort((texts, -counts))[:limit]
        return [
            Candidate(self._documents[number], count, count / len(asked))
            for number, count in zip(texts[best].tolist(), counts[best].tolist(), strict=True)
        ]

    def _number(self, document: DocumentId) -> int:
        number = self._numbers[document] = len(self._documents)
        self._documents.append(document)
        return number

    def _shared(self, asked: Hashes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Give the numbers of texts that have any of the prints, and how many of them each has."""
        if self._pending:
            self._settle()
        places = [segment.places(asked) for segment in self._segments]
        held = np.sum([counts for _, counts in places], axis=0) if places else np.zeros(len(asked))
        usable = held <= self._most_texts
        found = [
            segment.texts[_ranges(left[usable], counts[usable])]
            for segment, (left, counts) in zip(self._segments, places, strict=True)
        ]
        every = np.concatenate(found) if found else np.empty(0, dtype=np.uint32)
        texts, counts = np.unique(every, return_counts=True)
        return texts.astype(np.intp), counts

    def _settle(self) -> None:
        if self._pending:
            self._segments.append(_segment(self._pending))
            self._pending = []
        # Each segment stays at least twice as long as the next: few to search, and little put in order anew.
        while len(self._segments) > 1 and len(self._segments[-2].hashes) < 2 * len(self._segments[-1].hashes):
            last, before = self._segments.pop(), self._segments.pop()
            self._segments.append(_merged(before, last))


def copies(
    index: Index, texts: Iterable[tuple[DocumentId, Hashes, Hashes]], *, least_contained: float
) -> Iterator[tuple[DocumentId, Candidate]]:
    """Yield each text with each other one that has at least a share of its prints.

    Args:
        texts: id, prints and the outlet's boilerplate of each text, all of them in the index.
        least_contained: in (0, 1].
    """
    for document, hashes, boilerplate in texts:
        for candidate in index.candidates(hashes, boilerplate):
            if candidate.contained >= least_contained and candidate.document != document:
                yield document, candidate


def _segment(texts: list[tuple[int, Hashes]]) -> _Segment:
    hashes = np.concatenate([prints for _, prints in texts])
    numbers = np.repeat(
        np.array([number for number, _ in texts], dtype=np.uint32), [len(prints) for _, prints in texts]
    )
    return _ordered(hashes, numbers)


def _merged(one: _Segment, other: _Segment) -> _Segment:
    return _ordered(np.concatenate((one.hashes, other.hashes)), np.concatenate((one.texts, other.texts)))


def _ordered(hashes: Hashes, texts: Numbers) -> _Segment:
    order = np.argsort(hashes, kind="stable")
    return _Segment(hashes[order], texts[order])


def _ranges(left: NDArray[np.intp], counts: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give all the places in the ranges that begin at `left` and are `counts` long."""
    total = int(counts.sum())
    return np.repeat(left - (np.cumsum(counts) - counts), counts) + np.arange(total)
