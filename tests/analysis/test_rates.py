"""Exact tests of counts, and the places where a rate changed."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.rates import (
    binomial_tail,
    change_points,
    fall_chance,
    rise_chance,
    share_chance,
    usual_range,
)

COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=12)


def poisson(mean: float, source: random.Random) -> int:
    """Draw a count."""
    limit, product, count = math.exp(-mean), source.random(), 0
    while product > limit:
        product *= source.random()
        count += 1
    return count


def test_the_tail_is_the_binomials() -> None:
    """Two heads or more in three throws come up in half of all cases."""
    assert binomial_tail(2, 3, 0.5) == pytest.approx(0.5)


def test_fishers_test_is_the_textbooks() -> None:
    """The lady who tells all eight cups had one chance in seventy."""
    assert share_chance(4, 0, 0, 4) == pytest.approx(1 / 70)


@given(st.integers(0, 20), COUNTS)
def test_chances_are_probabilities_and_the_sides_cover_all(now: int, before: list[int]) -> None:
    """A count is never both unusually high and unusually low."""
    rise, fall = rise_chance(now, before), fall_chance(now, before)
    assert 0 <= rise <= 1
    assert 0 <= fall <= 1
    assert rise + fall >= 0.99


@given(st.integers(0, 20), COUNTS)
def test_more_is_never_less_of_a_rise(now: int, before: list[int]) -> None:
    """The chance of a count so high falls as the count grows."""
    assert rise_chance(now + 1, before) <= rise_chance(now, before) + 1e-9


def test_a_burst_after_bursts_is_no_rise() -> None:
    """What would be rare among steady counts is usual where counts come in bursts."""
    assert rise_chance(6, [1] * 12) < 0.01 < rise_chance(6, [0, 0, 6, 0, 0, 0, 5, 0, 0, 1, 0, 0])


def test_without_a_baseline_nothing_is_unusual() -> None:
    """One window alone says nothing of change."""
    assert rise_chance(50, []) == fall_chance(0, []) == 1


def test_steady_counts_are_seldom_cut() -> None:
    """Of a hundred series without a change, fewer than one in ten is cut."""
    source = random.Random(7)  # noqa: S311 - draws, not secrets
    cut = sum(bool(change_points([poisson(2, source) for _ in range(40)])) for _ in range(100))
    assert cut < 10


def test_a_change_of_rate_is_found_where_it_is() -> None:
    """Five times as much from the thirteenth window on begins there, give or take two."""
    source = random.Random(7)  # noqa: S311 - draws, not secrets
    found = [
        change_points([poisson(1, source) for _ in range(12)] + [poisson(5, source) for _ in range(12)])
        for _ in range(40)
    ]
    assert sum(any(abs(cut - 12) <= 2 for cut in cuts) for cuts in found) >= 36


@given(st.lists(st.just(0), max_size=5))
def test_nothing_changes_in_nothing(counts: list[int]) -> None:
    """A series of zeros has no change point."""
    assert change_points(counts) == ()


@given(st.lists(st.integers(0, 30), min_size=3, max_size=12))
def test_what_is_usual_is_what_would_be_no_rise_or_fall(before: list[int]) -> None:
    """The mean is in the range; just outside it a count would be a rise or a fall, and inside neither."""
    low, high = usual_range(before, 0.01)
    assert low <= round(sum(before) / len(before)) <= high
    assert rise_chance(high + 1, before) < 0.01
    assert low == 0 or fall_chance(low - 1, before) < 0.01
    assert all(rise_chance(one, before) >= 0.01 <= fall_chance(one, before) for one in range(low, high + 1))


@given(COUNTS, st.sampled_from([0.001, 0.01, 0.05, 0.2]))
def test_the_usual_range_ends_where_counts_become_rare(before: list[int], rare: float) -> None:
    """Every count from the mean to either end could well have come up; the next one beyond is rare."""
    low, high = usual_range(before, rare)
    middle = round(sum(before) / len(before))
    assert low <= middle <= high
    assert all(fall_chance(count, before) >= rare for count in range(low, middle))
    assert all(rise_chance(count, before) >= rare for count in range(middle + 1, high + 1))
    assert low == 0 or fall_chance(low - 1, before) < rare
    assert rise_chance(high + 1, before) < rare


def test_the_usual_range_of_large_counts_is_found_by_halving() -> None:
    """Counts in the tens of thousands take a few looks, not one for each count between."""
    low, high = usual_range([40_000, 40_400, 39_900], 0.01)
    assert 39_000 < low < 40_000 < high < 41_500
