"""Drawings."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from reportedly.products.figures.svg import BY_NIGHT, INK, PAPER, Sheet, cut


@given(st.text(max_size=30))
def test_whatever_an_actor_is_called_the_drawing_is_xml_without_script(name: str) -> None:
    """Words of documents are words, also where they look like markup."""
    sheet = Sheet(100, 100, name, name)
    sheet.words((1, 1), f"<script>{name}</script>")
    sheet.circle((5, 5), 2, "#fff", about=name)
    root = ET.fromstring(sheet.svg())  # noqa: S314 - our own drawing
    assert not [one for one in root.iter() if one.tag.endswith("script")]


def test_long_names_are_cut_with_a_sign() -> None:
    """A name that does not fit says that it goes on."""
    assert (cut("abcdef", 4), cut("abc", 4)) == ("abc…", "abc")


def test_a_drawing_follows_the_display() -> None:
    """Every colour that is used has one for dark displays, and ink and paper change places there."""
    sheet = Sheet(100, 100, "a", "b")
    sheet.words((1, 1), "words")
    style = next(one for one in ET.fromstring(sheet.svg()) if one.tag.endswith("style")).text or ""  # noqa: S314
    assert "prefers-color-scheme: dark" in style
    for day in (INK, PAPER):
        assert f'[fill="{day}"] {{ fill: {BY_NIGHT[day]} }}' in style
    assert int(BY_NIGHT[INK][1:], 16) > int(BY_NIGHT[PAPER][1:], 16)
