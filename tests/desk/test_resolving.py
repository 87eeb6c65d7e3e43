"""Names that people give, resolved through the registry."""

import pytest

from reportedly.desk.resolving import resolve_name
from reportedly.model.actors import Actor, ActorName
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind


def actor(slug: str, *names: str) -> Actor:
    """Give an invented armed group."""
    forms = tuple(ActorName(name) for name in names)
    return Actor(slug, names[0], ActorKind.ARMED_GROUP, forms, source="made")


FRONT = actor("red-hill-front", "Red Hill Front", "RHF", "the Hillmen")
OTHER = actor("river-heron-force", "River Heron Force", "RHF")
REGISTRY = Registry((FRONT, OTHER))


@pytest.mark.parametrize(
    "wanted", ["red hill front", "The RED-HILL Front", "Hillmen", "red-hill-front", FRONT.entity]
)
def test_every_spelling_means_the_same_actor(wanted: str) -> None:
    """Case, hyphens, articles, aliases, slugs and ids lead to one actor."""
    meant = resolve_name(wanted, REGISTRY)
    assert meant.actors == (FRONT,)
    assert FRONT.entity in meant.entities


def test_a_name_of_two_actors_means_both_and_brings_in_no_third() -> None:
    """Initials that two groups share stand for both, and are not passed on as a name of either."""
    meant = resolve_name("RHF", REGISTRY)
    assert set(meant.actors) == {FRONT, OTHER}
    assert meant.names == {"RHF", "Red Hill Front", "the Hillmen", "River Heron Force"}
    assert "RHF" not in resolve_name("Red Hill Front", REGISTRY).names


def test_an_unknown_name_means_itself() -> None:
    """An actor known from reports only can be asked about by its name there."""
    meant = resolve_name("Salt League", REGISTRY)
    assert (meant.actors, meant.names) == ((), {"Salt League"})
