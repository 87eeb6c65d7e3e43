"""The shelf: reports in the order they came out, with what is rare in each and what outlets always print."""

import json
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, cached_property

import numpy as np

from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId
from reportedly.model.moments import published_moments
from reportedly.model.sourcing import Sourcing, Word, WordKind
from reportedly.model.vocabulary import vocabulary_folder

COUNTS_FILE = "word-counts.json"
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
LEAST_RARITY = 2.2
"""Words in more than about one text in nine say nothing of where a report is from."""
NAME_FACTOR = 1.25


@cache
def background() -> tuple[int, Mapping[str, int]]:
    """Give how many texts the word counts are from, and in how many of them each stem is.

    Raises: VocabularyError, if the file is broken.
    """
    try:
        held = json.loads((vocabulary_folder() / COUNTS_FILE).read_text(encoding="utf-8"))
        return int(held["documents"]), dict(held["counts"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VocabularyError(f"vocabulary file {COUNTS_FILE}: broken ({error}); reinstall") from error


@dataclass(frozen=True)
class Shelf:
    """Reports to be compared with each other."""

    reports: tuple[Sourcing, ...]
    """In the order they came out; those without a date last, and none of them is after another."""

    @cached_property
    def moments(self) -> Mapping[DocumentId, tuple[datetime, datetime]]:
        """The first and last moment at which each dated report can have come out."""
        dated = ((one.document, published_moments(one.published)) for one in self.reports)
        return {document: moments for document, moments in dated if moments is not None}

    @cached_property
    def places_by_document(self) -> Mapping[DocumentId, int]:
        """At which place each report stands."""
        return {one.document: at for at, one in enumerate(self.reports)}

    def is_before(self, earlier: Sourcing, later: Sourcing) -> bool:
        """Tell whether one report can have come out before another, which a copy cannot do without."""
        first, second = self.moments.get(earlier.document), self.moments.get(later.document)
        return first is not None and second is not None and first[0] < second[1] and first[1] <= second[1]

    @cached_property
    def _spread(self) -> Counter[str]:
        return Counter(key for one in self.reports for key in one.positions)

    def rarity(self, key: str) -> float:
        """Give how much a stem tells: the log of one over its share of texts, here and elsewhere."""
        texts, counts = background()
        return math.log((texts + len(self.reports)) / (counts.get(key, 0) + self._spread[key] + 1))

    @cached_property
    def footers(self) -> Mapping[DocumentId, frozenset[int]]:
        """The sentences that an outlet prints under several of its reports, which say nothing of the event.

        Two reports with most of their sentences in common are two copies, not two reports with one footer.
        """
        by_outlet: dict[str, list[Sourcing]] = {}
        for one in self.reports:
            by_outlet.setdefault(fold(one.publisher or ""), []).append(one)
        named = {name: _Outlet(group) for name, group in by_outlet.items() if name}
        return {
            one.document: named[name].repeated(one) if name else frozenset()
            for name, group in by_outlet.items()
            for one in group
        }

    @cached_property
    def weights(self) -> Mapping[DocumentId, Mapping[str, float]]:
        """For each report, what each of its telling stems weighs: no footers, no name of its own outlet."""
        return {one.document: self._weights(one) for one in self.reports}

    def _weights(self, one: Sourcing) -> dict[str, float]:
        own = {key for name in one.outlet[:1] for key in name}
        footer = self.footers[one.document]
        found: dict[str, float] = {}
        for word in one.words:
            if word.sentence in footer or word.key in own:
                continue
            rarity = self.rarity(word.key) * (NAME_FACTOR if word.kind is WordKind.NAME else 1.0)
            if rarity >= LEAST_RARITY and (len(word.key) > 2 or word.kind is WordKind.NUMBER):
                found[word.key] = max(found.get(word.key, 0.0), rarity)
        return found

    def places(self, one: Sourcing, keys: Iterable[str]) -> list[tuple[int, Word]]:
        """Give where each of these stems first stands in a report, in the order of its text."""
        return sorted(
            (one.positions[key][0], one.words[one.positions[key][0]]) for key in keys if key in one.positions
        )

    def order_kept(self, one: Sourcing, other: Sourcing, common: Collection[str]) -> float:
        """Give how far stems in common come in the same order, from -1 to 1, less if they are few."""
        here = [word.key for _, word in self.places(one, common)]
        ranks = {word.key: at for at, (_, word) in enumerate(self.places(other, common))}
        ranked = np.array([ranks[key] for key in here if key in ranks])
        pairs = len(ranked) * (len(ranked) - 1) // 2
        if pairs < 6:
            return 0.0
        later = np.triu(ranked[None, :] > ranked[:, None], 1).sum()
        kept = (2 * int(later) - pairs) / pairs
        return kept * min(1.0, len(here) / 12)


def make_shelf(reports: Iterable[Sourcing]) -> Shelf:
    """Give reports as a shelf."""
    return Shelf(tuple(sorted(reports, key=_rank)))


def _rank(one: Sourcing) -> tuple[bool, datetime, str]:
    moments = published_moments(one.published)
    return moments is None, _NEVER if moments is None else moments[0], one.document


@dataclass(frozen=True)
class _Outlet:
    """The reports of one outlet by their folded sentences."""

    reports: Sequence[Sourcing]

    @cached_property
    def sentences(self) -> Mapping[DocumentId, Mapping[str, int]]:
        """Where each sentence last stands in each report."""
        return {
            one.document: {fold(sentence.span.text): at for at, sentence in enumerate(one.sentences)}
            for one in self.reports
        }

    @cached_property
    def _holders(self) -> Mapping[str, Sequence[Sourcing]]:
        found: dict[str, list[Sourcing]] = {}
        for one in self.reports:
            for text in self.sentences[one.document]:
                found.setdefault(text, []).append(one)
        return found

    def repeated(self, one: Sourcing) -> frozenset[int]:
        """Give the sentences of a report that the outlet prints under others that are no copies of it."""
        mine = self.sentences[one.document]
        open_ = {text for text in mine if len(self._holders[text]) > 1}
        found: set[int] = set()
        met = {one.document}
        # Of a thousand reports with one footer the first few tell all there is to know.
        while open_:
            text = open_.pop()
            for other in self._holders[text]:
                if other.document in met:
                    continue
                met.add(other.document)
                shared = mine.keys() & self.sentences[other.document].keys()
                if 2 * len(shared) <= min(len(one.sentences), len(other.sentences)):
                    found.update(mine[each] for each in shared)
                    open_ -= shared
                    break
        return frozenset(found)
