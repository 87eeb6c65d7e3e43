"""Options that ask about time, and days as words."""

from datetime import UTC, date, datetime

import pytest

from reportedly.desk import Axis, Days, When
from reportedly.doors.cli.timing import (
    Momentary,
    Timed,
    days_words,
    read_axis,
    read_moment,
    read_when,
    time_words,
)
from reportedly.model.errors import UsageError


def test_days_say_no_more_than_is_known() -> None:
    """One day, a stretch, one side, or nothing."""
    first, last = date(2024, 1, 5), date(2024, 2, 6)
    assert days_words(Days(first, first)) == "2024-01-05"
    assert days_words(Days(first, last)) == "2024-01-05 to 2024-02-06"
    assert days_words(Days(None, last)) == "by 2024-02-06"
    assert days_words(Days(first, None)) == "from 2024-01-05"
    assert days_words(Days()) == "at no known time"


def test_a_past_state_is_the_end_of_its_day() -> None:
    """What was recorded on the day itself was on record that day."""
    assert read_moment(Timed(as_of="2024-01-05")) == datetime(2024, 1, 5, 23, 59, 59, 999999, tzinfo=UTC)
    assert read_moment(Timed(as_of="2024-01-05T18:00+02:00")) == datetime(2024, 1, 5, 16, tzinfo=UTC)
    assert read_moment(Timed()) is None
    with pytest.raises(UsageError, match="write a day as"):
        read_moment(Timed(as_of="yesterday"))


def test_a_day_and_a_stretch_are_two_questions() -> None:
    """--at beside --since is refused with the way out."""
    with pytest.raises(UsageError, match="one or the other"):
        read_when(Momentary(at="2024-01-05", since="2024-01-01"))
    when = read_when(Momentary(at="2024-01-05", by="report", carry=30))
    assert when == When(Axis.REPORT, date(2024, 1, 5), Days(), 30)
    assert time_words(when) == "as it was reported by 2024-01-05"


def test_there_are_two_times() -> None:
    """Event or report, and no third."""
    assert read_axis(Timed()) is Axis.EVENT
    with pytest.raises(UsageError, match="choose event"):
        read_axis(Timed(by="guess"))
