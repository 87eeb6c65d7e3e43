"""Laws of the time grammar as a whole; the forms of words are in the tests of its parts."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claims import Period
from reportedly.model.terms import TimePrecision
from reportedly.reading.times import find_periods

SATURDAY = date(2015, 3, 7)

PIECES = st.sampled_from(
    [
        *(
            "on Tuesday",
            "since 2014",
            "March 7, 2015",
            "from 2011 to 2013",
            "two days later",
            "last week",
            "the",
        ),
        *(
            "end of",
            "early",
            "between",
            "and",
            "March",
            "May",
            "2016",
            "31",
            "29 February",
            "-",
            ",",
            ".",
            "\n\n",
        ),
        *(
            "three",
            "years ago",
            "the 1990s",
            "after the attack",
            "winter",
            "0",
            "9999",
            "’s",
            "07-03-2015",
            "or",
        ),
        *(
            "the past",
            "decades",
            "Q3",
            "99999999999",
            "until",
            "by the",
            "weekend",
            "next",
            "half of",
            "last",
        ),
    ]
)
SENTENCES = st.lists(PIECES, max_size=12).map(" ".join)
DAYS = st.none() | st.dates()


def ends(text: str, published: date | None = SATURDAY) -> list[tuple[str, str, str]]:
    """Give each period of a text as its words, its days and its precision."""
    return [
        (p.span.text, f"{p.start or ''}..{p.end or ''}", p.precision.value) for p in found(text, published)
    ]


def found(text: str, published: date | None = SATURDAY) -> tuple[Period, ...]:
    """Give the periods of a text that stands at the start of its document."""
    return find_periods(text, 0, published)


@given(st.text() | SENTENCES, DAYS)
def test_any_text_is_read_without_an_error_and_every_span_reproduces(
    text: str, published: date | None
) -> None:
    """No text raises; spans quote the text, in order and without overlap."""
    periods = find_periods(text, 0, published)
    assert all(period.span.reproduces(text) for period in periods)
    assert all(a.span.end <= b.span.start for a, b in pairwise(periods))


@given(SENTENCES, DAYS)
def test_a_period_never_runs_backwards(text: str, published: date | None) -> None:
    """Both ends known means start <= end; one day has both and they are the same."""
    for period in find_periods(text, 0, published):
        if period.start is not None and period.end is not None:
            assert period.start <= period.end
        if period.precision is TimePrecision.DAY:
            assert period.start is not None
            assert period.start == period.end


@given(SENTENCES, DAYS)
def test_unknown_precision_and_unknown_ends_are_one_thing(text: str, published: date | None) -> None:
    """A period without ends has the precision unknown, and only such a one."""
    for period in find_periods(text, 0, published):
        endless = period.start is None and period.end is None
        assert endless == (period.precision is TimePrecision.UNKNOWN)


@given(SENTENCES, DAYS, st.integers(min_value=1, max_value=100_000))
def test_another_offset_shifts_the_spans_and_nothing_else(
    text: str, published: date | None, offset: int
) -> None:
    """Where a text stands in its document changes offsets only."""
    here, there = find_periods(text, 0, published), find_periods(text, offset, published)
    shifted = [(p.span.start + offset, p.span.end + offset, p.span.text, p.start, p.end) for p in here]
    assert shifted == [(p.span.start, p.span.end, p.span.text, p.start, p.end) for p in there]


@given(SENTENCES)
def test_without_a_publication_date_only_the_text_gives_days(text: str) -> None:
    """What is known without the day of publication does not change when it is known."""
    bare = {p.span.offsets: p for p in find_periods(text, 0, None)}
    dated = {p.span.offsets: p for p in find_periods(text, 0, SATURDAY)}
    assert bare.keys() == dated.keys()
    # Anchored times can become known with their anchor, but what was known stays as it was.
    assert all(p == dated[at] for at, p in bare.items() if p.start is not None and p.end is not None)


@pytest.mark.parametrize(
    "text",
    ["on Tuesday", "last week", "yesterday", "12 October", "three years ago", "over the last two years"],
)
def test_a_relative_time_without_a_publication_date_keeps_its_words(text: str) -> None:
    """Words that count from publication are kept, without days, where its day is unknown."""
    (period,) = found(text, None)
    assert (period.start, period.end, period.precision) == (None, None, TimePrecision.UNKNOWN)


def test_an_article_gives_its_times_in_order() -> None:
    """Times of several kinds in one text are all found, once each."""
    text = (
        "The Amber Column was founded in late 2009. Since 2012 it has held the pass. On 2 March 2015 it"
        " struck the depot; two days later it withdrew. \n\nIts spokesman said on Tuesday that talks will"
        " open on Friday."
    )
    assert ends(text, date(2015, 3, 11)) == [
        ("late 2009", "2009-09-01..2009-12-31", "months"),
        ("Since 2012", "2012-01-01..", "years"),
        ("2 March 2015", "2015-03-02..2015-03-02", "day"),
        ("two days later", "2015-03-04..2015-03-04", "day"),
        ("Tuesday", "2015-03-10..2015-03-10", "day"),
        ("Friday", "2015-03-13..2015-03-13", "day"),
    ]


def test_a_paragraph_that_tells_of_another_year_leaves_its_months_open() -> None:
    """A month after "in 2011" may be of 2011, so its year is not guessed; the next paragraph starts anew."""
    text = "It was founded in 2011. In October it fought.\n\nIn October it fought again."
    assert [days for _, days, _ in ends(text)] == [
        "2011-01-01..2011-12-31",
        "..",
        "2014-10-01..2014-10-31",
    ]


def test_no_rule_runs_across_paragraphs() -> None:
    """A headline's last word and the body's first are not one date."""
    assert [words for words, _, _ in ends("Clashes since 7\n\nMarch 2015 was quiet")] == ["March 2015"]
