"""Interests: whether who speaks is a party to what it says, or an opponent of one, as far as on record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.actors import TieKind
from reportedly.model.claims import Voice
from reportedly.model.ids import EntityId
from reportedly.model.registry import Registry
from reportedly.model.terms import Predicate, VoiceKind

AGAINST = frozenset({Predicate.OPPOSES, Predicate.ATTACKS, Predicate.THREATENS})
PART_OF = frozenset(
    {TieKind.BODY_OF, TieKind.BRANCH_OF, TieKind.WING_OF, TieKind.SUBUNIT_OF, TieKind.RENAMED_FROM}
)


class Interest(StrEnum):
    """How a voice stands to what it says."""

    PARTY = "party"
    OPPONENT = "opponent"
    UNNAMED = "unnamed"
    NONE_KNOWN = "none known"


@dataclass(frozen=True)
class Interests:
    """Who belongs to whom and who is against whom, by registry and claims."""

    propositions: tuple[Proposition, ...]
    registry: Registry

    def of(self, view: ClaimView, proposition: Proposition) -> Interest:
        """Give the interest of the innermost voice of a claim in its proposition."""
        voice = view.shown.voices[-1]
        if voice.kind in (VoiceKind.UNNAMED, VoiceKind.DOCUMENT):
            return Interest.UNNAMED
        speaking = self.circle(voice.entity) if voice.entity is not None else frozenset()
        parties = [self.circle(end.key) for end in (proposition.subject, proposition.object)]
        if any(speaking & party for party in parties):
            return Interest.PARTY
        foes = {foe for party in parties for one in party for foe in self._foes.get(one, ())}
        return Interest.OPPONENT if speaking & foes else Interest.NONE_KNOWN

    def circle(self, key: str) -> frozenset[str]:
        """Give an actor with the bodies that it is a part of, one and two steps up."""
        found = {key}
        for _ in range(2):
            found.update(above for one in tuple(found) for above in self._above(one))
        return frozenset(found)

    def _above(self, key: str) -> Iterable[str]:
        yield from self._groups.get(key, ())
        actor = self.registry.by_entity.get(EntityId(key))
        for tie in () if actor is None else actor.ties:
            if tie.kind in PART_OF and tie.actor in self.registry.by_slug:
                yield self.registry.by_slug[tie.actor].entity

    @cached_property
    def _groups(self) -> Mapping[str, set[str]]:
        """The groups of each person, as claims have them."""
        found: dict[str, set[str]] = {}
        for one in self.propositions:
            if one.predicate is Predicate.MEMBER_OF and one.affirming:
                found.setdefault(one.subject.key, set()).add(one.object.key)
        return found

    @cached_property
    def _foes(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for one in self.propositions:
            if one.predicate in AGAINST and one.affirming:
                found.setdefault(one.subject.key, set()).add(one.object.key)
                found.setdefault(one.object.key, set()).add(one.subject.key)
        return found


def named(voice: Voice) -> str:
    """Give who speaks as words."""
    words = None if voice.span is None else voice.span.text
    return (
        voice.name or words or ("the publisher" if voice.kind is VoiceKind.PUBLISHER else "someone unnamed")
    )
