"""Actors that others are joined through."""

import pytest

from reportedly.analysis.network import brokers as module
from reportedly.analysis.network.brokers import broker_record, brokers
from tests.analysis.network.drawing import a_graph

TWO_CIRCLES = ("A+B", "A+C", "B+C", "C+D", "D+E", "D+F", "E+F")


def test_whoever_joins_two_circles_is_a_broker() -> None:
    """All ways between the circles run through the two ends of the bridge."""
    found = brokers(a_graph(*TWO_CIRCLES))
    assert [one.end.name for one in found] == ["C", "D"]
    assert found[0].betweenness.value == pytest.approx(0.6)


def test_the_middle_of_a_star_is_least_bound() -> None:
    """Burt's constraint of the middle of a star with four rays is 4 × (1/4)² = 0.25, for none of its partners
    knows another."""
    (middle,) = brokers(a_graph("M+A", "M+B", "M+C", "M+D"))
    assert middle.constraint.value == pytest.approx(0.25)
    assert middle.betweenness.value == pytest.approx(1.0)


def test_what_one_report_decides_is_unstable() -> None:
    """Leaving out the one report of the bridge leaves no broker, and the range says so."""
    first = brokers(a_graph(*TWO_CIRCLES))[0]
    assert (first.betweenness.low, first.betweenness.is_unstable, first.is_small) == (0.0, True, True)
    assert broker_record(first)["small_graph"] is True


def test_enmity_joins_nobody() -> None:
    """Only bonds that draw together are ways."""
    assert brokers(a_graph("A-B", "B-C")) == ()


def test_a_range_that_was_not_worked_out_is_not_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """With too many bonds of one report there is no range, and the measure counts as unstable."""
    monkeypatch.setattr(module, "MOST_TRIALS", 1)
    measure = brokers(a_graph(*TWO_CIRCLES))[0].betweenness
    assert (measure.low, measure.high, measure.is_unstable) == (None, None, True)
