"""Propositions: what several reports say of the same actors, worked out from claims and never stored.

Two claims speak of one proposition when their predicate and both ends are the same, by the actors' ids where
they have any. Judgements about names come in from outside, so a merge undone changes nothing that is kept.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Argument, Claim
from reportedly.model.folding import fold_bare
from reportedly.model.ids import DocumentId, EntityId, digest
from reportedly.model.terms import SYMMETRIC, ActorKind, Polarity, Predicate


@dataclass(frozen=True, slots=True)
class End:
    """One end of a proposition."""

    key: str
    """The actor's id, or kind and folded name where it has none."""
    name: str
    """The name most often given to it; ties in alphabetical order."""
    kind: ActorKind
    entity: EntityId | None


Key = tuple[str, str, str]
"""Predicate, subject and object; the ends of a symmetric predicate in the order of their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One predicate between two ends, with every claim about it."""

    predicate: Predicate
    subject: End
    object: End
    said: tuple[ClaimView, ...]
    """The claims that say or deny it, in the order given; at least one."""

    @property
    def key(self) -> Key:
        """What tells it from every other proposition."""
        return self.predicate.value, self.subject.key, self.object.key

    @property
    def id(self) -> str:
        """A short word for its key; it holds for as long as the judgements about names do."""
        return digest("proposition", *self.key)

    @property
    def affirming(self) -> tuple[ClaimView, ...]:
        """Those that say it."""
        return tuple(one for one in self.said if one.shown.stance.polarity is Polarity.AFFIRMED)

    @property
    def denying(self) -> tuple[ClaimView, ...]:
        """Those that deny it."""
        return tuple(one for one in self.said if one.shown.stance.polarity is Polarity.DENIED)

    def __str__(self) -> str:
        return f"{self.subject.name} {self.predicate.value} {self.object.name}"


def propositions(
    said: Iterable[ClaimView], same: Mapping[EntityId, EntityId] | None = None
) -> tuple[Proposition, ...]:
    """Group claims by what they speak of, those in most reports first; ties by name.

    Args:
        said: claims; those about mere things ("a vehicle") are grouped by the thing's name.
        same: for an actor that people judged to be another, that other.
    """
    same = same or {}
    groups: dict[Key, list[ClaimView]] = {}
    for one in said:
        groups.setdefault(key_of(one.claim, same), []).append(one)
    names = _names((one.claim for group in groups.values() for one in group), same)
    made = (_proposition(key, group, names, same) for key, group in groups.items())
    return tuple(sorted(made, key=_rank))


def key_of(claim: Claim, same: Mapping[EntityId, EntityId]) -> Key:
    """Give what proposition a claim is about."""
    ends = (end_key(claim.subject, same), end_key(claim.object, same))
    first, second = sorted(ends) if claim.predicate in SYMMETRIC else ends
    return claim.predicate.value, first, second


def end_key(argument: Argument, same: Mapping[EntityId, EntityId]) -> str:
    """Give what an end is grouped by: its actor's id, or its kind and folded name."""
    if argument.entity is None:
        return f"{argument.kind.value}:{fold_bare(argument.name)}"
    return same.get(argument.entity, argument.entity)


def _proposition(
    key: Key, group: list[ClaimView], names: Mapping[str, str], same: Mapping[EntityId, EntityId]
) -> Proposition:
    claim = group[0].claim
    ends = {end_key(end, same): end for end in (claim.object, claim.subject)}
    first, second = (End(one, names[one], ends[one].kind, ends[one].entity) for one in key[1:])
    return Proposition(predicate=claim.predicate, subject=first, object=second, said=tuple(group))


def _names(claims: Iterable[Claim], same: Mapping[EntityId, EntityId]) -> dict[str, str]:
    uses: dict[str, Counter[str]] = {}
    for claim in claims:
        for end in (claim.subject, claim.object):
            uses.setdefault(end_key(end, same), Counter())[end.name] += 1
    return {key: min(names, key=lambda name: (-names[name], name)) for key, names in uses.items()}


def _rank(one: Proposition) -> tuple[int, str, str, str]:
    documents: set[DocumentId] = {view.claim.document for view in one.said}
    return -len(documents), one.subject.name, one.predicate.value, one.object.name
