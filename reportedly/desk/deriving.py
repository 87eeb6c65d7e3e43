"""Deriving: documents in, who was made from whom out; here texts, copies and analysis meet."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from reportedly.documents.copies.compare import SHORTEST_WORDS, compare
from reportedly.documents.copies.prints import GRAM, Hashes, Prints, grams_of, winnow
from reportedly.documents.sourcing import sourcing_of
from reportedly.documents.sourcing.spool import Spool
from reportedly.model.decisions import Decision
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.model.recalled import Recalled
from reportedly.model.sourcing import Sameness, Sourcing

if TYPE_CHECKING:
    from reportedly.analysis.derivation.derive import Derived, Prepared
    from reportedly.analysis.derivation.shelf import Shelf

FEW = 64
"""So many documents are not derived again while they are asked about."""
MOST_SHELVED = 2048
"""Reports whose sourcing is held in memory: a few more than are traced at once. All are looked at in turn,
again and again, and would else be unpacked each time."""
MOST_PRINTED = 2048
"""Texts whose prints are kept at hand."""
LEAST_GRAMS = SHORTEST_WORDS - GRAM + 1
"""Texts with fewer runs of words in common have no passage in common: no need to look for one."""


_NOTHING = np.empty(0, dtype=np.uint64)


@dataclass(frozen=True)
class TextComparer:
    """Compares the texts of documents; those compared of late stay printed."""

    shelf: "Shelf"
    texts: Mapping[DocumentId, str]

    def __call__(self, later: Sourcing, earlier: Sourcing) -> Sameness:
        """Give what the later text has of the earlier one."""
        one, other = (self._printed[each.document] for each in (later, earlier))
        if len(one.grams & other.grams) < LEAST_GRAMS:
            return Sameness(0.0)
        aside = [each.aside for each in (one, other) if len(each.aside)]
        found = compare(one.prints, other.prints, np.concatenate(aside) if aside else _NOTHING)
        passages = tuple((passage.later, passage.earlier) for passage in found.passages)
        return Sameness(found.contained, passages)

    @cached_property
    def _printed(self) -> "Mapping[DocumentId, _Printed]":
        return Recalled(tuple(self.texts), self._print, most=MOST_PRINTED)

    def _print(self, document: DocumentId) -> "_Printed":
        prints, footer = winnow(self.texts[document]), self.shelf.footers[document]
        sentences = self.shelf.report(document).sentences if footer else ()
        aside = "\n".join(sentences[at].span.text for at in sorted(footer))
        grams = frozenset(grams_of(prints.words).tolist())
        return _Printed(prints, grams, grams_of(winnow(aside).words))


@dataclass(frozen=True, slots=True)
class _Printed:
    prints: Prints
    grams: frozenset[int]
    aside: Hashes
    """What the outlet prints under several of its reports, to be set aside."""


def shelve(documents: Iterable[Document]) -> "tuple[Shelf, TextComparer]":
    """Give documents as a shelf, and what compares their texts; many are kept in a file, not in memory."""
    from reportedly.analysis.derivation.shelf import Shelf, shelf_rank  # noqa: PLC0415

    held = {one.id: one for one in documents}
    order = sorted(held.values(), key=lambda one: shelf_rank(one.id, one.published))
    is_many = len(order) > MOST_SHELVED
    shelf = Shelf(Spool(order) if is_many else tuple(sourcing(one) for one in order))
    return shelf, TextComparer(shelf, {id_: one.text for id_, one in held.items()})


@lru_cache(maxsize=512)
def sourcing(document: Document) -> Sourcing:
    """Give what a report says of where it has things from; that of the last ones is kept at hand."""
    return sourcing_of(document)


def derive_documents(
    documents: Iterable[Document],
    overrides: Sequence[Decision] = (),
    linked: Mapping[DocumentId, Collection[DocumentId]] | None = None,
) -> "Derived":
    """Give what each document was likely made from, people's decisions included.

    Args:
        overrides: decisions about links; others are passed over.
        linked: for a document, others to hold it against whatever words they have in common.
    """
    from reportedly.analysis.derivation.derive import derive  # noqa: PLC0415

    held = tuple(documents)
    if linked or len(held) > FEW:
        return derive(_prepare(held, linked), overrides)
    return derive(_prepare_few(held), overrides) if overrides else _derive_few(held)


@lru_cache(maxsize=16)
def _derive_few(documents: tuple[Document, ...]) -> "Derived":
    """Derive once what several questions about one matter ask for: equal documents derive alike."""
    from reportedly.analysis.derivation.derive import derive  # noqa: PLC0415

    return derive(_prepare(documents))


@lru_cache(maxsize=16)
def _prepare_few(documents: tuple[Document, ...]) -> "Prepared":
    return _prepare(documents)


def _prepare(
    documents: tuple[Document, ...], linked: Mapping[DocumentId, Collection[DocumentId]] | None = None
) -> "Prepared":
    from reportedly.analysis.derivation.derive import prepare  # noqa: PLC0415

    return prepare(*shelve(documents), linked)


def warm() -> None:
    """Load the words and weights that deriving needs."""
    from reportedly.analysis.derivation.shelf import background  # noqa: PLC0415
    from reportedly.analysis.derivation.weights import shipped_weights  # noqa: PLC0415
    from reportedly.documents.sourcing.phrases import patterns, word_lists  # noqa: PLC0415

    for load in (background, shipped_weights, patterns, word_lists):
        load()
