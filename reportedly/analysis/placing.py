"""Placing claims in time: when a report says that a thing was so, or when it was said.

By the time of events, a claim stands where its own words put it. One that names no time and speaks of what
holds as it comes out stands on the day of its report, because that is what it says; an act told so as news
had happened by that day, nobody says how long before. What is told as past or planned without a time stands
nowhere: the day of its report is not when it happened.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from reportedly.ledger.answers import ClaimView
from reportedly.model.ids import ClaimId
from reportedly.model.moments import published_days
from reportedly.model.terms import Polarity, Predicate, Status

ACTS = frozenset(
    {
        Predicate.PLEDGED_TO,
        Predicate.SPLIT_FROM,
        Predicate.MERGED_WITH,
        Predicate.ACTS_WITH,
        Predicate.ATTACKS,
        Predicate.DETAINS,
        Predicate.THREATENS,
        Predicate.MOVES_TO,
    }
)
"""Predicates of what happens at a time; the others are of what holds for a while."""


class Axis(StrEnum):
    """Which time is meant."""

    EVENT = "event"
    """When it is said to have been so."""
    REPORT = "report"
    """When it was published."""


class Basis(StrEnum):
    """Why a claim stands where it stands."""

    STATED = "stated"
    """Its words give the time."""
    PRESENT = "present"
    """Its words give none, and speak of what holds, or is news, as the report comes out."""
    DENIED = "denied"
    """A denial without a time: it is of every day up to its report."""
    PUBLISHED = "published"
    """The day of publication, by reporting time."""
    NONE = "none"
    """It stands nowhere: no time is given, and none follows."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days between which something lies: whole UTC days, both included; None where that side is open."""

    first: date | None = None
    last: date | None = None

    @property
    def earliest(self) -> date:
        """The first day, or the beginning of time."""
        return date.min if self.first is None else self.first

    @property
    def latest(self) -> date:
        """The last day, or the end of time."""
        return date.max if self.last is None else self.last

    def overlaps(self, other: "Days") -> bool:
        """Tell whether one day can be in both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def covers(self, other: "Days") -> bool:
        """Tell whether the other lies within this."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def is_before(self, other: "Days") -> bool:
        """Tell whether this is over before the other begins, on any day that each can mean."""
        return self.latest < other.earliest

    def meet(self, other: "Days") -> "Days":
        """Give the days in both; they must overlap."""
        first, last = max(self.earliest, other.earliest), min(self.latest, other.latest)
        return Days(None if first == date.min else first, None if last == date.max else last)

    def span(self, other: "Days") -> "Days":
        """Give the shortest stretch of days that covers both."""
        first, last = min(self.earliest, other.earliest), max(self.latest, other.latest)
        return Days(None if first == date.min else first, None if last == date.max else last)

    @property
    def reached(self) -> "Days":
        """The last day alone where the first is open: the only one that it surely has to do with."""
        return self if self.first is not None else Days(self.last, self.last)

    @property
    def width(self) -> int:
        """How many days lie between the first and the last."""
        return (self.latest - self.earliest).days


ALL_DAYS = Days()


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the days it stands on."""

    view: ClaimView
    days: Days
    basis: Basis

    @property
    def is_placed(self) -> bool:
        """Whether it stands anywhere in time."""
        return self.basis is not Basis.NONE

    @property
    def reached(self) -> Days:
        """The days that count as it: for an act of which only the latest day is known, that one."""
        is_act = self.view.claim.predicate in ACTS and not self.is_denial
        return self.days.reached if is_act else self.days

    @property
    def id(self) -> ClaimId:
        """The claim's id."""
        return self.view.claim.id

    @property
    def is_denial(self) -> bool:
        """Whether it says that it is not so."""
        return self.view.shown.stance.polarity is Polarity.DENIED

    @property
    def is_planned(self) -> bool:
        """Whether it tells of what is only planned; a threat is made, whatever comes of it."""
        planned = self.view.shown.stance.status is Status.PLANNED
        return planned and self.view.claim.predicate is not Predicate.THREATENS

    @property
    def is_over(self) -> bool:
        """Whether it tells of a state as past; an act told in the past says nothing of its end."""
        past = self.view.shown.stance.status is Status.PAST
        return past and not self.is_denial and self.view.claim.predicate not in ACTS


def place(view: ClaimView, axis: Axis) -> Placed:
    """Give the days that a claim stands on, by the time of events or of reports."""
    published = _published(view)
    if axis is Axis.REPORT:
        return Placed(view, published, Basis.NONE if published == ALL_DAYS else Basis.PUBLISHED)
    stated = _stated(view, published)
    if stated is not None:
        return Placed(view, stated, Basis.STATED)
    if published == ALL_DAYS or view.shown.stance.status is Status.PLANNED:
        return Placed(view, ALL_DAYS, Basis.NONE)
    if view.shown.stance.polarity is Polarity.DENIED:
        return Placed(view, Days(None, published.last), Basis.DENIED)
    if view.shown.stance.status is Status.ONGOING:
        held = Days(None, published.last) if view.claim.predicate in ACTS else published
        return Placed(view, held, Basis.PRESENT)
    return Placed(view, ALL_DAYS, Basis.NONE)


def place_all(said: Iterable[ClaimView], axis: Axis) -> tuple[Placed, ...]:
    """Give claims with their days, those that end first; ties by first day, then by id.

    Claims that stand nowhere come last.
    """
    placed = (place(one, axis) for one in said)
    return tuple(sorted(placed, key=lambda one: (not one.is_placed, *in_time(one.days), one.id)))


def in_time(days: Days) -> tuple[date, int]:
    """Give what stretches of days are sorted by: those that are over first, of these the shortest first."""
    return days.latest, -days.earliest.toordinal()


def _published(view: ClaimView) -> Days:
    return _days_of(view.document.published)


@lru_cache(maxsize=65536)
def _days_of(published: str | None) -> Days:
    days = published_days(published)
    return ALL_DAYS if days is None else Days(*days)


def _stated(view: ClaimView, published: Days) -> Days | None:
    when = view.shown.when
    if when is None or (when.start is None and when.end is None):
        return None
    if when.start is not None and when.end is not None:
        return Days(min(when.start, when.end), max(when.start, when.end))
    if when.end is not None or view.shown.stance.status is Status.PLANNED:
        return Days(when.start, when.end)
    # "Since September" reaches to the report, which cannot tell what came after it.
    reach = published.last if when.start is None or published.latest >= when.start else None
    return Days(when.start, reach)
