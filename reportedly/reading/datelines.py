"""Datelines: where and by whom a report was filed, before its first sentence begins."""

from collections.abc import Sequence

LONGEST = 22
"""Tokens that a dateline can have."""

_LONGEST_MARK = 6
"""Tokens from one bracket to the other."""

_DASHES = frozenset({"-", "--", "–", "—"})
_BETWEEN = frozenset(",./()[]:")


def dateline_end(words: Sequence[str], *, shouting: bool) -> int:
    """Give how many tokens of a paragraph are a dateline ("LAGOS, March 7 (Agency) -"); 0 where there is
    none.

    Args:
        words: tokens of the paragraph.
        shouting: the paragraph is in capitals, so that only a bracketed agency tells a dateline.
    """
    for at, word in enumerate(words[:LONGEST]):
        if word in _DASHES and at:
            return _bracketed_end(words, at + 1) if _is_dateline(words[:at], shouting=shouting) else 0
    return 0


def _bracketed_end(words: Sequence[str], at: int) -> int:
    """Give where the marks end by which an agency says what follows: "[TEXT]", "[REPORT] [NAME] [TEXT]"."""
    while words[at : at + 1] == ["["] and "]" in words[at : at + _LONGEST_MARK]:
        at += [*words[at : at + _LONGEST_MARK]].index("]") + 1
    return at


def _is_dateline(words: Sequence[str], *, shouting: bool) -> bool:
    bracketed = words[-1] in {")", "]"} and any(word in {"(", "["} for word in words)
    if shouting:
        return bracketed
    if not all(word in _BETWEEN or word[:1].isupper() or word[:1].isdigit() for word in words):
        return False
    return bracketed or (words[0].isupper() and len(words[0]) > 2)
