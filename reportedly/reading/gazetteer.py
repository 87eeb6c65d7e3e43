"""The gazetteer: places by name, offline.

One SQLite file ships in the package; a user's own places come on top. It is opened read-only, once for each
thread of each process, so that it can be shared by threads and carried across a fork.
"""

import os
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file
from math import log10
from pathlib import Path
from urllib.parse import quote

from reportedly.model.errors import SourceMissing, VocabularyError
from reportedly.model.vocabulary import vocabulary_folder
from reportedly.reading.place_import import read_places
from reportedly.reading.place_names import PlaceKind, fold_name, split_type
from reportedly.reading.place_store import (
    GEONAMES,
    GRADE_MAIN,
    GRADE_OTHER,
    GRADE_SHORT,
    KINDS,
    LAYOUT,
    UNITS,
    StoredPlace,
)

MOST_CANDIDATES = 80
"""Places of one name beyond this many are the smallest villages; none is ever meant without more being
said."""

SHIPPED = ("gazetteer.sqlite", "hamlets.sqlite")
HAMLETS = "geonames-post"
TABLES = frozenset({GEONAMES, "geonames-area", "natural-earth", HAMLETS})
"""Sources of entries that were gathered by machine."""

_QUERY = f"""
SELECT p.id, p.ref, p.name, p.kind, p.country, p.within, p.code, p.lat, p.lon, p.radius, p.population,
p.names, p.seat,
       n.grade, a.name
FROM name n JOIN place p ON p.id = n.place
LEFT JOIN area a ON a.code = CASE p.kind WHEN {KINDS.index(PlaceKind.PROVINCE)} THEN p.code ELSE
    substr(p.within, 1, 3 + coalesce(nullif(instr(substr(p.within || '.', 4), '.'), 0) - 1, 99)) END
    AND a.code LIKE '__.%'
WHERE n.key = ? ORDER BY n.grade DESC, p.population DESC, p.names DESC, p.id LIMIT {MOST_CANDIDATES}
"""  # noqa: S608 - built of numbers only

_AREA = (
    "SELECT id, ref, name, kind, country, within, code, lat, lon, radius, population, names, seat "
    "FROM place WHERE code = ? LIMIT 1"
)

Row = tuple[
    int, str | None, str, int, str | None, str | None, str | None, int | None, int | None, int, int, int, int
]
"""A row of the place table; the answer to the query has the name's grade and the province's name besides."""


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """One place that a name can stand for."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    """Name of its province."""
    within: str
    """Code of the smallest area known around it: `PK`, `PK.04`, `US.TX.277`; empty for what lies in no one
    country."""
    code: str | None
    """Its own code, for a country, province or district."""
    lat: float | None
    lon: float | None
    radius_km: float
    population: int
    names: int
    """Names known for it in all languages."""
    seat: int
    """4 a country's capital, 3 a province's, 2 and 1 smaller ones', 0 none."""
    grade: int
    """How the name asked for stands to it: 1 its own name, 0 another, -1 a short form."""

    @property
    def is_gathered(self) -> bool:
        """Whether it comes from a table of the world's towns, not from a list made by hand."""
        return self.id.partition(":")[0] in TABLES

    @property
    def is_hamlet(self) -> bool:
        """Whether it is only known by its post office: enough to say where a place is, not that a name is
        one."""
        return self.id.startswith(HAMLETS)

    def lies_in(self, area: str) -> bool:
        """Tell whether it lies within the area of this code."""
        return self.within.startswith(area) and (
            not area or self.within[len(area) : len(area) + 1] in {"", "."}
        )


