"""Tensions: which claims do not sit well together, as `vocabulary/tensions.toml` has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product

from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model import globe
from reportedly.model.claims import Place
from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.moments import published_days
from reportedly.model.terms import Precision, Predicate, Status
from reportedly.model.vocabulary import Table, load_vocabulary, table_list

TENSIONS_FILE = "tensions.toml"


@dataclass(frozen=True, slots=True)
class Between:
    """Two relations that do not sit well between the same two actors."""

    one: frozenset[Predicate]
    other: frozenset[Predicate]
    says: str
    unless: str


@dataclass(frozen=True, slots=True)
class ForOne:
    """A relation that one actor does not easily have to two ends at once."""

    says: str
    unless: str


@dataclass(frozen=True)
class Tensions:
    """What is in tension, and within which bounds."""

    pairs: tuple[Between, ...]
    rivals: Mapping[Predicate, ForOne]
    apart: Mapping[Predicate, ForOne]
    numbers: tuple[str, ...]
    numbers_unless: str
    days: int
    apart_km: int
    act_days: int

    @property
    def hostile(self) -> frozenset[Predicate]:
        """Relations that say that two are against each other."""
        return self.pairs[0].other

    def between(self, first: Predicate, second: Predicate) -> Between | None:
        """Give the tension between two relations of the same two actors."""
        for pair in self.pairs:
            if (first in pair.one and second in pair.other) or (second in pair.one and first in pair.other):
                return pair
        return None


@cache
def load_tensions() -> Tensions:
    """Give the shipped tensions.

    Raises: VocabularyError, if the file is broken.
    """
    table = load_vocabulary(TENSIONS_FILE)
    try:
        return _tensions(table)
    except (KeyError, TypeError, ValueError) as error:
        raise VocabularyError(
            f"vocabulary file {TENSIONS_FILE}: {error!r} is missing or wrong; reinstall the package"
        ) from error


@cache
def corrective_words() -> frozenset[str]:
    """Give the words by which a headline says that only part of another report is taken back.

    Raises: VocabularyError, if the file has none.
    """
    section = load_vocabulary(TENSIONS_FILE).get("corrections")
    words = str(section.get("words", "")) if isinstance(section, dict) else ""
    if not words.split():
        raise VocabularyError(
            f"vocabulary file {TENSIONS_FILE}: no words of correction; reinstall the package"
        )
    return frozenset(words.split())


def _tensions(table: Table) -> Tensions:
    numbers, window = _section(table, "numbers"), _section(table, "window")
    return Tensions(
        pairs=tuple(
            Between(_predicates(row["one"]), _predicates(row["other"]), str(row["says"]), str(row["unless"]))
            for row in table_list(table, "between", TENSIONS_FILE)
        ),
        rivals=_for_one(table, "rivals"),
        apart=_for_one(table, "apart"),
        numbers=tuple(str(numbers["qualifiers"]).split()),
        numbers_unless=str(numbers["unless"]),
        days=int(str(window["days"])),
        apart_km=int(str(window["apart_km"])),
        act_days=int(str(window["act_days"])),
    )


def _for_one(table: Table, key: str) -> dict[Predicate, ForOne]:
    rows = table_list(table, key, TENSIONS_FILE)
    return {Predicate(str(row["relation"])): ForOne(str(row["says"]), str(row["unless"])) for row in rows}


def _predicates(words: object) -> frozenset[Predicate]:
    return frozenset(map(Predicate, str(words).split()))


def _section(table: Table, key: str) -> Table:
    section = table[key]
    if not isinstance(section, dict):
        raise TypeError(key)
    return section


def are_at_one_time(one: ClaimView, other: ClaimView, days: int) -> bool:
    """Tell whether two claims can be of one time.

    Where both say when, their days must meet. Else what is over and what holds are of two times, and what
    they go by is the days of their reports, which must lie within so many days of each other.
    """
    first, second = _event(one), _event(other)
    if first is not None and second is not None:
        return first[0] <= second[1] and second[0] <= first[1]
    over = [each.shown.stance.status is Status.PAST for each in (one, other)]
    if over[0] != over[1]:
        return False
    told = [published_days(each.document.published) for each in (one, other)]
    if told[0] is None or told[1] is None:
        return False
    return (max(told[0][0], told[1][0]) - min(told[0][1], told[1][1])).days <= days


def _event(one: ClaimView) -> tuple[date, date] | None:
    when = one.shown.when
    if when is None or (when.start is None and when.end is None):
        return None
    return when.start or date.min, when.end or date.max


def are_apart(first: Proposition, second: Proposition, least_km: float) -> bool:
    """Tell whether the places at the end of two propositions are far apart, by all that is known of them.

    False wherever one may lie in the other, or one is not known well enough to tell.
    """
    places = [_places(first), _places(second)]
    if not all(places) or _holds(first, second) or _holds(second, first):
        return False
    return all(_far(one, other, least_km) for one, other in product(*places))


def _places(proposition: Proposition) -> tuple[Place, ...]:
    wanted = fold_bare(proposition.object.name)
    return tuple(
        place
        for one in proposition.said
        for place in one.shown.where
        if fold_bare(place.name) == wanted and place.lat is not None and place.lon is not None
    )


def _holds(outer: Proposition, inner: Proposition) -> bool:
    """Tell whether the one place is named as the province of the other, or is as wide as a country."""
    name = fold_bare(outer.object.name)
    if any(fold_bare(place.admin1 or "") == name for place in _places(inner)):
        return True
    wide = {Precision.COUNTRY, Precision.REGION, Precision.UNKNOWN}
    return any(place.precision in wide for place in _places(outer)) and bool(
        {place.country for place in _places(outer)} & {place.country for place in _places(inner)}
    )


def _far(one: Place, other: Place, least_km: float) -> bool:
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0)
    return distance_km(one, other) - reach > least_km


def distance_km(one: Place, other: Place) -> float:
    """Give the distance between two points on the globe; 0 where one has none."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return 0.0
    return globe.distance_km(one.lat, one.lon, other.lat, other.lon)
