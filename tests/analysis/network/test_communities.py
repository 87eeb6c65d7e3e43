"""Actors that bonds draw together."""

import pytest

from reportedly.analysis.network.communities import communities, community_record, signed_modularity
from tests.analysis.network.drawing import a_graph

TWO_CIRCLES = ("A+B", "A+C", "B+C", "C+D", "D+E", "D+F", "E+F")


def test_two_circles_are_two_communities() -> None:
    """And every beginning finds them."""
    found = communities(a_graph(*TWO_CIRCLES))
    assert [[end.name for end in one.members] for one in found] == [["A", "B", "C"], ["D", "E", "F"]]
    assert {one.kept for one in found} == {1.0}
    assert community_record(found[0])["together"] == 3


def test_the_modularity_of_two_circles() -> None:
    """Newman's measure of two triangles and a bridge is 6/7 - 2 (7/14)² = 5/14, where no bond parts."""
    graph = a_graph(*TWO_CIRCLES)
    groups = [frozenset(end.key for end in one.members) for one in communities(graph)]
    assert signed_modularity(graph, groups) == pytest.approx(5 / 14)


def test_enmity_between_communities_speaks_for_them() -> None:
    """And enmity within one speaks against it, and is shown."""
    graph = a_graph(*TWO_CIRCLES)
    groups = [frozenset(end.key for end in one.members) for one in communities(graph)]
    across, within = a_graph(*TWO_CIRCLES, "A-F", "B-E"), a_graph(*TWO_CIRCLES, "A-B", "E-F")
    assert signed_modularity(across, groups) > signed_modularity(graph, groups)
    assert signed_modularity(within, groups) < signed_modularity(graph, groups)


def test_no_bonds_make_no_communities() -> None:
    """Enemies alone are in no circle."""
    assert communities(a_graph("A-B")) == ()


def test_everyone_in_one_group_is_what_chance_gives() -> None:
    """One group of all has a modularity of nothing."""
    graph = a_graph(*TWO_CIRCLES, "A-F")
    assert signed_modularity(graph, [frozenset(graph.ends)]) == pytest.approx(0)
