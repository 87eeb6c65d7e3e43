"""Points of the time grammar: single dates, months, years and the like, as far as their words go.

A point keeps what the words say and leaves open what they do not, so that "between March and May 2015" can
lend its year to March before anything is asked of the publication date.
"""

import re
from dataclasses import dataclass
from datetime import date

from reportedly.reading.time_calendar import (
    UNKNOWN,
    Stretch,
    day_of,
    decade_of,
    month_of,
    part_of,
    season_of,
    year_of,
)
from reportedly.reading.time_figures import fixed_stretch, number_of
from reportedly.reading.time_tokens import Tokens
from reportedly.reading.time_words import time_words


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time is read against."""

    tokens: Tokens
    published: date | None = None
    anchor: Stretch = UNKNOWN
    """The time named before this one."""
    anchor_year: int | None = None
    """The year that the paragraph last named in figures; None if it named none."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens from `first` to `last`, half-open, with the groups that a rule found in them."""

    setting: Setting
    match: re.Match[str]

    def word(self, group: str) -> str | None:
        """Give the first word of a group, or None if the rule found none."""
        first = self.match.start(group)
        return None if first < 0 else self.setting.tokens.words[first]

    def words(self, group: str) -> tuple[str, ...]:
        """Give the words of a group, none if it is absent."""
        first, last = self.match.span(group)
        return () if first < 0 else self.setting.tokens.words[first:last]

    def text_before(self) -> str:
        """Give the words of the sentence that come before this phrase."""
        tokens = self.setting.tokens
        start = tokens.starts[self.match.start()]
        before = tokens.text[max(0, start - SENTENCE_CHARS) : start]
        return SENTENCE_END.split(before)[-1]

    def text_after(self) -> str:
        """Give the words of the sentence that come after this phrase."""
        tokens = self.setting.tokens
        end = tokens.ends[self.match.end() - 1]
        return SENTENCE_END.split(tokens.text[end : end + SENTENCE_CHARS])[0]


