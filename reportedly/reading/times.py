"""Times in text: an interval grammar of our own, because a claim holds over days, not at a point.

Words that name no days we can be sure of keep their place, with both ends unknown; nothing is guessed
(ADR 0005).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reportedly.model.claims import Period
from reportedly.model.spans import Span
from reportedly.reading.time_calendar import UNKNOWN, Stretch
from reportedly.reading.time_points import Phrase, Setting
from reportedly.reading.time_rules import RULES, Rule
from reportedly.reading.time_tokens import Tokens, cut_tokens


def find_periods(text: str, start: int, published: date | None) -> tuple[Period, ...]:
    """Give every time that a text speaks of, as whole days, both ends included.

    Args:
        text: any text, a sentence or a whole document; "two days later" counts from the time before it there.
        start: offset of `text` in its document (>= 0); spans carry the document's offsets.
        published: the day of publication, which "on Tuesday" counts from; without it such words have no days.
    Returns: 0..n periods in text order, none overlapping. An end that is open or unknown is None; words that
        name no days, such as "after the attack", have neither end and the precision `unknown`.
    Source: ADR 0005.
    """
    tokens = cut_tokens(text)
    return tuple(_period(tokens, start, phrase, stretch) for phrase, stretch in _read_all(tokens, published))


def _period(tokens: Tokens, offset: int, phrase: Phrase, stretch: Stretch) -> Period:
    """Give a stretch with the words that name it."""
    start, end = tokens.starts[phrase.match.start()], tokens.ends[phrase.match.end() - 1]
    span = Span(offset + start, offset + end, tokens.text[start:end])
    return Period(span, stretch.start, stretch.end, stretch.precision)


def _read_all(tokens: Tokens, published: date | None) -> Iterator[tuple[Phrase, Stretch]]:
    """Yield what the rules find, from left to right; each time is the next one's anchor."""
    setting, place = Setting(tokens, published), 0
    for rule, phrase in _candidates(tokens, setting):
        first, last = phrase.match.span()
        if first < place:
            continue
        here = _entering(setting, place, first)
        stretch = _read(rule, Phrase(here, phrase.match))
        if stretch is not None:
            yield phrase, stretch
            place = last
            setting = _after(here, rule, phrase, stretch)


def _candidates(tokens: Tokens, setting: Setting) -> list[tuple[Rule, Phrase]]:
    """Give every match of every rule: first in the text first, then the longest, then the highest rule."""
    found = [
        (match.start(), -match.end(), rank, match)
        for rank, rule in enumerate(RULES)
        for match in rule.pattern.finditer(tokens.kinds)
    ]
    found.sort(key=lambda candidate: candidate[:3])
    return [(RULES[rank], Phrase(setting, match)) for _, _, rank, match in found]


def _read(rule: Rule, phrase: Phrase) -> Stretch | None:
    """Give what a rule reads; a day that no calendar has (31 February, the year 0) is unknown."""
    try:
        return rule.reader(phrase)
    except (ValueError, OverflowError):
        return UNKNOWN


def _entering(setting: Setting, place: int, first: int) -> Setting:
    """Give the setting at a token: a new paragraph forgets the year that the last one told of."""
    tokens = setting.tokens
    if setting.anchor_year is None or place == 0:
        return setting
    between = tokens.text[tokens.ends[place - 1] : tokens.starts[first]]
    return replace(setting, anchor_year=None) if "\n" in between else setting


def _after(setting: Setting, rule: Rule, phrase: Phrase, stretch: Stretch) -> Setting:
    """Give the setting for what follows a time."""
    in_figures = "Y" in phrase.match.group() and stretch.start is not None
    year = stretch.start.year if in_figures and stretch.start is not None else setting.anchor_year
    return replace(setting, anchor=stretch if rule.anchors else setting.anchor, anchor_year=year)
