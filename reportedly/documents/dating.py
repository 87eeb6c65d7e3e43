"""When a report was published, from words that say so: ISO 8601, as precise as they are, never a guess."""

import re
from datetime import date, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_SHORT_YEAR = r"(?P<year>(?:1[89]|20)\d\d|[4-9]\d|[0-3]\d)"
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|[+-]\d{4})?)?"

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?")
_SLASHED = re.compile(r"(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})")
_WRITTEN = tuple(
    re.compile(_WEEKDAY + order + _CLOCK, re.IGNORECASE)
    for order in (rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}", rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}")
)
_MONTH_ONLY = re.compile(rf"{_MONTH},?\s+{_YEAR}", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:first\s+)?(?:published|posted|updated|issued|released|dated?)(?:\s+(?:on|at))?\s*:?\s+",
    re.IGNORECASE,
)

_IN_LINE = re.compile(
    rf"{_WEEKDAY}(?:{_DAY}\s+{_MONTH},?\s+{_SHORT_YEAR}(?!\d)"
    rf"|{_MONTH.replace('<month>', '<month2>')}\s+{_DAY.replace('<day>', '<day2>')},?\s+"
    rf"{_SHORT_YEAR.replace('<year>', '<year2>')}(?!\d))",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(r"[A-Z\u00c0-\u00de][\w.'’-]*|d[eo]s?|l[ae]s?|el|al|of|the|and|in|on|[-–—/|]+")
_PLACE_WORDS = 10
_AFTER_DATE = re.compile(r"\)?\s*(?:,?\s*[(/\[][^)/\]\n]{1,40}[)/\]])?\s*(?:--?|[–—:]|\Z|\n)")
_DATELINE_WITHIN = 160
_PARAGRAPHS_LOOKED_AT = 3


def iso_date(words: str) -> str | None:
    """Give a date as ISO 8601, as precise as written: year, month, day, or day with time of day.

    Takes ISO 8601, `7 March 2015`, `March 7, 2015`, RFC 2822 and such. None for what it cannot read for
    certain, days and months in figures of unknown order (`3/7/2015`) among it.
    """
    words = _LEAD.sub("", " ".join(words.split()), count=1)
    return _from_iso(words) or _from_figures(words) or _from_words(words)


def find_dateline(text: str) -> str | None:
    """Give the date of a dateline such as `KABUL, March 3, 2015 (Agency) -`, as ISO 8601; None without one.

    Only the first three paragraphs are looked at, and only their first words. A year of two figures is read
    as 1940 to 2039.
    """
    paragraphs = re.split(r"\n\s*\n", text[:4000].strip(), maxsplit=_PARAGRAPHS_LOOKED_AT)
    for paragraph in paragraphs[:_PARAGRAPHS_LOOKED_AT]:
        day = _dateline(paragraph[:_DATELINE_WITHIN])[0]
        if day is None and len(paragraph) < 60:
            day = iso_date(paragraph)
        if day is not None:
            return day
    return None


def is_date_line(line: str) -> bool:
    """Tell whether a line is a dateline or a date and nothing more."""
    return iso_date(line) is not None or _dateline(line)[1] == len(line)


def _dateline(paragraph: str) -> tuple[str | None, int]:
    """Give the date of the dateline that a paragraph begins with, and where it ends; (None, 0) without one.

    Before the date only the words of a place can stand, after it an agency and a dash.
    """
    found = _IN_LINE.search(paragraph)
    if found is None:
        return None, 0
    before = re.findall(r"[^\s,()]+", paragraph[: found.start()])
    after = _AFTER_DATE.match(paragraph, found.end())
    is_place = len(before) <= _PLACE_WORDS and all(_PLACE_WORD.fullmatch(word) for word in before)
    if after is None or not is_place:
        return None, 0
    year, month, day = (found[name] or found[f"{name}2"] for name in ("year", "month", "day"))
    return _day(year, month, day), after.end()


def _from_iso(words: str) -> str | None:
    found = _ISO.fullmatch(words)
    if found is None:
        return None
    zone = (found["zone"] or "").upper()
    if re.fullmatch(r"[+-]\d{2}", zone):
        zone += ":00"
    elif re.fullmatch(r"[+-]\d{4}", zone):
        zone = f"{zone[:3]}:{zone[3:]}"
    iso = found["date"] if found["clock"] is None else f"{found['date']}T{found['clock']}{zone}"
    try:
        datetime.fromisoformat(iso)
    except ValueError:
        return None
    return iso


def _from_figures(words: str) -> str | None:
    compact = _COMPACT.fullmatch(words)
    if compact is not None:
        return _day(*compact.groups())
    slashed = _SLASHED.fullmatch(words)
    if slashed is not None:
        return _day(slashed["year"], slashed["month"], slashed["day"])
    partial = _PARTIAL.fullmatch(words)
    if partial is None or not 1800 <= int(partial["year"]) < 2100:
        return None
    if partial["month"] is not None and not 1 <= int(partial["month"]) <= 12:
        return None
    return words


def _from_words(words: str) -> str | None:
    for pattern in _WRITTEN:
        found = pattern.fullmatch(words)
        if found is not None:
            return _day(found["year"], found["month"], found["day"])
    month = _MONTH_ONLY.fullmatch(words)
    return None if month is None else f"{month['year']}-{_month_number(month['month']):02}"


def _day(year: str, month: str, day: str) -> str | None:
    """Give a day as ISO 8601, None if the calendar has no such day."""
    try:
        return date(_full_year(year), _month_number(month), int(day)).isoformat()
    except ValueError:
        return None


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1


def _full_year(year: str) -> int:
    short = int(year)
    if len(year) == 4:
        return short
    return 1900 + short if short >= 40 else 2000 + short
