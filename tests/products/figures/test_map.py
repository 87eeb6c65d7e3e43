"""The figure of the map."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from casing import the_case

from reportedly.model.cases import Case
from reportedly.products.figures.map import DISPUTED, draw_map

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


def crowded() -> Case:
    """Give the case with a dozen invented towns within a few miles."""
    case = the_case()
    told = next(one for one in case.told if any(place.name == "Dunmere" for place in one.shown.where))
    town = next(one for one in told.shown.where if one.name == "Dunmere")
    where = tuple(
        replace(town, name=f"Longnamed Newtown {number}", lat=town.lat + number / 500, gazetteer_id=None)
        for number in range(12)
    )
    crowd = replace(told, readings=(replace(told.shown, where=(*told.shown.where, *where)),))
    return replace(case, told=tuple(crowd if one is told else one for one in case.told))


def test_names_never_overlap_and_none_is_lost() -> None:
    """Where there is no room beside a dot its name stands below the map."""
    root = ET.fromstring(draw_map(crowded()))  # noqa: S314 - our own drawing
    lines = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert any("not named for want of room: " in one for one in lines)
    told = " ".join(lines)
    for number in range(12):
        assert f"Longnamed Newtown {number} (1)" in told
    assert float(root.get("height", "0")) >= max(float(one.get("y", "0")) for one in root.iter(f"{SVG}text"))


def at(lon: float, lat: float) -> str:
    """Give the map of the case with its town elsewhere, and nothing else on it."""
    case = the_case()
    told = next(one for one in case.told if any(place.name == "Dunmere" for place in one.shown.where))
    town = next(one for one in told.shown.where if one.name == "Dunmere")
    moved = replace(told, readings=(replace(told.shown, where=(replace(town, lon=lon, lat=lat),)),))
    return draw_map(replace(case, told=(moved,)))


def test_a_disputed_border_is_dashed_and_the_map_says_so() -> None:
    """As on the workbench's map; a map without one says nothing of dashes."""
    assert "stroke-dasharray" in at(-8.7, 27.6)
    assert DISPUTED in at(-8.7, 27.6)
    assert "stroke-dasharray" not in at(-7.0, 39.0)
    assert DISPUTED not in at(-7.0, 39.0)
