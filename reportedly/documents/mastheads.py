"""Mastheads: an outlet, a date and a headline as the first lines of a plain text, without words saying so.

They are read where the form leaves no doubt: a name that is an outlet's, a date and nothing else beside it, a
headline, and a longer text below. Whatever falls short of that stays text.
"""

import re
from functools import cache

from reportedly.documents.bodies import find_headline
from reportedly.documents.characters import tidy_line
from reportedly.documents.dating import iso_date
from reportedly.documents.sourcing.phrases import word_lists
from reportedly.model.documents import Header
from reportedly.model.publishers import Publishers, load_publishers

LINES = 3
"""An outlet, a date, a headline; the first two can share a line."""
_NAME_WORDS = 6
_SAID_WORDS = 2
"""A name that no file lists has at least so many words, one of which says that it is an outlet's."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "du", "la", "le", "el", "al", "&"})
_APART = re.compile(r"\s+[|/·•–—-]\s+|,\s+")


def split_masthead(text: str) -> tuple[Header, str] | None:
    """Give what the first lines of a text say of it, and the text from its headline on; None if unsure.

    The outlet's name comes first; its date follows on its line, on the next, or under the headline.
    """
    lines = _first_lines(text)
    if len(lines) < LINES - 1:
        return None
    shared = _on_one_line(lines[0][0])
    if shared is not None:
        return _told(text, shared, lines[1:2])
    outlet = _outlet(lines[0][0])
    if outlet is None or len(lines) < LINES:
        return None
    (second, _), (third, end) = lines[1], lines[2]
    if iso_date(second) is not None:
        return _told(text, (outlet, second), lines[2:3])
    return _told(text, (outlet, third), lines[1:2], end) if iso_date(third) is not None else None


def _first_lines(text: str) -> list[tuple[str, int]]:
    """Give the first lines that are not empty, with where each ends."""
    found: list[tuple[str, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        if line.strip():
            found.append((tidy_line(line), at))
        if len(found) == LINES:
            break
    return found


def _on_one_line(line: str) -> tuple[str, str] | None:
    """Give the outlet and the date of a line that holds both and no more; None for any other."""
    for apart in _APART.finditer(line):
        outlet, day = _outlet(line[: apart.start()]), line[apart.end() :]
        if outlet is not None and iso_date(day) is not None:
            return outlet, day
    return None


def _told(
    text: str, named: tuple[str, str], headline: list[tuple[str, int]], end: int | None = None
) -> tuple[Header, str] | None:
    """Give the header, and the text below the headline, if that is one.

    Args:
        end: where what is told of the text ends, if not with the headline.
    """
    if not headline:
        return None
    title, body = headline[0][0], text[headline[0][1] if end is None else end :].lstrip("\n")
    if iso_date(title) is not None or find_headline(f"{title}\n\n{body}") is None:
        return None
    return Header(title=title, publisher=named[0], published=named[1]), body


def _outlet(name: str) -> str | None:
    """Give a name that is surely an outlet's: one that a file lists, or with a word that outlets have."""
    words = name.split()
    if not 0 < len(words) <= _NAME_WORDS or name[-1] in ".!?:;,":
        return None
    found = _publishers().find(name)
    if found is not None:
        return name
    capital = all(word in _SMALL or word[:1].isupper() for word in words)
    ends = {words[0].casefold(), words[-1].casefold()} if len(words) >= _SAID_WORDS else set()
    is_said = bool(ends & (word_lists().media | word_lists().outlet_nouns))
    return name if capital and is_said else None


@cache
def _publishers() -> Publishers:
    return load_publishers()
