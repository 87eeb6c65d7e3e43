"""Scenarios: what to watch for, in a small file that people write.

A file has a table `[scenario]` and any number of `[[indicator]]`. What is wrong in it is told with file, line
and way out, before anything is watched.
"""

import difflib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from reportedly.model.errors import VocabularyError
from reportedly.model.terms import (
    ActorKind,
    Certainty,
    EvidenceKind,
    Polarity,
    Predicate,
    Status,
    VoiceKind,
)
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list, vocabulary_folder

FOLDER = "scenarios"


class Follow(StrEnum):
    """What each case of a scenario is about."""

    PAIR = "pair"
    """Two actors, whichever is named first."""
    DIRECTED = "directed"
    """One actor towards another."""
    COUNTRY = "country"
    PROVINCE = "province"
    ALL = "all"
    """One case for everything that fits."""


class Points(StrEnum):
    """Which way an indicator points."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Something that reports can tell, and what it would be a sign of."""

    id: str
    observable: str
    diagnostic_for: str
    points: Points = Points.FOR
    predicates: frozenset[Predicate]
    polarity: Polarity = Polarity.AFFIRMED
    certainty: Certainty = Certainty.POSSIBLE
    """The weakest words that count."""
    statuses: frozenset[Status] = frozenset()
    """None for any; so with the sets below."""
    subject_kinds: frozenset[ActorKind] = frozenset()
    object_kinds: frozenset[ActorKind] = frozenset()
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    voices: frozenset[VoiceKind] = frozenset()
    """Kinds of the innermost voice."""
    evidence: frozenset[EvidenceKind] = frozenset()
    qualifiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a qualifier, the values that count."""
    reversed: bool = False
    """Whether its subject is the case's second actor."""
    threshold: int = 2
    """Independent origins from which on it is independently seen (≥ 2)."""
    expiry_days: int = 90
    """How long a sighting counts (> 0)."""
    baseline_days: int = 0
    """How far back what is usual is taken from; 0 where any sighting is unusual."""
    coverage: int = 1
    """Independent origins from the same ground without which silence means nothing (> 0)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What may be coming about, with the signs of it."""

    id: str
    title: str
    about: str
    follow: Follow
    actors: tuple[str, ...] = ()
    """Names; a case must be of these actors, if any are given (two of them for a pair)."""
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """What the choice of indicators rests on."""
    indicators: tuple[Indicator, ...]


def shipped_scenarios() -> tuple[Scenario, ...]:
    """Give the scenarios that come with the package, by name of file."""
    folder = vocabulary_folder() / FOLDER
    paths = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return tuple(read_scenario(path) for path in paths)


def find_scenario(named: str) -> Scenario:
    """Give the scenario of a file, or the shipped one of this name.

    Raises: VocabularyError, if there is neither, or the file is wrong.
    """
    path = Path(named)
    shipped = {one.id: one for one in shipped_scenarios()}
    if named in shipped and not path.exists():
        return shipped[named]
    if not path.is_file():
        listed = ", ".join(sorted(shipped))
        raise VocabularyError(
            f"scenario {named!r}: no such file, and no shipped scenario of this name; those are {listed}"
        )
    return read_scenario(path)


def read_scenario(path: Path | Traversable) -> Scenario:
    """Give the scenario of a file.

    Raises: VocabularyError, with file, line, entry and way out.
    """
    what = f"scenario file {path.name}"
    tables = load_tables(path, what)
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = [number for number, line in enumerate(lines, 1) if line.strip().startswith("[[indicator]]")]
    rows = table_list(tables, "indicator", what)
    _check_keys(_Entry(tables, what), {"scenario", "indicator"})
    if not rows:
        raise VocabularyError(f"{what}: it has no [[indicator]]; add at least one")
    indicators = tuple(
        _indicator(_Entry(row, f"{what}, line {heads[place] if place < len(heads) else '?'}"))
        for place, row in enumerate(rows)
    )
    ids = [one.id for one in indicators]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise VocabularyError(f"{what}: two indicators have the id {twice!r}; give each its own")
    return _scenario(_Entry(tables.get("scenario"), f"{what}, [scenario]"), indicators)


def _scenario(entry: "_Entry", indicators: tuple[Indicator, ...]) -> Scenario:
    _check_keys(entry, {"id", "title", "about", "follow", "actors", "places", "sources"})
    return Scenario(
        id=entry.text("id"),
        title=entry.text("title"),
        about=entry.text("about"),
        follow=entry.one("follow", Follow, None),
        actors=entry.texts("actors"),
        places=entry.texts("places"),
        sources=entry.texts("sources"),
        indicators=indicators,
    )


