"""When a claim is told of, against a window."""

from datetime import date

import pytest

from reportedly.analysis.timing import Timing, Window, are_apart, earliest_day, seen_day, timing
from reportedly.model.claims import Period
from reportedly.model.spans import Span
from tests.reporting import a_report, says

WINDOW = Window(date(2024, 5, 10), date(2024, 5, 20))


def told(start: str | None, end: str | None) -> Period:
    """Give a time as a text has it."""
    days = [None if one is None else date.fromisoformat(one) for one in (start, end)]
    return Period(Span(0, 4, "then"), *days)


@pytest.mark.parametrize(
    ("start", "end", "where"),
    [
        ("2024-05-12", "2024-05-12", Timing.INSIDE),
        ("2024-05-01", "2024-05-31", Timing.ACROSS),
        ("2023-01-01", "2023-12-31", Timing.BEFORE),
        ("2024-06-01", "2024-06-02", Timing.AFTER),
        ("2023-09-01", None, Timing.BEFORE),
        ("2024-05-12", None, Timing.INSIDE),
        (None, "2024-05-01", Timing.BEFORE),
        (None, "2024-05-15", Timing.ACROSS),
        (None, None, Timing.UNTOLD),
    ],
)
def test_a_claim_lies_where_its_words_put_it(start: str | None, end: str | None, where: Timing) -> None:
    """What began before a window is not of it, and what can lie on both sides is not decided."""
    assert timing(says(a_report("one"), when=told(start, end)), WINDOW) is where


def test_a_vague_date_of_publication_makes_no_news() -> None:
    """A report of "2024" counts from the first day on which it can have come out."""
    assert earliest_day(a_report("one", published="2024")) == date(2024, 1, 1)


def test_an_old_event_is_no_sign_of_today() -> None:
    """A claim is seen on the day of its event where that is earlier than its report; undated, on no day."""
    old = told("2019-01-01", "2019-01-02")
    assert seen_day(says(a_report("one", published="2024-05-12"), when=old)) == date(2019, 1, 2)
    assert seen_day(says(a_report("one", published="2024-05-12"))) == date(2024, 5, 12)
    assert seen_day(says(a_report("one", published=""), when=old)) is None


def test_only_what_cannot_be_one_day_is_apart() -> None:
    """Two times that overlap, or one that is not told, can be of one event."""
    first, second = told("2024-05-01", "2024-05-02"), told("2024-05-02", "2024-05-04")
    third = told("2024-06-01", None)
    one = says(a_report("one"), when=first)
    assert not are_apart(one, says(a_report("two"), when=second))
    assert are_apart(one, says(a_report("two"), when=third))
    assert not are_apart(one, says(a_report("two")))
