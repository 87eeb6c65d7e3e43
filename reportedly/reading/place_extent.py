"""From a gazetteer entry and the words around a name to a place: a point with a radius that covers what is
said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.model.claims import Place
from reportedly.model.globe import distance_km, middle, move
from reportedly.model.terms import Precision
from reportedly.reading.gazetteer import PlaceEntry
from reportedly.reading.place_context import Looseness, PlaceModifier, PlaceName
from reportedly.reading.place_names import AREAS, SETTLEMENTS, PlaceKind

PRECISIONS = {
    PlaceKind.COUNTRY: Precision.COUNTRY,
    PlaceKind.PROVINCE: Precision.PROVINCE,
    PlaceKind.DISTRICT: Precision.DISTRICT,
    PlaceKind.TOWN: Precision.TOWN,
    PlaceKind.VILLAGE: Precision.VILLAGE,
    PlaceKind.NEIGHBOURHOOD: Precision.POINT,
    PlaceKind.SITE: Precision.POINT,
    PlaceKind.REGION: Precision.REGION,
    PlaceKind.WATER: Precision.REGION,
    PlaceKind.BORDER: Precision.BORDER,
}
NEAR_KM = 25.0
"""How far "near a town" can be; twice as far on an unnamed road or side of it."""

AREA_KM = 20.0
OFFSET_SLACK = 0.3
"""Distances in reports are round figures: the radius is this share of the distance, and the town's own."""


@dataclass(frozen=True, slots=True)
class Sited:
    """A name and the entry it stands for."""

    name: PlaceName
    entry: PlaceEntry


def plain_place(sited: Sited) -> Place:
    """Give the place as the gazetteer has it."""
    entry = sited.entry
    return Place(
        span=sited.name.span,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        precision=PRECISIONS[entry.kind],
        radius_km=None if entry.lat is None else entry.radius_km,
        gazetteer_id=entry.id,
    )


def loosen(  # noqa: PLR0911 - one return for each kind
    sited: Sited, modifier: PlaceModifier | None, beside: Sequence[Sited | None]
) -> Place:
    """Give the place, no finer than the words around its name say.

    Args:
        sited: the name and its entry.
        modifier: what loosens it; None for a plain name.
        beside: the names before and after in the text, for "between X and Y".
    """
    place = plain_place(sited)
    if modifier is None:
        return place
    match modifier.looseness:
        case Looseness.BORDER:
            # The line runs somewhere along the rim: any one point would be false.
            return replace(place, lat=None, lon=None, radius_km=None, precision=Precision.BORDER)
        case Looseness.PART:
            return _part(place, modifier, sited.entry)
        case Looseness.BETWEEN:
            return _between(place, sited, beside)
        case Looseness.OFFSET:
            return _offset(place, modifier)
        case Looseness.AREA:
            return _widen(place, AREA_KM) if sited.entry.kind in SETTLEMENTS else place
        case Looseness.NEAR:
            return _widen(place, NEAR_KM * (1 if modifier.bearing is None else 2))


def _widen(place: Place, km: float) -> Place:
    radius = None if place.radius_km is None else max(place.radius_km + km, place.radius_km * 1.3)
    return replace(place, precision=Precision.NEAR, radius_km=_rounded(radius))


def _part(place: Place, modifier: PlaceModifier, entry: PlaceEntry) -> Place:
    """The north of a country is a region; of a province, still that province; of a town, the town."""
    if entry.kind not in AREAS | {PlaceKind.REGION}:
        return place
    precision = Precision.REGION if entry.kind is PlaceKind.COUNTRY else place.precision
    if place.lat is None or place.lon is None or place.radius_km is None or modifier.bearing is None:
        return replace(place, precision=precision)
    # A third of the way out, this radius covers the outer two thirds of a disc on that side.
    lat, lon = move(place.lat, place.lon, modifier.bearing, place.radius_km / 3)
    return replace(
        place,
        lat=round(lat, 4),
        lon=round(lon, 4),
        radius_km=_rounded(place.radius_km * 0.95),
        precision=precision,
    )


def _offset(place: Place, modifier: PlaceModifier) -> Place:
    km = modifier.km or 0.0
    if place.lat is None or place.lon is None or place.radius_km is None or modifier.bearing is None:
        return _widen(place, km * (1 + OFFSET_SLACK))
    lat, lon = move(place.lat, place.lon, modifier.bearing, km)
    radius = _rounded(place.radius_km + max(3.0, km * OFFSET_SLACK))
    return replace(place, lat=round(lat, 4), lon=round(lon, 4), radius_km=radius, precision=Precision.NEAR)


def _between(place: Place, sited: Sited, beside: Sequence[Sited | None]) -> Place:
    """Between two towns lies half-way, as far out as either; "talks between" two states is no place between
    them."""
    others = [one for one in beside if one is not None and one is not sited and one.entry.kind in SETTLEMENTS]
    others.sort(key=lambda one: abs(one.name.span.start - sited.name.span.start))
    pair = [
        one.entry for one in (sited, *others[:1]) if one.entry.lat is not None and one.entry.lon is not None
    ]
    if sited.entry.kind not in SETTLEMENTS or len(pair) < 2:
        return place
    points = [(entry.lat or 0.0, entry.lon or 0.0) for entry in pair]
    lat, lon = middle(points)
    radius = distance_km(*points[0], *points[1]) / 2 + max(entry.radius_km for entry in pair)
    return replace(
        place, lat=round(lat, 4), lon=round(lon, 4), radius_km=_rounded(radius), precision=Precision.NEAR
    )


def _rounded(radius: float | None) -> float | None:
    return None if radius is None else round(radius, 1)
