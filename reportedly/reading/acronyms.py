"""Short forms that a document gives itself: "Example Liberation Front (ELF)", "alias Example".

Source: the letter-matching idea of Schwartz & Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", PSB 2003.
"""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from reportedly.model.folding import fold_bare
from reportedly.model.pages import Parse
from reportedly.reading.tokens import is_acronym

_ALIAS = frozenset({"alias", "aka", "a.k.a.", "a.k.a", "dubbed", "nicknamed", "nom"})
_SMALL = frozenset(("of the for and in de del la las los el y e al").split())
_OPEN, _CLOSE = "([", ")]"
_LEAST_LIKENESS = 70.0
"""How alike two spellings of one word are at least, of 100."""


def find_short_forms(
    parse: Parse, names: list[tuple[int, int]]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield (long form, short form) token ranges that the document itself equates.

    Args:
        names: half-open token ranges of the names found, in order.
    """
    for k, (first, last) in enumerate(names):
        if k == 0:
            continue
        before = names[k - 1]
        between = range(before[1], first)
        if (_is_bracketed(parse, between, last) and _may_shorten(parse, before, (first, last))) or _is_alias(
            parse, between
        ):
            yield before, (first, last)


def _is_bracketed(parse: Parse, between: range, last: int) -> bool:
    return (
        1 <= len(between) <= 2
        and parse.words[between[0]] in _OPEN
        and last < len(parse)
        and parse.words[last] in _CLOSE
    )


def _is_alias(parse: Parse, between: range) -> bool:
    words = [parse.lowers[i] for i in between if parse.words[i] not in ",(\"'“”‘’"]
    if not words or len(words) > 5:
        return False
    text = " ".join(words)
    return (
        (len(words) == 1 and words[0] in _ALIAS)
        or (
            text in {"also known as", "better known as", "known as", "also called", "formerly known as", "or"}
            and len(between) > len(words)
        )
        or text
        in {"also known as", "better known as", "formerly known as", "nom de guerre", "widely known as"}
    )


def _may_shorten(parse: Parse, long: tuple[int, int], short: tuple[int, int]) -> bool:
    """Tell whether the bracketed name can stand for the one before it."""
    if short[1] - short[0] > 1:
        return long[1] - long[0] > 1  # a translation: "Fuerzas Armadas Revolucionarias de Colombia"
    acronym = parse.words[short[0]]
    if not is_acronym(acronym):
        return False
    words = [word for i in range(*long) for word in parse.words[i].replace("-", " ").split()]
    return letters_fit(acronym, words) or len(words) > 1


def letters_fit(acronym: str, words: list[str]) -> bool:
    """Tell whether each letter of the acronym stands in the words in order, the first at a word's start."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    if not words or not letters or words[0][:1].lower() != letters[0]:
        big = [word for word in words if word.lower() not in _SMALL]
        if not big or not letters or big[0][:1].lower() != letters[0]:
            return False
        words = big
    text = "".join(word.lower() for word in words)
    at = 0
    for letter in letters:
        at = text.find(letter, at)
        if at == -1:
            return False
        at += 1
    return True


def defines_another(acronym: str, long: str, names: Iterable[str]) -> bool:
    """Tell whether a document gives an acronym to somebody else than who is known by it.

    "Salmar Liberation Front (SLF)" is not the Sandor Liberation Front: its letters fit, and a word of it is
    in no spelling of any known name.

    Args:
        long: the name that stands before the bracket.
        names: all names of whoever the acronym is known for.
    """
    words = [word for word in fold_bare(long).split() if word not in _SMALL]
    known = {word for name in names for word in fold_bare(name).split() if len(word) > 1}
    if len(words) < 2 or not letters_fit(acronym, words):
        return False
    return any(all(fuzz.ratio(word, other) < _LEAST_LIKENESS for other in known) for word in words)
