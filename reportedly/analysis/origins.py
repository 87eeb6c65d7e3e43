"""Origins: how many independent ones a proposition has, as a range, and which reports go back to which.

Each possible parent of a report has a probability. Graphs of who copied whom are drawn from these, each gives
a number of roots, and the numbers give a range and a most likely value.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reportedly.analysis.draws import Draws
from reportedly.analysis.propositions import Proposition
from reportedly.analysis.retractions import Retractions, standing_of
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import DocumentId
from reportedly.model.records import Value

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


def count_record(count: Count) -> dict[str, Value]:
    """Give a number of origins as plain JSON, in the order in which the public records document it."""
    return {"likeliest": count.likeliest, "low": count.low, "high": count.high}


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
    taken_back: tuple[DocumentId, ...] = ()
    """Reports that said it, and that whoever published them took back: they are in no count and no group."""


@dataclass(frozen=True)
class Sampler:
    """Draws who copied whom; equal seeds and derivations draw alike."""

    derivations: Mapping[DocumentId, Derivation]
    kinships: tuple[Kinship, ...] = ()
    draws: int = DRAWS
    seed: int = 1
    doubt: float = DOUBT
    untraced: frozenset[DocumentId] = frozenset()
    """Reports that nobody looked for the sources of: any of them can be a copy."""

    def roots(self, documents: Sequence[DocumentId]) -> list[dict[DocumentId, str]]:
        """Give, for each draw, the root of each document."""
        names = (*self._drawn.names, *documents)
        return [
            {one: names[at] for one, at in zip(documents, row, strict=True)}
            for row in self._drawn.of(documents).tolist()
        ]

    def numbers(self, documents: Sequence[DocumentId]) -> tuple[int, ...]:
        """Give how many roots the documents have in each draw, in ascending order."""
        if len(documents) == 1:
            return self._ones
        key = frozenset(documents)
        if key not in self._numbers:
            roots = np.sort(self._drawn.of(documents), axis=1)
            counts = (np.diff(roots, axis=1) != 0).sum(axis=1) + min(1, len(documents))
            self._numbers[key] = np.sort(counts).astype(np.int32)
        return tuple(self._numbers[key].tolist())

    def kinds(self, documents: Sequence[DocumentId], kind_of: Mapping[str, str]) -> list[int]:
        """Give how many different kinds the documents' roots are of in each draw, in ascending order.

        Args:
            kind_of: the kind of a root; one that is absent counts for nothing.
        """
        drawn, known = self._drawn.of(documents), self._drawn.places
        behind = {one: len(known) + at for at, one in enumerate(documents)}
        different = {kind: at for at, kind in enumerate(dict.fromkeys(kind_of.values()))}
        marks = {
            known.get(root, behind.get(DocumentId(root))): different[kind] for root, kind in kind_of.items()
        }
        places, at = np.unique(drawn, return_inverse=True)
        kinds = np.array([marks.get(place, -1) for place in places.tolist()], dtype=np.int32)
        found = np.sort(kinds[at].reshape(drawn.shape), axis=1)
        is_new = np.concatenate([found[:, :1] >= 0, np.diff(found, axis=1) > 0], axis=1)
        return sorted(is_new.sum(axis=1).tolist())

    @cached_property
    def _drawn(self) -> Draws:
        return Draws(self.derivations, self.kinships, self.draws, self.seed, self.doubt)

    @cached_property
    def _ones(self) -> tuple[int, ...]:
        return (1,) * self.draws

    @cached_property
    def parents(self) -> dict[DocumentId, Parent | None]:
        """Each document's parent where one is at least as likely as not, else None."""
        return likeliest_parents(self.derivations.values())

    def likeliest_root(self, document: DocumentId) -> str:
        """Give what a document goes back to by the likeliest links."""
        chosen, joined = self._likely
        return _end(root_of(document, chosen), joined)

    def own_root(self, members: Sequence[DocumentId]) -> str:
        """Give what reports of one origin go back to by their own links: the root of most, then the first.

        A report that heard the same speaker as theirs is one origin with them; nothing of theirs is from it.
        """
        roots = Counter(root_of(one, self._likely[0]) for one in members)
        return max(roots, key=lambda root: roots[root])

    @cached_property
    def _likely(self) -> tuple[dict[DocumentId, str | None], dict[str, str]]:
        chosen = {one: None if parent is None else parent.key for one, parent in self.parents.items()}
        joined: dict[str, str] = {}
        for kinship in self.kinships:
            if kinship.p >= 0.5:
                one, other = root_of(kinship.one, chosen), root_of(kinship.other, chosen)
                joined[_end(max(one, other), joined)] = _end(min(one, other), joined)
        return chosen, joined

    @cached_property
    def _numbers(self) -> dict[frozenset[DocumentId], NDArray[np.int32]]:
        return {}


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


def origins_of(proposition: Proposition, sampler: Sampler, retractions: Retractions | None = None) -> Origins:
    """Give how many independent origins say a proposition, and how many deny it.

    Args:
        retractions: what was taken back, and counts for neither.
    """
    standing = standing_of(proposition, retractions or Retractions())
    affirming, groups = _count(standing.affirming, sampler)
    denying, denials = _count(standing.denying, sampler)
    return Origins(
        method=METHOD,
        claims=resting_on([one.claim.id for one in proposition.said]),
        proposition=proposition,
        affirming=affirming,
        denying=denying,
        groups=groups,
        denials=denials,
        taken_back=tuple(dict.fromkeys(one.claim.document for one in standing.withdrawn)),
    )


def _count(said: Sequence[ClaimView], sampler: Sampler) -> tuple[Count, tuple[Group, ...]]:
    documents = list(dict.fromkeys(one.claim.document for one in said))
    if not documents:
        return Count(0, 0, 0), ()
    groups = _groups(documents, sampler)
    return count_origins(documents, sampler, len(groups)), groups


def count_origins(documents: Sequence[DocumentId], sampler: Sampler, expected: int = 1) -> Count:
    """Give how many origins documents have; of numbers drawn equally often, that nearest `expected`."""
    numbers = sampler.numbers(documents)
    counted = Counter(numbers)
    likeliest = min(counted, key=lambda number: (-counted[number], abs(number - expected), number))
    low = _quantile(numbers, LOW)
    unknown = sampler.untraced.intersection(documents)
    if unknown:
        # All that nobody traced may go back to what the others do, or to one source.
        traced = [one for one in documents if one not in unknown]
        low = _quantile(sampler.numbers(traced), LOW) if traced else 1
    return Count(likeliest, min(low, likeliest), _quantile(numbers, HIGH))


def _groups(documents: Sequence[DocumentId], sampler: Sampler) -> tuple[Group, ...]:
    groups: dict[str, list[DocumentId]] = {}
    for document in documents:
        groups.setdefault(sampler.likeliest_root(document), []).append(document)
    parents = sampler.parents
    return tuple(
        Group(
            sampler.own_root(members),
            tuple(members),
            tuple((one, link) for one in members if (link := parents.get(one))),
        )
        for members in groups.values()
    )


def _end(root: str, joined: Mapping[str, str]) -> str:
    while root in joined and joined[root] != root:
        root = joined[root]
    return root


def _quantile(ordered: Sequence[int], share: float) -> int:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
