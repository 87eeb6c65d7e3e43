"""What an outlet can be called: its full name, its short names, its initials; and who signs for it."""

import re

from reportedly.documents.sourcing.phrases import word_lists
from reportedly.documents.sourcing.words import keys_of

_BRACKETS = re.compile(r"\s*[([][^)\]]*[)\]]")
_PART = re.compile(r"\s*(?:[/,;:|]|\band\b|\bwith\b)\s*", re.IGNORECASE)
_PLACE = re.compile(
    r",?\s*\b(?:in|at|aboard|near|from|outside)\s(?:the\s|foot\sof\s)*(?=[A-Z])(?:(?!\band\b|\bwith\b)[^/,;:|])*"
)
"""Where somebody writes from is nobody's name: "Runa Vesk, in Varn Holt"."""
_NOT_PEOPLE = re.compile(
    r"\b(?:staff|desk|reporter|reporters|team|agencies|agency|newsroom|redaktion|redacci[oó]n|editor|editors|"
    r"editorial|management|correspondent|service|office|department|secretariat|unit|news|wire|press)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|at|aboard|near|from|outside)\s(?:the\s|foot\sof\s)*[A-Z]")
_SHORTEST = 3


def outlet_names(publisher: str | None) -> tuple[tuple[str, ...], ...]:
    """Give the names that an outlet goes by, as keys of words: in full first, then its short forms."""
    if not publisher:
        return ()
    bare = _BRACKETS.sub("", publisher).strip()
    names = [_without_article(keys_of(bare)), *_parts(bare), *_singles(bare), *_initials(bare)]
    return tuple(dict.fromkeys(name for name in names if name))


def authors_of(byline: str | None, publisher: str | None) -> tuple[tuple[str, ...], ...]:
    """Give the people who sign a report, as keys of the words of their names."""
    outlet = set(keys_of(publisher or ""))
    people = []
    for part in _PART.split(_PLACE.sub(" ", _BRACKETS.sub("", byline or ""))):
        words = part.split()
        keys = keys_of(part)
        named = 1 < len(words) <= 5 and all(word[:1].isupper() or len(word) < 4 for word in words)
        if named and not _NOT_PEOPLE.search(part) and not outlet.issuperset(keys):
            people.append(keys)
    return tuple(people)


def is_institution(publisher: str | None) -> bool:
    """Tell whether a publisher is by its name a body that speaks for itself."""
    words = re.findall(r"[^\W\d_]+", (publisher or "").casefold())
    return not word_lists().institution.isdisjoint(words)


def says_where(byline: str | None) -> bool:
    """Tell whether a byline says where it was written: "Runa Vesk, in Varnholt"."""
    return _WHERE.search(byline or "") is not None


def _parts(bare: str) -> list[tuple[str, ...]]:
    """Give the pieces of a name that has a comma: "Armed Forces of X, Fourth Brigade"."""
    pieces = [_without_article(keys_of(piece)) for piece in bare.split(",")]
    return [piece for piece in pieces if len(piece) > 1] if len(pieces) > 1 else []


def _singles(bare: str) -> list[tuple[str, ...]]:
    """Give single words that can stand for the name: not those that many outlets have in theirs."""
    usual = word_lists().outlet
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", bare)
    return [keys_of(word) for word in words if len(word) >= _SHORTEST and word.casefold() not in usual]


def _initials(bare: str) -> list[tuple[str, ...]]:
    words = [word for word in re.findall(r"[^\W\d_]+", bare) if word[:1].isupper() and word != "The"]
    made = "".join(word[0] for word in words)
    own = [keys_of(word) for word in words if word.isupper() and len(word) >= _SHORTEST - 1]
    return [*([keys_of(made)] if len(made) >= _SHORTEST else []), *own]


def _without_article(keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys[1:] if keys[:1] == ("the",) and len(keys) > 1 else keys
