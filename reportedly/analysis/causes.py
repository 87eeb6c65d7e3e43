"""Causes: whether the world changed, as told, or only the reporting, or only our reading, with the reasons.

Nothing here says that a thing is so. "The world" means that the words put the event into the window; whether
to believe them is another question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.deltas import Comparison
from reportedly.analysis.timing import Timing, is_planned, timing, told_days
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Status


class Cause(StrEnum):
    """What changed."""

    WORLD = "world"
    """The event itself is told of as inside the window."""
    UNKNOWN = "unknown"
    """The words do not tell."""
    REPORTING = "reporting"
    """Only what is reported: an old event newly told, a denial, a retraction, a further origin."""
    READING = "reading"
    """Only what we read, or judge, of texts that did not change."""


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A cause with its reasons, as sentences."""

    cause: Cause
    why: tuple[str, ...]


def told_cause(said: Sequence[ClaimView], comparison: Comparison) -> Reasoned:
    """Give the cause of something that reports tell anew, by when they say it happened."""
    reports = {one.claim.document for one in said}
    if all(comparison.is_from_held(one) for one in reports):
        why = "it stands only in a report made from one that was on record; see what the other has"
        return Reasoned(Cause.REPORTING, (why,))
    if all(is_planned(one) for one in said):
        return Reasoned(Cause.REPORTING, ("it is intended, urged or threatened; nothing is told as done",))
    timed = [(one, timing(one, comparison.window)) for one in said]
    told = {each for _, each in timed} - {Timing.UNTOLD}
    if not told:
        return _untold(said)
    if len(told) > 1:
        return Reasoned(Cause.UNKNOWN, ("its reports put it on days before as well as in the window",))
    first = next(one for one, each in timed if each is not Timing.UNTOLD)
    return _by_time(told.pop(), first)


def _untold(said: Sequence[ClaimView]) -> Reasoned:
    if all(one.shown.stance.status is Status.PAST for one in said):
        return Reasoned(Cause.UNKNOWN, ("it is told as past, and the words give no time",))
    return Reasoned(Cause.UNKNOWN, ("the words give no time: it may have been so for long",))


def _by_time(where: Timing, view: ClaimView) -> Reasoned:
    days = said_days(view)
    if where is Timing.INSIDE:
        return Reasoned(Cause.WORLD, (f"it is put {days}, inside the window",))
    if where is Timing.BEFORE:
        return Reasoned(Cause.REPORTING, (f"it is put {days}, before the window: old, newly told",))
    if where is Timing.AFTER:
        return Reasoned(Cause.REPORTING, (f"it is put {days}, after the window: still to come",))
    return Reasoned(Cause.UNKNOWN, (f"it is put {days}, which can lie before the window or in it",))


def said_days(view: ClaimView) -> str:
    """Give the days that a claim's words put it on, as words."""
    first, last = told_days(view) or (None, None)
    if first is not None and first == last:
        return f"on {first}"
    if first is None or last is None:
        return f"{'until' if first is None else 'from'} {first or last}"
    return f"between {first} and {last}"


def reading_cause(said: Sequence[ClaimView], what: str) -> Reasoned:
    """Give that a text already held is read otherwise, by whom; `what` says how."""
    extractors = ", ".join(sorted({one.shown.extractor for one in said}))
    return Reasoned(Cause.READING, (f"the text was on record and has not changed; {extractors} {what}",))
