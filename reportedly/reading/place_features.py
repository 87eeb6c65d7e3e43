"""What speaks for a candidate place: by itself, and beside the document's other names."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log1p, log10
from typing import Protocol, TypeVar

from reportedly.model.globe import distance_km
from reportedly.reading.gazetteer import PlaceEntry
from reportedly.reading.place_names import AREAS, SETTLEMENTS, PlaceKind

ALONE = (
    "own_name",
    "short_form",
    "population",
    "population_share",
    "names",
    "is_country",
    "is_province",
    "is_district",
    "is_village",
    "is_region",
    "is_spot",
    "seat",
    "type_fits",
    "type_differs",
    "contained",
    "not_contained",
    "known_less",
    "own_province",
    "local_settlement",
    "local_area",
)
TOGETHER = (
    "country_shared",
    "country_alone",
    "province_shared",
    "near_others",
    "close_to_others",
    "publisher_country",
    "country_most",
    "province_most",
    "province_named",
    "district_shared",
    "district_possible",
    "neighbours_likely",
    "neighbours_possible",
)

NEAR_KM, CLOSE_KM = 250.0, 40.0
CELLS_A_DEGREE = 2
LARGE_KM = 120.0
"""Areas that reach farther are nobody's neighbours: their middle is too far from their rim."""

SURE = 0.5
"""A name whose best candidate has this share is taken as a landmark for the others."""

