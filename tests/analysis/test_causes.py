"""Whether the world changed, as told, or only the reporting."""

from datetime import date

import pytest

from reportedly.analysis.causes import Cause, reading_cause, said_days, told_cause
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.timing import Window
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Period
from reportedly.model.spans import Span
from reportedly.model.terms import Status
from tests.reporting import a_dossier, a_report, copied, says

WINDOW = Window(date(2024, 5, 1), date(2024, 5, 31))
OLD, NEW = a_report("old", published="2024-02-01"), a_report("new", "Invented Gazette", "2024-05-10")


def told(start: str | None = None, end: str | None = None) -> Period:
    """Give a time as a text has it."""
    days = [None if one is None else date.fromisoformat(one) for one in (start, end)]
    return Period(Span(0, 4, "then"), *days)


INSIDE, BEFORE = told("2024-05-03", "2024-05-04"), told("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ([says(NEW, when=INSIDE)], Cause.WORLD),
        ([says(NEW, when=BEFORE)], Cause.REPORTING),
        ([says(NEW, when=INSIDE), says(NEW, when=BEFORE, at=100)], Cause.UNKNOWN),
        ([says(NEW, when=INSIDE), says(NEW, at=100)], Cause.WORLD),
        ([says(NEW, when=told("2024-04-01", "2024-05-31"))], Cause.UNKNOWN),
        ([says(NEW, when=told("2025-01-01", None))], Cause.REPORTING),
        ([says(NEW, status=Status.PAST)], Cause.UNKNOWN),
        ([says(NEW, status=Status.PLANNED, when=INSIDE)], Cause.REPORTING),
    ],
)
def test_the_words_decide_and_what_they_leave_open_stays_open(said: list[ClaimView], cause: Cause) -> None:
    """Inside is the world's, before is old news, both at once is nobody's to tell."""
    comparison = Comparison(a_dossier(says(OLD)), a_dossier(says(OLD), *said), WINDOW)
    found = told_cause(said, comparison)
    assert found.cause is cause
    assert found.why


def test_what_only_a_copy_adds_is_the_reportings() -> None:
    """A report made from one that was held, and does not have this, may have made it up on the way."""
    said = says(NEW, "Amber Guard", when=INSIDE)
    after = a_dossier(says(OLD), said, derivations=(copied(NEW, OLD),))
    assert told_cause([said], Comparison(a_dossier(says(OLD)), after, WINDOW)).cause is Cause.REPORTING


def test_days_are_told_as_precisely_as_the_words_have_them() -> None:
    """One day, a stretch, or an open side."""
    times = (told("2024-05-03", "2024-05-03"), BEFORE, told("2024-05-03"), told(None, "2024-05-03"))
    assert [said_days(says(NEW, when=one)) for one in times] == [
        "on 2024-05-03",
        "between 2023-01-01 and 2023-12-31",
        "from 2024-05-03",
        "until 2024-05-03",
    ]


def test_our_reading_is_named() -> None:
    """Who reads it otherwise is told, so that people can look."""
    assert "made@1 reads it there now" in reading_cause([says(OLD)], "reads it there now").why[0]
