"""The figure of the map."""

import xml.etree.ElementTree as ET

from casing import the_case

from reportedly.products.figures.map import draw_map

SVG = "{http://www.w3.org/2000/svg}"


def words() -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_map(the_case()))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_a_town_is_a_dot_and_a_province_an_area() -> None:
    """What is known to a province is drawn as wide as it can reach."""
    assert "Dunmere (1)" in words()
    assert "Ostland (province, 1)" in words()
    root = ET.fromstring(draw_map(the_case()))  # noqa: S314 - our own drawing
    radii = {
        one.findtext(f"{SVG}title", "")[:7]: float(one.get("r", "0")) for one in root.iter(f"{SVG}circle")
    }
    assert radii["Ostland"] > 4 * radii["Dunmere"]


def test_what_has_no_place_is_counted() -> None:
    """A map is silent about most claims, and says about how many."""
    assert any("4 claims without such a place" in one for one in words())
