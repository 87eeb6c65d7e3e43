"""Tokens of a text as the time grammar sees them: one letter for each, so that rules are regular expressions.

    m month    j short month   Y year      d day number  r ordinal word  n other number  a article
    v vague    u unit          w weekday   k part of day s season        D decade        Q "Q1"
    N 7-3-15   I fixed date    e early     b beginning   q half          l last          p past
    t this     x next          c recent    P previous    M same          Z that          T the
    H owner    o of            i in        W by          L for           S since         U until
    B before   A after         O during    F from        G to            & and           | or
    ^ between  - dash          , comma     g ago         f later         > onwards       ' then
    y today    z about         R feast     E happening   K currency      * every         ! function word
    . other sign               0 other number            _ other word    # paragraph break

White space between tokens is free; a blank line is a token, so that no rule runs across paragraphs.
"""

import re
from dataclasses import dataclass

from reportedly.reading.time_words import Words, fold, time_words

SIGNS = {",": ",", "-": "-", "–": "-", "—": ".", "$": "K", "€": "K", "£": "K", "/": "/"}
FIRST_YEAR, LAST_YEAR = 1600, 2099
"""A number outside these is not read as a year."""

SHAPES = re.compile(
    r"""
    (?P<iso>(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?!\d))
  | (?P<numeric>(?<![\w./-])[0-9]{1,4}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{2,4}(?!\w|[-/.]\d))
  | (?P<other>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+[.:][0-9]+(?:[.:][0-9]+)*)
  | (?P<decade>\b[0-9]{3}0s\b|['’][0-9]0s\b)
  | (?P<operation>\bOperation(?:[ ][A-Z][\w-]*)+)
  | (?P<quarter>\bQ[1-4]\b)
  | (?P<ordinal>[0-9]{1,2}(?:st|nd|rd|th)\b)
  | (?P<number>[0-9]+)
  | (?P<own>['’][sS]\b)
  | (?P<word>[^\W\d_]+)
  | (?P<break>\n[ \t]*\n\s*)
  | (?P<sign>[^\s])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens, as parallel sequences."""

    text: str
    kinds: str
    """One letter for each token."""
    words: tuple[str, ...]
    """The tokens, folded to lower case."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def _number_kind(word: str) -> str:
    """Give the letter of a number in digits."""
    value = int(word) if len(word) <= 4 else 0
    if 1 <= value <= 31 and len(word) <= 2:
        return "d"
    if FIRST_YEAR <= value <= LAST_YEAR:
        return "Y"
    return "n" if 0 < value < 1000 else "0"


def _word_kind(words: Words, written: str, word: str) -> str:
    """Give the letter of a word; some are times only with a capital."""
    letter = words.letters.get(word, "_")
    if letter in "mjwR" and word.rstrip(".") in words.need_capital and written[0].islower():
        return "!" if word == "may" else "_"
    return letter


FIXED_KINDS = {
    "iso": "I",
    "numeric": "N",
    "other": "0",
    "decade": "D",
    "operation": "E",
    "quarter": "Q",
    "own": "H",
    "break": "#",
}


def _kind(words: Words, shape: str, written: str, word: str) -> str:
    """Give the letter of a token by its shape and words."""
    if shape == "word":
        return _word_kind(words, written, word)
    if shape == "number":
        return _number_kind(word)
    if shape == "ordinal":
        return "d" if 1 <= int(word[:-2]) <= 31 else "0"
    return SIGNS.get(word, ".") if shape == "sign" else FIXED_KINDS[shape]


def cut_tokens(text: str) -> Tokens:
    """Give the tokens of a text in the letters of the time grammar."""
    words = time_words()
    found: list[tuple[str, str, int, int]] = []
    place = 0
    for phrase in words.phrases.finditer(text):
        if phrase.start() >= place:
            found += _shapes(words, text, place, phrase.start())
            found.append(_phrase_token(words, phrase))
            place = phrase.end()
    found += _shapes(words, text, place, len(text))
    kinds, folded, starts, ends = zip(*found, strict=True) if found else ((), (), (), ())
    return Tokens(text, "".join(kinds), folded, starts, ends)


def _phrase_token(words: Words, phrase: re.Match[str]) -> tuple[str, str, int, int]:
    """Give an expression as one token; "sat." without a capital is a verb at the end of its sentence."""
    word = fold(phrase.group())
    letter = _word_kind(words, phrase.group(), word)
    return (letter, word, phrase.start(), phrase.end())


def _shapes(words: Words, text: str, start: int, end: int) -> list[tuple[str, str, int, int]]:
    """Give the tokens of a stretch of text without fixed phrases."""
    found = []
    for match in SHAPES.finditer(text, start, end):
        written = match.group()
        word = written.lower()
        shape = match.lastgroup or "sign"
        found.append((_kind(words, shape, written, word), word, match.start(), match.end()))
    return found
