"""Origins: how many independent ones a proposition has, as a range, and which reports go back to which.

Each possible parent of a report has a probability. Graphs of who copied whom are drawn from these, each gives
a number of roots, and the numbers give a range and a most likely value.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import DocumentId

METHOD = Method("origins", "1", "sampled derivation graphs; compare Dong, Berti-Equille and Srivastava 2009")
DRAWS = 400
LOW, HIGH = 0.05, 0.95
"""The range covers nine draws in ten."""
DOUBT = 0.7
"""Standard deviation, in log-odds, of what the probabilities of one question are wrong by all alike.

Where a model misses the signs of copying in one report of a story, it tends to miss them in the others. Drawn
one by one, such errors would cancel out and the range would be too narrow: see docs/reference/simulation.md.
"""


@dataclass(frozen=True, slots=True)
class Count:
    """How many independent origins: a most likely number within a range that nine draws in ten lie in."""

    likeliest: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that most likely go back to one origin."""

    root: str
    """The id of the document they go back to, or `outside:` and the name of a source not held."""
    documents: tuple[DocumentId, ...]
    """Those of them that make the claim, in the order given."""
    links: tuple[tuple[DocumentId, Parent], ...] = ()
    """Why they were judged one: each derived report with its likeliest parent."""

    @property
    def is_absent(self) -> bool:
        """Whether the root is cited but not held."""
        return self.root.startswith("outside:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins(Finding):
    """The independent origins of a proposition, counted apart for those who say it and those who deny it."""

    proposition: Proposition
    affirming: Count
    denying: Count
    groups: tuple[Group, ...]
    denials: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Sampler:
    """Draws who copied whom; equal seeds and derivations draw alike."""

    derivations: Mapping[DocumentId, Derivation]
    kinships: tuple[Kinship, ...] = ()
    draws: int = DRAWS
    seed: int = 1
    doubt: float = DOUBT

    def roots(self, documents: Sequence[DocumentId]) -> list[dict[DocumentId, str]]:
        """Give, for each draw, the root of each document."""
        every = self._ancestors(documents)
        source = random.Random(self.seed)  # noqa: S311 - draws, not secrets
        return [self._draw(every, documents, source) for _ in range(self.draws)]

    def _ancestors(self, documents: Sequence[DocumentId]) -> list[DocumentId]:
        found = dict.fromkeys(documents)
        queue = list(documents)
        while queue:
            derivation = self.derivations.get(queue.pop())
            for parent in () if derivation is None else derivation.parents:
                if parent.document is not None and parent.document not in found:
                    found[parent.document] = None
                    queue.append(parent.document)
        return sorted(found)

    def _draw(
        self, every: Sequence[DocumentId], documents: Sequence[DocumentId], source: random.Random
    ) -> dict[DocumentId, str]:
        factor = math.exp(source.gauss(0, self.doubt))
        chosen = {one: _choose(self.derivations.get(one), source.random(), factor) for one in every}
        # A kinship can be between two whose link was drawn already; then it changes nothing.
        joined: dict[str, str] = {}
        for kinship in self.kinships:
            if source.random() < kinship.p:
                one, other = root_of(kinship.one, chosen), root_of(kinship.other, chosen)
                joined[_end(max(one, other), joined)] = _end(min(one, other), joined)
        return {one: _end(root_of(one, chosen), joined) for one in documents}


def root_of(document: DocumentId, chosen: Mapping[DocumentId, str | None]) -> str:
    """Give what a document goes back to, by the parent chosen for each; a ring of copies is its own root."""
    seen: list[str] = [document]
    while (parent := chosen.get(DocumentId(seen[-1]))) is not None:
        if parent in seen:
            return min(seen[seen.index(parent) :])
        seen.append(parent)
    return seen[-1]


def likeliest_parents(derivations: Iterable[Derivation]) -> dict[DocumentId, Parent | None]:
    """Give each document's likeliest parent; None where access of its own is likelier than any copying."""
    return {
        one.document: one.parents[0] if one.parents and one.own_access < 0.5 else None for one in derivations
    }


def origins_of(proposition: Proposition, sampler: Sampler) -> Origins:
    """Give how many independent origins say a proposition, and how many deny it."""
    affirming, groups = _count(proposition.affirming, sampler)
    denying, denials = _count(proposition.denying, sampler)
    return Origins(
        method=METHOD,
        claims=resting_on([one.claim.id for one in proposition.said]),
        proposition=proposition,
        affirming=affirming,
        denying=denying,
        groups=groups,
        denials=denials,
    )


def _count(said: Sequence[ClaimView], sampler: Sampler) -> tuple[Count, tuple[Group, ...]]:
    documents = list(dict.fromkeys(one.claim.document for one in said))
    if not documents:
        return Count(0, 0, 0), ()
    groups = _groups(documents, sampler)
    return count_origins(documents, sampler, len(groups)), groups


def count_origins(documents: Sequence[DocumentId], sampler: Sampler, expected: int = 1) -> Count:
    """Give how many origins documents have; of numbers drawn equally often, that nearest `expected`."""
    numbers = sorted(len(set(draw.values())) for draw in sampler.roots(documents))
    counted = Counter(numbers)
    likeliest = min(counted, key=lambda number: (-counted[number], abs(number - expected), number))
    return Count(likeliest, _quantile(numbers, LOW), _quantile(numbers, HIGH))


def _groups(documents: Sequence[DocumentId], sampler: Sampler) -> tuple[Group, ...]:
    parents = likeliest_parents(sampler.derivations.values())
    chosen = {one: None if parent is None else parent.key for one, parent in parents.items()}
    joined: dict[str, str] = {}
    for kinship in sampler.kinships:
        if kinship.p >= 0.5:
            one, other = root_of(kinship.one, chosen), root_of(kinship.other, chosen)
            joined[_end(max(one, other), joined)] = _end(min(one, other), joined)
    groups: dict[str, list[DocumentId]] = {}
    for document in documents:
        groups.setdefault(_end(root_of(document, chosen), joined), []).append(document)
    return tuple(
        Group(root, tuple(members), tuple((one, link) for one in members if (link := parents.get(one))))
        for root, members in groups.items()
    )


def _choose(derivation: Derivation | None, drawn: float, factor: float) -> str | None:
    """Give the parent that a number in [0, 1) stands for, with the odds of being derived times `factor`."""
    if derivation is None or not derivation.parents:
        return None
    derived = 1 - derivation.own_access
    shifted = derived * factor / (derived * factor + derivation.own_access)
    if drawn >= shifted:
        return None
    left = drawn / shifted * derived
    for parent in derivation.parents:
        if left < parent.p:
            return parent.key
        left -= parent.p
    return derivation.parents[-1].key


def _end(root: str, joined: Mapping[str, str]) -> str:
    while root in joined and joined[root] != root:
        root = joined[root]
    return root


def _quantile(ordered: Sequence[int], share: float) -> int:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
