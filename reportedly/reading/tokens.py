"""Tokens: words with offsets, known names joined into one."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_HYPHENS = frozenset("-–‑")
_BACKED = re.compile(r"(?P<who>(?:[A-Z]\.){2,})(?P<hyphen>[-–‑])(?P<rest>.+)")
"""An acronym with stops before a hyphen, which tokenisers leave whole: "U.N.-backed"."""

_NAME_PARTS = frozenset(
    {"abu", "umm", "bin", "ibn", "al", "el", "ul", "ur", "ad", "as", "ar", "an", "at", "az"}
)
"""First parts of hyphenated names, which a known name can end without standing for itself."""

_PARTICLES = frozenset({"e", "i", "ul", "ur", "al", "el", "us", "as", "an", "ar", "ad"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a name of several words kept as one."""

    start: int
    end: int
    text: str
    joined: bool = False
    slugs: tuple[str, ...] = ()
    """Actors of the registry that have this name."""


def tokenise(tokenizer: "Tokenizer", paragraph: str, offset: int) -> list[Token]:
    """Give the tokens of a paragraph that stands at `offset`, white space left out."""
    tokens: list[Token] = []
    for word in tokenizer(paragraph):
        if not word.is_space:
            start = offset + word.idx
            for token in _parts(Token(start, start + len(word.text), word.text)):
                tokens.extend(_without_stop(token))
    return tokens


def _parts(token: Token) -> Iterator[Token]:
    """Yield a token, or the three that an acronym with stops and a hyphen behind it make."""
    match = _BACKED.fullmatch(token.text)
    for name in ("who", "hyphen", "rest") if match is not None else ():
        first, last = match.span(name) if match is not None else (0, 0)
        yield Token(token.start + first, token.start + last, token.text[first:last])
    if match is None:
        yield token


def _without_stop(token: Token) -> tuple[Token, ...]:
    """Give an acronym and the full stop behind it as two ("… of the EF."); "U.S." stays whole."""
    body = token.text[:-1]
    if token.text.endswith(".") and body.isalpha() and len(body) > 1 and is_acronym(body):
        return (Token(token.start, token.end - 1, body), Token(token.end - 1, token.end, "."))
    return (token,)


def join_tokens(
    tokens: Sequence[Token], runs: Iterable[tuple[int, int]], *, known: Mapping[int, tuple[str, ...]]
) -> list[Token]:
    """Give the tokens with each run made one, hyphenated names and bracketed acronyms with it.

    Args:
        runs: half-open token ranges of known names, in order, none overlapping.
        known: the actors that each run names, by its first token.
    """
    starts = dict(runs)
    joined: list[Token] = []
    i = 0
    while i < len(tokens):
        last = starts.get(i) or _hyphenated_name(tokens, i, known)
        slugs = known.get(i, ())
        if slugs:
            last = _with_acronym(tokens, last)
        if last - i == 1:
            joined.append(Token(tokens[i].start, tokens[i].end, tokens[i].text, slugs=slugs))
        else:
            text = _text_of(tokens, i, last)
            joined.append(Token(tokens[i].start, tokens[last - 1].end, text, joined=True, slugs=slugs))
        i = last
    return joined


def _text_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Give the words as written; gaps between tokens are single spaces within a paragraph's line."""
    gaps = (" " * (tokens[i].start - tokens[i - 1].end) for i in range(first + 1, last))
    behind = (token.text for token in tokens[first + 1 : last])
    return tokens[first].text + "".join(gap + text for gap, text in zip(gaps, behind, strict=True))


def _hyphenated_name(tokens: Sequence[Token], i: int, known: Collection[int]) -> int:
    """Give the end of a hyphenated proper name that starts here ("Abu-Example"), else the next token.

    A known name behind a hyphen stays its own: "pro-Example", "Gulf-Example".
    """
    last = i + 1
    opens = tokens[i].text.lower() in _NAME_PARTS
    while (
        last + 1 < len(tokens)
        and tokens[last].text in _HYPHENS
        and tokens[last].start == tokens[last - 1].end
        and tokens[last + 1].start == tokens[last].end
        and tokens[last + 1].text[:1].isalpha()
        and (tokens[last + 1].text[:1].isupper() or last > i + 1 or tokens[last + 1].text in _PARTICLES)
        and len(tokens[i].text) <= 12
        and (opens or last + 1 not in known)
    ):
        last += 2
    if last == i + 1 or not any(tokens[j].text[:1].isupper() for j in range(i, last)):
        return i + 1
    return last


def _with_acronym(tokens: Sequence[Token], last: int) -> int:
    """Give the end of a name with its bracketed acronym, if one follows: "Example Front (EF)"."""
    if (
        last + 2 < len(tokens)
        and tokens[last].text == "("
        and tokens[last + 2].text == ")"
        and is_acronym(tokens[last + 1].text)
    ):
        return last + 3
    return last


def is_acronym(word: str) -> bool:
    """Tell whether a word looks like an acronym: two to ten letters or digits, capitals in the majority."""
    letters = [character for character in word if character.isalpha()]
    return 2 <= len(word) <= 10 and len(letters) >= 2 and 2 * sum(c.isupper() for c in letters) > len(letters)
