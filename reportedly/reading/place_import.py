"""Places of one's own: reading a places file (TOML), and turning a GeoNames dump into a store."""

import re
from collections.abc import Iterator
from pathlib import Path

from reportedly.model.errors import SourceMissing, VocabularyError
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list
from reportedly.reading.place_names import PlaceKind, fold_name
from reportedly.reading.place_store import StoredPlace, write_store

SEATS = {"PPLC": 4, "PPLA": 3, "PPLG": 3, "PPLA2": 2, "PPLA3": 1}
CODES = {"ADM1": PlaceKind.PROVINCE, "ADM2": PlaceKind.DISTRICT, "PPLX": PlaceKind.NEIGHBOURHOOD}
CLASSES = {
    "P": PlaceKind.VILLAGE,
    "L": PlaceKind.REGION,
    "T": PlaceKind.REGION,
    "V": PlaceKind.REGION,
    "U": PlaceKind.REGION,
    "H": PlaceKind.WATER,
    "S": PlaceKind.SITE,
}
RADII_KM = {
    PlaceKind.COUNTRY: 500.0,
    PlaceKind.PROVINCE: 120.0,
    PlaceKind.DISTRICT: 40.0,
    PlaceKind.REGION: 40.0,
    PlaceKind.WATER: 40.0,
    PlaceKind.TOWN: 5.0,
    PlaceKind.VILLAGE: 3.0,
    PlaceKind.NEIGHBOURHOOD: 3.0,
    PlaceKind.SITE: 3.0,
    PlaceKind.BORDER: 100.0,
}
"""How far a place of a kind is taken to reach where nothing says so."""

OWN_NAMES, WORLD_NAMES = 40, 80
"""How much a place of a places file is taken to be spoken of; one that lies in no single country, as a
known town."""

TOWN_POPULATION = 3000
DUMP_COLUMNS = 15


def read_places(path: Path) -> tuple[StoredPlace, ...]:
    """Give the places of a places file: `[[place]]` tables as `curated.toml` has them.

    Raises: VocabularyError, if the file or a place in it is wrong; the message names the place.
    """
    rows = table_list(load_tables(path, f"places file {path.name}"), "place", f"places file {path.name}")
    return tuple(
        read_place(row, f"places file {path.name}, place {number}") for number, row in enumerate(rows, 1)
    )


def read_place(row: Table, what: str) -> StoredPlace:
    """Give one place of a places file; `what` names it in errors.

    Raises: VocabularyError, for a missing name, an unknown kind, or a coordinate or radius out of range.
    """
    name = _text(row, "name", what)
    if name is None:
        raise VocabularyError(f"{what}: it has no name; give it one")
    what = f"{what} ({name})"
    lat, lon = _number(row, "lat", 90, what), _number(row, "lon", 180, what)
    radius = _number(row, "radius_km", 20_000, what)
    kind = _kind(row, what)
    if (lat is None) != (lon is None) or (radius is not None and radius <= 0):
        raise VocabularyError(f"{what}: lat and lon come together, and radius_km is above 0")
    country, admin1 = _text(row, "country", what), _text(row, "admin1", what)
    return StoredPlace(
        ref=f"{_text(row, 'source', what) or 'own'}:{_slug(name, country)}",
        name=name,
        kind=kind,
        others=text_list(row, "names", what),
        shorts=text_list(row, "shorts", what),
        country=country,
        within=country if admin1 is None or country is None else f"{country}.{admin1}",
        lat=lat,
        lon=lon,
        radius_km=RADII_KM[kind] if radius is None else radius,
        names=WORLD_NAMES if country is None else OWN_NAMES,
    )


def _slug(name: str, country: str | None) -> str:
    return "-".join(filter(None, [fold_name(name).replace(" ", "-"), (country or "").lower()]))


def _kind(row: Table, what: str) -> PlaceKind:
    value = row.get("kind", "village")
    try:
        return PlaceKind(str(value))
    except ValueError as error:
        kinds = ", ".join(PlaceKind)
        raise VocabularyError(f"{what}: {value!r} is no kind of place; use one of {kinds}") from error


def _text(row: Table, key: str, what: str) -> str | None:
    value = row.get(key)
    if value is not None and not (isinstance(value, str) and value.strip()):
        raise VocabularyError(f"{what}: {key!r} must be words in quotation marks")
    return value


def _number(row: Table, key: str, limit: float, what: str) -> float | None:
    value = row.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not -limit <= value <= limit:
        raise VocabularyError(f"{what}: {key!r} must be a number from {-limit} to {limit}")
    return float(value)


def import_dump(dump: Path, store: Path) -> int:
    """Turn a GeoNames dump (`IQ.txt`, `allCountries.txt`, unzipped) into a store for `Gazetteer.open`.

    Returns: how many names it holds.
    Raises: SourceMissing, if there is no dump; VocabularyError, if a line is not a row of one.
    Source: the main table of GeoNames' export format (19 columns, tabs).
    """
    if not dump.is_file():
        raise SourceMissing(
            f"{dump}: there is no such file; unzip a country's dump of GeoNames and give its .txt"
        )
    return write_store(
        store, list(_dump_places(dump)), {"source": dump.name, "licence": "CC BY 4.0, GeoNames"}
    )


def _dump_places(dump: Path) -> Iterator[StoredPlace]:
    with dump.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = line.rstrip("\n").split("\t")
            if len(row) < DUMP_COLUMNS or not re.fullmatch(r"\d+", row[0]):
                raise VocabularyError(
                    f"{dump.name}, line {number}: not a row of GeoNames' main table; use its .txt"
                )
            kind = _dump_kind(row[6], row[7], int(row[14] or 0))
            if kind is not None:
                yield _dump_place(row, kind)


def _dump_kind(feature_class: str, code: str, population: int) -> PlaceKind | None:
    if feature_class == "P" and code != "PPLX" and (population >= TOWN_POPULATION or SEATS.get(code, 0) >= 2):
        return PlaceKind.TOWN
    return CODES.get(code, CLASSES.get(feature_class))


def _dump_place(row: list[str], kind: PlaceKind) -> StoredPlace:
    path = ".".join(part for part in (row[8], row[10], row[11]) if part)
    others = tuple(name for name in row[3].split(",") if name)
    own_code = kind in {PlaceKind.PROVINCE, PlaceKind.DISTRICT}
    return StoredPlace(
        ref=f"geonames:{row[0]}",
        name=row[1],
        kind=kind,
        others=others,
        country=row[8] or None,
        within=(path.rpartition(".")[0] if own_code else path) or None,
        code=path if own_code else None,
        lat=float(row[4]),
        lon=float(row[5]),
        radius_km=RADII_KM[kind],
        population=int(row[14] or 0),
        names=len(others),
        seat=SEATS.get(row[7], 0),
    )
