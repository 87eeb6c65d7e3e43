"""The line index of balance."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.network import frustration as module
from reportedly.analysis.network.frustration import frustration, frustration_record
from reportedly.analysis.network.signs import Sign
from tests.analysis.network.drawing import a_graph

NODES = "ABCDEF"
BONDS = st.lists(st.sampled_from([0, 1, -1]), min_size=15, max_size=15).map(
    lambda signs: [
        f"{one}{'+' if sign > 0 else '-'}{other}"
        for (one, other), sign in zip(combinations(NODES, 2), signs, strict=True)
        if sign
    ]
)


def by_trial(bonds: list[str]) -> int:
    """Give the index by trying every division into two camps."""
    best = len(bonds)
    for sides in product((1, -1), repeat=len(NODES)):
        camp = dict(zip(NODES, sides, strict=True))
        best = min(best, sum(camp[one[0]] * camp[one[2]] != (1 if "+" in one else -1) for one in bonds))
    return best


@given(BONDS)
def test_the_index_is_exact(bonds: list[str]) -> None:
    """No division leaves fewer bonds that do not fit, and the one shown leaves just so many."""
    found = frustration(a_graph(*bonds))
    if not bonds:
        assert found is None
        return
    assert found is not None
    assert found.is_exact
    assert found.low == by_trial(bonds) == len(found.strained)
    side = {end.key: place for place, camp in enumerate(found.camps) for end in camp}
    assert all((side[b.one.key] == side[b.other.key]) is (b.sign is Sign.APART) for b in found.strained)


def test_two_camps_have_no_frustration() -> None:
    """Friends within, enemies across (Cartwright and Harary 1956)."""
    found = frustration(a_graph("A+B", "C+D", "A-C", "A-D", "B-C", "B-D"))
    assert found is not None
    assert (found.low, found.high) == (0, 0)


def test_three_enemies_cost_one() -> None:
    """One of three mutual enmities does not fit into two camps; four mutual enemies cost two."""
    for bonds, cost in (
        (("A-B", "A-C", "B-C"), 1),
        (tuple(f"{a}-{b}" for a, b in combinations("ABCD", 2)), 2),
    ):
        found = frustration(a_graph(*bonds))
        assert found is not None
        assert found.high == cost


def test_a_search_cut_short_gives_a_range(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not searched is not claimed: the index lies between the two."""
    monkeypatch.setattr(module, "MOST_STEPS", 3)
    found = frustration(a_graph(*(f"{a}-{b}" for a, b in combinations("ABCDEFGH", 2))))
    assert found is not None
    assert found.low <= 12 <= found.high
    assert frustration_record(found)["exact"] is False
