"""Laws of the calendar arithmetic under the time grammar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.terms import TimePrecision
from reportedly.reading.time_calendar import (
    UNKNOWN,
    after,
    before,
    day_of,
    from_start,
    join,
    move,
    move_months,
    part_of,
    to_end,
    unit_of,
    widen,
    year_of,
)

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31))
UNITS = st.sampled_from(["day", "week", "month", "year", "decade"])


@given(DAYS, UNITS)
def test_a_unit_holds_its_day_and_its_neighbour_follows_at_once(day: date, unit: str) -> None:
    """Units of one size tile the calendar without gap or overlap."""
    here = unit_of(day, unit).closed
    assert here is not None
    assert here[0] <= day <= here[1]
    following = unit_of(here[1] + timedelta(days=1), unit)
    assert following.start == here[1] + timedelta(days=1)


@given(DAYS, UNITS, st.sampled_from(["early", "mid", "late", "beginning", "middle", "end"]))
def test_a_part_lies_within_its_whole(day: date, unit: str, part: str) -> None:
    """No part reaches outside, and a day is its own part."""
    whole = unit_of(day, unit)
    ends, inner = whole.closed, part_of(whole, part).closed
    assert ends is not None
    assert inner is not None
    assert ends[0] <= inner[0] <= inner[1] <= ends[1]


@given(DAYS)
def test_thirds_of_a_year_make_up_the_year(day: date) -> None:
    """Early, middle and late leave no day out."""
    year = year_of(day.year)
    parts = [part_of(year, part).closed for part in ("early", "mid", "late")]
    covered = sum((end - start).days + 1 for start, end in (part for part in parts if part is not None))
    assert year.closed is not None
    assert covered == (year.closed[1] - year.closed[0]).days + 1


@given(DAYS, st.integers(min_value=-1200, max_value=1200))
def test_months_move_there_and_back(day: date, months: int) -> None:
    """The way back ends in the same month, at the same day unless a shorter month cut it."""
    back = move_months(move_months(day, months), -months)
    assert (back.year, back.month) == (day.year, day.month)
    assert back.day <= day.day


@given(DAYS, DAYS)
def test_a_join_never_runs_backwards(first: date, second: date) -> None:
    """Two points in the wrong order join to nothing known."""
    joined = join(day_of(first), day_of(second))
    assert (joined is UNKNOWN) == (first > second)


@given(DAYS, UNITS)
def test_open_ends_meet_their_stretch(day: date, unit: str) -> None:
    """Before, the stretch and after follow one another; since and until overlap in it."""
    whole = unit_of(day, unit)
    assert whole.closed is not None
    start, end = whole.closed
    assert before(whole).end == start - timedelta(days=1)
    assert after(whole).start == end + timedelta(days=1)
    assert (from_start(whole).start, to_end(whole).end) == (start, end)


@given(DAYS)
def test_about_a_time_holds_the_time(day: date) -> None:
    """Widening takes nothing away and is plural."""
    wide = widen(unit_of(day, "year"), "year")
    assert wide.start == date(day.year - 1, 1, 1)
    assert wide.end == date(day.year + 1, 12, 31)
    assert wide.precision is TimePrecision.YEARS


def test_hours_are_counted_in_the_days_they_touch() -> None:
    """Five hours ago may be yesterday."""
    assert move(date(2015, 3, 7), -5, "hour") == date(2015, 3, 6)
    assert move(date(2015, 3, 7), 24, "hour") == date(2015, 3, 8)
