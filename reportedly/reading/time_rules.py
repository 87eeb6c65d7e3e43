"""The rules of the time grammar: regular expressions over the letters of `time_tokens`, each with its reader.

All rules look over the whole text; where two overlap, the one that starts first wins, then the longer, then
the one that stands higher here. A reader that gives None passes its words on to the next rule.
"""

import re
from dataclasses import dataclass

from reportedly.reading.time_points import POINT
from reportedly.reading.time_ranges import (
    Reader,
    read_about,
    read_days_of_month,
    read_happening,
    read_moment,
    read_open,
    read_portion,
    read_range,
    read_short_years,
    read_single,
    read_touching,
    read_week_of_month,
)
from reportedly.reading.time_relative import (
    read_ago,
    read_anchored_unit,
    read_coming,
    read_no_days,
    read_recent,
    read_shift,
    read_since_then,
    read_this_unit_so_far,
    read_trailing,
)

COUNT = r"(?P<count>n-n|n&[na]q|[dnY]|a?vo?|a)"
THING = r"[_H-]{0,4}?E+"
DETERMINER = r"[TtZHaM]?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words and how to read it."""

    pattern: re.Pattern[str]
    reader: Reader
    anchors: bool = True
    """Whether "two days later" can count from what this rule finds."""


def _rule(pattern: str, reader: Reader, *, anchors: bool = True) -> Rule:
    """Give a rule from its pattern as written."""
    return Rule(re.compile(pattern), reader, anchors)


RULES = (
    _rule(rf"\^z?(?P<a>{POINT}|[dr])&z?(?P<b>{POINT})", read_range),
    _rule(rf"F(?P<a>{POINT}|[dr])[GU-](?P<b>{POINT})", read_range),
    _rule(r"(?P<month>[mj])(?P<a>d)[-G&](?P<b>d)(?:,?(?P<year>Y))?", read_days_of_month),
    _rule(r"(?<![-/_])(?P<a>Y)-(?P<b>d)(?![\w-])", read_short_years),
    _rule(rf"(?<![-/K])(?P<a>{POINT}|[dr])[-GU](?P<b>{POINT})(?!-)", read_range),
    _rule(rf"(?P<a>{POINT}|[dr])\|(?P<b>{POINT})", read_touching),
    _rule(rf"(?<=[iO])(?P<a>{POINT}|[dr])&(?P<b>{POINT})", read_touching),
    _rule(rf"(?P<op>[SUBAO]){DETERMINER}(?P<point>{POINT})H?{THING}", read_happening),
    _rule(rf"(?:T?z?(?:{COUNT})?u)?(?P<op>[SUBAO]){DETERMINER}{THING}", read_happening),
    _rule(rf"(?P<op>[SUBAW])[zi]?(?P<point>{POINT})", read_open),
    _rule(rf"(?P<op>F)(?P<point>{POINT})(?:i?>|i(?=[.,#]|$))", read_open),
    _rule(r"S'", read_since_then),
    _rule(rf"T?(?P<which>[rld])(?P<half>q)oT?(?P<point>{POINT})", read_portion),
    _rule(r"(?P<quarter>Q)o?(?P<point>Y)", read_portion),
    _rule(r"T?(?P<which>[rl])(?P<unit>u)[oi](?P<point>[mj](?:[,o]?Y)?)", read_week_of_month),
    _rule(r"T(?P<part>[eb])oT(?P<unit>u)", read_moment),
    _rule(rf"(?P<about>z)?(?:{COUNT})?(?P<unit>u)g", read_ago),
    _rule(rf"(?P<about>z)?(?:{COUNT})?(?P<unit>u)(?P<shift>f)", read_shift),
    _rule(r"(?P<shift>f)i?(?P<which>[lt])(?P<unit>u)", read_this_unit_so_far),
    _rule(rf"(?:T|(?<=[iL]))(?P<which>[lp])(?:{COUNT})?(?P<unit>u)", read_trailing),
    _rule(rf"(?P<which>p)(?:{COUNT})?(?P<unit>u)", read_trailing),
    _rule(r"T?(?:c|[lp]c)(?P<unit>u)", read_recent),
    _rule(r"T?(?P<which>x)(?P<count>n|d|av|v)?(?P<unit>u)", read_coming),
    _rule(r"T(?P<which>[xAPM])(?P<unit>u)", read_anchored_unit),
    _rule(r"(?P<which>[ZM])(?P<unit>u)", read_anchored_unit),
    _rule(r"T(?P<unit>u)(?P<which>[AB])(?=[.,#!]|$)", read_anchored_unit),
    _rule(rf"Lz?{COUNT}(?P<unit>u)(?!-)", read_no_days, anchors=False),
    _rule(r"L(?P<unit>u)", read_no_days, anchors=False),
    _rule(r"R(?:-?_-_)?Y?", read_no_days),
    _rule(rf"(?<=[iSF])z(?P<point>{POINT})", read_about),
    _rule(rf"(?P<point>T(?P<day>u)By|{POINT})", read_single),
    _rule(r"(?<=[iSUBAFO])(?P<point>m)", read_single),
)
"""Highest first."""
