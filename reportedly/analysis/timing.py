"""Timing: where a claim stands to a window of days, by what its words say and by when it was published."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.model.moments import published_days
from reportedly.model.terms import Status


class By(StrEnum):
    """By which clock two states of the record are told apart."""

    REPORT = "report"
    """By the day of publication, whenever we came to read it."""
    RECORD = "record"
    """By the moment at which the ledger held it."""


class Timing(StrEnum):
    """Where what is told lies to a window."""

    INSIDE = "inside"
    BEFORE = "before"
    AFTER = "after"
    ACROSS = "across"
    """Some of the days that it can mean lie inside, others do not."""
    UNTOLD = "untold"
    """The words give no time."""


@dataclass(frozen=True, slots=True)
class Window:
    """Whole UTC days, both included."""

    since: date
    until: date

    def has(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.since <= day <= self.until

    def __str__(self) -> str:
        return f"{self.since} to {self.until}"


def earliest_day(document: DocumentHeader) -> date | None:
    """Give the first day on which a report can have been published; None for one without a date.

    A report dated by month or year counts from its first day on, so that a vague date never makes news.
    """
    days = published_days(document.published)
    return None if days is None else days[0]


def report_day(view: ClaimView) -> date | None:
    """Give the first day on which a claim's report can have been published."""
    return earliest_day(view.document)


def told_days(view: ClaimView) -> tuple[date | None, date | None] | None:
    """Give the first and last day that a claim's words put it on, either of them open; None without any."""
    when = view.shown.when
    if when is None or (when.start is None and when.end is None):
        return None
    if when.start is not None and when.end is not None:
        return min(when.start, when.end), max(when.start, when.end)
    return when.start, when.end


def timing(view: ClaimView, window: Window) -> Timing:
    """Give where a claim lies to a window by its own words.

    "Since September" lies where it began; "until July" lies before a window that begins later, and nowhere
    certain else.
    """
    days = told_days(view)
    if days is None:
        return Timing.UNTOLD
    first, last = days
    if first is None:
        return Timing.BEFORE if last is not None and last < window.since else Timing.ACROSS
    last = first if last is None else last
    if last < window.since:
        return Timing.BEFORE
    if first > window.until:
        return Timing.AFTER
    return Timing.INSIDE if window.has(first) and window.has(last) else Timing.ACROSS


def is_planned(view: ClaimView) -> bool:
    """Tell whether a claim is of what is only intended, urged or threatened."""
    return view.shown.stance.status is Status.PLANNED


def seen_day(view: ClaimView) -> date | None:
    """Give the day for which a claim can be taken as a sign: that of its report, or of the event if earlier.

    None for a report without a date, whatever its words say: nobody can tell what they are relative to.
    """
    published, told = earliest_day(view.document), told_days(view)
    if published is None:
        return None
    if told is None or told[1] is None:
        return published
    return min(published, told[1])


def are_apart(one: ClaimView, other: ClaimView) -> bool:
    """Tell whether two claims are told of days that cannot be the same."""
    first, second = told_days(one), told_days(other)
    if first is None or second is None:
        return False
    (starts, ends), (begins, stops) = first, second
    over = ends is not None and begins is not None and ends < begins
    return over or (stops is not None and starts is not None and stops < starts)
