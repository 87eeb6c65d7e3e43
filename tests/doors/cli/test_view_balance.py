"""Bonds, as words."""

from reportedly.doors.cli.view_balance import bond_words
from tests.analysis.network.drawing import a_graph


def test_a_bond_of_one_claim_says_so() -> None:
    """What hangs on one claim gives its id; what does not gives its counts."""
    (alone,) = a_graph("Amber-Birch").bonds.values()
    assert bond_words(alone).plain.startswith("  Amber − Birch: hangs on one claim, ")
    (firmer,) = a_graph("Amber+Birch", "Birch+Amber").bonds.values()
    assert bond_words(firmer).plain == "  Amber + Birch: 2 claims in 1 report"
