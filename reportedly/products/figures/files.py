"""Figures as files: SVG as it is, PNG by way of a page of PDF."""

import struct
import zlib
from collections.abc import Callable, Sequence
from typing import BinaryIO

from reportedly.analysis.origins import Origins
from reportedly.model.cases import Case
from reportedly.model.errors import UsageError
from reportedly.products.brief.layout import print_page
from reportedly.products.exchange.libraries import library
from reportedly.products.figures.map import draw_map
from reportedly.products.figures.network import draw_network
from reportedly.products.figures.origins import draw_origins
from reportedly.products.figures.timeline import count_pages, draw_timeline
from reportedly.products.figures.tree import draw_tree

TREE = "tree"
"""The figure that is drawn from who copied whom, and not from the case alone."""
TIMELINE = "timeline"
"""The figure that has pages."""
NETWORK = "network"
"""The figure that leaves persons out, but those asked for by name."""
FIGURES: dict[str, Callable[[Case], str]] = {
    NETWORK: draw_network,
    "map": draw_map,
    TIMELINE: draw_timeline,
    "origins": draw_origins,
}
FORMATS = ("svg", "png")
SHARPNESS = 2.0
"""Pixels to a point of the page: legible on a screen of high resolution."""


def draw(
    case: Case,
    figure: str,
    format: str,
    out: BinaryIO,
    *,
    origins: Sequence[Origins] = (),
    page: int = 1,
    named: frozenset[str] = frozenset(),
) -> int:
    """Write a figure of a case, and give how many pages it has.

    Args:
        origins: of its propositions, in most reports first; `tree` draws them.
        page: which to write, from 1; only a timeline has more than one.
        named: keys of persons asked for by name, whom a network draws.

    Raises: UsageError, for a figure, format or page that there is not, or for want of a library.
    """
    if figure not in (*FIGURES, TREE):
        raise UsageError(f"{figure}: there is no such figure; choose one of {', '.join((*FIGURES, TREE))}")
    if format not in FORMATS:
        raise UsageError(f"{format!r}: a figure is written as {' or '.join(FORMATS)}")
    if page != 1 and figure != TIMELINE:
        raise UsageError(f"page {page}: the {figure} is on one page; leave the page out")
    svg = draw_network(case, named) if figure == NETWORK else _drawn(case, figure, origins, page)
    out.write(svg.encode("utf-8", "surrogatepass") if format == "svg" else _png(svg))
    return count_pages(case) if figure == TIMELINE else 1


def _drawn(case: Case, figure: str, origins: Sequence[Origins], page: int) -> str:
    if figure == TIMELINE:
        return draw_timeline(case, page)
    return draw_tree(case, origins) if figure == TREE else FIGURES[figure](case)


def _png(svg: str) -> bytes:
    style = f"@page {{ size: {_size(svg)}; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    page = f"<style>{style}</style>{svg}"
    document = library("pypdfium2", "png").PdfDocument(print_page(page))
    bitmap = document[0].render(scale=SHARPNESS, rev_byteorder=True)
    pixels = bitmap.to_numpy()[:, :, :3]
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    height, width = pixels.shape[:2]
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _size(svg: str) -> str:
    width, height = (svg.partition(f'{side}="')[2].partition('"')[0] for side in ("width", "height"))
    return f"{width}px {height}px"


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
