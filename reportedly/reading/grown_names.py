"""Grown names: a name with more to it than its known part, a numbered unit, a name with "'s" within.

"Jaish-e Example", "Hizb al-Example", "Aman Committee": what is known under the first word is another. The
77th Division is no division in general, and the People's Guard nobody's guard.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from reportedly.reading.lexicon import Lexicon
from reportedly.reading.long_names import front_of

_HYPHENS = frozenset("-–‑")
_LINKS = frozenset("e i u ul ur us ut".split())
_MOST = 3
"""Plain words that follow "Jaish" in a name at most."""

_ARTICLES = frozenset("al el an as ar ad az at ul ut".split())
_ARTICLED = re.compile(r"(?:[Aa]l|[Ee]l|[Aa][nsrdzt]|[Uu][lt])[-–‑][A-Z]\S*")
_LINKED = re.compile(r"([a-z]{1,2})[-–‑][A-Z]\S*")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ORDINALS = frozenset(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth".split()
)
_OWN = frozenset({"'s", "’s", "'", "’"})


def grown_names(
    words: Sequence[str],
    known: Mapping[int, int],
    fixed: Collection[int],
    lexicon: Lexicon,
    common: Collection[str],
) -> Iterator[tuple[int, int]]:
    """Yield the half-open runs of words that are one name, in order, none overlapping.

    Args:
        words: tokens of a paragraph that is not set in capitals.
        known: the runs of known names, first word to end.
        fixed: those of them that are not outgrown: states and persons, which other names begin with.
        common: ordinary words in lower case.
    """
    insides = {i for first, last in known.items() for i in range(first, last)}
    behind = 0
    for at in range(len(words)):
        if at < behind:
            continue
        first, last = at, None
        if at in known:
            last = None if at in fixed else _grown_end(words, known[at], lexicon)
        elif at not in insides:
            last = _unit_end(words, at, lexicon)
            if last is None and (last := _owned_end(words, at, lexicon)) is not None:
                first = max(behind, front_of(words, at, lexicon, common, insides) or at)
        if last is not None:
            yield first, last
            behind = last


def _grown_end(words: Sequence[str], end: int, lexicon: Lexicon) -> int | None:
    """Give the end of a known name with its further part, None where it has none."""
    last = end
    if words[end - 1].lower() in lexicon.prefixing:
        while (
            last < min(end + _MOST, len(words))
            and _is_capital(words[last], lexicon)
            and not _linked_end(words, last)
        ):
            last += 1
    while (linked := _linked_end(words, last)) is not None:
        last = linked
    if last > end:
        return last
    bodied = end < len(words) and words[end][:1].isupper() and words[end].lower() in lexicon.bodied
    return end + 1 if bodied else None


def _linked_end(words: Sequence[str], at: int) -> int | None:
    """Give the end of "-e Example", "-i-Example" or "al-Example" that stands at a place."""
    if at < len(words) and _ARTICLED.fullmatch(words[at]):
        return at + 1
    if at + 2 < len(words) and words[at].lower() in _ARTICLES and words[at + 1] in _HYPHENS:
        return at + 3 if words[at + 2][:1].isupper() else None
    if at + 1 >= len(words) or words[at] not in _HYPHENS:
        return None
    link = words[at + 1]
    if (inner := _LINKED.fullmatch(link)) is not None and inner[1] in _LINKS:
        return at + 2
    name = at + 2
    if name < len(words) and words[name] in _HYPHENS:
        name += 1
    return name + 1 if link in _LINKS and name < len(words) and words[name][:1].isupper() else None


def _unit_end(words: Sequence[str], first: int, lexicon: Lexicon) -> int | None:
    """Give the end of a numbered unit's name that begins here: "77th Division"."""
    if words[first] not in _ORDINALS and not _ORDINAL.fullmatch(words[first]):
        return None
    for last in range(first + 1, min(first + 5, len(words))):
        if not _is_capital(words[last], lexicon):
            return None
        if words[last].lower() in lexicon.units:
            return last + 1
    return None


def _owned_end(words: Sequence[str], first: int, lexicon: Lexicon) -> int | None:
    """Give the end of a name that begins with whose it is: "People's Guard", "Workers' Front"."""
    if first + 2 >= len(words) or words[first + 1] not in _OWN or not _is_capital(words[first], lexicon):
        return None
    if words[first].lower() not in lexicon.owning:
        return None
    last = first + 2
    while last < len(words) and _is_capital(words[last], lexicon):
        last += 1
    return last if last > first + 2 else None


def _is_capital(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isupper() and word not in lexicon.never
