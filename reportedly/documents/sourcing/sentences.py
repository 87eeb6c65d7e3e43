"""Sentences, paragraphs and quotations of a text, without a parser."""

import re
from collections.abc import Iterator

from reportedly.documents.sourcing.phrases import word_lists
from reportedly.model.spans import Span, span_of

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n|\s*(?:[-*•–—]|\d+[.)])\s)[^\n]+)*")
"""Blank lines and the items of a list begin a paragraph."""
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]?[^\Wa-z_])")
_QUOTE = re.compile(r"“[^”\n]{2,}”|\"[^\"\n]{2,}\"|«[^»\n]{2,}»")
_INITIAL = re.compile(r"(?:^|[\s(.])[^\W\d_]$")


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the sentences in order; a line break between paragraphs always ends one."""
    for paragraph in _PARAGRAPH.finditer(text):
        start = paragraph.start()
        for match in _END.finditer(text, paragraph.start(), paragraph.end()):
            if not _is_abbreviation(text[start : match.start()], match[0]):
                yield from _span(text, start, match.end())
                start = match.end()
        yield from _span(text, start, paragraph.end())


def quotes_of(text: str) -> tuple[Span, ...]:
    """Give what stands between quotation marks, with the marks."""
    return tuple(span_of(text, *match.span()) for match in _QUOTE.finditer(text))


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if end > start:
        yield span_of(text, start, end)


def _is_abbreviation(before: str, mark: str) -> bool:
    if mark != ".":
        return False
    last = before.rsplit(None, 1)[-1] if before.split() else ""
    return last.casefold().lstrip("(") in word_lists().abbreviations or _INITIAL.search(before) is not None
