"""Laws of dates in figures and of counts in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.terms import TimePrecision
from reportedly.reading.time_figures import fixed_stretch, number_of


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_figures_are_a_day_only_where_they_can_be_read_in_one_way(day: date) -> None:
    """Day and month change places only up to 12; then the words stay and the day is unknown."""
    stretch = fixed_stretch(day.strftime("%d/%m/%Y"))
    assert stretch is not None
    if day.day > 12 or day.day == day.month:
        assert (stretch.start, stretch.precision) == (day, TimePrecision.DAY)
    else:
        assert (stretch.start, stretch.precision) == (None, TimePrecision.UNKNOWN)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_year_first_figures_are_a_day(day: date) -> None:
    """ISO 8601 puts the year first and is never in doubt."""
    stretch = fixed_stretch(day.isoformat())
    assert stretch is not None
    assert stretch.start == stretch.end == day


def test_a_moment_with_an_offset_is_the_day_in_utc() -> None:
    """Twenty to midnight in New York is the next day."""
    stretch = fixed_stretch("2025-05-14t23:40:00-04:00")
    assert stretch is not None
    assert stretch.start == date(2025, 5, 15)


def test_a_named_day_is_that_of_the_event() -> None:
    """What the press calls by its day alone is not of the year of publication."""
    stretch = fixed_stretch("september 11 attacks")
    assert stretch is not None
    assert stretch.start == date(2001, 9, 11)


@pytest.mark.parametrize("figures", ["99/99/2015", "2015-13-01", "1.2.34", "10/20/300"])
def test_figures_that_no_calendar_has_are_no_date(figures: str) -> None:
    """Versions, scores and slips give nothing."""
    assert fixed_stretch(figures) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [(("two",), 2), (("twenty", "-", "five"), 25), (("a",), 1), (("14",), 14), (("7th",), 7)],
)
def test_counts_in_words_and_figures_are_numbers(words: tuple[str, ...], number: int) -> None:
    """A count has one value however it is written."""
    assert number_of(words) == number


@pytest.mark.parametrize("words", [("several",), ("a", "few"), ()])
def test_a_vague_count_has_no_value(words: tuple[str, ...]) -> None:
    """ "A few" is not turned into a number."""
    assert number_of(words) is None
