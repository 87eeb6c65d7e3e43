"""Origins: how many independent ones a proposition has, as a range, and which reports go back to which.

Each possible parent of a report has a probability. Graphs of who copied whom are drawn from these, each gives
a number of roots, and the numbers give a range and a most likely value.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

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
        every, kin = self._relatives(documents)
        if not kin and not any(one in self.derivations for one in every):
            return [{one: one for one in documents}] * self.draws
        source = random.Random(self.seed)  # noqa: S311 - draws, not secrets
        derived = [
            (at, one, found)
            for at, one in enumerate(every)
            if (found := self.derivations.get(one)) is not None and found.parents
        ]
        asked = _Asked(documents, len(every), derived, kin)
        return [self._draw(asked, source) for _ in range(self.draws)]

    def numbers(self, documents: Sequence[DocumentId]) -> tuple[int, ...]:
        """Give how many roots the documents have in each draw, in ascending order."""
        key = frozenset(documents)
        if key not in self._numbers:
            self._numbers[key] = tuple(sorted(len(set(draw.values())) for draw in self.roots(documents)))
        return self._numbers[key]

    @cached_property
    def parents(self) -> dict[DocumentId, Parent | None]:
        """Each document's parent where one is at least as likely as not, else None."""
        return likeliest_parents(self.derivations.values())

    def likeliest_root(self, document: DocumentId) -> str:
        """Give what a document goes back to by the likeliest links."""
        chosen, joined = self._likely
        return _end(root_of(document, chosen), joined)

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
    def _numbers(self) -> dict[frozenset[DocumentId], tuple[int, ...]]:
        return {}

    @cached_property
    def _kin(self) -> Mapping[DocumentId, Sequence[int]]:
        found: dict[DocumentId, list[int]] = {}
        for number, kinship in enumerate(self.kinships):
            for end in (kinship.one, kinship.other):
                found.setdefault(end, []).append(number)
        return found

    def _relatives(self, documents: Sequence[DocumentId]) -> tuple[list[DocumentId], list[Kinship]]:
        """Give whatever these can go back to or be kin with, and what makes them kin."""
        found = dict.fromkeys(documents)
        kin: set[int] = set()
        queue = list(documents)
        while queue:
            document = queue.pop()
            derivation = self.derivations.get(document)
            near = [] if derivation is None else [one.document for one in derivation.parents]
            for number in self._kin.get(document, ()):
                kin.add(number)
                near += [self.kinships[number].one, self.kinships[number].other]
            for one in near:
                if one is not None and one not in found:
                    found[one] = None
                    queue.append(one)
        return sorted(found), [self.kinships[number] for number in sorted(kin)]

    def _draw(self, asked: "_Asked", source: random.Random) -> dict[DocumentId, str]:
        """Give the root of each document in one draw; a number is drawn for each relative, in their order."""
        factor = math.exp(source.gauss(0, self.doubt))
        drawn = [source.random() for _ in range(asked.relatives)]
        chosen = {one: _choose(found, drawn[at], factor) for at, one, found in asked.derived}
        # A kinship can be between two whose link was drawn already; then it changes nothing.
        joined: dict[str, str] = {}
        for kinship in asked.kin:
            if source.random() < kinship.p:
                one, other = root_of(kinship.one, chosen), root_of(kinship.other, chosen)
                joined[_end(max(one, other), joined)] = _end(min(one, other), joined)
        roots = asked.alone.copy()
        for document in asked.movable:
            roots[document] = _end(root_of(document, chosen), joined)
        for root in joined:
            if root in asked.alone:
                roots[DocumentId(root)] = _end(root, joined)
        return roots


@dataclass(frozen=True)
class _Asked:
    """Documents whose roots are drawn, with all that their roots depend on."""

    documents: Sequence[DocumentId]
    relatives: int
    """How many documents a number is drawn for."""
    derived: Sequence[tuple[int, DocumentId, Derivation]]
    """Those of them that can be made from another, with their place among them."""
    kin: Sequence[Kinship]

    @cached_property
    def alone(self) -> dict[DocumentId, str]:
        """Each document as its own root: so it stays for all that are made from none and kin to none."""
        return {one: one for one in self.documents}

    @cached_property
    def movable(self) -> list[DocumentId]:
        """The documents asked for that can be made from another."""
        return [one for _, one, _ in self.derived if one in self.alone]


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
        Group(root, tuple(members), tuple((one, link) for one in members if (link := parents.get(one))))
        for root, members in groups.items()
    )


def _choose(derivation: Derivation, drawn: float, factor: float) -> str | None:
    """Give the parent that a number in [0, 1) stands for, with the odds of being derived times `factor`."""
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
