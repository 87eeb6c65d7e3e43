"""What speaks for a candidate place: by itself, and beside the document's other names."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log1p, log10
from typing import Protocol

from reportedly.reading.gazetteer import PlaceEntry
from reportedly.reading.place_geometry import distance_km
from reportedly.reading.place_names import AREAS, PlaceKind

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
)
TOGETHER = (
    "country_shared",
    "country_alone",
    "province_shared",
    "near_others",
    "close_to_others",
    "publisher_country",
)

NEAR_KM, CLOSE_KM = 250.0, 40.0
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
    entries: Sequence[PlaceEntry], kinds: Collection[PlaceKind], parents: Sequence[str]
) -> list[list[float]]:
    """Give a row of `ALONE` for each candidate; `kinds` and `parents` are what the words beside the name
    say."""
    whole = sum(entry.population for entry in entries) or 1
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
            ]
        )
    return rows


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document's names most likely stand for, all together."""

    by_country: Mapping[str, Mapping[str, float]]
    """Country → name → probability that the name stands for a place in it."""
    by_province: Mapping[str, Mapping[str, float]]
    landmarks: Sequence[tuple[str, float, float]]
    """Names that are settled well enough, with their points; areas as large as countries are none."""
    names: int
    publisher_country: str | None

    @classmethod
    def of(cls, questions: Sequence[Ranked], publisher_country: str | None) -> "Surroundings":
        """Sum up the shares of all candidates."""
        countries: defaultdict[str, dict[str, float]] = defaultdict(dict)
        provinces: defaultdict[str, dict[str, float]] = defaultdict(dict)
        landmarks = []
        for question in questions:
            for entry, share in zip(question.entries, question.shares, strict=True):
                _add(countries, entry.country, question.key, share)
                _add(provinces, province_of(entry), question.key, share)
                if share >= SURE and entry.lat is not None and entry.lon is not None and _is_landmark(entry):
                    landmarks.append((question.key, entry.lat, entry.lon))
        return cls(countries, provinces, landmarks, len({one.key for one in questions}), publisher_country)


def _add(table: defaultdict[str, dict[str, float]], area: str | None, key: str, share: float) -> None:
    if area is not None and share > 0.01:
        table[area][key] = min(1.0, table[area].get(key, 0.0) + share)


def _is_landmark(entry: PlaceEntry) -> bool:
    return entry.kind not in {PlaceKind.COUNTRY, PlaceKind.WATER} and entry.radius_km < 400


def province_of(entry: PlaceEntry) -> str | None:
    """Give the code of the province a place is or lies in."""
    path = (entry.code if entry.kind in AREAS and entry.code is not None else entry.within).split(".")
    return ".".join(path[:2]) if len(path) > 1 and path[1] else None


def together_features(key: str, entries: Sequence[PlaceEntry], around: Surroundings) -> list[list[float]]:
    """Give a row of `TOGETHER` for each candidate of the name `key`; its own shares never speak for it."""
    rivals = max(1, around.names - 1)
    spots = [(lat, lon) for name, lat, lon in around.landmarks if name != key]
    return [_row(entry, key, around, rivals, spots) for entry in entries]


def _row(
    entry: PlaceEntry, key: str, around: Surroundings, rivals: int, spots: Sequence[tuple[float, float]]
) -> list[float]:
    country = _support(around.by_country.get(entry.country or ""), key)
    province = _support(around.by_province.get(province_of(entry) or ""), key)
    near = close = 0.0
    if entry.lat is not None and entry.lon is not None and entry.kind is not PlaceKind.COUNTRY and spots:
        # An area is as near as its rim: a state's middle says little about a town in it.
        km = max(
            0.0, min(distance_km(entry.lat, entry.lon, lat, lon) for lat, lon in spots) - entry.radius_km
        )
        near, close = exp(-km / NEAR_KM), exp(-km / CLOSE_KM)
    return [
        country / rivals,
        float(country >= SURE),
        min(province, 3.0) / 3,
        near,
        close,
        float(entry.country is not None and entry.country == around.publisher_country),
    ]


def _support(shares: Mapping[str, float] | None, key: str) -> float:
    return 0.0 if shares is None else sum(shares.values()) - shares.get(key, 0.0)
