"""Deriving: documents in, who was made from whom out; here texts, copies and analysis meet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reportedly.documents.copies.compare import compare
from reportedly.documents.copies.prints import Hashes, Prints, grams_of, winnow
from reportedly.documents.sourcing import sourcing_of
from reportedly.model.decisions import Decision
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import Sameness, Sourcing

if TYPE_CHECKING:
    from reportedly.analysis.derivation.derive import Derived, Prepared
    from reportedly.analysis.derivation.shelf import Shelf

FEW = 64
"""So many documents are not derived again while they are asked about."""


@dataclass(frozen=True)
class TextComparer:
    """Compares the texts of documents, each printed once."""

    texts: dict[DocumentId, str]
    footers: dict[DocumentId, str]
    """What their outlets print under several of them, to be set aside."""
    _prints: dict[DocumentId, Prints] = field(default_factory=dict)
    _asides: dict[DocumentId, Hashes] = field(default_factory=dict)

    def __call__(self, later: Sourcing, earlier: Sourcing) -> Sameness:
        """Give what the later text has of the earlier one."""
        aside = np.concatenate([self._aside(one.document) for one in (later, earlier)])
        found = compare(self._of(later.document), self._of(earlier.document), aside)
        passages = tuple((passage.later, passage.earlier) for passage in found.passages)
        return Sameness(found.contained, passages)

    def _of(self, document: DocumentId) -> Prints:
        if document not in self._prints:
            self._prints[document] = winnow(self.texts[document])
        return self._prints[document]

    def _aside(self, document: DocumentId) -> Hashes:
        if document not in self._asides:
            self._asides[document] = grams_of(winnow(self.footers.get(document, "")).words)
        return self._asides[document]


def shelve(documents: Iterable[Document]) -> "tuple[Shelf, TextComparer]":
    """Give documents as a shelf, and what compares their texts."""
    from reportedly.analysis.derivation.shelf import make_shelf  # noqa: PLC0415

    held = {one.id: one for one in documents}
    shelf = make_shelf(_sourcing(one) for one in held.values())
    footers = {
        one.document: "\n".join(one.sentences[at].span.text for at in sorted(shelf.footers[one.document]))
        for one in shelf.reports
    }
    return shelf, TextComparer({id_: one.text for id_, one in held.items()}, footers)


@lru_cache(maxsize=512)
def _sourcing(document: Document) -> Sourcing:
    return sourcing_of(document)


def derive_documents(documents: Iterable[Document], overrides: Sequence[Decision] = ()) -> "Derived":
    """Give what each document was likely made from, people's decisions included.

    Args:
        overrides: decisions about links; others are passed over.
    """
    from reportedly.analysis.derivation.derive import derive  # noqa: PLC0415

    held = tuple(documents)
    if len(held) > FEW:
        return derive(_prepare(held), overrides)
    return derive(_prepare_few(held), overrides) if overrides else _derive_few(held)


@lru_cache(maxsize=16)
def _derive_few(documents: tuple[Document, ...]) -> "Derived":
    """Derive once what several questions about one matter ask for: equal documents derive alike."""
    from reportedly.analysis.derivation.derive import derive  # noqa: PLC0415

    return derive(_prepare(documents))


@lru_cache(maxsize=16)
def _prepare_few(documents: tuple[Document, ...]) -> "Prepared":
    return _prepare(documents)


def _prepare(documents: tuple[Document, ...]) -> "Prepared":
    from reportedly.analysis.derivation.derive import prepare  # noqa: PLC0415

    return prepare(*shelve(documents))


def warm() -> None:
    """Load the words and weights that deriving needs."""
    from reportedly.analysis.derivation.shelf import background  # noqa: PLC0415
    from reportedly.analysis.derivation.weights import shipped_weights  # noqa: PLC0415
    from reportedly.documents.sourcing.phrases import patterns, word_lists  # noqa: PLC0415

    for load in (background, shipped_weights, patterns, word_lists):
        load()
