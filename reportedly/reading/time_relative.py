"""Readers of relative times: those that count from the day of publication or from the time named before."""

from dataclasses import replace
from datetime import date, timedelta

from reportedly.model.terms import TimePrecision
from reportedly.reading.time_calendar import (
    ORDER,
    UNKNOWN,
    Stretch,
    day_of,
    month_of,
    move,
    move_months,
    plural,
    season_of,
    unit_of,
    week_of,
    widen,
)
from reportedly.reading.time_figures import number_of
from reportedly.reading.time_points import Phrase, looks_forward
from reportedly.reading.time_words import time_words

P = TimePrecision
ONE_DAY = timedelta(days=1)
UNIT_PRECISION = {
    "hour": P.DAYS,
    "day": P.DAY,
    "week": P.WEEK,
    "fortnight": P.DAYS,
    "weekend": P.DAYS,
    "month": P.MONTH,
    "year": P.YEAR,
    "decade": P.DECADE,
}


def unit_in(phrase: Phrase, group: str = "unit") -> str:
    """Give the unit that a group names: "years" is year."""
    return time_words().units[phrase.word(group) or "day"]


def count_in(phrase: Phrase) -> int | None:
    """Give the count of a phrase: one if it has none, None if it is vague."""
    words = phrase.words("count")
    return number_of(words) if words else 1


def read_near_today(phrase: Phrase) -> Stretch:
    """Give yesterday, today, tonight, tomorrow; overnight is the night between two days."""
    published, word = phrase.setting.published, phrase.word("near")
    if published is None:
        return UNKNOWN
    if word == "overnight":
        return Stretch(published - ONE_DAY, published, P.DAYS)
    shift = {"yesterday": -1, "tomorrow": 1}.get(word or "", 0)
    if phrase.word("before") is not None:
        shift -= 1
    return day_of(published + shift * ONE_DAY)


def read_part_of_day(phrase: Phrase) -> Stretch:
    """Give "last night" and "this morning"."""
    published = phrase.setting.published
    if published is None:
        return UNKNOWN
    return day_of(published - ONE_DAY if phrase.word("which") == "last" else published)


def read_weekday(phrase: Phrase) -> Stretch | None:
    """Give a weekday: the last by publication, the coming one for a plan; None where it is part of a name."""
    tokens, end = phrase.setting.tokens, phrase.match.end()
    if end < len(tokens.words) and tokens.words[end] in time_words().not_days:
        return None
    published = phrase.setting.published
    if published is None:
        return UNKNOWN
    weekday = time_words().weekdays[phrase.word("weekday") or ""]
    day = _chosen_weekday(phrase, published, weekday)
    return UNKNOWN if day is None else day_of(day)


def _chosen_weekday(phrase: Phrase, published: date, weekday: int) -> date | None:
    """Give the day meant by "last", "this", "next" or by the verb; None where English leaves it open."""
    back = timedelta(days=(published.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - published.weekday()) % 7)
    match phrase.word("which"):
        case "last":
            return published - (back or timedelta(days=7))
        case "this":
            same = published + timedelta(days=weekday - published.weekday())
            return same if same >= published else None
        case None:
            return published + ahead if looks_forward(phrase) else published - back
        case _:  # "next Friday" is this week's for some and the following week's for others
            return None


def read_weekday_of_week(phrase: Phrase) -> Stretch:
    """Give "Tuesday of last week"."""
    published = phrase.setting.published
    if published is None or unit_in(phrase) != "week":
        return UNKNOWN
    monday = week_of(published).start
    if monday is None:
        return UNKNOWN
    shift = {"last": -7, "this": 0}.get(phrase.word("which") or "", 0)
    return day_of(monday + timedelta(days=shift + time_words().weekdays[phrase.word("weekday") or ""]))


def read_calendar_unit(phrase: Phrase) -> Stretch | None:
    """Give "last week", "this year", "next month" as calendar units; None for other units."""
    published, unit, which = phrase.setting.published, unit_in(phrase), phrase.word("which")
    if unit in {"hour", "day", "fortnight"} or (phrase.word("unit") or "").endswith("s"):
        return None
    # On a Monday "this weekend" can be the one just over or the one to come.
    if published is None or (unit == "weekend" and which == "this" and published.weekday() == 0):
        return UNKNOWN
    shift = {"last": -1, "this": 0, "current": 0, "the": 0}.get(which or "", 1)
    return unit_of(move(published, shift, unit), unit)


def read_the_weekend(phrase: Phrase) -> Stretch | None:
    """Give "over the weekend": the one that is on, or else the last."""
    published = phrase.setting.published
    if unit_in(phrase) != "weekend":
        return None
    if published is None:
        return UNKNOWN
    return unit_of(published if published.weekday() >= 5 else published - timedelta(days=7), "weekend")


def read_this_unit_so_far(phrase: Phrase) -> Stretch:
    """Give "earlier this month" up to publication and "later this year" from it."""
    published = phrase.setting.published
    whole = read_calendar_unit(phrase)
    if published is None or whole is None or whole.closed is None:
        return UNKNOWN
    start, end = whole.closed
    if not start <= published <= end:
        return whole
    if phrase.word("shift") == "earlier":
        return replace(whole, end=published, precision=whole.precision)
    return replace(whole, start=published, precision=whole.precision)


def read_season(phrase: Phrase) -> Stretch:
    """Give "last summer", "this winter", "the spring": the nearest that began, or is over for "last"."""
    published = phrase.setting.published
    if published is None or phrase.word("which") in {"next", "coming", "upcoming"}:
        return UNKNOWN
    name = time_words().seasons[phrase.word("season") or ""]
    seasons = [season_of(published.year - back, name) for back in range(3)]
    for season in seasons:
        limit = season.end if phrase.word("which") == "last" else season.start
        if limit is not None and limit <= published:
            return season
    return UNKNOWN