class Gazetteer:
    """The shipped places and, on top, a user's own; close it, or use it in a `with` statement."""

    def __init__(
        self,
        stores: Sequence[Path],
        own: Mapping[str, tuple[PlaceEntry, ...]],
        keep: ExitStack,
        extra: Sequence[Path] = (),
    ) -> None:
        self._extra = tuple(extra)
        self._stores = tuple(stores)
        self._own = own
        self._keep = keep
        self._local = threading.local()
        self.candidates = lru_cache(maxsize=32768)(self._candidates)
        """The places this name can stand for (n ≥ 0): its own names first, then by population."""

    @classmethod
    def open(cls, extra: Sequence[Path] = ()) -> "Gazetteer":
        """Give the shipped gazetteer with the user's files on top.

        Args:
            extra: places files (`.toml`) and stores made from GeoNames dumps (`.sqlite`), in any order.
        Raises: SourceMissing, if a file is not there; VocabularyError, if one is not what it should be.
        """
        keep = ExitStack()
        folder = vocabulary_folder() / "gazetteer"
        stores = [keep.enter_context(as_file(folder / name)) for name in SHIPPED]
        own = defaultdict[str, list[PlaceEntry]](list)
        for path in extra:
            if not path.is_file():
                raise SourceMissing(f"{path}: there is no such file; check the name of your gazetteer file")
            if path.suffix == ".toml":
                for place in read_places(path):
                    _add_own(own, place)
            else:
                stores.append(path)
        for store in stores:
            _check_layout(store)
        return cls(stores, {key: tuple(entries) for key, entries in own.items()}, keep, extra)

    def __reduce__(self) -> tuple[object, ...]:
        """Let another process open the same files for itself."""
        return (Gazetteer.open, (self._extra,))

    def __enter__(self) -> "Gazetteer":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close this thread's connections; those of other threads close with them."""
        for connection in getattr(self._local, "connections", ()):
            connection.close()
        self._local = threading.local()
        self._keep.close()

    def _candidates(self, name: str) -> tuple[PlaceEntry, ...]:
        key = fold_name(name)
        bare, kinds = split_type(key)
        direct = self._look_up(key)
        if not kinds or bare == key:
            return direct
        hinted = (entry for entry in self._look_up(bare) if entry.kind in kinds)
        known = {entry.id for entry in direct}
        return (*direct, *(entry for entry in hinted if entry.id not in known and entry.grade > GRADE_SHORT))

    def is_place_name(self, name: str) -> bool:
        """Tell whether the words are the name of some place; people and groups can bear the same name.

        Short forms ("Va.", "NSW") do not count: they say nothing without a place beside them.
        """
        return any(_tells(entry) for entry in self.candidates(name))

    def standing(self, name: str) -> float:
        """Give how well known the best-known place of this name is, in [0, 1]; 0 for a name of none.

        Not a probability: to tell a name that is first of all a place (over 0.6) from one that some village
        bears.
        """
        return max((_standing(entry) for entry in self.candidates(name) if _tells(entry)), default=0.0)

    def area(self, code: str) -> PlaceEntry | None:
        """Give the country, province or district of a code; None if it is not known."""
        for connection in self._connections():
            if row := connection.execute(_AREA, (code,)).fetchone():
                return _entry(row, GRADE_MAIN, None)
        return None

    def _look_up(self, key: str) -> tuple[PlaceEntry, ...]:
        found = list(self._own.get(key, ()))
        for connection in self._connections():
            found += [_entry(row[:13], row[13], row[14]) for row in connection.execute(_QUERY, (key,))]
        return tuple(found)

    def _connections(self) -> Sequence[sqlite3.Connection]:
        # SQLite's handles must not be used across a fork, so the process is part of the key.
        if getattr(self._local, "process", None) != os.getpid():
            self._local.connections = [_connect(store) for store in self._stores]
            self._local.process = os.getpid()
        connections: list[sqlite3.Connection] = self._local.connections
        return connections


def _tells(entry: PlaceEntry) -> bool:
    """Short forms and hamlets bear names that are more often something else."""
    return entry.grade > GRADE_SHORT and not entry.is_hamlet


def _standing(entry: PlaceEntry) -> float:
    known = {PlaceKind.COUNTRY: 1.0, PlaceKind.PROVINCE: 0.8, PlaceKind.REGION: 0.7, PlaceKind.WATER: 0.7}
    settled = min(0.95, log10(entry.population + 1) / 7 + entry.seat / 20)
    return known.get(entry.kind, settled if entry.is_gathered else 0.65) * (
        1.0 if entry.grade == GRADE_MAIN else 0.9
    )


class _SelfClosing(sqlite3.Connection):
    """A connection that closes when its thread or gazetteer is gone."""

    def __del__(self) -> None:
        self.close()


def _connect(store: Path) -> sqlite3.Connection:
    address = f"file:{quote(str(store.resolve()))}?mode=ro&immutable=1"
    # Nothing is ever written, so that another thread may close what this one opened.
    return sqlite3.connect(address, uri=True, check_same_thread=False, factory=_SelfClosing)


def _check_layout(store: Path) -> None:
    connection = _connect(store)
    try:
        layout = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise VocabularyError(f"{store.name}: not a gazetteer store ({error}); build it again") from error
    finally:
        connection.close()
    if layout != LAYOUT:
        raise VocabularyError(
            f"{store.name}: a gazetteer store of layout {layout}, not {LAYOUT}; build it again"
        )


def _entry(row: Row, grade: int, admin1: str | None) -> PlaceEntry:
    number, ref, name, kind, country, within, code, lat, lon, radius, population, names, seat = row
    return PlaceEntry(
        id=f"{GEONAMES}:{number}" if ref is None else ref,
        name=name,
        kind=KINDS[kind],
        country=country,
        admin1=admin1,
        within=within or code or country or "",
        code=code,
        lat=None if lat is None else lat / UNITS,
        lon=None if lon is None else lon / UNITS,
        radius_km=radius / 10,
        population=population,
        names=names,
        seat=seat,
        grade=grade,
    )


def _add_own(own: defaultdict[str, list[PlaceEntry]], place: StoredPlace) -> None:
    grades = {
        **{fold_name(name): GRADE_SHORT for name in place.shorts},
        **{fold_name(name): GRADE_OTHER for name in place.others},
        fold_name(place.name): GRADE_MAIN,
    }
    for key, grade in grades.items():
        own[key].append(
            PlaceEntry(
                id=place.ref,
                name=place.name,
                kind=place.kind,
                country=place.country,
                admin1=(place.within or "").partition(".")[2] or None,
                within=place.country or "",
                code=None,
                lat=place.lat,
                lon=place.lon,
                radius_km=place.radius_km,
                population=place.population,
                names=place.names,
                seat=place.seat,
                grade=grade,
            )
        )
