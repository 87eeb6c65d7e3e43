"""Actors, and the relations between them."""

from typing import Literal

from reportedly.doors.http.shapes.base import Shape


class ActorShape(Shape):
    """An actor as claims speak of it."""

    type: Literal["actor"]
    entity: str
    name: str
    kind: str
    names: list[str]
    claims: int
    documents: int
    first: str | None
    last: str | None


class FactShape(Shape):
    """What the registry holds of an actor."""

    slug: str
    kind: str
    names: list[str]
    source: str


class PerhapsShape(Shape):
    """An actor that may be the same, and why."""

    name: str
    reason: str


class NodeShape(Shape):
    """One end of a relation."""

    name: str
    kind: str
    entity: str | None


class RelationShape(Shape):
    """One predicate between two ends, with how often and how it is said and denied."""

    subject: NodeShape
    predicate: str
    object: NodeShape
    sign: str
    denied: int
    reports: int
    speakers: list[str]
    claims: list[str]


class PortraitShape(Shape):
    """One actor, the registry's facts and the reports' words kept apart."""

    name: str
    fact: FactShape | None
    sources: list[str]
    seen: ActorShape | None
    relations: list[RelationShape]
    complete: bool
    perhaps: list[PerhapsShape]


class Portraits(Shape):
    """Every actor that a name can mean."""

    actors: list[PortraitShape]


class Actors(Shape):
    """A page of actors."""

    next: str | None
    actors: list[ActorShape]
