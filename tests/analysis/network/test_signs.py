"""The sign of each predicate."""

from reportedly.analysis.network.signs import APART, ENDED_BY_SPLIT, NEITHER, Sign, sign_of
from reportedly.model.terms import PLACED, Predicate


def test_every_predicate_has_one_sign() -> None:
    """Together, apart or neither, and being somewhere is neither."""
    assert {sign_of(one) for one in Predicate} == {Sign.TOGETHER, Sign.APART, Sign.NEITHER}
    assert not APART & NEITHER
    assert PLACED <= NEITHER


def test_a_split_ends_only_what_draws_together() -> None:
    """There is no splitting from an enemy."""
    assert {sign_of(one) for one in ENDED_BY_SPLIT} == {Sign.TOGETHER}
