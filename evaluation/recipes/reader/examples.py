"""Examples: annotated documents as the network is trained on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evaluation.gold import GoldClaim, GoldDocument
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Page
from reportedly.model.spans import span_of
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.arguments import bare_thing, longer_forms
from reportedly.reading.learned.candidates import Candidate, find_candidates, find_pairs
from reportedly.reading.learned.features import Features, features_of

CLASSES = ("none", *(predicate.value for predicate in Predicate))
POLARITIES = ("affirmed", "denied")
CERTAINTIES = ("possible", "hedged", "certain")
STATUSES = ("past", "ongoing", "planned", "unspecified")
IGNORED = -1
_FARTHEST = 1
"""How many sentences from its quote a pair still says a gold proposition."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What annotators found of one pair; `IGNORED` where they cannot be asked."""

    predicate: int
    polarity: int = IGNORED
    certainty: int = IGNORED
    status: int = IGNORED


@dataclass(frozen=True, slots=True)
class Example:
    """One document as the network sees it."""

    name: str
    page: Page
    candidates: tuple[Candidate, ...]
    pairs: tuple[tuple[int, int], ...]
    features: tuple[Features, ...]
    labels: tuple[Labels, ...]
    reached: int
    """How many gold propositions some pair says."""
    gold: int


def example_of(page: Page, gold: GoldDocument) -> Example:
    """Give a page with the labels of its annotations."""
    candidates = find_candidates(page)
    pairs = tuple(find_pairs(page, candidates))
    names = [frozenset(names_of(page, one)) for one in candidates]
    labels = {pair: Labels(0) for pair in pairs}
    reached = 0
    for claim in gold.claims:
        fitting = list(_fitting(pairs, names, claim))
        reached += bool(fitting)
        near = set(_nearest(page, candidates, fitting, claim.quote))
        for pair in fitting:
            if pair in near:
                labels[pair] = _labels(claim)
            elif labels[pair].predicate == 0:
                labels[pair] = Labels(IGNORED)
    features = tuple(features_of(page, candidates, *pair) for pair in pairs)
    return Example(
        gold.name, page, candidates, pairs, features, tuple(labels.values()), reached, len(gold.claims)
    )


def names_of(page: Page, candidate: Candidate) -> Iterator[str]:
    """Yield every folded name that a claim with this candidate would offer for matching."""
    span = page.quote(candidate.first, candidate.last)
    mention = candidate.mention
    if mention is None or not mention.referents:
        yield from map(fold_bare, (span.text, bare_thing(page, span), *longer_forms(page, span)))
        return
    yield fold_bare(span.text)
    for referent in mention.referents:
        yield from map(fold_bare, (referent.name, *referent.aliases))


def _fitting(
    pairs: Sequence[tuple[int, int]], names: Sequence[frozenset[str]], claim: GoldClaim
) -> Iterator[tuple[int, int]]:
    subjects = {k for k, own in enumerate(names) if own & claim.subject}
    objects = {k for k, own in enumerate(names) if own & claim.object}
    both_ways = claim.predicate in SYMMETRIC
    for i, j in pairs:
        if (i in subjects and j in objects) or (both_ways and i in objects and j in subjects):
            yield i, j


def _nearest(
    page: Page, candidates: Sequence[Candidate], fitting: Iterable[tuple[int, int]], quote: str
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that stand in the words quoted, or nearest to them where none does."""
    spans = [span_of(page.document.text, at, at + len(quote)) for at in _places(page.document.text, quote)]
    ranked: dict[tuple[int, int], int] = {}
    for i, j in fitting:
        starts = [page.parse.starts[candidates[k].head] for k in (i, j)]
        ranked[i, j] = min(
            (sum(max(0, span.start - at, at - span.end) for at in starts) for span in spans), default=0
        )
    best = min(ranked.values(), default=0)
    yield from (pair for pair, far in ranked.items() if far == 0 or (best > 0 and far == best))


def _places(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at != -1:
        yield at
        at = text.find(quote, at + 1)


def _labels(claim: GoldClaim) -> Labels:
    return Labels(
        CLASSES.index(claim.predicate),
        POLARITIES.index(min(claim.polarity)),
        CERTAINTIES.index(min(claim.certainty, key=CERTAINTIES.index)),
        STATUSES.index(min(claim.status)),
    )
