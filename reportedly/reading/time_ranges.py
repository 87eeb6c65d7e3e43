"""Readers of points and of what is built from them: ranges, open ends, parts, times hung on a happening."""

import re
from collections.abc import Callable
from dataclasses import replace

from reportedly.model.terms import TimePrecision
from reportedly.reading.time_beside import counts_things, stands_alone
from reportedly.reading.time_calendar import (
    UNKNOWN,
    Stretch,
    after,
    before,
    day_of,
    from_start,
    join,
    month_of,
    months_of,
    move,
    to_end,
    unit_of,
    widen,
    year_of,
)
from reportedly.reading.time_figures import number_of
from reportedly.reading.time_points import Phrase, Point, in_part, read_point, resolve
from reportedly.reading.time_relative import (
    read_calendar_unit,
    read_near_today,
    read_part_of_day,
    read_season,
    read_the_weekend,
    read_weekday,
    read_weekday_of_week,
    read_which_month,
)
from reportedly.reading.time_words import time_words

Reader = Callable[[Phrase], Stretch | None]

RELATIVES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"(?:T(?P<day>u)(?P<before>B))?(?P<near>y)k?", read_near_today),
        (r"(?P<which>[lt])k", read_part_of_day),
        (r"(?P<weekday>w)k?[io]?(?P<which>[lt])(?P<unit>u)", read_weekday_of_week),
        (r"(?P<which>[ltx])?(?P<weekday>w)k?", read_weekday),
        (r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)?(?P<which>[ltx])(?P<unit>u)", read_calendar_unit),
        (r"(?:T?(?P<part>[eb])(?:[-oi]|io)?)(?P<which>T)(?P<unit>u)", read_calendar_unit),
        (r"T(?P<unit>u)", read_the_weekend),
        (r"(?P<which>[ltxT])(?P<season>s)", read_season),
        (r"(?P<which>[ltx])(?P<month>[mj])", read_which_month),
    )
)


def relative_at(phrase: Phrase, first: int, last: int) -> Stretch | None:
    """Give what the tokens say as a time counted from publication, or None if they are not one."""
    for pattern, reader in RELATIVES:
        if match := pattern.fullmatch(phrase.setting.tokens.kinds, first, last):
            inner = Phrase(phrase.setting, match)
            stretch = reader(inner)
            part = inner.word("part") if "part" in pattern.groupindex else None
            return None if stretch is None else in_part(stretch, part)
    return None


def point_at(phrase: Phrase, group: str) -> Point | None:
    """Give the point, absolute or relative, that a group of the phrase names."""
    first, last = phrase.match.span(group)
    if (point := read_point(phrase.setting, first, last)) is not None and not _the_season(
        phrase, first, last
    ):
        return point
    stretch = relative_at(phrase, first, last)
    return None if stretch is None else Point(fixed=stretch)


def _the_season(phrase: Phrase, first: int, last: int) -> bool:
    """Tell whether the tokens are "the spring" alone, which counts from publication."""
    return phrase.setting.tokens.kinds[first:last] == "Ts"


def read_single(phrase: Phrase) -> Stretch | None:
    """Give a point that stands alone; bare years and months only where their neighbours make them times."""
    if not stands_alone(phrase):
        return None
    point = point_at(phrase, "point")
    if point is None:
        return None
    return UNKNOWN if _year_uncertain(phrase, point) else resolve(point, phrase)


def _year_uncertain(phrase: Phrase, point: Point) -> bool:
    """Tell whether figures after a day and month may be its year or count something: "13 February 90"."""
    after = phrase.setting.tokens.kinds[phrase.match.end() :][:1]
    return point.day is not None and point.year is None and after in {"d", "n"}


def read_about(phrase: Phrase) -> Stretch | None:
    """Give a point after "about" with a unit more at either end."""
    point = point_at(phrase, "point")
    return None if point is None else widen(resolve(point, phrase), point.unit)


def read_range(phrase: Phrase) -> Stretch | None:
    """Give the stretch between two points, each lending the other what it leaves unsaid."""
    points = range_points(phrase)
    if points is None:
        return None
    first, second = lend(*points)
    if first.month is None and first.day is not None:
        return None
    end = resolve(second, phrase)
    if first.year is None and first.fixed is None and first.weekday is None and end.start is not None:
        return join(_latest_before(first, end, phrase), end)
    return join(_weekday_before(resolve(first, phrase), end), end)


def range_points(phrase: Phrase) -> tuple[Point, Point] | None:
    """Give the two points of a range, or None where the figures are counts of something."""
    span = phrase.match.span("b")
    if phrase.setting.tokens.kinds[slice(*span)] == "Y" and counts_things(phrase, *span):
        return None
    first, second = point_at(phrase, "a"), point_at(phrase, "b")
    return None if first is None or second is None else (first, second)


def lend(first: Point, second: Point) -> tuple[Point, Point]:
    """Give two points of a range with month and year shared: "7 to 12 March 2015", "May to July 2014"."""
    if first.day is not None and first.month is None:
        first = replace(first, month=second.month)
    if second.year is not None and first.year is None and first.fixed is None:
        back = second.month is not None and first.month is not None and first.month > second.month
        first = replace(first, year=second.year - back)
    if first.year is not None and second.year is None and second.fixed is None:
        on = second.month is not None and first.month is not None and second.month < first.month
        second = replace(second, year=first.year + on)
    return first, second


