"""Precedents: past relations between armed groups, or a state and a group, that works of record describe."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.model.ids import EntityId, registry_entity_id
from reportedly.model.terms import Predicate


class Depth(StrEnum):
    """How far two parties went together."""

    RHETORICAL = "rhetorical"
    MATERIAL = "material"
    JOINT_OPERATIONS = "joint_operations"
    MERGER = "merger"

    @property
    def reach(self) -> int:
        """Rank the depth: rhetorical 0 to merger 3."""
        return list(Depth).index(self)


class Before(StrEnum):
    """How two parties stood to each other before."""

    NONE = "none"
    RIVALS = "rivals"
    HOSTILE = "hostile"
    KIN = "kin"


class Grounds(StrEnum):
    """How well a case is recorded."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


STATE = "state"
"""The ideology that the table gives to a state, its army or its service."""
ONGOING = "ongoing"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Work:
    """A work in which a reader finds a case."""

    key: str
    title: str
    author: str
    year: str


@dataclass(frozen=True, slots=True)
class Side:
    """One party to a case."""

    name: str
    """The registry's main name, or the name that the entry gives."""
    actor: str | None
    """Slug in the registry; None where it has none."""
    ideology: str
    """A key of the table's ideologies."""

    @property
    def entity(self) -> EntityId | None:
        """The id of the actor in the registry."""
        return None if self.actor is None else registry_entity_id(self.actor)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something began or ended, as well as it is known."""

    written: str
    """As the entry has it: "1996-05/1996-12", "ongoing", "unknown"."""
    start: date | None = None
    """Not before this day."""
    end: date | None = None
    """Not after this day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """One past relation."""

    slug: str
    subject: Side
    predicate: Predicate
    object: Side
    kind: str | None
    """The qualifier `kind` of the claim record."""
    enemies: tuple[str, ...]
    """Slugs or names; none where none is recorded, which is not the same as there having been none."""
    sponsors: tuple[str, ...]
    """Slugs or names; the subject where the relation itself is `supports`."""
    area: tuple[str, ...]
    """ISO 3166-1 alpha-2, main country first."""
    depth: Depth
    before: Before
    began: Moment
    ended: Moment
    outcome: str
    """A key of the table's outcomes."""
    followed: str
    record: Grounds
    works: tuple[Work, ...]
    look: str
    """Words to look up in the works."""
    checked: str | None
    """Address of a page that its main dates were compared with."""
    file: str
    """Name of the file that it is from."""

    def __str__(self) -> str:
        return f"{self.subject.name} {self.predicate.value} {self.object.name}"


@dataclass(frozen=True)
class PrecedentTable:
    """Precedents with the words that describe them."""

    written: str
    """When the shipped table was written."""
    precedents: tuple[Precedent, ...]
    ideologies: Mapping[str, str]
    """What each ideology covers."""
    before: Mapping[str, str]
    outcomes: Mapping[str, str]
    families: Mapping[str, frozenset[Predicate]]
    """Relations that answer one another."""
    depths: Mapping[str, Depth]
    """How far the words of a claim go at least, by relation, or relation/kind."""
    regions: Mapping[str, frozenset[str]]
    """Countries of each neighbourhood."""
    characters: Mapping[EntityId, str]
    """What actors of the registry stand for: those of the cases too."""

    def family(self, predicate: Predicate) -> str | None:
        """Give the family that a relation is of; None for one that is no partnership."""
        return next((name for name, members in self.families.items() if predicate in members), None)

    def depth(self, predicate: Predicate, kind: str | None) -> Depth | None:
        """Give how far a claim's words go at least; None where they do not tell."""
        return self.depths.get(f"{predicate.value}/{kind}") or self.depths.get(predicate.value)

    def shared_region(self, one: frozenset[str], other: frozenset[str]) -> str | None:
        """Give a neighbourhood in which both have a country, if there is one."""
        return next((name for name, within in self.regions.items() if one & within and other & within), None)
