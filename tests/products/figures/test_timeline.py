"""The figure of the timeline."""

import xml.etree.ElementTree as ET

import pytest
from casing import the_case

from reportedly.model.errors import UsageError
from reportedly.products.figures import timeline
from reportedly.products.figures.timeline import count_pages, draw_timeline

SVG = "{http://www.w3.org/2000/svg}"


def words(page: int = 1) -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_timeline(the_case(), page))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_every_claim_with_a_day_has_a_row_that_says_whose_words_it_is() -> None:
    """Each row names the publisher."""
    rows = [one for one in words() if "—" in one]
    assert len(rows) == len(the_case().told)
    assert any("Northern Fiction" in one for one in rows)


def test_pages_have_every_claim_once_and_say_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit on one page is on the next, and each says which of how many it has."""
    monkeypatch.setattr(timeline, "PAGE_ROWS", 2)
    pages = count_pages(the_case())
    assert pages == -(-len(the_case().told) // 2) > 1
    rows = [one for page in range(1, pages + 1) for one in words(page) if "—" in one]
    assert len(rows) == len(the_case().told)
    assert any(f"page 2 of {pages}: claims 3 to 4 of {len(the_case().told)}" in one for one in words(2))


def test_a_page_that_is_not_there_is_told() -> None:
    """The answer says how many there are."""
    with pytest.raises(UsageError, match="page 2: the timeline has 1 page"):
        draw_timeline(the_case(), 2)


def test_words_can_be_read_at_the_width_of_a_page() -> None:
    """Where the drawing is as wide as a column of text, no letter is smaller than nine pixels."""
    root = ET.fromstring(draw_timeline(the_case()))  # noqa: S314 - our own drawing
    sizes = [float(one.get("font-size", "0")) for one in root.iter(f"{SVG}text")]
    assert min(sizes) * 680 / float(root.get("width", "0")) >= 9
