"""Laws of which way signs may count."""

import json

import numpy as np
import pytest
from numpy.typing import NDArray

from evaluation.recipes.derivation_signs import AGAINST, FOR, directions_of, held_to
from reportedly.analysis.derivation.weights import WEIGHTS_FILE
from reportedly.model.vocabulary import vocabulary_folder


def test_no_sign_is_held_to_both_directions() -> None:
    """What may only speak for a source is not what may only speak against it."""
    assert not FOR & AGAINST


@pytest.mark.parametrize("weights", [np.array([-1.0, -1.0, -1.0]), np.array([2.0, 2.0, 2.0])])
def test_a_weight_that_points_the_wrong_way_is_nought(weights: NDArray[np.float64]) -> None:
    """The others stay what they are."""
    directions = directions_of(["credit", "missed", "own"])
    held = held_to(weights, directions)
    assert (held * directions >= 0).all()
    assert held[2] == weights[2]
    assert set(held) <= {0.0, weights[0]}


def test_the_weights_that_ship_point_the_way_of_their_signs() -> None:
    """A sign that is shown as speaking for a source never took it away."""
    shipped = json.loads((vocabulary_folder() / WEIGHTS_FILE).read_text(encoding="utf-8"))["weights"]
    assert (directions_of(list(shipped)) * np.array(list(shipped.values())) >= 0).all()
