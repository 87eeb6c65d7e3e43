"""Pictures of pages: the lines that a machine recognises in them, if the extra `ocr` is installed.

Source: PP-OCRv6 (PaddleOCR) by RapidOCR, run by onnxruntime from files in its package; nothing is fetched.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Any

from reportedly.documents.characters import tidy_line
from reportedly.documents.layout import Line
from reportedly.documents.reading_order import reading_order
from reportedly.model.recognition import Box, Passage

EXTRA = "ocr"
WAY_OUT = f"pip install 'reportedly[{EXTRA}]'"
MOST_PAGES = 300
"""Pages of one document that are recognised."""
LEAST_CONFIDENCE = 0.5
"""Lines with less are counted as unclear and left out: they are mostly stains and parts of photographs."""
_PACKAGE = "rapidocr"
_DOTS_PER_POINT = 200 / 72
_MOST_PIXELS = 3000
"""Of the longer side: the recogniser makes larger pages smaller itself."""

_SAME_SIZE = 1.45
"""Boxes of one size of letters differ by so much: with letters that reach up and down, or without."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A line as it was recognised."""

    line: Line
    """As high as lines of its size are on the page: boxes are as high as their letters happen to be."""
    confidence: float
    """Of its least sure piece."""
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was recognised in one box."""

    words: str
    confidence: float
    left: float
    right: float
    bottom: float
    height: float


@cache
def recogniser_name() -> str | None:
    """Give `name@version` of the recogniser; None if none is installed."""
    if find_spec(_PACKAGE) is None:
        return None
    try:
        return f"{_PACKAGE}@{version(_PACKAGE)}"
    except PackageNotFoundError:
        return None


def recognise_page(page: Any, number: int) -> tuple[list[Recognised], int]:
    """Give the lines on a page of a PDF in reading order, and how many were too unclear to be read.

    Args:
        page: PDFium's page.
        number: of the page, from 1.
    """
    width, height = page.get_size()
    scale = min(_DOTS_PER_POINT, _MOST_PIXELS / max(width, height, 1.0))
    picture = page.render(scale=scale).to_numpy()[:, :, :3]
    found = _recogniser()(picture)
    if found.txts is None or found.boxes is None:
        return [], 0
    pieces = [
        _piece(words, float(confidence), corners, scale, height)
        for words, confidence, corners in zip(found.txts, found.scores, found.boxes, strict=True)
        if words.strip()
    ]
    clear = [one for one in pieces if one.confidence >= LEAST_CONFIDENCE]
    rows = reading_order(clear)
    heights = sorted(max(one.height for one in row) for row in rows)
    usual = heights[len(heights) // 2] if heights else 0.0
    return [_recognised(row, usual, number) for row in rows], len(pieces) - len(clear)


def locate(text: str, lines: Sequence[Recognised]) -> tuple[Passage, ...]:
    """Give where recognised lines stand in the text that was made of them, in its order.

    A line that the text does not hold as it was (a page's number, a running head) has no passage.
    """
    found: list[Passage] = []
    cursor = 0
    for one in lines:
        words = one.line.words.removesuffix("-")
        at = text.find(words, cursor) if words else -1
        if at < 0:
            continue
        cursor = at + len(words)
        confidence = min(1.0, max(0.0, one.confidence))
        found.append(Passage(start=at, end=cursor, confidence=confidence, page=one.page, box=one.box))
    return tuple(found)


@cache
def _recogniser() -> Any:
    import rapidocr  # noqa: PLC0415 - an extra, and slow to start

    return rapidocr.RapidOCR(
        params={
            "Global.text_score": 0.0,  # what is too unclear is counted here, not dropped there
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,  # one thread: the same sums in the same order
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def _piece(words: str, confidence: float, corners: Any, scale: float, page_height: float) -> _Piece:
    across = [float(corner[0]) / scale for corner in corners]
    down = [float(corner[1]) / scale for corner in corners]
    return _Piece(
        words=tidy_line(words),
        confidence=confidence,
        left=min(across),
        right=max(across),
        bottom=page_height - max(down),
        height=max(down) - min(down),
    )


def _recognised(pieces: list[_Piece], usual: float, page: int) -> Recognised:
    """Give the line that pieces side by side make."""
    left, right = pieces[0].left, max(one.right for one in pieces)
    bottom, top = min(one.bottom for one in pieces), max(one.bottom + one.height for one in pieces)
    height = top - bottom
    alike = usual / _SAME_SIZE <= height <= usual * _SAME_SIZE
    # Letters that reach down move the box, not the line: lines of one size stand around their middle.
    middle, level = (top + bottom) / 2, usual if alike else height
    words = " ".join(one.words for one in pieces)
    line = Line(words, left=left, right=right, bottom=middle - level / 2, height=level)
    return Recognised(line, min(one.confidence for one in pieces), page, (left, bottom, right, top))
