"""Actors as a registry holds them: names, periods, ties, and where each fact is from."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ids import EntityId, registry_entity_id
from reportedly.model.terms import ActorKind


@dataclass(frozen=True, slots=True)
class ActorName:
    """One name of an actor."""

    text: str
    language: str | None = None
    """BCP 47; None for a form used across languages."""
    start: str | None = None
    end: str | None = None
    """Years, months or days between which the name was used; None where open or unknown."""
    ambiguous: bool = False
    """Counts only beside a fuller name of the same actor in the same document."""
    case: bool = False
    """Counts only in exactly these capitals."""
    acronym: bool = False


class TieKind(StrEnum):
    """How one actor of the registry is tied to another."""

    BRANCH_OF = "branch_of"
    WING_OF = "wing_of"
    SUBUNIT_OF = "subunit_of"
    MEMBER_OF = "member_of"
    SPLINTER_OF = "splinter_of"
    MERGED_INTO = "merged_into"
    SUCCESSOR_OF = "successor_of"
    RENAMED_FROM = "renamed_from"
    ALLIED_WITH = "allied_with"
    PLEDGED_TO = "pledged_to"
    BODY_OF = "body_of"


@dataclass(frozen=True, slots=True)
class Tie:
    """A documented tie between two actors of the registry."""

    kind: TieKind
    actor: str
    start: str | None
    end: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor of the registry."""

    slug: str
    name: str
    kind: ActorKind
    names: tuple[ActorName, ...]
    """Every name, the main one and the acronyms included."""
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2, main area first."""
    start: str | None = None
    end: str | None = None
    ties: tuple[Tie, ...] = ()
    source: str = ""
    reference: str | None = None
    adjectives: tuple[str, ...] = ()
    """For a state: "Pakistani"."""
    capital: str | None = None

    @property
    def entity(self) -> EntityId:
        """The actor's id."""
        return registry_entity_id(self.slug)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names other than the main one, each once, in the order of the registry."""
        return tuple(dict.fromkeys(form.text for form in self.names if form.text != self.name))


@dataclass(frozen=True, slots=True)
class RegistrySource:
    """A work that facts of the registry are from."""

    key: str
    title: str
    publisher: str
    url: str | None
    consulted: str | None
