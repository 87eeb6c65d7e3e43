"""A report between its form and the document: its words, what is said about it, and its headline."""

import re
from dataclasses import dataclass

from reportedly.documents.characters import same_words
from reportedly.documents.dating import is_date_line
from reportedly.model.documents import Header
from reportedly.model.recognition import Recognition
from reportedly.model.spans import Span, span_of

_MAX_HEADLINE_WORDS = 20
_NO_HEADLINE_END = re.compile(r"[.…,;:][\"'”’»)\]]*$")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a report without the title that its header gives, and that header."""

    text: str
    header: Header
    recognition: Recognition | None = None
    """How its words were recognised in pictures; None where they stood in the file as text."""
    unread_pages: tuple[int, ...] = ()
    """Pages that show something and hold no text, and were not read, from 1."""


def compose(title: str | None, text: str) -> tuple[str, Span | None]:
    """Give the document's text and where its headline stands in it.

    Args:
        title: as the header or page gives it, on one line; it becomes the first paragraph unless it is that.
        text: tidy, no white space at its end.
    """
    if title is None:
        return text, find_headline(text)
    start, end = _first_paragraph(text)
    if end > start and same_words(text[start:end], title):
        return text, span_of(text, start, end)
    begins = text.startswith(title, start) and text[start + len(title) :].lstrip(" ")[:1] in ("\n", "")
    if begins:
        return text, span_of(text, start, start + len(title))
    whole = f"{title}\n\n{text}" if text.strip() else title
    return whole, span_of(whole, 0, len(title))


def find_headline(text: str) -> Span | None:
    """Give the span of a first paragraph that looks like a headline; None if there is none.

    It is one line of at most 20 words, with no full stop at its end nor brackets around it, and no dateline;
    a blank line and longer text follow it.
    """
    start, end = _first_paragraph(text)
    first, rest = text[start:end], text[end:].strip()
    short = 0 < len(first.split()) <= _MAX_HEADLINE_WORDS and "\n" not in first
    bracketed = first.startswith(("(", "[")) and first.endswith((")", "]"))
    if (
        not short
        or bracketed
        or len(rest) <= len(first)
        or _NO_HEADLINE_END.search(first)
        or is_date_line(first)
    ):
        return None
    return span_of(text, start, end)


def _first_paragraph(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    found = _PARAGRAPH_END.search(text, start)
    end = len(text) if found is None else found.start()
    return start, start + len(text[start:end].rstrip())
