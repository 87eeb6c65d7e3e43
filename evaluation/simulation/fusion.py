"""Copy-aware fusion as others do it: from the values that sources give, and nothing else.

Source: Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of source dependence",
    PVLDB 2(1), 2009: dependence by Bayes' rule over shared true, shared false and differing values, vote
    counts discounted by dependence (DEPEN), weighted by accuracy (ACCU), by turns until nothing moves.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Values = Mapping[int, int]
"""The value that each source gives of one object."""

ALPHA, COPIED = 0.2, 0.8
"""A priori probability of each direction of dependence, and share of a copier's values that are copied."""
FIRST_ACCURACY = 0.8
ROUNDS = 20
_STILL = 1e-4
_SUREST = 0.99


@dataclass(slots=True)
class Fusion:
    """What the values of all objects say of sources and of values."""

    objects: Sequence[Values]
    wrong_values: int
    accuracy: dict[int, float] = field(default_factory=dict)
    dependence: dict[frozenset[int], float] = field(default_factory=dict)
    """Probability that one of two sources copies from the other, whichever it is."""
    truths: list[int] = field(default_factory=list)
    """The value of each object that is taken to be true."""

    def independent(self, number: int, value: int) -> float:
        """Give how many sources give a value of an object by themselves, by expectation."""
        return sum(self._shares(number, value).values())

    def solve(self) -> "Fusion":
        """Go by turns through dependence, values and accuracy until nothing moves; give itself."""
        sources = sorted({source for values in self.objects for source in values})
        self.accuracy = dict.fromkeys(sources, FIRST_ACCURACY)
        self.truths = [_commonest(values) for values in self.objects]
        for _ in range(ROUNDS):
            self.dependence = self._find_dependence(sources)
            chances = [self._chances(number) for number in range(len(self.objects))]
            before, truths = self.accuracy, [max(sorted(one), key=one.__getitem__) for one in chances]
            self.accuracy = {source: self._accuracy(source, chances) for source in sources}
            moved = max(abs(self.accuracy[source] - before[source]) for source in sources)
            still = moved < _STILL and truths == self.truths
            self.truths = truths
            if still:
                break
        return self

    def _find_dependence(self, sources: Sequence[int]) -> dict[frozenset[int], float]:
        pairs = [(one, other) for place, one in enumerate(sources) for other in sources[place + 1 :]]
        return {frozenset(pair): self._depends(*pair) for pair in pairs}

    def _depends(self, one: int, other: int) -> float:
        true = false = differing = 0
        for values, truth in zip(self.objects, self.truths, strict=True):
            if one in values and other in values:
                same = values[one] == values[other]
                true += same and values[one] == truth
                false += same and values[one] != truth
                differing += not same
        first, second = self.accuracy[one], self.accuracy[other]
        by_chance = first * second, (1 - first) * (1 - second) / self.wrong_values
        apart = 1 - sum(by_chance)

        def likelihood(accuracy: float, copied: float) -> float:
            shared_true = accuracy * copied + by_chance[0] * (1 - copied)
            shared_false = (1 - accuracy) * copied + by_chance[1] * (1 - copied)
            differs = apart * (1 - copied)
            return (
                true * math.log(shared_true) + false * math.log(shared_false) + differing * math.log(differs)
            )

        # The copier gives the value of the other, so it is the other's accuracy that counts.
        copying = [math.log(ALPHA) + likelihood(accuracy, COPIED) for accuracy in (first, second)]
        alone = math.log(1 - 2 * ALPHA) + likelihood(first, 0.0)
        most = max(*copying, alone)
        weights = [math.exp(one - most) for one in copying]
        return sum(weights) / (sum(weights) + math.exp(alone - most))

    def _shares(self, number: int, value: int) -> dict[int, float]:
        """Give, for each source of a value, how likely it has it without copying those ordered before."""
        left = [source for source, given in self.objects[number].items() if given == value]
        before: list[int] = []
        shares: dict[int, float] = {}
        while left:
            # The most dependent come first, each next to those it depends on most.
            against = before or left
            best = max(left, key=lambda source: (self._most(source, against), -source))
            shares[best] = math.prod(1 - COPIED * self._between(best, other) for other in before)
            before.append(best)
            left.remove(best)
        return shares

    def _most(self, source: int, others: Sequence[int]) -> float:
        return max((self._between(source, other) for other in others if other != source), default=0.0)

    def _between(self, one: int, other: int) -> float:
        return self.dependence.get(frozenset((one, other)), 0.0)

    def _chances(self, number: int) -> dict[int, float]:
        """Give the probability of each value that is given of an object."""
        counts = {value: self._vote(number, value) for value in set(self.objects[number].values())}
        if not counts:
            return {0: 0.0}
        most = max(0.0, *counts.values())
        weights = {value: math.exp(count - most) for value, count in counts.items()}
        others = max(0, self.wrong_values + 1 - len(counts)) * math.exp(-most)
        total = sum(weights.values()) + others
        return {value: weight / total for value, weight in weights.items()}

    def _vote(self, number: int, value: int) -> float:
        return sum(
            share * math.log(self.wrong_values * self.accuracy[source] / (1 - self.accuracy[source]))
            for source, share in self._shares(number, value).items()
        )

    def _accuracy(self, source: int, chances: Sequence[Mapping[int, float]]) -> float:
        given = [
            one[values[source]] for values, one in zip(self.objects, chances, strict=True) if source in values
        ]
        return min(max(sum(given) / len(given), 1 - _SUREST), _SUREST)


def _commonest(values: Values) -> int:
    given = list(values.values())
    return max(sorted(set(given)), key=given.count) if given else 0