_INDICATOR_KEYS = {
    *("id", "observable", "diagnostic_for", "points", "predicates", "polarity", "certainty", "status"),
    *("subject_kinds", "object_kinds", "subjects", "objects", "places", "voices", "evidence", "qualifiers"),
    *("reversed", "threshold", "expiry_days", "baseline_days", "coverage"),
}


def _indicator(entry: "_Entry") -> Indicator:
    entry = _Entry(entry.table, f"{entry.what}, indicator {entry.table.get('id')!r}")
    _check_keys(entry, _INDICATOR_KEYS)
    predicates = entry.several("predicates", Predicate)
    if not predicates:
        raise VocabularyError(f"{entry.what}: `predicates` must name at least one relation")
    return Indicator(
        id=entry.text("id"),
        observable=entry.text("observable"),
        diagnostic_for=entry.text("diagnostic_for"),
        points=entry.one("points", Points, Points.FOR),
        predicates=predicates,
        polarity=entry.one("polarity", Polarity, Polarity.AFFIRMED),
        certainty=entry.one("certainty", Certainty, Certainty.POSSIBLE),
        statuses=entry.several("status", Status),
        subject_kinds=entry.several("subject_kinds", ActorKind),
        object_kinds=entry.several("object_kinds", ActorKind),
        subjects=entry.texts("subjects"),
        objects=entry.texts("objects"),
        places=entry.texts("places"),
        voices=entry.several("voices", VoiceKind),
        evidence=entry.several("evidence", EvidenceKind),
        qualifiers=entry.choices("qualifiers"),
        reversed=entry.flag("reversed"),
        threshold=entry.number("threshold", 2, least=2),
        expiry_days=entry.number("expiry_days", 90, least=1),
        baseline_days=entry.number("baseline_days", 0, least=0),
        coverage=entry.number("coverage", 1, least=1),
    )


Term = TypeVar("Term", bound=StrEnum)


@dataclass(frozen=True)
class _Entry:
    """A table of a file, read key by key; what is wrong is told with where it stands."""

    given: object
    what: str

    @property
    def table(self) -> Table:
        """The table itself."""
        if not isinstance(self.given, dict):
            raise VocabularyError(f"{self.what}: there is no such table; see the how-to on scenarios")
        return self.given

    def text(self, key: str) -> str:
        """Give a text that must be there."""
        found = self.table.get(key)
        if not isinstance(found, str) or not found.strip():
            raise VocabularyError(f"{self.what}: `{key}` must be given, as words in quotes")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a list; none if it is absent."""
        return text_list(self.table, key, self.what)

    def number(self, key: str, default: int, *, least: int) -> int:
        """Give a whole number from `least` on."""
        found = self.table.get(key, default)
        if not isinstance(found, int) or isinstance(found, bool) or found < least:
            raise VocabularyError(
                f"{self.what}: `{key}` is {found!r}; it must be a whole number from {least} on"
            )
        return found

    def flag(self, key: str) -> bool:
        """Give whether something is set."""
        found = self.table.get(key, False)
        if not isinstance(found, bool):
            raise VocabularyError(f"{self.what}: `{key}` is {found!r}; it must be true or false")
        return found

    def one(self, key: str, kind: type[Term], default: Term | None) -> Term:
        """Give one word of a closed set."""
        found = self.table.get(key, default)
        if found is None:
            raise VocabularyError(f"{self.what}: `{key}` must be given: {', '.join(kind)}")
        return self._term(key, str(found), kind)

    def several(self, key: str, kind: type[Term]) -> frozenset[Term]:
        """Give words of a closed set; none if they are absent."""
        return frozenset(self._term(key, word, kind) for word in self.texts(key))

    def choices(self, key: str) -> dict[str, tuple[str, ...]]:
        """Give a table of lists of texts."""
        given, what = self.table.get(key, {}), f"{self.what}, `{key}`"
        if not isinstance(given, dict):
            raise VocabularyError(f'{what} must be a table of lists, such as {{ kind = ["arms"] }}')
        return {str(name): text_list(given, str(name), what) for name in given}

    def _term(self, key: str, word: str, kind: type[Term]) -> Term:
        try:
            return kind(word)
        except ValueError as error:
            raise VocabularyError(
                f"{self.what}: `{key}` has {word!r}{_nearest(word, [*kind])}; it can be {', '.join(kind)}"
            ) from error


def _check_keys(entry: _Entry, known: Collection[str]) -> None:
    for key in entry.table:
        if key not in known:
            near = _nearest(key, known)
            raise VocabularyError(
                f"{entry.what}: nothing is called `{key}` here{near}; take it out or mend it"
            )


def _nearest(word: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(word, [str(one) for one in known], 1)
    return f" (did you mean {near[0]!r}?)" if near else ""
