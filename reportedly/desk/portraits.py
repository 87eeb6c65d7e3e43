"""Portraits: one actor with what the registry and the claims say of it, kept apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.analysis.network.relations import Relation, relation_record, relations
from reportedly.analysis.propositions import propositions
from reportedly.claims.entities import Judgement, Known, Verdict, judge
from reportedly.ledger.answers import ActorView, ClaimView
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.actors import Actor, RegistrySource, Tie
from reportedly.model.errors import NotInLedger
from reportedly.model.ids import EntityId
from reportedly.model.records import Record, Value
from reportedly.model.registry import Registry

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """An actor: the registry's facts with their sources, and what reports say with who says so."""

    name: str
    fact: Actor | None
    """Its entry in the registry; None for an actor known from reports only."""
    sources: tuple[RegistrySource, ...]
    """The works that the entry is from."""
    seen: ActorView | None
    """How reports speak of it; None if no claim shown names it."""
    relations: tuple[Relation, ...]
    perhaps: tuple[tuple[str, Judgement], ...] = ()
    """Actors of the ledger that may be the same, with the reason; nothing is merged."""
    is_complete: bool = True
    """Whether its relations are of all claims, and not of the newest only."""


def portray(
    fact: Actor | None,
    seen: ActorView | None,
    claims: Iterable[ClaimView],
    others: Sequence[ActorView],
    registry: Registry,
) -> Portrait:
    """Give the portrait of an actor that the registry or the ledger knows."""
    name = fact.name if fact is not None else seen.name if seen is not None else ""
    return Portrait(
        name=name,
        fact=fact,
        sources=() if fact is None else _sources(fact, registry),
        seen=seen,
        relations=relations(propositions(claims)),
        perhaps=()
        if seen is None
        else tuple((other.name, judged) for other, judged in _perhaps(seen, others, registry)),
    )


def find_portraits(desk: "Desk", view: "View", name: str, most: int | None = None) -> tuple[Portrait, ...]:
    """Give a portrait of each actor that a name can mean.

    Args:
        most: claims that relations are worked out from, the newest; None for all.
    Raises: NotInLedger, if neither the registry nor a shown claim knows the name.
    """
    meant, registry = desk.meant(name), desk.registry
    try:
        seen = view.actor(name, names=meant.names, entities=meant.entities, min_score=desk.min_score)
    except NotInLedger:
        if not meant.actors:
            raise
        seen = []
    others = desk.actors()
    portraits: list[Portrait] = []
    for one in seen:
        query = ClaimQuery(actors=frozenset({one.entity}), min_score=desk.min_score, limit=most)
        made = portray(registry.by_entity.get(one.entity), one, desk.claims(query), others, registry)
        portraits.append(replace(made, is_complete=most is None or one.claims <= most))
    unseen = [fact for fact in meant.actors if fact.entity not in {one.entity for one in seen}]
    return (*portraits, *(portray(fact, None, (), (), registry) for fact in unseen))


def find_candidates(desk: "Desk", entity: EntityId) -> tuple[tuple[ActorView, Judgement], ...]:
    """Give the actors of shown claims that may be the same as one of them, each with the reason."""
    others = desk.actors()
    seen = next((one for one in others if one.entity == entity), None)
    return () if seen is None else tuple(_perhaps(seen, others, desk.registry))


def known(view: ActorView) -> Known:
    """Give an actor of the ledger as entities are judged by."""
    return Known(view.entity, view.name, view.kind, tuple(name for name, _ in view.names))


def _sources(fact: Actor, registry: Registry) -> tuple[RegistrySource, ...]:
    keys = dict.fromkeys((fact.source, *(tie.source for tie in fact.ties)))
    return tuple(registry.sources[key] for key in keys if key in registry.sources)


def _perhaps(
    seen: ActorView, others: Iterable[ActorView], registry: Registry
) -> Iterable[tuple[ActorView, Judgement]]:
    one = known(seen)
    for other in others:
        judgement = judge(one, known(other), registry.by_entity.keys())
        if judgement.verdict is Verdict.UNSURE:
            yield other, judgement


def portrait_record(portrait: Portrait) -> Record:
    """Give a portrait as plain JSON."""
    fact, seen = portrait.fact, portrait.seen
    entity = fact.entity if fact is not None else seen.entity if seen is not None else None
    ties: list[Value] = [] if fact is None else [_tie_record(tie) for tie in fact.ties]
    return {
        "type": "actor",
        "entity": entity,
        "name": portrait.name,
        "kind": fact.kind.value if fact is not None else seen.kind.value if seen is not None else None,
        "registry": None if fact is None else fact.slug,
        "aliases": [] if fact is None else list(fact.aliases),
        "countries": [] if fact is None else list(fact.countries),
        "start": None if fact is None else fact.start,
        "end": None if fact is None else fact.end,
        "ties": ties,
        "source": None if fact is None else fact.source,
        "seen_as": [] if seen is None else [name for name, _ in seen.names],
        "claims": 0 if seen is None else seen.claims,
        "documents": 0 if seen is None else seen.documents,
        "relations": [dict(relation_record(one)) for one in portrait.relations],
        "perhaps": [{"name": name, "reason": judgement.reason} for name, judgement in portrait.perhaps],
    }


def _tie_record(tie: Tie) -> dict[str, Value]:
    return {
        "kind": tie.kind.value,
        "actor": tie.actor,
        "start": tie.start,
        "end": tie.end,
        "source": tie.source,
    }