_FLAGS = {
    PlaceKind.COUNTRY: (1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    PlaceKind.PROVINCE: (0.0, 1.0, 0.0, 0.0, 0.0, 0.0),
    PlaceKind.DISTRICT: (0.0, 0.0, 1.0, 0.0, 0.0, 0.0),
    PlaceKind.TOWN: (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    PlaceKind.VILLAGE: (0.0, 0.0, 0.0, 1.0, 0.0, 0.0),
    PlaceKind.REGION: (0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    PlaceKind.WATER: (0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    PlaceKind.BORDER: (0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
    PlaceKind.NEIGHBOURHOOD: (0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    PlaceKind.SITE: (0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
}


class Ranked(Protocol):
    """A name with its candidates and their shares of the probability."""

    @property
    def key(self) -> str:
        """The folded name."""
        ...

    @property
    def entries(self) -> Sequence[PlaceEntry]:
        """The candidates."""
        ...

    @property
    def shares(self) -> Sequence[float]:
        """Their shares, in the same order."""
        ...


def alone_features(
    entries: Sequence[PlaceEntry],
    kinds: Collection[PlaceKind],
    parents: Sequence[str],
    local: bool = False,
) -> list[list[float]]:
    """Give a row of `ALONE` for each candidate; what the words beside the name say is given by the rest.

    Args:
        entries: the candidates.
        kinds: what a type word beside the name leaves possible.
        parents: codes of the areas that the name is said to be in.
        local: whether words beside it are those of a town: "X police", "X High School".
    """
    whole = sum(entry.population for entry in entries) or 1
    most = max((log10(entry.population + 1) for entry in entries), default=0.0)
    rows = []
    for entry in entries:
        inside = any(entry.lies_in(code) and entry.code != code for code in parents)
        fits = bool(kinds) and entry.kind in kinds
        rows.append(
            [
                float(entry.grade == 1),
                float(entry.grade == -1),
                log10(entry.population + 1) / 7,
                entry.population / whole,
                log1p(entry.names) / 5,
                *_FLAGS[entry.kind],
                entry.seat / 4,
                float(fits),
                float(bool(kinds) and not fits),
                float(inside),
                float(bool(parents) and not inside),
                (most - log10(entry.population + 1)) / 7,
                float(entry.kind is PlaceKind.PROVINCE and entry.grade == 1),
                float(local and entry.kind in SETTLEMENTS),
                float(local and entry.kind in {PlaceKind.COUNTRY, PlaceKind.PROVINCE}),
            ]
        )
    return rows


Area = TypeVar("Area", str, tuple[int, int])

Shares = Mapping[str, float]
"""Name → probability that it stands for a place in some area, or that it could."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document's names most likely stand for, all together."""

    by_country: Mapping[str, Shares]
    """Country → name → probability that the name stands for a place in it."""
    by_province: Mapping[str, Shares]
    by_district: Mapping[str, Shares]
    by_cell: Mapping[tuple[int, int], Shares]
    """The same for squares of half a degree."""
    provinces: Mapping[str, Shares]
    """Province → name → probability that the name stands for that province itself."""
    landmarks: Sequence[tuple[str, float, float]]
    """Names that are settled well enough, with their points; areas as large as countries are none."""
    names: int
    publisher_country: str | None
    most_country: float
    """The support of the country that is spoken of most."""
    most_province: float

    @classmethod
    def of(cls, questions: Sequence[Ranked], publisher_country: str | None) -> "Surroundings":
        """Sum up the shares of all candidates."""
        countries: defaultdict[str, dict[str, float]] = defaultdict(dict)
        provinces: defaultdict[str, dict[str, float]] = defaultdict(dict)
        districts: defaultdict[str, dict[str, float]] = defaultdict(dict)
        cells: defaultdict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        named: defaultdict[str, dict[str, float]] = defaultdict(dict)
        landmarks = []
        for question in questions:
            for entry, share in zip(question.entries, question.shares, strict=True):
                if share > 0.01:
                    _add(countries, entry.country, question.key, share)
                    _add(provinces, province_of(entry), question.key, share)
                if entry.kind is PlaceKind.PROVINCE:
                    _add(named, entry.code, question.key, share)
                _add(districts, district_of(entry), question.key, share)
                _add(cells, cell_of(entry), question.key, share)
                if share >= SURE and entry.lat is not None and entry.lon is not None and _is_landmark(entry):
                    landmarks.append((question.key, entry.lat, entry.lon))
        return cls(
            countries,
            provinces,
            districts,
            cells,
            named,
            landmarks,
            len({one.key for one in questions}),
            publisher_country,
            max((sum(shares.values()) for shares in countries.values()), default=0.0),
            max((sum(shares.values()) for shares in provinces.values()), default=0.0),
        )


def _add(table: defaultdict[Area, dict[str, float]], area: Area | None, key: str, share: float) -> None:
    if area is not None:
        table[area][key] = min(1.0, table[area].get(key, 0.0) + share)


def _is_landmark(entry: PlaceEntry) -> bool:
    return entry.kind not in {PlaceKind.COUNTRY, PlaceKind.WATER} and entry.radius_km < 400


def province_of(entry: PlaceEntry) -> str | None:
    """Give the code of the province a place is or lies in."""
    path = _path(entry)
    return ".".join(path[:2]) if len(path) > 1 and path[1] else None


def district_of(entry: PlaceEntry) -> str | None:
    """Give the code of the district a place is or lies in."""
    path = _path(entry)
    return ".".join(path[:3]) if len(path) > 2 else None


def _path(entry: PlaceEntry) -> list[str]:
    return (entry.code if entry.kind in AREAS and entry.code is not None else entry.within).split(".")


def cell_of(entry: PlaceEntry) -> tuple[int, int] | None:
    """Give the square of half a degree that a place is in; None for one too large to be in any."""
    if entry.lat is None or entry.lon is None or entry.radius_km > LARGE_KM:
        return None
    return int(entry.lat * CELLS_A_DEGREE // 1), int(entry.lon * CELLS_A_DEGREE // 1)


def together_features(key: str, entries: Sequence[PlaceEntry], around: Surroundings) -> list[list[float]]:
    """Give a row of `TOGETHER` for each candidate of the name `key`; its own shares never speak for it."""
    spots = [(lat, lon) for name, lat, lon in around.landmarks if name != key]
    return [_row(entry, key, around, spots) for entry in entries]


def _row(
    entry: PlaceEntry, key: str, around: Surroundings, spots: Sequence[tuple[float, float]]
) -> list[float]:
    province_code = province_of(entry) or ""
    country = _support(around.by_country.get(entry.country or ""), key)
    province = _support(around.by_province.get(province_code), key)
    district = _without(around.by_district.get(district_of(entry) or ""), key)
    beside = _neighbours(entry, key, around)
    return [
        country / max(1, around.names - 1),
        float(country >= SURE),
        min(province, 3.0) / 3,
        *_nearness(entry, spots),
        float(entry.country is not None and entry.country == around.publisher_country),
        country / max(1.0, around.most_country),
        province / max(1.0, around.most_province),
        min(_support(around.provinces.get(province_code), key), 1.0),
        min(sum(district), 2.0) / 2,
        min(len(district), 3) / 3,
        min(sum(beside), 4.0) / 4,
        min(len(beside), 5) / 5,
    ]


def _nearness(entry: PlaceEntry, spots: Sequence[tuple[float, float]]) -> tuple[float, float]:
    if entry.lat is None or entry.lon is None or entry.kind is PlaceKind.COUNTRY or not spots:
        return 0.0, 0.0
    # An area is as near as its rim: a state's middle says little about a town in it.
    km = max(0.0, min(distance_km(entry.lat, entry.lon, lat, lon) for lat, lon in spots) - entry.radius_km)
    return exp(-km / NEAR_KM), exp(-km / CLOSE_KM)


def _neighbours(entry: PlaceEntry, key: str, around: Surroundings) -> list[float]:
    """The likeliest share of each other name that could stand for a place in this square or one beside it."""
    cell = cell_of(entry)
    if cell is None:
        return []
    best: dict[str, float] = {}
    for row in (cell[0] - 1, cell[0], cell[0] + 1):
        for column in (cell[1] - 1, cell[1], cell[1] + 1):
            for name, share in around.by_cell.get((row, column), {}).items():
                if share > best.get(name, 0.0):
                    best[name] = share
    return _without(best, key)


def _without(shares: Shares | None, key: str) -> list[float]:
    return [] if shares is None else [share for name, share in shares.items() if name != key]


def _support(shares: Shares | None, key: str) -> float:
    return 0.0 if shares is None else sum(shares.values()) - shares.get(key, 0.0)
