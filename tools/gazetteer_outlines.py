"""Provinces of the world from Natural Earth's outlines: names, a point within, and how far they reach."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, radians
from pathlib import Path

from reportedly.model.globe import distance_km, middle

Ring = Sequence[Sequence[float]]
LANGUAGES = ("name_en", "gn_name", "woe_name", "name_de", "name_fr", "name_es", "name_tr", "name_pt")
COUNTRY_CODES = {
    "KOS": "XK",
    "SOL": "SO",
    "KAB": "KZ",
    "CYN": "CY",
    "NOR": "NO",
    "FRA": "FR",
    "KAS": "IN",
    "PSX": "PS",
}
"""Natural Earth's own codes for lands it gives no ISO code."""


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """One first-order area."""

    number: int
    name: str
    others: tuple[str, ...]
    country: str
    lat: float
    lon: float
    radius_km: float
    area: float
    """In square degrees, corrected for latitude: a weight, not a measure."""
    rings: tuple[Ring, ...] = field(repr=False)
    box: tuple[float, float, float, float]
    """West, south, east, north."""


def read_outlines(path: Path) -> list[Outline]:
    """Give every area of Natural Earth's admin-1 layer (as GeoJSON) that has a name and a country."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return [outline for feature in features if (outline := _outline(feature)) is not None]


def _outline(feature: Mapping[str, Mapping[str, object]]) -> Outline | None:
    labels = feature["properties"]
    country = _word(labels, "iso_a2")
    country = country if country.isalpha() else COUNTRY_CODES.get(_word(labels, "adm0_a3"), "")
    # Natural Earth counts Crimea under Russia, GeoNames under Ukraine; one rule for all: the country most
    # states recognise.
    if _word(labels, "iso_3166_2") in {"UA-43", "UA-40"}:
        country = "UA"
    name = _word(labels, "name_en") or _word(labels, "name")
    if not name or not country:
        return None
    lat, lon = float(str(labels["latitude"])), float(str(labels["longitude"]))
    vertices = [vertex for ring in _rings(feature["geometry"]) for vertex in ring]
    reach = sorted(distance_km(lat, lon, vertex[1], vertex[0]) for vertex in vertices)
    return Outline(
        number=int(str(labels["ne_id"])),
        name=name,
        others=_names(labels, name),
        country=country,
        lat=lat,
        lon=lon,
        radius_km=round(reach[int(len(reach) * 0.98) - 1] * 1.05, 1),
        area=sum(_ring_area(ring) for ring in _rings(feature["geometry"])),
        rings=tuple(_rings(feature["geometry"])),
        box=_box(vertices),
    )


def _word(labels: Mapping[str, object], key: str) -> str:
    value = labels.get(key)
    return value.strip() if isinstance(value, str) and value.strip() not in {"-99", "-1", "<Null>"} else ""


def _names(labels: Mapping[str, object], name: str) -> tuple[str, ...]:
    variants = {_word(labels, key) for key in ("name", "name_local", *LANGUAGES)}
    variants.update(part.strip() for part in _word(labels, "name_alt").split("|"))
    return tuple(sorted(variant for variant in variants if len(variant) > 2 and variant != name))


def _rings(geometry: Mapping[str, object]) -> Iterator[Ring]:
    """Yield outer rings only: holes say nothing about reach."""
    shapes = geometry["coordinates"]
    if not isinstance(shapes, list):
        return
    yield from [shapes[0]] if geometry["type"] == "Polygon" else [shape[0] for shape in shapes]


def _box(vertices: Sequence[Sequence[float]]) -> tuple[float, float, float, float]:
    east, north = [vertex[0] for vertex in vertices], [vertex[1] for vertex in vertices]
    return min(east), min(north), max(east), max(north)


def holds(outline: Outline, lat: float, lon: float) -> bool:
    """Tell whether the point lies within the outline (even-odd rule, islands included, holes not cut out)."""
    west, south, east, north = outline.box
    if not (west <= lon <= east and south <= lat <= north):
        return False
    return any(_ring_holds(ring, lat, lon) for ring in outline.rings)


def _ring_holds(ring: Ring, lat: float, lon: float) -> bool:
    inside = False
    last_lon, last_lat = ring[-1][0], ring[-1][1]
    for vertex in ring:
        here_lon, here_lat = vertex[0], vertex[1]
        if (here_lat > lat) != (last_lat > lat):
            crossing = (last_lon - here_lon) * (lat - here_lat) / (last_lat - here_lat) + here_lon
            inside ^= lon < crossing
        last_lon, last_lat = here_lon, here_lat
    return inside


def _ring_area(ring: Ring) -> float:
    twice = sum(
        (here[0] * there[1] - there[0] * here[1])
        for here, there in zip(ring, [*ring[1:], ring[0]], strict=True)
    )
    return abs(twice) / 2 * cos(radians(sum(vertex[1] for vertex in ring) / len(ring)))


def country_point(outlines: Sequence[Outline]) -> tuple[float, float, float]:
    """Give the middle of a country's areas by size, and a radius in km that covers all but far small
    islands."""
    lat, lon = middle([(one.lat, one.lon) for one in outlines], [one.area for one in outlines])
    whole = sum(one.area for one in outlines)
    reach = [
        distance_km(lat, lon, one.lat, one.lon) + one.radius_km for one in outlines if one.area * 200 >= whole
    ]
    return lat, lon, max(reach)
