"""Laws of ranges, open ends, portions and times hung on a happening."""

from datetime import date

import pytest

from reportedly.reading.times import find_periods

SATURDAY = date(2015, 3, 7)


def ends(text: str, published: date | None = SATURDAY) -> list[tuple[str, str, str]]:
    """Give each period of a text as its words, its days and its precision."""
    periods = find_periods(text, 0, published)
    return [(p.span.text, f"{p.start or ''}..{p.end or ''}", p.precision.value) for p in periods]


@pytest.mark.parametrize(
    ("text", "days", "precision"),
    [
        ("between March and May 2015", "2015-03-01..2015-05-31", "months"),
        ("between November and February 2016", "2015-11-01..2016-02-29", "months"),
        ("from 2011 to 2013", "2011-01-01..2013-12-31", "years"),
        ("2014-2016", "2014-01-01..2016-12-31", "years"),
        ("2014-16", "2014-01-01..2016-12-31", "years"),
        ("7-12 March 2015", "2015-03-07..2015-03-12", "days"),
        ("March 7-12, 2015", "2015-03-07..2015-03-12", "days"),
        ("from 28 February to 2 March", "2015-02-28..2015-03-02", "days"),
        ("from Friday to Tuesday", "2015-02-27..2015-03-03", "days"),
        ("between 1994 and early 2000", "1994-01-01..2000-04-30", "years"),
        ("the end of 2001 or beginning of 2002", "2001-10-01..2002-03-31", "months"),
    ],
)
def test_a_range_reaches_from_the_first_day_to_the_last(text: str, days: str, precision: str) -> None:
    """The points lend each other what they leave unsaid, and the whole is one period over its words."""
    assert ends(text) == [(text, days, precision)]


@pytest.mark.parametrize(
    ("text", "days", "precision"),
    [
        ("since 2014", "2014-01-01..", "years"),
        ("since 2 March", "2015-03-02..", "days"),
        ("since at least 2012", "2012-01-01..", "years"),
        ("until 2016", "..2016-12-31", "years"),
        ("before March 2015", "..2015-02-28", "months"),
        ("after 2014", "2015-01-01..", "years"),
        ("by the end of 2016", "..2016-12-31", "months"),
        ("from 2014 onwards", "2014-01-01..", "years"),
    ],
)
def test_an_open_time_has_one_end(text: str, days: str, precision: str) -> None:
    """The end that the words leave open is None, and the other is the outermost day they allow."""
    assert ends(text) == [(text, days, precision)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the first quarter of 2017", "2017-01-01..2017-03-31"),
        ("the second half of 2014", "2014-07-01..2014-12-31"),
        ("the last quarter of last year", "2014-10-01..2014-12-31"),
        ("Q3 2016", "2016-07-01..2016-09-30"),
        ("the first week of March 2015", "2015-03-01..2015-03-07"),
        ("the end of the month", "2015-03-21..2015-03-31"),
    ],
)
def test_a_portion_is_the_part_of_its_whole(text: str, days: str) -> None:
    """Quarters, halves and weeks of a month are the months or days they are made of."""
    assert [(words, found) for words, found, _ in ends(text)] == [(text, days)]


@pytest.mark.parametrize(
    "text",
    [
        "following this operation",
        "after the attack",
        "during the Afghan conflict",
        "two days after the attack",
        "during Operation Amber Sickle",
        "in the wake of the gang truce",
    ],
)
def test_a_time_hung_on_a_happening_keeps_its_words(text: str) -> None:
    """When the happening was is not said, so no day is given."""
    assert ends(text) == [(text, "..", "unknown")]


def test_a_dated_happening_bounds_what_comes_after_it() -> None:
    """After something in 2016 is 2016 or later, never 2016 alone."""
    assert ends("after the 2016 coup") == [("after the 2016 coup", "2016-01-01..", "years")]
    assert ends("during the 2014 war") == [("during the 2014 war", "2014-01-01..2014-12-31", "year")]


def test_a_range_that_is_not_one_is_not_joined() -> None:
    """Two months apart are two periods; "2010-11" can be a month or two years and is neither."""
    assert [days for _, days, _ in ends("in March 2014 and July 2014")] == [
        "2014-03-01..2014-03-31",
        "2014-07-01..2014-07-31",
    ]
    assert ends("2010-11") == [("2010-11", "..", "unknown")]
