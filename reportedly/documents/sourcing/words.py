"""The words of a text by stem, so that a report told in other words is still seen to tell the same."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.documents.sourcing.phrases import word_lists
from reportedly.model.folding import fold
from reportedly.model.sourcing import Word, WordKind
from reportedly.model.spans import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"[ \u00a0]([a-z]+)")
_ENDINGS = (
    ("ically", "ic"), ("ational", "at"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "iv"),
    ("ization", "iz"), ("isation", "iz"), ("ations", "at"), ("ation", "at"), ("ements", ""), ("ement", ""),
    ("ments", ""), ("ment", ""), ("ingly", ""), ("edly", ""), ("iers", "y"), ("ally", "al"), ("ness", ""),
    ("ings", ""), ("ions", ""), ("ers", ""), ("ors", ""), ("ies", "y"), ("ied", "y"), ("ing", ""),
    ("ion", ""), ("est", ""), ("er", ""), ("or", ""), ("ed", ""), ("ly", ""), ("es", ""), ("s", ""),
)  # fmt: skip
_SHORTEST_STEM = 3
_MAX_DIGITS = 12


def words_of(text: str, sentences: Sequence[Span], quotes: Sequence[Span]) -> Iterator[Word]:
    """Yield the words of each sentence, in order.

    Args:
        quotes: what stands between quotation marks, in order.
    """
    running = _lower_case_words(text)
    quoted = [False] * (len(text) + 1)
    for span in quotes:
        quoted[span.start : span.end] = [True] * (span.end - span.start)
    for number, sentence in enumerate(sentences):
        before = ""
        for match in _WORD.finditer(text, sentence.start, sentence.end):
            word, start = match[0], match.start()
            key, kind, folded = _alone(word)
            if kind is WordKind.YEAR and _counts(text, match.end(), before):
                kind = WordKind.NUMBER
            elif folded in running:
                # A capital says nothing where the same word also runs in lower case.
                kind = WordKind.WORD
            span = Span(start, match.end(), word)
            yield Word(key=key, kind=kind, span=span, sentence=number, quoted=quoted[start])
            before = word


def keys_of(name: str) -> tuple[str, ...]:
    """Give the keys of the words of a name."""
    return tuple(figure_of(match[0]) or stem(match[0]) for match in _WORD.finditer(name))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the folded stem of a word: "operating", "operates" and "operated" alike."""
    folded = fold(re.sub(r"['’]s$", "", word)).replace(" ", "")
    for ending, instead in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST_STEM:
            return _tidy(folded[: len(folded) - len(ending)] + instead)
    return _tidy(folded)


@lru_cache(maxsize=8192)
def figure_of(word: str) -> str | None:
    """Give a number as plain digits, from figures or a number word; None if the word is neither."""
    if word[0].isdigit():
        whole = word.replace(",", "").rstrip(".")
        return whole.lstrip("0")[:_MAX_DIGITS] or "0"
    return word_lists().numbers.get(word.casefold())


def _counts(text: str, end: int, before: str) -> bool:
    """Tell whether four figures count something ("2000 people") and are no year ("in 2000", "2000.")."""
    if before.casefold() in word_lists().before_years:
        return False
    counted = _COUNTED.match(text, end)
    return counted is not None and counted[1] not in word_lists().common


def _tidy(made: str) -> str:
    if len(made) > _SHORTEST_STEM and made[-1] == made[-2] and made[-1] not in "ls":
        return made[:-1]
    return made[:-1] if len(made) > _SHORTEST_STEM + 1 and made.endswith("e") else made


def _lower_case_words(text: str) -> frozenset[str]:
    return frozenset(filter(str.islower, _WORD.findall(text)))


@lru_cache(maxsize=65536)
def _alone(word: str) -> tuple[str, WordKind, str | None]:
    """Give the key of a word, its kind by itself, and how a name is written where it is none."""
    figure = figure_of(word)
    if figure:
        return figure, WordKind.YEAR if _YEAR.fullmatch(word) else WordKind.NUMBER, None
    folded = word.casefold()
    is_name = word[:1].isupper() and len(word) > 1 and folded not in word_lists().common
    return stem(word), WordKind.NAME if is_name else WordKind.WORD, folded if is_name else None
