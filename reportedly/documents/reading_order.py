"""Lines on a page without an order of their own, put into that in which people read them.

Source: recursive cuts in x and y (Nagy and Seth 1984): columns first, below and above what spans them.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

_SAME_LINE = 0.5
"""Pieces that share so much of the lower one's height stand on one line."""

_LEAST_LINES = 4
"""Lines that a column has at least: fewer side by side are a table, or a picture's words."""


class Placed(Protocol):
    """Anything with a place on a page, in points from the lower left corner."""

    @property
    def left(self) -> float:
        """Its left edge."""
        ...

    @property
    def right(self) -> float:
        """Its right edge."""
        ...

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        ...

    @property
    def height(self) -> float:
        """How high it is."""
        ...


_Piece = TypeVar("_Piece", bound=Placed)


def reading_order(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Give the lines of a page in reading order, each with its pieces from left to right."""
    lines: list[list[_Piece]] = []
    waiting = [list(pieces)]
    while waiting:
        block = waiting.pop()
        parts = _columns(block) or _storeys(block)
        if parts is None:
            lines += _lines(block)
        else:
            waiting += reversed(parts)
    return lines


def _columns(block: list[_Piece]) -> list[list[_Piece]] | None:
    """Cut a block at its widest gutter, if enough lines stand on both sides of it, beside each other."""
    parts = _cut(block, lambda one: (one.left, one.right), _usual_height(block))
    if parts is None or min(map(len, parts)) < _LEAST_LINES:
        return None
    tops = [max(one.bottom + one.height for one in part) for part in parts]
    bottoms = [min(one.bottom for one in part) for part in parts]
    return parts if min(tops) - max(bottoms) > _usual_height(block) else None


def _storeys(block: list[_Piece]) -> list[list[_Piece]] | None:
    """Cut off as few lines as can be above and below, so that what is left between them has columns."""
    rows = _lines(block)
    for cut_off in range(1, len(rows) - _LEAST_LINES + 1):
        for above in range(cut_off + 1):
            below = len(rows) - (cut_off - above)
            between = [piece for row in rows[above:below] for piece in row]
            if len(between) >= 2 * _LEAST_LINES and _columns(between) is not None:
                ends = ([piece for row in part for piece in row] for part in (rows[:above], rows[below:]))
                first, last = ends
                return [part for part in (first, between, last) if part]
    return None


def _cut(
    block: list[_Piece], side: Callable[[_Piece], tuple[float, float]], least: float
) -> list[list[_Piece]] | None:
    """Cut at the widest gap between the pieces along one side of the page."""
    ordered = sorted(block, key=side)
    reach, widest, at = float("-inf"), least, 0
    for place, (before, after) in enumerate(pairwise(ordered), start=1):
        reach = max(reach, side(before)[1])
        if side(after)[0] - reach > widest:
            widest, at = side(after)[0] - reach, place
    return [ordered[:at], ordered[at:]] if at else None


def _usual_height(block: list[_Piece]) -> float:
    heights = sorted(one.height for one in block)
    return heights[len(heights) // 2] if heights else 0.0


def _lines(block: list[_Piece]) -> list[list[_Piece]]:
    """Give the lines of one column from top to bottom."""
    lines: list[list[_Piece]] = []
    for piece in sorted(block, key=lambda one: -(one.bottom + one.height / 2)):
        if lines and _shares(lines[-1][0], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _shares(one: Placed, other: Placed) -> bool:
    top = min(one.bottom + one.height, other.bottom + other.height)
    shared = top - max(one.bottom, other.bottom)
    return shared > _SAME_LINE * min(one.height, other.height)