SENTENCE_CHARS = 200
"""How far from a date its verb is looked for."""
SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True, slots=True)
class Point:
    """What the words of one time say; what they leave open is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: str | None = None
    part: str | None = None
    weekday: int | None = None
    fixed: Stretch | None = None
    """A stretch that needs nothing more."""
    unit: str = "day"
    """The unit that "about" widens by."""


DATE = r"(?:(?:w,?)?(?:T?[dr][-o]?[mj](?:[,-]?Y)?|[mj]T?d(?:,?Y)?))"
PART = r"(?:T?[eb](?:[-oi]|io)?T?)"
MONTH_YEAR = r"(?:[mj][,o]?Y)"
SEASON_YEAR = r"(?:T?so?Y(?:-[dY])?)"
RELATIVE = r"(?:wk?[io]?[lt]u|wk?|[ltx](?:wk|[uwsmjk])|yk?|Ts)"
POINT = rf"(?:I|N|{DATE}|{PART}?(?:{MONTH_YEAR}|{SEASON_YEAR}|[mj]|[lt]u|Tu|Y|T?D)|{RELATIVE})"

POINTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:(?P<weekday>w),?)?T?(?P<day>[dr])[-o]?(?P<month>[mj])(?:[,-]?(?P<year>Y))?",
        r"(?:(?P<weekday>w),?)?(?P<month>[mj])T?(?P<day>d)(?:,?(?P<year>Y))?",
        r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)?(?P<month>[mj])(?:[,o]?(?P<year>Y))?",
        r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)?T?(?P<season>s)o?(?P<year>Y)(?P<winter>-[dY])?",
        r"T(?P<season>s)",
        r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)?(?P<year>Y)",
        r"T?(?P<day>[dr])",
    )
)
DECADE = re.compile(r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)?T?(?P<decade>D)")
FIXED = re.compile(r"[IN]")
FIELDS = ("part", "weekday", "day", "month", "season", "year")


def read_point(setting: Setting, first: int, last: int) -> Point | None:
    """Give what the tokens from `first` to `last` say as one absolute time, or None if they are not one."""
    kinds = setting.tokens.kinds
    if match := FIXED.fullmatch(kinds, first, last):
        stretch = fixed_stretch(setting.tokens.words[match.start()])
        return None if stretch is None else Point(fixed=stretch)
    if match := DECADE.fullmatch(kinds, first, last):
        return decade_point(Phrase(setting, match))
    for pattern in POINTS:
        if match := pattern.fullmatch(kinds, first, last):
            return fields_point(Phrase(setting, match))
    return None


def fields_point(phrase: Phrase) -> Point:
    """Give the point whose fields a pattern has named."""
    words, present = time_words(), phrase.match.groupdict()
    said = {field: phrase.word(field) for field in FIELDS if present.get(field) is not None}
    day, season = said.get("day"), words.seasons.get(said.get("season") or "")
    year = said.get("year")
    # "the winter of 2014" can be either of two; "winter 2013-14" names both its years.
    if season == "winter" and year is not None and present.get("winter") is None:
        return Point(fixed=UNKNOWN)
    return Point(
        year=None if year is None else int(year),
        month=words.months.get(said.get("month") or ""),
        day=None if day is None else number_of((day,)),
        season=season,
        part=said.get("part"),
        weekday=words.weekdays.get(said.get("weekday") or ""),
        unit="day" if day else "month" if said.get("month") or season else "year",
    )


def decade_point(phrase: Phrase) -> Point | None:
    """Give "the early 1990s"; a decade in two figures lies in the last century, "the '10s" in neither."""
    digits = (phrase.word("decade") or "").strip("'’s")
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if not 1700 <= year <= 2090 or (len(digits) == 2 and year < 1920):
        return None
    return Point(fixed=in_part(decade_of(year), phrase.word("part")))


def in_part(stretch: Stretch, part: str | None) -> Stretch:
    """Give the named part of a stretch, or all of it."""
    return stretch if part is None else part_of(stretch, part)


def resolve(point: Point, phrase: Phrase) -> Stretch:
    """Give the days a point stands for; a year that is not said is found from the publication date."""
    if point.fixed is not None:
        return in_part(point.fixed, point.part)
    year = point.year if point.year is not None else _year_meant(point, phrase)
    if year is None:
        return UNKNOWN
    return in_part(_in_year(point, year), point.part)


def _in_year(point: Point, year: int) -> Stretch:
    """Give the days of a point in one year; unknown if its weekday belies its date."""
    if point.day is not None and point.month is not None:
        day = date(year, point.month, point.day)
        return day_of(day) if point.weekday in {None, day.weekday()} else UNKNOWN
    if point.day is not None:
        return UNKNOWN
    if point.month is not None:
        return month_of(year, point.month)
    return year_of(year) if point.season is None else season_of(year, point.season)


def _year_meant(point: Point, phrase: Phrase) -> int | None:
    """Give the year of a date without one: that of the nearest such day by publication, or after, for a plan.

    None without a publication date, and where the paragraph has been telling of another year.
    """
    published = phrase.setting.published
    if published is None or (point.day is not None and point.month is None):
        return None
    years = range(published.year + 1, published.year - 9, -1)
    starts = [(year, start) for year in years if (start := _start_in(point, year)) is not None]
    past = next((year for year, start in starts if start <= published), None)
    coming = next((year for year, start in reversed(starts) if start >= published), None)
    told = phrase.setting.anchor_year
    if told is not None and told not in {past, published.year}:
        return None
    return coming if coming is not None and looks_forward(phrase) else past


def _start_in(point: Point, year: int) -> date | None:
    """Give the first day of a point in a year; None for 29 February in most years."""
    try:
        return _in_year(point, year).start
    except ValueError:
        return None


def looks_forward(phrase: Phrase) -> bool:
    """Tell whether the verb nearest before a time, or else the first after it, speaks of the future."""
    verbs = list(time_words().future.finditer(phrase.text_before()))
    verb = verbs[-1] if verbs else time_words().future.search(phrase.text_after())
    return verb is not None and verb.group("future") is not None
