"""Laying curated places over gathered ones: a name for what is there already, or a place of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.model.errors import VocabularyError
from reportedly.model.globe import distance_km
from reportedly.reading.place_names import SETTLEMENTS, PlaceKind, fold_name
from reportedly.reading.place_store import StoredPlace

SAME_SETTLEMENT_KM = 30.0
SAME_AREA_KM = 400.0
LARGE_KM = 1000.0
FAR_KM = 350.0
"""A curated place this much farther from its country than it reaches is a slip of the pen."""


def add_curated(gathered: Sequence[StoredPlace], curated: Sequence[StoredPlace]) -> list[StoredPlace]:
    """Give all places, each curated one merged into the gathered one it names, or added.

    Raises: VocabularyError, naming every curated place that is in an unknown province or far from where it
    should be.
    """
    places = list(gathered)
    by_key: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
    for position, place in enumerate(gathered):
        for key in {fold_name(name) for name in (place.name, *place.others)}:
            by_key[place.country, key].append(position)
    provinces = _province_codes(gathered)
    grounds: defaultdict[str | None, list[StoredPlace]] = defaultdict(list)
    for place in gathered:
        if place.kind in SETTLEMENTS or place.kind is PlaceKind.PROVINCE:
            grounds[place.country].append(place)
    faults: list[str] = []
    for own in curated:
        try:
            settled = _in_its_province(own, provinces)
            check_ground(settled, grounds[own.country])
        except VocabularyError as error:
            faults.append(str(error))
            continue
        keys = {fold_name(name) for name in (own.name, *own.others)}
        named = [position for key in sorted(keys) for position in by_key[own.country, key]]
        twin = _twin(settled, named, places)
        if twin is None and own.kind is PlaceKind.PROVINCE:
            twin = _nameless(settled, by_key[own.country, ""], places)
        if twin is None:
            places.append(settled)
        else:
            places[twin] = _merge(places[twin], settled)
            provinces.update(_province_codes([places[twin]]))
    if faults:
        raise VocabularyError("\n".join(["curated.toml: mend these places", *faults]))
    return places


def _province_codes(places: Sequence[StoredPlace]) -> dict[tuple[str | None, str], str]:
    codes: dict[tuple[str | None, str], str] = {}
    for place in places:
        if place.kind is PlaceKind.PROVINCE and place.code is not None:
            for name in (*place.others, place.name):
                codes[place.country, fold_name(name)] = place.code
    return codes


def _in_its_province(place: StoredPlace, codes: Mapping[tuple[str | None, str], str]) -> StoredPlace:
    if place.within is None or "." not in place.within:
        return place
    country, _, province = place.within.partition(".")
    code = codes.get((country, fold_name(province)))
    if code is None:
        raise VocabularyError(
            f"{place.name}: {country} has no province {province!r}; use a name the gazetteer knows"
        )
    return replace(place, within=code)


def check_ground(place: StoredPlace, grounds: Sequence[StoredPlace]) -> None:
    """Refuse a place that lies far from the province or country it is said to be in.

    Raises: VocabularyError, with the distance.
    """
    if place.lat is None or place.lon is None or place.country is None or place.kind is PlaceKind.COUNTRY:
        return
    inside = list(grounds)
    if place.within is not None and "." in place.within:
        inside = [
            one for one in inside if place.within in {one.code, (one.within or "")[: len(place.within)]}
        ]
    reach = min(
        (distance_km(place.lat, place.lon, one.lat or 0, one.lon or 0) for one in inside), default=0.0
    )
    allowed = FAR_KM if place.kind in {PlaceKind.WATER, PlaceKind.REGION} else 170.0
    if reach > allowed + place.radius_km:
        raise VocabularyError(f"{place.name}: {reach:.0f} km from {place.within}; check its coordinates")


def _twin(own: StoredPlace, positions: Sequence[int], places: Sequence[StoredPlace]) -> int | None:
    near = [position for position in positions if _is_same(own, places[position])]
    return min(near, key=lambda position: (_km(own, places[position]), position), default=None)


def _nameless(own: StoredPlace, positions: Sequence[int], places: Sequence[StoredPlace]) -> int | None:
    """The province that the tables know by its towns only, and that lies where this one is said to be."""
    near = [position for position in positions if _km(own, places[position]) <= own.radius_km / 2]
    open_still = [position for position in near if not places[position].name]
    return min(open_still, key=lambda position: (_km(own, places[position]), position), default=None)


def _is_same(own: StoredPlace, other: StoredPlace) -> bool:
    if own.kind in {PlaceKind.TOWN, PlaceKind.VILLAGE} and other.kind in SETTLEMENTS:
        return _km(own, other) <= SAME_SETTLEMENT_KM + own.radius_km
    if own.kind is PlaceKind.COUNTRY:
        return other.kind is PlaceKind.COUNTRY
    return (
        own.kind is other.kind
        and own.kind in {PlaceKind.PROVINCE, PlaceKind.DISTRICT}
        and (_km(own, other) <= SAME_AREA_KM)
    )


def _km(own: StoredPlace, other: StoredPlace) -> float:
    if own.lat is None or own.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return distance_km(own.lat, own.lon, other.lat, other.lon)


def _merge(place: StoredPlace, own: StoredPlace) -> StoredPlace:
    """Names add up and the curated one leads; the gathered point stays, but for the largest areas, drawn by
    hand."""
    large = own.kind is PlaceKind.COUNTRY or (own.kind is PlaceKind.PROVINCE and own.radius_km >= LARGE_KM)
    drawn = own if large and own.lat is not None else place
    return replace(
        place,
        name=own.name,
        others=tuple(sorted({place.name, *place.others, *own.others} - {own.name, ""})),
        shorts=tuple(sorted({*place.shorts, *own.shorts})),
        lat=drawn.lat,
        lon=drawn.lon,
        radius_km=drawn.radius_km,
        names=max(place.names, own.names),
    )
