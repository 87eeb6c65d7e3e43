"""The figure of the origins."""

import xml.etree.ElementTree as ET

from casing import the_case

from reportedly.products.figures.origins import draw_origins

SVG = "{http://www.w3.org/2000/svg}"


def words() -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_origins(the_case()))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_reports_and_origins_stand_side_by_side() -> None:
    """No bar of reports goes without its origins."""
    assert sum("report, origins: 1" in one for one in words()) == 5
