"""Lines that were broken to fit a width, put together again as paragraphs."""

import re
from itertools import pairwise

_WIDTHS = (40, 100)
"""The shortest and the longest full line, in characters, that is taken for hard wrapping."""

_LOOKED_AT_CHARS = 200_000
_FULL_SHARE = 0.85
_WITHIN_SHARE = 0.5
_SLACK = 2
_BULLET = re.compile(r"\s*(?:[-*•–—·]\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s)")
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_HYPHEN_END = re.compile(r"([^\W\d_]+)-$")
_WORD_START = re.compile(r"[^\W\d_]+")
_KEPT_BEFORE_HYPHEN = re.compile(
    "al|an|anti|ar|as|ash|at|co|counter|cross|e|el|ex|half|ibn|inter|mid|multi|non|post|pre|pro|self|semi|so|ul|ur"
    "|vice|well",
    re.IGNORECASE,
)


def unwrap(text: str) -> str:
    """Give a text with its hard-wrapped lines joined into paragraphs, or unchanged if it is not hard-wrapped.

    A text counts as wrapped at a width when nearly every line that another one follows is so long that the
    next line's first word would not have fitted, and half of those lines or more break a sentence.
    """
    width = find_width(text)
    if width is None:
        return text
    blocks = (_join_block(block.split("\n"), width) for block in _BLANK.split(text))
    return "\n\n".join(block for block in blocks if block)


def find_width(text: str) -> int | None:
    """Give the width in characters that a text was wrapped at; None if it was not."""
    pairs = _inner_pairs(text[:_LOOKED_AT_CHARS])
    if not pairs:
        return None
    if len(pairs) == 1:
        return _lone_width(*pairs[0])
    within = sum(1 for line, following in pairs if _is_within_sentence(line, following))
    if within < _WITHIN_SHARE * len(pairs):
        return None
    lengths = sorted(len(line) for line, _ in pairs)
    for share in (1.0, 0.95, 0.85):
        width = lengths[int(share * (len(lengths) - 1))]
        full = sum(1 for line, following in pairs if _is_full(line, following, width))
        if _WIDTHS[0] <= width <= _WIDTHS[1] and full >= _FULL_SHARE * len(pairs):
            return width
    return None


def append_line(pieces: list[str], line: str, known: frozenset[str], *, keep_hyphen: bool) -> None:
    """Add a line to the pieces of its paragraph, and make whole a word that a hyphen broke before it.

    Args:
        pieces: of the paragraph so far, at least one; joined they are its text.
        known: the words of the text in lower case, hyphens included.
        keep_hyphen: what to do with a broken word that stands nowhere else.
    """
    left = pieces[-1]
    broken = _HYPHEN_END.search(left) if left.endswith("-") else None
    start = _WORD_START.match(line)
    if broken is None or start is None:
        pieces.append(f" {line}")
        return
    first, second = broken[1], start[0]
    whole, hyphened = f"{first}{second}".lower(), f"{first}-{second}".lower()
    named = second[0].isupper() and not first.isupper()
    stays = named or hyphened in known or _KEPT_BEFORE_HYPHEN.fullmatch(first) is not None
    if not stays and (whole in known or not keep_hyphen):
        pieces[-1] = left[:-1]
    pieces.append(line)


def known_words(text: str) -> frozenset[str]:
    """Give the words of a text in lower case, those with hyphens as one word."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))


def _inner_pairs(text: str) -> list[tuple[str, str]]:
    """Give each line that another one follows without a blank between, with the line after it."""
    lines = [line.rstrip() for line in text.split("\n")]
    return [(line, after) for line, after in pairwise(lines) if line and after]


def _lone_width(line: str, following: str) -> int | None:
    """Give the width of a text with one inner break, which must fall within a sentence."""
    fits = 55 <= len(line) <= 85 and len(following.lstrip()) <= len(line) + 10
    return len(line) if fits and _is_within_sentence(line, following) else None


def _is_within_sentence(line: str, following: str) -> bool:
    """Tell whether a sentence seems to run from one line into the next; in capitals, the line's end tells."""
    small = following.lstrip()[:1].islower() or (line.isupper() and following.isupper())
    return small and not _ends_sentence(line)


def _ends_sentence(line: str) -> bool:
    return line.rstrip("\"'”’)]").endswith((".", "!", "?", ":", ";"))


def _is_full(line: str, following: str, width: int) -> bool:
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - _SLACK


def _runs_on(line: str, following: str, width: int) -> bool:
    """Tell whether a line goes on in the next: it is full, or long and within a sentence."""
    return _is_full(line, following, width) or (len(line) >= 0.7 * width and not _ends_sentence(line))


def _join_block(lines: list[str], width: int) -> str:
    """Give one block with its full lines joined; an indented line in it begins a paragraph."""
    known = (
        known_words(" ".join(lines)) if any(line.rstrip().endswith("-") for line in lines) else frozenset()
    )
    pieces: list[str] = []
    previous = ""
    for line in (line.rstrip() for line in lines if line.strip()):
        words = line.strip()
        bullet = _BULLET.match(line) is not None
        if not pieces:
            pieces.append(words)
        elif _indent(line) - _indent(previous) >= 2 and not bullet and len(lines) > 2:
            pieces += ["\n\n", words]
        elif bullet or not _runs_on(previous, line, width):
            pieces += ["\n", words]
        else:
            append_line(pieces, re.sub(" {2,}", " ", words), known, keep_hyphen=True)
        previous = line
    return "".join(pieces)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
