"""Laws of times that count from publication or from the time before."""

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
        ("on Tuesday", "Tuesday", "2015-03-03..2015-03-03", "day"),
        ("on Thursday evening", "Thursday evening", "2015-03-05..2015-03-05", "day"),
        ("on Saturday", "Saturday", "2015-03-07..2015-03-07", "day"),
        ("last Saturday", "last Saturday", "2015-02-28..2015-02-28", "day"),
        ("Tuesday of last week", "Tuesday of last week", "2015-02-24..2015-02-24", "day"),
        ("yesterday", "yesterday", "2015-03-06..2015-03-06", "day"),
        ("the day before yesterday", "the day before yesterday", "2015-03-05..2015-03-05", "day"),
        ("last night", "last night", "2015-03-06..2015-03-06", "day"),
        ("overnight", "overnight", "2015-03-06..2015-03-07", "days"),
        ("last week", "last week", "2015-02-23..2015-03-01", "week"),
        ("last weekend", "last weekend", "2015-02-28..2015-03-01", "days"),
        ("last month", "last month", "2015-02-01..2015-02-28", "month"),
        ("this year", "this year", "2015-01-01..2015-12-31", "year"),
        ("early last year", "early last year", "2014-01-01..2014-04-30", "months"),
        ("earlier this month", "earlier this month", "2015-03-01..2015-03-07", "month"),
        ("three years ago", "three years ago", "2012-01-01..2012-12-31", "year"),
        ("two weeks ago", "two weeks ago", "2015-02-16..2015-02-22", "week"),
        ("more than three years ago", "more than three years ago", "..2012-12-31", "years"),
        ("over the last two years", "the last two years", "2013-03-07..2015-03-07", "years"),
        ("in the past 24 hours", "the past 24 hours", "2015-03-06..2015-03-07", "days"),
        ("in recent months", "recent months", "..2015-03-07", "months"),
        ("last summer", "last summer", "2014-06-01..2014-08-31", "season"),
        ("last March", "last March", "2014-03-01..2014-03-31", "month"),
    ],
)
def test_a_relative_time_counts_from_publication(text: str, words: str, days: str, precision: str) -> None:
    """Calendar units for "last" and "ago", days up to publication for "the past"."""
    assert ends(text) == [(words, days, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "for two years",
        "for decades",
        "Ramadan 2016",
        "next Friday",
        "last January",
        "years ago",
        "a decade ago",
    ],
)
def test_what_english_leaves_open_is_unknown(text: str) -> None:
    """A length is no date, and a word that means different days to different readers gives none."""
    assert ends(text) == [(text, "..", "unknown")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 2 March 2015 it fell. Two days later it rose.", "2015-03-04..2015-03-04"),
        ("On 2 March 2015 it fell. A week earlier it rose.", "2015-02-23..2015-03-01"),
        ("On 2 March 2015 it fell. The next day it rose.", "2015-03-03..2015-03-03"),
        ("In August 2016 it fell. The next year it rose.", "2017-01-01..2017-12-31"),
        ("On 2 March 2015 it fell. The same month it rose.", "2015-03-01..2015-03-31"),
        ("On 2 March 2015 it fell for two years. The next day it rose.", "2015-03-03..2015-03-03"),
        ("In 2014 it fell. Two days later it rose.", ".."),
        ("After the attack it fell. Two days later it rose.", ".."),
        ("Two days later it rose.", ".."),
    ],
)
def test_a_time_told_by_the_one_before_needs_it_as_finely(text: str, days: str) -> None:
    """ "Two days later" is known only after a known day; a length between the two changes nothing."""
    assert ends(text, None)[-1][1] == days


@pytest.mark.parametrize("text", ["the Sunday Times", "Friday prayers", "every Monday", "Bloody Sunday"])
def test_a_weekday_in_a_name_or_custom_is_no_time(text: str) -> None:
    """A newspaper's title and what happens every week name no day."""
    assert ends(text) == []


def test_speech_on_a_day_about_the_future_is_past() -> None:
    """The verb nearest before the day decides: "said on Tuesday it will", "will meet on Tuesday, he said"."""
    assert ends("He said on Tuesday it will withdraw.")[0][1] == "2015-03-03..2015-03-03"
    assert ends("They will meet on Tuesday, he said.")[0][1] == "2015-03-10..2015-03-10"
