"""Grades of publishers on a claim, and whose side they are on: from records and from what people decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reportedly.analysis.propositions import Proposition
from reportedly.analysis.standards import UNKNOWN_RECORD, Standards, load_standards
from reportedly.model.actors import Actor, TieKind
from reportedly.model.decisions import Decision, DecisionKind, in_effect
from reportedly.model.folding import fold
from reportedly.model.ids import EntityId
from reportedly.model.publishers import Publisher, Publishers
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

STATE_MEDIA = "state_media"
_BODIES = frozenset({ActorKind.STATE, ActorKind.STATE_BODY})
_OF_ONE = frozenset(
    {
        TieKind.BRANCH_OF,
        TieKind.WING_OF,
        TieKind.SUBUNIT_OF,
        TieKind.BODY_OF,
        TieKind.RENAMED_FROM,
    }
)
"""Ties that make two actors parts of one side."""


@dataclass(frozen=True, slots=True)
class PublisherGrade:
    """How a publisher is graded on one claim."""

    publisher: str | None
    """As the report names it."""
    grade: str
    """A to F; F where nobody graded it."""
    says: str
    """Who graded it on what and why, as a sentence."""
    decision: Decision | None = None


@dataclass(frozen=True)
class GradeBook:
    """What is known of publishers, at one moment."""

    publishers: Publishers = field(default_factory=Publishers)
    grades: Mapping[tuple[str, str], Decision] = field(default_factory=dict)
    """By publisher's key and topic; `""` is the general grade."""
    sides: Mapping[str, Mapping[EntityId, str]] = field(default_factory=dict)
    """By publisher's id: the actors whose side it is on, each with why, as a clause."""


def make_book(
    publishers: Publishers, decisions: Iterable[Decision], registry: Registry, names: Iterable[str | None]
) -> GradeBook:
    """Give the grades in effect, and the sides of the publishers that go by these names."""
    grades = {
        (one.about[0], one.about[1]): one for one in in_effect(decisions) if one.kind is DecisionKind.GRADE
    }
    met = {one.id: one for one in map(publishers.find, set(names)) if one is not None}
    return GradeBook(publishers, grades, {id_: sides_of(one, registry) for id_, one in met.items()})


def sides_of(publisher: Publisher, registry: Registry) -> dict[EntityId, str]:
    """Give the actors whose side a publisher is on, each with why, as a clause."""
    found: dict[EntityId, str] = {}
    if is_state_owned(publisher):
        owner = f"owned by {publisher.owner}" if publisher.owner else "an outlet of the state"
        for actor in registry.actors:
            if _is_of_a_state(actor) and actor.countries[:1] == (publisher.country,):
                found[actor.entity] = owner
    if publisher.actor is not None and publisher.actor in registry.by_slug:
        actor = registry.by_slug[publisher.actor]
        found.update(dict.fromkeys(_one_side(actor, registry), f"speaks for {actor.name}"))
        found[actor.entity] = f"speaks for {actor.name}"
    for name in publisher.interest:
        known = registry.by_slug.get(name)
        for actor in registry.named(name) if known is None else (known,):
            found[actor.entity] = f"has an interest in {actor.name}"
    return found


def is_state_owned(publisher: Publisher) -> bool:
    """Tell whether a state owns it: by its kind, or by the words for its owner.

    The owner of what speaks for an actor is that actor, and may well have "State" in its name.
    """
    if publisher.country is None or publisher.actor is not None:
        return False
    words = set(fold(publisher.owner or "").split())
    return publisher.kind == STATE_MEDIA or bool(words & load_standards().state_words)


def grade_of(name: str | None, proposition: Proposition, book: GradeBook) -> PublisherGrade:
    """Give a publisher's grade on a proposition: that on the nearest topic, else F."""
    keys = book.publishers.keys_of(name)
    for topics in topics_of(proposition, load_standards()):
        fitting = [book.grades[key, topic] for key in keys for topic in topics if (key, topic) in book.grades]
        if fitting:
            worst = max(fitting, key=lambda one: (one.value, one.id))
            on = f" on {worst.about[1]}" if worst.about[1] else ""
            says = f"{name} is graded {worst.value}{on} by {worst.by}: {worst.reason}"
            return PublisherGrade(name, worst.value, says, worst)
    says = "nobody is named as publisher" if name is None else f"{name} has not been graded"
    return PublisherGrade(name, UNKNOWN_RECORD, says)


def topics_of(proposition: Proposition, standards: Standards) -> tuple[tuple[str, ...], ...]:
    """Give the topics that a proposition falls under, level by level, the nearest first."""
    classes = tuple(name for name, held in standards.topics.items() if proposition.predicate in held)
    countries = {
        place.country for one in proposition.said for place in one.shown.where if place.country is not None
    }
    return (proposition.predicate.value,), classes, tuple(sorted(countries)), ("",)


def interest_of(
    name: str | None, proposition: Proposition, book: GradeBook, same: Mapping[EntityId, EntityId]
) -> str | None:
    """Give why a publisher is on the side of a party to a proposition, as a sentence; None if it is not."""
    found = book.publishers.find(name)
    sides = {} if found is None else book.sides.get(found.id, {})
    for end in (proposition.subject, proposition.object):
        for entity, why in sides.items():
            if end.key in (entity, same.get(entity)):
                return f"{name} {_is(why)}{why}: {end.name} is a party to the claim"
    return None


def _is(why: str) -> str:
    return "is " if why.startswith(("owned", "an ")) else ""


def _is_of_a_state(actor: Actor) -> bool:
    """Tell whether an actor is a state, a body of one, or armed forces that answer to one."""
    answers = any(tie.kind is TieKind.BODY_OF for tie in actor.ties)
    return actor.kind in _BODIES or (actor.kind is ActorKind.FORCE and answers)


def _one_side(actor: Actor, registry: Registry) -> set[EntityId]:
    """Give the actors that this one is a part of, or that are parts of it, at any depth."""
    above: dict[str, set[str]] = {}
    below: dict[str, set[str]] = {}
    for one in registry.actors:
        for tie in one.ties:
            if tie.kind in _OF_ONE and tie.end is None:
                above.setdefault(one.slug, set()).add(tie.actor)
                below.setdefault(tie.actor, set()).add(one.slug)
    slugs = _reach(actor.slug, above) | _reach(actor.slug, below)
    return {registry.by_slug[slug].entity for slug in slugs if slug in registry.by_slug}


def _reach(start: str, steps: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    queue = [start]
    while queue:
        for slug in steps.get(queue.pop(), set()) - found:
            found.add(slug)
            queue.append(slug)
    return found
