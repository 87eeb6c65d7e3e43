"""Laws of copy-aware fusion after Dong, Berti-Equille and Srivastava."""

import random

import pytest

from evaluation.simulation.fusion import Fusion


def worlds(copier: bool) -> list[dict[int, int]]:
    """Give the values of sources 0 to 4 on 80 objects; with a copier, 5 and 6 repeat whatever 0 says."""
    chance = random.Random(7)  # noqa: S311
    objects = []
    for _ in range(80):
        values = {source: 0 if chance.random() < 0.7 else chance.randint(1, 5) for source in range(5)}
        if copier:
            values |= {5: values[0], 6: values[0]}
        objects.append(values)
    return objects


def test_who_shares_errors_is_dependent() -> None:
    """Shared errors tell a copier; shared truths hardly do."""
    fusion = Fusion(worlds(copier=True), 5).solve()
    assert fusion.dependence[frozenset((0, 5))] > 0.95
    assert fusion.dependence[frozenset((1, 2))] < 0.5


def test_copies_count_less_than_sources_of_their_own() -> None:
    """Of three that always say the same, little more than one counts."""
    fusion = Fusion(worlds(copier=True), 5).solve()
    number = next(place for place, values in enumerate(fusion.objects) if values[0] != 0)
    value = fusion.objects[number][0]
    givers = sum(given == value for given in fusion.objects[number].values())
    assert fusion.independent(number, value) == pytest.approx(givers - 2 + 0.24, abs=0.2)


def test_accuracy_is_learned_where_nobody_copies() -> None:
    """Independent sources that are right in seven of ten cases are found to be."""
    fusion = Fusion(worlds(copier=False), 5).solve()
    assert all(0.55 < accuracy < 0.85 for accuracy in fusion.accuracy.values())
    assert sum(truth == 0 for truth in fusion.truths) >= 70


def test_an_object_that_nobody_speaks_of_is_no_error() -> None:
    """A story can have no report at all."""
    assert Fusion([{}, {0: 1, 1: 1}], 5).solve().truths == [0, 1]
