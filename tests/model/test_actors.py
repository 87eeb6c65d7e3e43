"""Laws of actors as the registry holds them."""

from reportedly.model.actors import Actor, ActorName
from reportedly.model.ids import registry_entity_id
from reportedly.model.terms import ActorKind

ACTOR = Actor(
    slug="amber-front",
    name="Amber Front",
    kind=ActorKind.ARMED_GROUP,
    names=(
        ActorName("Amber Front"),
        ActorName("AMF", acronym=True),
        ActorName("Amberites"),
        ActorName("AMF"),
    ),
)


def test_an_actor_is_known_by_its_slug() -> None:
    """A new name or kind does not make it another."""
    renamed = Actor("amber-front", "Amber Army", ActorKind.FORCE, (ActorName("Amber Army"),))
    assert ACTOR.entity == renamed.entity == registry_entity_id("amber-front")


def test_aliases_are_the_other_names_once_each() -> None:
    """The main name is no alias, and a name given twice is one."""
    assert ACTOR.aliases == ("AMF", "Amberites")
