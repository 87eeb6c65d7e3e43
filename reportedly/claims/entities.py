"""Who is who across documents: judgements about names, never merges.

An actor's id is the registry's, or a provisional one of its folded name and kind. Two ids are the same,
different, or it is open: a judgement changes nothing that is kept, and each gives its reason.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.terms import ActorKind


class Verdict(StrEnum):
    """Whether two names are of one actor."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Known:
    """An actor as documents name it."""

    entity: EntityId
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    """Other names for it."""

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its names, folded."""
        return frozenset(fold_bare(name) for name in (self.name, *self.names)) - {""}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict on two names, with its reason as a sentence."""

    verdict: Verdict
    reason: str


def judge(one: Known, other: Known, registered: Collection[EntityId]) -> Judgement:
    """Give whether two actors are one, from their ids and names alone.

    Names that are merely alike never make two actors one: two brothers' names can be more alike than two
    spellings of one man's.

    Args:
        registered: ids of the actors that the registry holds.
    """
    if one.entity == other.entity:
        return Judgement(Verdict.SAME, "they have one id")
    if one.entity in registered and other.entity in registered:
        return Judgement(Verdict.DIFFERENT, "the registry holds them as two")
    shared = one.keys & other.keys
    if shared:
        return Judgement(Verdict.UNSURE, f"both are called {min(shared)!r}")
    part = _part(one, other) or _part(other, one)
    if part is not None:
        return Judgement(Verdict.UNSURE, f"{part!r} may be short for the other's name")
    return Judgement(Verdict.DIFFERENT, "they share no name")


def _part(short: Known, long: Known) -> str | None:
    """Give a name of the one that is the last words, or the first letters, of a name of the other."""
    for name in sorted(short.keys):
        words = name.split()
        for full in sorted(long.keys):
            parts = full.split()
            if len(words) < len(parts) and parts[-len(words) :] == words and _can_be_short(short, long):
                return name
            if len(parts) > 2 and name == "".join(part[0] for part in parts):
                return name
    return None


def _can_be_short(short: Known, long: Known) -> bool:
    """Tell whether last words can stand for a whole name: a man's can; "Army" stands for no one army."""
    return short.kind is ActorKind.PERSON and long.kind is ActorKind.PERSON
