"""Laws of single dates, months, years, seasons and their parts."""

from datetime import date

import pytest

from reportedly.reading.times import find_periods

SATURDAY = date(2015, 3, 7)


def ends(text: str, published: date | None = SATURDAY) -> list[tuple[str, str, str]]:
    """Give each period of a text as its words, its days and its precision."""
    periods = find_periods(text, 0, published)
    return [(p.span.text, f"{p.start or ''}..{p.end or ''}", p.precision.value) for p in periods]


@pytest.mark.parametrize(
    ("text", "words", "days", "precision"),
    [
        ("The attack on March 7, 2015 failed", "March 7, 2015", "2015-03-07..2015-03-07", "day"),
        ("on 7 March it failed", "7 March", "2015-03-07..2015-03-07", "day"),
        ("on Sept. 11, 2001", "Sept. 11, 2001", "2001-09-11..2001-09-11", "day"),
        ("the seventh of March 2015", "the seventh of March 2015", "2015-03-07..2015-03-07", "day"),
        ("Tuesday, 3 March 2015", "Tuesday, 3 March 2015", "2015-03-03..2015-03-03", "day"),
        ("on 12 October", "12 October", "2014-10-12..2014-10-12", "day"),
        ("ON 12 JANUARY", "12 JANUARY", "2015-01-12..2015-01-12", "day"),
        ("October 2016", "October 2016", "2016-10-01..2016-10-31", "month"),
        ("in October", "October", "2014-10-01..2014-10-31", "month"),
        ("late 2014", "late 2014", "2014-09-01..2014-12-31", "months"),
        ("mid-2015", "mid-2015", "2015-05-01..2015-08-31", "months"),
        ("early March", "early March", "2015-03-01..2015-03-10", "days"),
        ("the end of 2001", "the end of 2001", "2001-10-01..2001-12-31", "months"),
        ("the 1990s", "the 1990s", "1990-01-01..1999-12-31", "decade"),
        ("the early 1990s", "the early 1990s", "1990-01-01..1993-12-31", "years"),
        ("summer of 2014", "summer of 2014", "2014-06-01..2014-08-31", "season"),
        ("winter 2013-14", "winter 2013-14", "2013-12-01..2014-02-28", "season"),
    ],
)
def test_an_absolute_time_is_the_days_it_names(text: str, words: str, days: str, precision: str) -> None:
    """The interval is the whole unit named, no finer and no coarser."""
    assert ends(text) == [(words, days, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "the winter of 2014",
        "31 February 2015",
        "Monday, 3 March 2015",
        "13 FEB 90 (the agency)",
        "29 February 2015",
    ],
)
def test_what_can_be_read_in_two_ways_or_none_is_unknown(text: str) -> None:
    """Two winters touch a year, a false weekday belies its date: neither is settled by a guess."""
    assert [(days, precision) for _, days, precision in ends(text)] == [("..", "unknown")]


def test_the_verb_decides_which_way_a_day_without_a_year_lies() -> None:
    """Up to publication for what was, from publication on for what is to be."""
    assert ends("Talks will open on 10 March.")[0][1] == "2015-03-10..2015-03-10"
    assert ends("Talks opened on 10 March.")[0][1] == "2014-03-10..2014-03-10"


def test_29_february_is_sought_in_a_leap_year() -> None:
    """A day that most years lack is that of the last year that had it."""
    assert ends("on 29 February")[0][1] == "2012-02-29..2012-02-29"
