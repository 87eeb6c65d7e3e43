"""Balanced and strained triads, on the textbook cases."""

import pytest

from reportedly.analysis.network.balance import triad_record, triads
from tests.analysis.network.drawing import a_graph


@pytest.mark.parametrize(
    ("bonds", "balanced", "weakly"),
    [
        (("A+B", "A+C", "B+C"), True, True),
        (("A+B", "A-C", "B-C"), True, True),
        (("A+B", "A+C", "B-C"), False, False),
        (("A-B", "A-C", "B-C"), False, True),
    ],
)
def test_the_four_triads_of_heider(bonds: tuple[str, ...], balanced: bool, weakly: bool) -> None:
    """Three friends and two against one balance; two friends of an enmity strain, three enemies by the
    stronger rule only."""
    (triad,) = triads(a_graph(*bonds))
    assert (triad.is_balanced, triad.is_weakly_balanced) == (balanced, weakly)


def test_a_triad_names_the_claims_that_it_hangs_on() -> None:
    """A bond that rests on one claim is a hinge: without the claim there is no such triad."""
    (triad,) = triads(a_graph("A+B", "B+A", "A+C", "B-C"))
    assert len(triad.hinges) == 2
    assert set(triad.hinges) < set(triad.claims)
    assert len(triad.claims) == 4
    assert triad_record(triad)["balanced"] is False


def test_a_bond_of_both_signs_makes_no_triad() -> None:
    """Where the sign is what is in doubt, nothing is said of balance."""
    assert triads(a_graph("A+B", "A-B", "A+C", "B-C")) == ()


def test_strained_triads_come_first() -> None:
    """What wants an explanation is on top."""
    found = triads(a_graph("A+B", "A+C", "B+C", "C+D", "B-D"))
    assert [one.is_balanced for one in found] == [False, True]
