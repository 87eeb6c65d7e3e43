"""Prints: perceptual hashes by which a picture is known again, resaved, mirrored, turned or framed.

The hash follows PDQ: brightness on a grid of 64 by 64, its 16 by 16 lowest frequencies but the constant one,
and for each whether it is above their median. Mirrored and turned, frequencies change sign or place, so that
these hashes come from the same numbers. Hashes are close to PDQ's, not equal bit for bit: the grid is made
by Pillow's filter.
Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm" (2019).
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reportedly.model.media import Print

GRID = 64
KEPT = 16
WORKING_PIXELS = 512
"""The longer side of what is hashed."""

_ROWS, _COLUMNS = np.arange(1, KEPT + 1)[:, None], np.arange(GRID)[None, :]
_COSINES = np.sqrt(2 / GRID) * np.cos(np.pi / (2 * GRID) * _ROWS * (2 * _COLUMNS + 1))
_SIGNS = np.where(np.arange(1, KEPT + 1) % 2, -1.0, 1.0)

SCALES = (0.9, 0.8, 0.7, 0.6)
"""Sides of the parts, of the whole's."""
_PLACES = ((0.5, 0.5), (0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
_BORDER_SPREAD = 6.0
"""Standard deviation of brightness, 0 to 255, up to which a row or column is plain border."""
_MOST_TRIMMED = 0.4
_LEAST_TRIMMED = 0.015

Numbers = NDArray[np.float64]


def prints_of(picture: Image.Image) -> tuple[tuple[Print, ...], int]:
    """Give the prints of a picture, and its detail, 0 to 100, after PDQ's measure of quality."""
    grey = picture.convert("L")
    grey.thumbnail((WORKING_PIXELS, WORKING_PIXELS), Image.Resampling.BOX)
    whole = _grid(grey)
    made = list(_turned("whole", _frequencies(whole)))
    inner = trimmed(grey)
    if inner is not None:
        made += _turned("trimmed", _frequencies(_grid(inner)))
    return tuple(made), detail_of(whole)


def trimmed(grey: Image.Image) -> Image.Image | None:
    """Give a picture without the plain border around it; None if it has none."""
    values = np.asarray(grey, dtype=np.float64)
    top, bottom = _inside(values.std(axis=1) > _BORDER_SPREAD)
    left, right = _inside(values[top:bottom].std(axis=0) > _BORDER_SPREAD)
    cut = 1 - (bottom - top) * (right - left) / values.size
    if not cut > _LEAST_TRIMMED or bottom - top < 16 or right - left < 16:
        return None
    return grey.crop((left, top, right, bottom))


def detail_of(grid: Numbers) -> int:
    """Give how much a grid has to be told by: the sum of its steps in brightness, to 100."""
    steps = sum(np.trunc(np.abs(np.diff(grid, axis=axis)) * 100 / 255).sum() for axis in (0, 1))
    return int(min(100, steps // 90))


def _inside(lively: NDArray[np.bool_]) -> tuple[int, int]:
    """Give the first and the end of what is no border, at most so much cut off at each side."""
    most = int(len(lively) * _MOST_TRIMMED)
    found = np.flatnonzero(lively)
    if not len(found):
        return 0, len(lively)
    return min(int(found[0]), most), max(int(found[-1]) + 1, len(lively) - most)


def _grid(grey: Image.Image) -> Numbers:
    return np.asarray(grey.resize((GRID, GRID), Image.Resampling.BILINEAR), dtype=np.float64)


def _frequencies(grid: Numbers) -> Numbers:
    found: Numbers = _COSINES @ grid @ _COSINES.T
    return found


def _turned(of: str, numbers: Numbers) -> Iterator[Print]:
    """Yield the print as it is, mirrored, and both turned by quarters."""
    for mirrored, seen in (("", numbers), (" mirrored", numbers * _SIGNS[None, :])):
        yield Print(of + mirrored, _bits(seen))
    for mirrored, seen in (("", numbers), (" mirrored", numbers * _SIGNS[None, :])):
        for quarters, turned in (
            (90, seen.T * _SIGNS[None, :]),
            (180, seen * _SIGNS[None, :] * _SIGNS[:, None]),
            (270, seen.T * _SIGNS[:, None]),
        ):
            yield Print(f"{of}{mirrored} turned {quarters}", _bits(turned))


def _bits(numbers: Numbers) -> bytes:
    return np.packbits(numbers > np.median(numbers)).tobytes()