def _latest_before(first: Point, end: Stretch, phrase: Phrase) -> Stretch:
    """Give the start of a range without years: the nearest such day up to its end."""
    setting = replace(phrase.setting, published=end.start, anchor_year=None)
    return resolve(first, Phrase(setting, phrase.match))


def _weekday_before(start: Stretch, end: Stretch) -> Stretch:
    """Give the start of "from Friday to Tuesday" a week back where it would otherwise follow its end."""
    if start.start is None or end.start is None or not start.precision is end.precision is TimePrecision.DAY:
        return start
    late = 0 < (start.start - end.start).days < 7
    return day_of(move(start.start, -1, "week")) if late else start


def read_touching(phrase: Phrase) -> Stretch | None:
    """Give two touching points as one: "the end of 2001 or beginning of 2002"; None if they lie apart."""
    points = range_points(phrase)
    if points is None:
        return None
    lent = lend(*points)
    first, second = (resolve(point, phrase) for point in lent)
    if first.end is None or second.start is None:
        return None
    return join(first, second) if 0 <= (second.start - first.end).days <= 1 else None


def read_days_of_month(phrase: Phrase) -> Stretch | None:
    """Give "March 7-12, 2015"."""
    first = Point(
        year=None if phrase.word("year") is None else int(phrase.word("year") or 0),
        month=time_words().months[phrase.word("month") or ""],
        day=number_of(phrase.words("a")),
    )
    second = replace(first, day=number_of(phrase.words("b")))
    end = resolve(second, phrase)
    return UNKNOWN if end.start is None else join(resolve(replace(first, year=end.start.year), phrase), end)


def read_short_years(phrase: Phrase) -> Stretch:
    """Give "2014-16"; "2010-11" can be a month too."""
    year, last = int(phrase.word("a") or 0), int(phrase.word("b") or 0)
    if last <= 12 or last <= year % 100:
        return UNKNOWN
    return join(year_of(year), year_of(year - year % 100 + last))


OPERATORS: dict[str, Callable[[Stretch], Stretch]] = {
    "S": from_start,
    "F": from_start,
    "U": to_end,
    "W": to_end,
    "B": before,
    "A": after,
}
HAPPENINGS: dict[str, Callable[[Stretch], Stretch]] = {
    "S": from_start,
    "A": from_start,
    "U": to_end,
    "B": to_end,
}


def read_open(phrase: Phrase) -> Stretch | None:
    """Give "since 2014", "until March", "before 7 March", "by 2016", "from 2011 onwards"."""
    first, last = phrase.match.span("point")
    operator = phrase.setting.tokens.kinds[phrase.match.start("op")]
    kinds = phrase.setting.tokens.kinds[first:last]
    if (kinds == "Y" and counts_things(phrase, first, last)) or (kinds == "j" and operator == "W"):
        return None
    point = point_at(phrase, "point")
    return None if point is None else OPERATORS[operator](resolve(point, phrase))


def read_happening(phrase: Phrase) -> Stretch | None:
    """Give no days for "after the attack"; for "after Saturday's attack" what Saturday bounds."""
    if phrase.match.groupdict().get("point") is None:
        return UNKNOWN
    point = point_at(phrase, "point")
    if point is None:
        return UNKNOWN
    operator = phrase.setting.tokens.kinds[phrase.match.start("op")]
    stretch = resolve(point, phrase)
    return HAPPENINGS[operator](stretch) if operator in HAPPENINGS else stretch


def read_portion(phrase: Phrase) -> Stretch | None:
    """Give "the first quarter of 2017", "the second half of last year", "Q1 2017"."""
    point = point_at(phrase, "point")
    whole = UNKNOWN if point is None else resolve(point, phrase)
    if whole.start is None or whole.precision is not TimePrecision.YEAR:
        return None
    quarter = phrase.match.groupdict().get("quarter")
    if quarter is not None:
        return _portion(whole.start.year, int((phrase.word("quarter") or "q1")[1]), 3)
    months = 6 if phrase.word("half") == "half" else 3
    which = 12 // months if phrase.word("which") == "last" else number_of(phrase.words("which"))
    return (
        None if which is None or not 1 <= which <= 12 // months else _portion(whole.start.year, which, months)
    )


def _portion(year: int, which: int, months: int) -> Stretch:
    """Give the which-th run of months of a year."""
    return months_of(year, (which - 1) * months + 1, which * months)


def read_week_of_month(phrase: Phrase) -> Stretch | None:
    """Give "the first week of March 2015" as its first seven days, the last week as its last seven."""
    point = point_at(phrase, "point")
    whole = UNKNOWN if point is None else resolve(point, phrase)
    which = phrase.word("which")
    number = 5 if which == "last" else number_of(phrase.words("which"))
    if phrase.word("unit") != "week" or number is None or not 1 <= number <= 5 or whole.start is None:
        return None
    month = month_of(whole.start.year, whole.start.month)
    if month.end is None or month.start is None:
        return UNKNOWN
    start = move(month.end, -6, "day") if which == "last" else move(month.start, 7 * (number - 1), "day")
    end = min(move(start, 6, "day"), month.end)
    return Stretch(start, end, TimePrecision.DAYS)


def read_moment(phrase: Phrase) -> Stretch | None:
    """Give the calendar unit that "the end of the month" stands in, counted from publication."""
    published = phrase.setting.published
    unit = time_words().units[phrase.word("unit") or "day"]
    if unit not in {"week", "month", "year"}:
        return None
    return UNKNOWN if published is None else in_part(unit_of(published, unit), phrase.word("part"))
