"""Releasing at the desk: what the gazetteer knows of places, put to the use of publication."""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model.cases import Case
from reportedly.model.claims import Place
from reportedly.model.release import Coarseness, ReleaseSettings, ReleaseStatement
from reportedly.model.terms import Precision
from reportedly.products.release import Atlas, release

if TYPE_CHECKING:
    from reportedly.reading.gazetteer import Gazetteer, PlaceEntry

KM_A_DEGREE = 111.32
_WIDE_KM = 250.0
"""Beyond this grid a province can be finer than what is asked, so the country is named."""
_RANKS = {"district": 1, "province": 2, "country": 3}
_PRECISION_RANKS = {Precision.DISTRICT: 1, Precision.PROVINCE: 2, Precision.REGION: 2, Precision.COUNTRY: 3}
_KIND_RANKS = {"district": 1, "province": 2, "region": 2, "water": 2, "country": 3}
_NAME = re.compile(r"\b[^\W\d_][\w'’-]*(?:[ -](?:(?:al|el|de|of|the|and)[ -])?[^\W\d_][\w'’-]*){0,3}")
_LEVEL_PRECISIONS = {1: Precision.DISTRICT, 2: Precision.PROVINCE, 3: Precision.COUNTRY}


def released(
    case: Case, settings: ReleaseSettings, gazetteer: "Callable[[], Gazetteer]"
) -> tuple[Case, ReleaseStatement]:
    """Give a case as it may be published, and what was done to it."""
    atlas = None if settings.coarsen is None else atlas_of(settings.coarsen, gazetteer())
    return release(case, settings, atlas)


def atlas_of(wanted: Coarseness, gazetteer: "Gazetteer") -> Atlas:
    """Give what is known of places, for one coarseness."""
    rank = _rank(wanted)

    # A unit is found by its code only by going through all places: once for each is enough.
    @cache
    def area_of(code: str) -> "PlaceEntry | None":
        return gazetteer.area(code)

    def contain(place: Place) -> Place:
        if _PRECISION_RANKS.get(place.precision, 0) >= rank:
            return place
        units = (_area(place, each, gazetteer, area_of) for each in range(rank, 4))
        return _contained(place, wanted, next((one for one in units if one is not None), None))

    return Atlas(contain, lambda words: _fine_names(words, rank, gazetteer))


def _rank(wanted: Coarseness) -> int:
    if wanted.km is not None:
        return 2 if wanted.km < _WIDE_KM else 3
    return _RANKS[wanted.level or "country"]


def _contained(place: Place, wanted: Coarseness, area: "PlaceEntry | None") -> Place:
    """Give the unit around a place in its stead; what little is left where no unit is known."""
    if area is None:
        # Without a unit around it, not even its country is more than a guess.
        bare = replace(place, name=place.country or "a place", admin1=None, lat=None, lon=None)
        bare = replace(bare, precision=Precision.UNKNOWN, radius_km=None, gazetteer_id=None)
        return _on_grid(place, bare, wanted)
    level = _KIND_RANKS[area.kind.value]
    return _on_grid(
        place,
        Place(
            span=place.span,
            name=area.name,
            country=area.country,
            admin1=None if level > 2 else area.admin1 or place.admin1,
            lat=area.lat,
            lon=area.lon,
            precision=_LEVEL_PRECISIONS[level],
            radius_km=area.radius_km,
            gazetteer_id=area.id,
        ),
        wanted,
    )


def _on_grid(place: Place, wider: Place, wanted: Coarseness) -> Place:
    """Give a place with its point moved to the grid asked for; by levels it stays the unit's own."""
    if wanted.km is None:
        return wider
    if place.lat is None or place.lon is None:
        return replace(wider, lat=None, lon=None, radius_km=None)
    step = wanted.km / KM_A_DEGREE
    lat = max(-90.0, min(90.0, round(place.lat / step) * step))
    across = step / max(0.05, math.cos(math.radians(lat)))
    lon = round(place.lon / across) * across
    reach = wanted.km * math.sqrt(0.5) + (place.radius_km or 0.0)
    return replace(
        wider, lat=round(lat, 4), lon=round(lon, 4), radius_km=round(reach, 1), precision=Precision.NEAR
    )


def _area(
    place: Place, rank: int, gazetteer: "Gazetteer", area_of: "Callable[[str], PlaceEntry | None]"
) -> "PlaceEntry | None":
    """Give the unit of one rank that a place lies in, if it is known."""
    if rank == 2 and place.admin1 is not None:
        found = (one for one in gazetteer.candidates(place.admin1) if one.kind.value == "province")
        return next((one for one in found if one.country == place.country), None)
    if rank == 3:
        return None if place.country is None else area_of(place.country)
    entry = next((one for one in gazetteer.candidates(place.name) if one.id == place.gazetteer_id), None)
    parts = [] if entry is None else entry.within.split(".")
    return area_of(".".join(parts[:3])) if len(parts) >= 3 else None


def _fine_names(words: str, rank: int, gazetteer: "Gazetteer") -> Iterator[str]:
    """Yield the names in some words, longest first at each place, that most likely mean a finer place."""
    for found in _NAME.finditer(words):
        parts = re.split(r"(?<=[ -])", found[0])
        for first in range(len(parts)):
            for last in range(len(parts), first, -1):
                name = "".join(parts[first:last]).strip(" -")
                if name[:1].isupper() and _is_fine(name, rank, gazetteer):
                    yield name
                    break


def _is_fine(name: str, rank: int, gazetteer: "Gazetteer") -> bool:
    if not gazetteer.is_place_name(name):
        return False
    kinds = [_KIND_RANKS.get(one.kind.value, 0) for one in gazetteer.candidates(name) if one.grade >= 0]
    return bool(kinds) and max(kinds) < rank
