"""Figures as files."""

import io

import pytest
from casing import the_case

from reportedly.model.errors import UsageError
from reportedly.products.figures.files import FIGURES, TREE, draw


def test_each_figure_is_written_as_svg() -> None:
    """Five figures, each a file of its own."""
    for figure in (*FIGURES, TREE):
        out = io.BytesIO()
        draw(the_case(), figure, "svg", out)
        assert out.getvalue().startswith(b"<svg ")


def test_another_figure_or_format_is_answered_with_those_there_are() -> None:
    """A slip shows the right names."""
    with pytest.raises(UsageError, match="network, map, timeline, origins, tree"):
        draw(the_case(), "pie", "svg", io.BytesIO())
    with pytest.raises(UsageError, match="svg or png"):
        draw(the_case(), "map", "gif", io.BytesIO())


def test_png_is_made_where_its_library_is() -> None:
    """The picture is the drawing, at twice its size."""
    pytest.importorskip("weasyprint", exc_type=(ImportError, OSError))
    out = io.BytesIO()
    draw(the_case(), "origins", "png", out)
    assert out.getvalue().startswith(b"\x89PNG\r\n\x1a\n")


def test_only_a_timeline_has_pages() -> None:
    """Asking another figure for its second page is a slip, and what is written says how many there are."""
    assert draw(the_case(), "timeline", "svg", io.BytesIO()) == 1
    with pytest.raises(UsageError, match="page 2: the map is on one page"):
        draw(the_case(), "map", "svg", io.BytesIO(), page=2)
