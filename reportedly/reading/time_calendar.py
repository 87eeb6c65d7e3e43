"""Stretches of days: the calendar arithmetic under the time grammar.

A stretch is the smallest run of whole days that surely holds the time meant. Its precision names the unit: in
the singular the time lies within one such unit ("March 2015": month), in the plural the stretch has ends that
are known to the unit ("from 2011 to 2013": years; "since 7 March": days).
"""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.model.terms import TimePrecision

P = TimePrecision


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `start` to `end`, both included; an end that is open or unknown is None."""

    start: date | None = None
    end: date | None = None
    precision: TimePrecision = P.UNKNOWN

    @property
    def closed(self) -> tuple[date, date] | None:
        """Give both ends, or None unless both are known."""
        return None if self.start is None or self.end is None else (self.start, self.end)


UNKNOWN = Stretch()

PLURALS = {
    P.DAY: P.DAYS,
    P.WEEK: P.DAYS,
    P.MONTH: P.MONTHS,
    P.SEASON: P.MONTHS,
    P.YEAR: P.YEARS,
    P.DECADE: P.YEARS,
}
ORDER = tuple(P)
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120}


def plural(precision: TimePrecision) -> TimePrecision:
    """Give the precision of a stretch whose ends are known to this unit."""
    return PLURALS.get(precision, precision)


def day_of(day: date) -> Stretch:
    """Give one day."""
    return Stretch(day, day, P.DAY)


def week_of(day: date) -> Stretch:
    """Give the ISO week, Monday to Sunday, that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(monday, monday + timedelta(days=6), P.WEEK)


def weekend_of(day: date) -> Stretch:
    """Give Saturday and Sunday of the ISO week that holds a day."""
    saturday = day + timedelta(days=5 - day.weekday())
    return Stretch(saturday, saturday + timedelta(days=1), P.DAYS)


def month_of(year: int, month: int) -> Stretch:
    """Give a calendar month."""
    return Stretch(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), P.MONTH)


def months_of(year: int, first: int, last: int) -> Stretch:
    """Give the months from `first` to `last` of one year."""
    return Stretch(date(year, first, 1), month_of(year, last).end, P.MONTHS)


def season_of(year: int, season: str) -> Stretch:
    """Give a northern season by the year in which it begins."""
    first = month_of(year, SEASON_MONTHS[season]).start
    last = None if first is None else move_months(first, 2)
    return UNKNOWN if last is None else Stretch(first, month_of(last.year, last.month).end, P.SEASON)