def read_which_month(phrase: Phrase) -> Stretch | None:
    """Give "last March" where only one can be meant, and "this March"."""
    published = phrase.setting.published
    if published is None:
        return UNKNOWN
    month, which = time_words().months[phrase.word("month") or ""], phrase.word("which")
    if which in {"this", "current"}:
        return month_of(published.year, month)
    if which == "last":
        return month_of(published.year - 1, month) if month >= published.month else UNKNOWN
    return month_of(published.year + 1, month) if month <= published.month else UNKNOWN


def read_trailing(phrase: Phrase) -> Stretch | None:
    """Give "the last two years" up to publication; "the past few months" begin nobody knows when."""
    published, unit, count = phrase.setting.published, unit_in(phrase), count_in(phrase)
    bare_plural = not phrase.words("count") and (phrase.word("unit") or "").endswith("s")
    if published is None:
        return UNKNOWN
    if count is None or bare_plural:
        return Stretch(None, published, plural(UNIT_PRECISION[unit]))
    precision = UNIT_PRECISION[unit] if count == 1 and unit not in {"hour", "day"} else None
    return Stretch(move(published, -count, unit), published, precision or plural(UNIT_PRECISION[unit]))


def read_recent(phrase: Phrase) -> Stretch:
    """Give "recent months": up to publication, from nobody knows when."""
    published = phrase.setting.published
    if published is None:
        return UNKNOWN
    return Stretch(None, published, plural(UNIT_PRECISION[unit_in(phrase)]))


def read_coming(phrase: Phrase) -> Stretch | None:
    """Give "the coming weeks" from publication on; "the next two years" can count from elsewhere."""
    published = phrase.setting.published
    if phrase.word("which") == "next" and not phrase.words("count"):
        return None
    if published is None or phrase.word("which") == "next":
        return UNKNOWN
    return Stretch(published, None, plural(UNIT_PRECISION[unit_in(phrase)]))


def read_ago(phrase: Phrase) -> Stretch:
    """Give "three years ago" as the calendar unit that far back; vague counts and decades stay unknown."""
    published, unit, count = phrase.setting.published, unit_in(phrase), count_in(phrase)
    if published is None or count is None or unit == "decade" or not phrase.words("count"):
        return UNKNOWN
    back = move(published, -count, unit)
    if unit == "hour":
        return Stretch(back, published, P.DAYS)
    unit = "week" if unit in {"fortnight", "weekend"} else unit
    return _with_margin(unit_of(back, unit), phrase.word("about"), unit, published)


MORE, LESS = {"more than", "at least", "over"}, {"less than", "fewer than", "at most", "up to", "barely"}


def _with_margin(stretch: Stretch, about: str | None, unit: str, published: date) -> Stretch:
    """Give the stretch that "about", "more than" or "less than" makes of a time ago."""
    if about is None or about == "just":
        return stretch
    if about in MORE:
        return Stretch(None, stretch.end, plural(stretch.precision))
    if about in LESS:
        return Stretch(stretch.start, published, plural(stretch.precision))
    wide = widen(stretch, unit)
    return replace(wide, end=None if wide.end is None else min(wide.end, published))


def read_shift(phrase: Phrase) -> Stretch:
    """Give "two days later", counted from the time before if that is known as finely as the count."""
    count, unit, anchor = count_in(phrase), unit_in(phrase), phrase.setting.anchor
    if count is None or not _anchors(anchor, unit) or phrase.word("about") is not None:
        return UNKNOWN
    if (phrase.word("unit") or "").endswith("s") and not phrase.words("count"):
        return UNKNOWN
    return _shifted(anchor, count if phrase.word("shift") == "later" else -count, unit)


def _anchors(anchor: Stretch, unit: str) -> bool:
    """Tell whether a count of units can start from a time: it is closed, and no coarser than the unit."""
    if anchor.closed is None or unit in {"hour", "decade"}:
        return False
    finest = P.WEEK if unit in {"week", "fortnight", "weekend"} else UNIT_PRECISION[unit]
    return anchor.precision is P.DAY or (
        anchor.precision in {P.WEEK, P.MONTH, P.YEAR} and ORDER.index(anchor.precision) <= ORDER.index(finest)
    )


def _shifted(anchor: Stretch, count: int, unit: str) -> Stretch:
    """Give the calendar unit `count` units from the anchor."""
    if anchor.start is None:
        return UNKNOWN
    start = move_months(anchor.start, count * 12) if unit == "year" else move(anchor.start, count, unit)
    return unit_of(start, "week" if unit == "fortnight" else unit)


STEPS = {"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}


def read_anchored_unit(phrase: Phrase) -> Stretch:
    """Give "the next day", "that week", "the same month", "the year before": counted from the time before."""
    unit, anchor = unit_in(phrase), phrase.setting.anchor
    if not _anchors(anchor, unit) or (phrase.word("unit") or "").endswith("s"):
        return UNKNOWN
    return _shifted(anchor, STEPS.get(phrase.word("which") or "", 0), unit)


def read_no_days(_phrase: Phrase) -> Stretch:
    """Give no days: "for two years" says how long, not when, and feasts by the moon differ by place."""
    return UNKNOWN


def read_since_then(phrase: Phrase) -> Stretch:
    """Give "since then": from the time before, without an end."""
    anchor = phrase.setting.anchor
    return UNKNOWN if anchor.start is None else Stretch(anchor.start, None, plural(anchor.precision))
