"""Times and counts in figures: dates such as 2015-03-07 or 25/03/2015, named days, number words."""

import re
from datetime import UTC, date, datetime

from reportedly.model.terms import TimePrecision
from reportedly.reading.time_calendar import UNKNOWN, Stretch, day_of
from reportedly.reading.time_words import time_words

NUMERIC = re.compile(r"([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{2,4})")


def fixed_stretch(word: str) -> Stretch | None:
    """Give the day of a date in figures or the days of a named event; None if it is not a date."""
    if named := time_words().named.get(word):
        start, end = named
        return day_of(start) if start == end else Stretch(start, end, TimePrecision.DAYS)
    if match := NUMERIC.fullmatch(word):
        return numeric_stretch(match.group(1), match.group(2), match.group(3), "." in word)
    try:
        moment = datetime.fromisoformat(word.upper())
    except ValueError:
        return None
    return day_of((moment if moment.tzinfo is None else moment.astimezone(UTC)).date())


def numeric_stretch(first: str, second: str, third: str, dotted: bool) -> Stretch | None:
    """Give the day that figures name, unknown where day and month could change places, None if no date.

    Source: ADR 0005; "25/03/2015" can be read in one way only, "07-03-2015" in two.
    """
    if len(first) == 4:
        return _valid_day(int(first), int(second), int(third)) if len(third) == 2 else None
    if len(first) == 3 or len(third) == 3 or (dotted and len(third) == 2):
        return None
    if len(third) == 2:
        return UNKNOWN
    one, two, year = int(first), int(second), int(third)
    if one == two or one > 12:
        return _valid_day(year, two, one)
    return _valid_day(year, one, two) if two > 12 else UNKNOWN


def _valid_day(year: int, month: int, day: int) -> Stretch | None:
    """Give a day of the calendar; None for figures that name none."""
    try:
        return day_of(date(year, month, day))
    except ValueError:
        return None


def number_of(words: tuple[str, ...]) -> int | None:
    """Give the value of a count in words or figures; None where it is vague ("several", "a few")."""
    values = [_value(word) for word in words if word not in {"-", "of"}]
    if not values or any(value is None for value in values):
        return None
    return sum(value for value in values if value is not None)


def _value(word: str) -> int | None:
    """Give the value of one word of a count."""
    digits = word[:-2] if word[-2:] in {"st", "nd", "rd", "th"} and word[0].isdigit() else word
    if digits.isdecimal():
        return int(digits)
    return 1 if word in {"a", "an"} else time_words().numbers.get(word)
