"""The gazetteer's file: its tables, and how places are written into them."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.reading.place_names import PlaceKind, fold_name

LAYOUT = 1
"""Kept in `PRAGMA user_version`; a store of another layout is refused."""

KINDS = tuple(PlaceKind)
"""Kinds are stored as their place in this tuple."""

UNITS = 10_000
"""Coordinates are stored as ten-thousandths of a degree, 11 m or less."""

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    ref TEXT,
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    country TEXT,
    within TEXT,
    code TEXT,
    lat INTEGER,
    lon INTEGER,
    radius INTEGER NOT NULL,
    population INTEGER NOT NULL,
    names INTEGER NOT NULL,
    seat INTEGER NOT NULL
);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, grade INTEGER NOT NULL, PRIMARY KEY (key,
place))
    WITHOUT ROWID;
CREATE TABLE area (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE about (topic TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
"""

GEONAMES = "geonames"
OTHERS_FROM = 1_000_000_000
"""Places that GeoNames does not number are numbered from here."""

GRADE_SHORT, GRADE_OTHER, GRADE_MAIN = -1, 0, 1
"""How a name stands to its place: a short form that says little by itself ("Va."), another name, its own
name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPlace:
    """One place as it goes into a store."""

    ref: str
    """`geonames:1168579`, `natural-earth:1159312075`, `curated:sambisa-forest`: who vouches for it, and its
    number."""
    name: str
    kind: PlaceKind
    others: tuple[str, ...] = ()
    shorts: tuple[str, ...] = ()
    country: str | None = None
    within: str | None = None
    """Code of the smallest area around it: `US`, `US.TX`, `US.TX.277`."""
    code: str | None = None
    """Its own code, for a country, province or district."""
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 1.0
    population: int = 0
    names: int = 0
    """Names known for it in all languages: how much it is spoken of."""
    seat: int = 0
    """4 the seat of a country's government, 3 of a province's, 2 and 1 of smaller areas', 0 none."""


def write_store(
    path: Path,
    places: Sequence[StoredPlace],
    about: Mapping[str, str],
    areas: Sequence[tuple[str, str]] = (),
) -> int:
    """Write the places into a new store and give how many names it holds; what stood at `path` is replaced.

    The same places give the same bytes. `areas` names areas by code that other stores hold as places.
    """
    numbered = _numbered(places)
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(f"PRAGMA page_size=4096; PRAGMA user_version={LAYOUT};{SCHEMA}")
        connection.executemany("INSERT INTO about VALUES (?, ?)", sorted(about.items()))
        connection.executemany("INSERT OR IGNORE INTO area VALUES (?, ?)", [*areas, *_area_rows(places)])
        connection.executemany(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (_place_row(number, place) for number, place in numbered),
        )
        grades = _graded_keys(numbered)
        connection.executemany(
            "INSERT INTO name VALUES (?, ?, ?)",
            ((key, number, grades[key, number]) for key, number in sorted(grades)),
        )
        connection.commit()
        connection.execute("VACUUM")
        return len(grades)
    finally:
        connection.close()


def _numbered(places: Sequence[StoredPlace]) -> list[tuple[int, StoredPlace]]:
    """Number the places: GeoNames' own number where there is one, so that it need not be stored twice."""
    taken: dict[int, StoredPlace] = {}
    for count, place in enumerate(places):
        source, _, number = place.ref.partition(":")
        own = int(number) if source == GEONAMES and number.isdigit() else OTHERS_FROM + count
        taken[OTHERS_FROM + count if own in taken else own] = place
    return sorted(taken.items())


def _area_rows(places: Iterable[StoredPlace]) -> list[tuple[str, str]]:
    return sorted((place.code, place.name) for place in places if place.code is not None)


def _place_row(number: int, place: StoredPlace) -> tuple[int | str | None, ...]:
    return (
        number,
        None if place.ref == f"{GEONAMES}:{number}" else place.ref,
        place.name,
        KINDS.index(place.kind),
        place.country,
        place.within,
        place.code,
        None if place.lat is None else round(place.lat * UNITS),
        None if place.lon is None else round(place.lon * UNITS),
        max(1, round(place.radius_km * 10)),
        place.population,
        place.names,
        place.seat,
    )


def _graded_keys(places: Sequence[tuple[int, StoredPlace]]) -> dict[tuple[str, int], int]:
    grades: dict[tuple[str, int], int] = {}
    for number, place in places:
        graded = (
            *((name, GRADE_SHORT) for name in place.shorts),
            *((name, GRADE_OTHER) for name in place.others),
            (place.name, GRADE_MAIN),
        )
        for name, grade in graded:
            key = fold_name(name)
            if key:
                grades[key, number] = max(grade, grades.get((key, number), GRADE_SHORT))
    return grades
