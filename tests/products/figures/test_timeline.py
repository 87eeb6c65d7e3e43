"""The figure of the timeline."""

import xml.etree.ElementTree as ET

from casing import the_case

from reportedly.products.figures.timeline import draw_timeline

SVG = "{http://www.w3.org/2000/svg}"


def words() -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_timeline(the_case()))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_every_claim_with_a_day_has_a_row_that_says_whose_words_it_is() -> None:
    """Each row names the publisher."""
    rows = [one for one in words() if "—" in one]
    assert len(rows) == len(the_case().told)
    assert any("Northern Fiction" in one for one in rows)
