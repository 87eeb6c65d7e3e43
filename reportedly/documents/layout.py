"""Lines on pages: which of them are the text, and where its paragraphs begin."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from reportedly.documents.wrapping import append_line, known_words

_EDGE_LINES = 2
_GAP_FACTOR = 1.25
_HEIGHT_FACTOR = 1.12
_SHORT_FACTOR = 0.85
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—\[(]?\s*\d{1,4}\s*[-–—\])]?(?:\s*(?:of|/)\s*\d{1,4})?"
    # What browsers print at the edges of a page.
    r"|https?://\S+(?:\s+\d{1,4}(?:/|\s+of\s+)\d{1,4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[:.]\d{2}.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, in points from its lower left corner; height 0 where its place is unknown."""

    words: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    height: float = 0.0


def drop_edges(pages: list[list[Line]]) -> list[list[Line]]:
    """Give the pages without the numbers and running lines at their top and bottom.

    A line runs if it stands at the edge of two pages or more and of at least two in five, figures aside.
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    least = max(2, 0.4 * len(pages))
    running = {key for key, count in counts.items() if count >= least}
    return [
        [line for line in page if line not in edge or not _is_running(line, running)]
        for page, edge in zip(pages, edges, strict=True)
    ]


def make_paragraphs(pages: list[list[Line]]) -> list[str]:
    """Give the paragraphs of the pages in reading order, words broken by hyphens whole again.

    A paragraph begins below a gap, at another size of letters, at an indent, or after a line that ends a
    sentence before the margin. Where a page ends within a sentence, the paragraph goes on.
    """
    known = known_words(" ".join(line.words for page in pages for line in page))
    gap = _usual_gap(pages)
    margin = _usual_right(pages)
    paragraphs: list[list[str]] = []
    previous: Line | None = None
    for page in pages:
        for position, line in enumerate(page):
            if previous is None or _begins(previous, line, gap, margin, new_page=position == 0):
                paragraphs.append([line.words])
            else:
                append_line(paragraphs[-1], line.words, known, keep_hyphen=False)
            previous = line
    return ["".join(pieces) for pieces in paragraphs]


def _edges(page: list[Line]) -> list[Line]:
    placed = all(line.height > 0 for line in page)
    ordered = sorted(page, key=lambda line: -line.bottom) if placed else page
    return ordered[:_EDGE_LINES] + ordered[-_EDGE_LINES:]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.words.casefold())


def _is_running(line: Line, running: set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line.words) is not None or _key(line) in running


def _usual_gap(pages: list[list[Line]]) -> float:
    """Give the usual distance from line to line within a paragraph, in heights of a line."""
    ratios = sorted(
        (upper.bottom - lower.bottom) / upper.height
        for page in pages
        for upper, lower in pairwise(page)
        if upper.height > 0
        and 0 < upper.bottom - lower.bottom < 4 * upper.height
        and _same_size(upper, lower)
    )
    # Low in the order, as gaps between paragraphs can be more frequent than those within.
    return ratios[int(0.3 * (len(ratios) - 1))] if ratios else 1.2


def _usual_right(pages: list[list[Line]]) -> float:
    """Give how far the longer lines reach; in characters where lines have no place."""
    reaches = sorted(_reach(line) for page in pages for line in page)
    return reaches[int(0.8 * (len(reaches) - 1))] if reaches else 0.0


def _reach(line: Line) -> float:
    return line.right - line.left if line.height > 0 else float(len(line.words))


def _same_size(upper: Line, lower: Line) -> bool:
    return max(upper.height, lower.height) <= _HEIGHT_FACTOR * min(upper.height, lower.height)


def _begins(upper: Line, lower: Line, gap: float, margin: float, *, new_page: bool) -> bool:
    ended = _SENTENCE_END.search(upper.words) is not None
    short = _reach(upper) < _SHORT_FACTOR * margin
    drop = upper.bottom - lower.bottom
    if upper.height > 0 and lower.height > 0 and not _same_size(upper, lower):
        return True
    if new_page or drop < 0:
        return ended
    if upper.height > 0 and drop > _GAP_FACTOR * gap * upper.height:
        return True
    indented = upper.height > 0 and upper.height < lower.left - upper.left < 6 * upper.height
    return ended and (short or indented)
