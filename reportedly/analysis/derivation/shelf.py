"""The shelf: reports in the order they came out, with what is rare in each and what outlets always print."""

import json
import math
from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, cached_property

from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId
from reportedly.model.moments import published_moments
from reportedly.model.recalled import Recalled
from reportedly.model.sourcing import Sourcing, WordKind
from reportedly.model.vocabulary import vocabulary_folder

COUNTS_FILE = "word-counts.json"
_NEVER = datetime(9999, 1, 1, tzinfo=UTC)
LEAST_RARITY = 2.2
"""Words in more than about one text in nine say nothing of where a report is from."""
NAME_FACTOR = 1.25
MOST_WEIGHED = 4096
"""Reports whose telling stems are kept at hand."""
LEAST_PAIRS = 6
OPENING_SENTENCES = 2
"""Sentences of the body that open a report, after its headline."""


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
class _Facts:
    """What is known of all reports together, from one look at each."""

    order: tuple[DocumentId, ...]
    spread: Counter[str]
    published: Mapping[DocumentId, str | None]
    outlets: Mapping[str, "_Outlet"]
    """The outlets by their folded names, and what each of them prints again and again."""


@dataclass(frozen=True)
class Shelf:
    """Reports to be compared with each other."""

    reports: Sequence[Sourcing]
    """In the order they came out; those without a date last, and none of them is after another."""

    @cached_property
    def _facts(self) -> _Facts:
        spread: Counter[str] = Counter()
        published: dict[DocumentId, str | None] = {}
        outlets: dict[str, _Outlet] = {}
        for one in self.reports:
            spread.update(one.positions.keys())
            published[one.document] = one.published
            outlets.setdefault(fold(one.publisher or ""), _Outlet()).add(one)
        return _Facts(tuple(published), spread, published, outlets)

    @property
    def order(self) -> tuple[DocumentId, ...]:
        """The documents in the order they came out."""
        return self._facts.order

    def report(self, document: DocumentId) -> Sourcing:
        """Give the report of a document on the shelf."""
        return self.reports[self.places_by_document[document]]

    @cached_property
    def moments(self) -> Mapping[DocumentId, tuple[datetime, datetime]]:
        """The first and last moment at which each dated report can have come out."""
        dated = ((document, published_moments(day)) for document, day in self._facts.published.items())
        return {document: moments for document, moments in dated if moments is not None}

    @cached_property
    def places_by_document(self) -> Mapping[DocumentId, int]:
        """At which place each report stands."""
        return {document: at for at, document in enumerate(self.order)}

    def is_before(self, earlier: DocumentId, later: DocumentId) -> bool:
        """Tell whether one report can have come out before another, which a copy cannot do without."""
        first, second = self.moments.get(earlier), self.moments.get(later)
        return first is not None and second is not None and first[0] < second[1] and first[1] <= second[1]

    @cached_property
    def _rarities(self) -> dict[str, float]:
        return {}

    def rarity(self, key: str) -> float:
        """Give how much a stem tells: the log of one over its share of texts, here and elsewhere."""
        if key not in self._rarities:
            texts, counts = background()
            held = counts.get(key, 0) + self._facts.spread[key] + 1
            self._rarities[key] = math.log((texts + len(self.reports)) / held)
        return self._rarities[key]

    @cached_property
    def footers(self) -> Mapping[DocumentId, frozenset[int]]:
        """The sentences that an outlet prints under several of its reports, which say nothing of the event.

        Two reports with most of their sentences in common are two copies, not two reports with one footer.
        """
        return {
            document: outlet.repeated(document) if name else frozenset()
            for name, outlet in self._facts.outlets.items()
            for document in outlet.sentences
        }

    @cached_property
    def weights(self) -> Mapping[DocumentId, Mapping[str, float]]:
        """For each report, what each of its telling stems weighs: no footers, no name of its own outlet."""
        return Recalled(self.order, lambda document: self._weights(self.report(document)), most=MOST_WEIGHED)

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

    @cached_property
    def openings(self) -> Mapping[DocumentId, dict[str, float]]:
        """For each report, what each of the telling stems of its headline and first sentences weighs."""
        return Recalled(self.order, lambda document: self._opening(self.report(document)), most=MOST_WEIGHED)

    def _opening(self, one: Sourcing) -> dict[str, float]:
        footer, weights = self.footers[one.document], self.weights[one.document]
        body = [at for at, each in enumerate(one.sentences) if not each.in_headline and at not in footer]
        opening = set(body[:OPENING_SENTENCES])
        return {
            word.key: weights[word.key]
            for word in one.words
            if word.key in weights and (word.sentence in opening or one.sentences[word.sentence].in_headline)
        }

    def order_kept(self, one: Sourcing, other: Sourcing, common: Collection[str]) -> float:
        """Give how far stems in common come in the same order, from -1 to 1, less if they are few."""
        there = sorted(common, key=lambda key: other.positions[key][0])
        ranks = {key: at for at, key in enumerate(there)}
        met: list[int] = []
        later = 0
        for key in sorted(common, key=lambda each: one.positions[each][0]):
            later += (before := bisect(met, ranks[key]))
            met.insert(before, ranks[key])
        pairs = len(met) * (len(met) - 1) // 2
        return (2 * later - pairs) / pairs * min(1.0, len(met) / 12) if pairs >= LEAST_PAIRS else 0.0


def make_shelf(reports: Iterable[Sourcing]) -> Shelf:
    """Give reports as a shelf."""
    return Shelf(tuple(sorted(reports, key=lambda one: shelf_rank(one.document, one.published))))


def shelf_rank(document: DocumentId, published: str | None) -> tuple[bool, datetime, str]:
    """Give what reports on a shelf are in the order of."""
    moments = published_moments(published)
    return moments is None, _NEVER if moments is None else moments[0], document


@dataclass(frozen=True)
class _Outlet:
    """The reports of one outlet, as hashes of their folded sentences: equal sentences, equal hashes."""

    sentences: dict[DocumentId, dict[int, int]] = field(default_factory=dict)
    """Where each sentence last stands in each report."""
    lengths: dict[DocumentId, int] = field(default_factory=dict)

    def add(self, one: Sourcing) -> None:
        """Take in a report."""
        self.lengths[one.document] = len(one.sentences)
        self.sentences[one.document] = {
            hash(fold(each.span.text)): at for at, each in enumerate(one.sentences)
        }

    @cached_property
    def _holders(self) -> Mapping[int, Sequence[DocumentId]]:
        found: dict[int, list[DocumentId]] = {}
        for document, texts in self.sentences.items():
            for text in texts:
                found.setdefault(text, []).append(document)
        return found

    def repeated(self, document: DocumentId) -> frozenset[int]:
        """Give the sentences of a report that the outlet prints under others that are no copies of it."""
        mine = self.sentences[document]
        open_ = [text for text in mine if len(self._holders[text]) > 1]
        found: set[int] = set()
        met = {document}
        # Of a thousand reports with one footer the first few tell all there is to know.
        while open_:
            text = open_.pop()
            for other in self._holders[text]:
                if other in met:
                    continue
                met.add(other)
                shared = mine.keys() & self.sentences[other].keys()
                if 2 * len(shared) <= min(self.lengths[document], self.lengths[other]):
                    found.update(mine[each] for each in shared)
                    open_ = [each for each in open_ if each not in shared]
                    break
        return frozenset(found)
