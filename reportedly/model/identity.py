"""Who is one: what people decided about pairs of names, carried on to whole actors, and reversible.

That A is B and B is C makes A C, unless somebody decided that two of them are different; then the later of
the judgements that would join them is held open and told.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.model.decisions import Decision, DecisionKind, in_effect
from reportedly.model.ids import EntityId


@dataclass(frozen=True, slots=True)
class Identities:
    """Which actors people judged to be one."""

    same: Mapping[EntityId, EntityId] = field(default_factory=dict)
    """For an actor judged to be another, the one that stands for all of them; it itself is not a key."""
    joined: tuple[Decision, ...] = ()
    """The decisions that make it so."""
    open: tuple[Decision, ...] = ()
    """Decisions that would join what was decided to be different, and therefore do nothing."""

    def all_of(self, entity: EntityId) -> frozenset[EntityId]:
        """Give every actor that is one with this, itself included."""
        head = self.same.get(entity, entity)
        return frozenset({head, *(one for one, other in self.same.items() if other == head)})

    def between(self, one: EntityId, other: EntityId) -> tuple[Decision, ...]:
        """Give the decisions by which two actors are one, none if they are not."""
        members = self.all_of(one)
        if other not in members:
            return ()
        return tuple(each for each in self.joined if members.intersection(each.about))


def identities(decisions: Iterable[Decision], known: Collection[EntityId] = frozenset()) -> Identities:
    """Give who is one by these decisions.

    Args:
        decisions: any; those not in effect, or not about identity, play no part.
        known: actors of the registry, which stand for others before names that no registry holds.
    """
    judged = [one for one in in_effect(decisions) if one.kind is DecisionKind.IDENTITY]
    apart = [one.about for one in judged if one.value == "different"]
    groups: dict[str, set[str]] = {}
    joined, held_open = [], []
    for one in judged:
        if one.value != "same":
            continue
        first, second = (groups.get(end, {end}) for end in one.about)
        merged = first | second
        if any(merged.issuperset(pair) for pair in apart):
            held_open.append(one)
            continue
        joined.append(one)
        groups.update(dict.fromkeys(merged, merged))
    return Identities(_heads(groups, known), tuple(joined), tuple(held_open))


def _heads(groups: Mapping[str, set[str]], known: Collection[EntityId]) -> dict[EntityId, EntityId]:
    found: dict[EntityId, EntityId] = {}
    for member, group in groups.items():
        head = min(group, key=lambda one: (one not in known, one))
        if member != head:
            found[EntityId(member)] = EntityId(head)
    return found
