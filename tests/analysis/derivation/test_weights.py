"""Weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.derivation.weights import shipped_weights, softmax


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=8))
def test_probabilities_sum_to_one(utilities: list[float]) -> None:
    """Whatever the options, one of them it is."""
    assert sum(softmax(utilities)) == pytest.approx(1)


@given(st.lists(st.floats(-20, 20), min_size=2, max_size=6), st.floats(-10, 10))
def test_only_differences_count(utilities: list[float], shift: float) -> None:
    """What all options share tells none of them apart."""
    assert softmax([one + shift for one in utilities]) == pytest.approx(softmax(utilities), abs=1e-6)


def test_a_credit_speaks_for_and_never_against() -> None:
    """The shipped weights have the signs that a person expects."""
    weights = shipped_weights().by_feature
    assert all(
        weights[name] > 0 for name in ("credit", "order_kept", "numbers", "exclusive", "witness", "access")
    )
    assert weights["child_retracts"] < 0
