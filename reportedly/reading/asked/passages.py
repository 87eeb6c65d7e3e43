"""Passages: a page cut at the ends of sentences into pieces that a model can be asked about."""

from collections.abc import Iterator

from reportedly.model.pages import Page
from reportedly.model.spans import Span, span_of


def passages(page: Page, most_chars: int) -> Iterator[Span]:
    """Yield the passages of a page in order, each of `most_chars` at most; together they hold every word.

    A sentence that is longer is cut between words, a word that is longer where it must be.
    """
    start = end = 0
    for first, last in _pieces(page, most_chars):
        if end and last - start > most_chars:
            yield span_of(page.document.text, start, end)
            end = 0
        start, end = (start if end else first), last
    if end:
        yield span_of(page.document.text, start, end)


def _pieces(page: Page, most_chars: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each sentence, or of its parts where it is too long."""
    parse = page.parse
    for first, last in page.parse.sentences:
        start, end = parse.starts[first], parse.ends[last - 1]
        if not page.document.text[start:end].strip():
            continue
        token = first
        while end - start > most_chars:
            while token < last and parse.ends[token] <= start + most_chars:
                token += 1
            cut = parse.starts[token] if parse.starts[token] > start else start + most_chars
            yield start, min(cut, start + most_chars)
            start = cut
        if start < end:
            yield start, end
