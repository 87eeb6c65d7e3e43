"""Laws of fitting kinship."""

import json

import numpy as np

from evaluation.recipes.fit_kinship import BY_HAND, Pair, fit
from reportedly.analysis.derivation.weights import KINSHIP_FILE
from reportedly.model.vocabulary import vocabulary_folder


def pair(*, spoken: bool, is_kin: bool) -> Pair:
    """Give a pair of reports whose only sign is a speaker of both."""
    return Pair("mill", ("mill-1", "mill-2"), np.array([1.0, float(spoken), 0, 0, 0, 0, 0]), is_kin)


def test_few_pairs_leave_the_weights_near_those_set_by_hand() -> None:
    """One surprise is no reason to think otherwise."""
    weights = fit([pair(spoken=True, is_kin=False)])
    assert np.abs(weights - np.array(list(BY_HAND.values()))).max() < 1


def test_many_pairs_overrule_those_set_by_hand() -> None:
    """What the labels say a hundred times is believed, whichever way it goes."""
    pairs = [pair(spoken=at % 2 == 0, is_kin=at % 2 == 1) for at in range(200)]
    weights = dict(zip(BY_HAND, fit(pairs), strict=True))
    assert weights["base"] > 0 > weights["spoken"]


def test_what_nothing_was_seen_of_stays_as_it_was() -> None:
    """A sign that no pair has keeps the weight set by hand."""
    weights = dict(zip(BY_HAND, fit([pair(spoken=True, is_kin=True)]), strict=True))
    assert abs(weights["unnamed"] - BY_HAND["unnamed"]) < 1e-9


def test_the_weights_that_ship_are_of_the_signs_that_are_fitted() -> None:
    """No sign is left without a weight."""
    shipped = json.loads((vocabulary_folder() / KINSHIP_FILE).read_text(encoding="utf-8"))
    assert set(shipped["weights"]) == set(BY_HAND)
