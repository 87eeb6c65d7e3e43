"""Dates as precise as given, and moments as text."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.moments import from_moment, published_days, published_moments, to_moment

_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=_ZONES)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("published", "first", "last"),
    [
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-03-07", date(2015, 3, 7), date(2015, 3, 7)),
        ("2015-03-07T23:30:00-05:00", date(2015, 3, 8), date(2015, 3, 8)),
        ("2015-03-07T14:10:00Z", date(2015, 3, 7), date(2015, 3, 7)),
    ],
)
def test_a_date_means_the_days_it_can_mean(published, first, last) -> None:
    """A month is all its days, and a time with an offset is a day in UTC."""
    assert published_days(published) == (first, last)


@given(st.text() | st.none())
def test_any_text_is_a_date_or_none(published) -> None:
    """What a source calls a date is never an error."""
    days = published_days(published)
    assert days is None or days[0] <= days[1]


@given(_MOMENTS, _MOMENTS)
def test_moments_sort_as_their_text(one, other) -> None:
    """The database compares moments as words; that must be the order of time."""
    assert (one < other) == (to_moment(one) < to_moment(other))
    assert from_moment(to_moment(one)) == one.astimezone(UTC)


@given(
    st.text() | st.none() | st.sampled_from(["2015", "2016-02", "2015-03-07", "2015-03-07T23:30:00-05:00"])
)
def test_moments_of_a_date_lie_within_its_days(published) -> None:
    """A date without a time can be any moment of its days; one with a time is that moment."""
    days, moments = published_days(published), published_moments(published)
    assert (days is None) == (moments is None)
    if days is not None and moments is not None:
        assert (moments[0].date(), moments[1].date()) == days
        assert moments[0] <= moments[1]