def year_of(year: int) -> Stretch:
    """Give a calendar year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31), P.YEAR)


def decade_of(year: int) -> Stretch:
    """Give the ten years from a year that ends in 0."""
    return Stretch(date(year, 1, 1), date(year + 9, 12, 31), P.DECADE)


def unit_of(day: date, unit: str) -> Stretch:
    """Give the calendar unit that holds a day."""
    if unit in {"week", "fortnight"}:
        return week_of(day)
    if unit == "weekend":
        return weekend_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "year":
        return year_of(day.year)
    return decade_of(day.year - day.year % 10) if unit == "decade" else day_of(day)


def move_months(day: date, months: int) -> date:
    """Give the day some months on (or back), the month's last day where it is shorter.

    Raises: ValueError, if that is outside the calendar of `datetime`.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def move(day: date, count: int, unit: str) -> date:
    """Give the day `count` units on, or back if negative.

    Raises: ValueError or OverflowError, if that is outside the calendar of `datetime`.
    """
    if unit == "hour":
        return day + timedelta(days=-(-count // 24) if count > 0 else count // 24)
    if unit in UNIT_MONTHS:
        return move_months(day, count * UNIT_MONTHS[unit])
    return day + timedelta(days=count * UNIT_DAYS.get(unit, 7))


def widen(stretch: Stretch, unit: str) -> Stretch:
    """Give the stretch with one unit more at either end, as "about" asks for."""
    if stretch.start is None or stretch.end is None:
        return stretch
    start, end = move(stretch.start, -1, unit), move(stretch.end, 1, unit)
    if unit in {"month", "year"}:
        start = unit_of(start, unit).start or start
        end = unit_of(end, unit).end or end
    return Stretch(start, end, plural(stretch.precision))


def join(first: Stretch, second: Stretch) -> Stretch:
    """Give the stretch from the start of one to the end of the other; unknown if it would run backwards."""
    known = [one.precision for one in (first, second) if one.precision is not P.UNKNOWN]
    if not known or (first.start is not None and second.end is not None and first.start > second.end):
        return UNKNOWN
    return Stretch(first.start, second.end, plural(max(known, key=ORDER.index)))


def from_start(stretch: Stretch) -> Stretch:
    """Give the open stretch from the start of one ("since")."""
    if stretch.start is None:
        return UNKNOWN
    return Stretch(stretch.start, None, plural(stretch.precision))


def to_end(stretch: Stretch) -> Stretch:
    """Give the open stretch to the end of one ("until")."""
    return UNKNOWN if stretch.end is None else Stretch(None, stretch.end, plural(stretch.precision))


def before(stretch: Stretch) -> Stretch:
    """Give the open stretch that ends the day before one."""
    if stretch.start is None:
        return UNKNOWN
    return Stretch(None, stretch.start - timedelta(days=1), plural(stretch.precision))


def after(stretch: Stretch) -> Stretch:
    """Give the open stretch that starts the day after one."""
    if stretch.end is None:
        return UNKNOWN
    return Stretch(stretch.end + timedelta(days=1), None, plural(stretch.precision))


# By precision and part: first and last step, where a step is a day of a month or week, a month of a year or
# season (counted from its start), a year of a decade. Thirds for early, mid and late; quarters of a year for
# its two edges, because "the end of 2001" is narrower than "late 2001" (ADR 0005).
THIRDS = {
    P.MONTH: {"early": (0, 9), "mid": (10, 19), "late": (20, 31)},
    P.WEEK: {"early": (0, 2), "mid": (2, 4), "late": (4, 6)},
    P.YEAR: {"early": (0, 3), "mid": (4, 7), "late": (8, 11), "beginning": (0, 2), "end": (9, 11)},
    P.SEASON: {"early": (0, 0), "mid": (1, 1), "late": (2, 2)},
    P.DECADE: {"early": (0, 3), "mid": (4, 6), "late": (7, 9)},
}
STEPS = {P.MONTH: "day", P.WEEK: "day", P.YEAR: "month", P.SEASON: "month", P.DECADE: "year"}
PART_PRECISION = {
    P.MONTH: P.DAYS,
    P.WEEK: P.DAYS,
    P.YEAR: P.MONTHS,
    P.SEASON: P.MONTH,
    P.DECADE: P.YEARS,
}
EDGES = {
    "start": "beginning",
    "outset": "beginning",
    "close": "end",
    "middle": "mid",
}
PLAIN_PARTS = {"beginning": "early", "end": "late"}


def part_of(stretch: Stretch, part: str) -> Stretch:
    """Give the early, middle or late part of a stretch, or its beginning or end; a day has no parts.

    Source: ADR 0005; thirds, and for the edges of a year quarters.
    """
    thirds = THIRDS.get(stretch.precision)
    if thirds is None or stretch.start is None or stretch.end is None:
        return stretch
    name = EDGES.get(part, part)
    first, last = thirds[name] if name in thirds else thirds[PLAIN_PARTS.get(name, name)]
    step = STEPS[stretch.precision]
    end = move(stretch.start, last + 1, step) - timedelta(days=1)
    return replace(
        stretch,
        start=move(stretch.start, first, step),
        end=min(end, stretch.end),
        precision=PART_PRECISION[stretch.precision],
    )
