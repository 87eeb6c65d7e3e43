"""Labels: where words stand on a figure so that none runs into another, the most important first."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.products.figures.svg import Point

CHAR_WIDE, CHAR_FULL = 0.64, 1.05
"""How wide a character is to the size of its font: at most, by and large; and where it is a full square."""
ASCENT, DESCENT = 0.95, 0.3
"""How far letters reach above and below their line, to the size of the font."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the sheet, with y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes have any of the sheet in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def is_within(self, other: "Box") -> bool:
        """Tell whether it is all on another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where words could stand: a point of their line, and which part of them is there."""

    at: Point
    anchor: str
    """`start`, `middle` or `end`."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that want a place."""

    text: str
    size: float
    spots: tuple[Spot, ...]
    """The best first."""


def settle(labels: Iterable[Label], taken: Iterable[Box], frame: Box) -> list[Spot | None]:
    """Give for each label the first of its spots that is free, None where there is none.

    Args:
        labels: the most important first: it has its choice.
        taken: what no label may cover.
        frame: what no label may leave.
    """
    full, found = list(taken), list[Spot | None]()
    for label in labels:
        free = next(((spot, box) for spot, box in _boxes(label) if _is_free(box, full, frame)), None)
        found.append(None if free is None else free[0])
        if free is not None:
            full.append(free[1])
    return found


def box_of(label: Label, spot: Spot) -> Box:
    """Give what words cover at a spot."""
    wide = sum(map(_share, label.text)) * label.size
    left = spot.at[0] - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[spot.anchor]
    return Box(left, spot.at[1] - ASCENT * label.size, left + wide, spot.at[1] + DESCENT * label.size)


def around(at: Point, radius: float, size: float) -> tuple[Spot, ...]:
    """Give the spots beside a disc: right, left, above, below."""
    (x, y), gap = at, radius + 4
    middle = y + 0.33 * size
    return (
        Spot((x + gap, middle), "start"),
        Spot((x - gap, middle), "end"),
        Spot((x, y - gap), "middle"),
        Spot((x, y + gap + 0.8 * size), "middle"),
    )


def _boxes(label: Label) -> Iterable[tuple[Spot, Box]]:
    return ((spot, box_of(label, spot)) for spot in label.spots)


def _is_free(box: Box, full: Sequence[Box], frame: Box) -> bool:
    return box.is_within(frame) and not any(map(box.meets, full))


def _share(char: str) -> float:
    return CHAR_FULL if unicodedata.east_asian_width(char) in "WF" else CHAR_WIDE
