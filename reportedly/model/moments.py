"""Publication dates, as precise as given, as the interval of UTC days that they can mean."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time
from functools import lru_cache

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


@lru_cache(maxsize=16384)
def published_days(published: str | None) -> tuple[date, date] | None:
    """Give the first and last UTC day that an ISO 8601 date of any precision can mean; None if it is not one.

    A time of day with an offset moves to UTC first; one without is taken as UTC.
    """
    if published is None:
        return None
    try:
        return _days(published.strip())
    except (ValueError, OverflowError):
        return None


def _days(published: str) -> tuple[date, date]:
    if _YEAR.fullmatch(published):
        return date(int(published), 1, 1), date(int(published), 12, 31)
    month = _MONTH.fullmatch(published)
    if month is not None:
        year, number = int(month[1]), int(month[2])
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    moment = datetime.fromisoformat(published)
    day = (moment if moment.tzinfo is None else moment.astimezone(UTC)).date()
    return day, day


def published_moments(published: str | None) -> tuple[datetime, datetime] | None:
    """Give the first and last moment, UTC, that an ISO 8601 date of any precision can mean; None if none."""
    days = published_days(published)
    if published is None or days is None:
        return None
    if "T" in published:
        moment = datetime.fromisoformat(published.strip())
        exact = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return exact, exact
    return datetime.combine(days[0], time.min, UTC), datetime.combine(days[1], time.max, UTC)


def to_moment(moment: datetime) -> str:
    """Give a moment as the ledger writes it: UTC, microseconds, so that text order is time order.

    A moment without a time zone is taken as UTC.
    """
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_moment(written: str) -> datetime:
    """Give the moment that `to_moment` wrote, in UTC."""
    return datetime.fromisoformat(written)
