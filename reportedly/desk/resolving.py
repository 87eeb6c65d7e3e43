"""Resolving: the actors that a person means by a name, through the registry and all its spellings."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.actors import Actor
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.registry import Registry

_ID = "entity-"


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name can mean: several actors of the registry where it is the name of several."""

    wanted: str
    actors: tuple[Actor, ...]
    entities: frozenset[str]
    names: frozenset[str]
    """The name itself and the actors' other names, without those that are other actors' too."""

    def means(self, entity: str | None, name: str) -> bool:
        """Tell whether an actor with this id and name is one that is meant."""
        if entity is not None and entity in self.entities:
            return True
        return fold_bare(name) in {fold_bare(one) for one in self.names}


def resolve_name(wanted: str, registry: Registry) -> Meant:
    """Give the actors that a name, slug or id means; a name that no registry knows means itself."""
    actors = _actors(wanted.strip(), registry)
    names = {name for actor in actors for name in _own_names(actor, registry)}
    entities = {actor.entity for actor in actors}
    if wanted.strip().startswith(_ID):
        return Meant(wanted, actors, frozenset({*entities, wanted.strip()}), frozenset(names))
    return Meant(wanted, actors, frozenset(entities), frozenset({*names, wanted}))


def _actors(wanted: str, registry: Registry) -> tuple[Actor, ...]:
    by_id = registry.by_entity.get(EntityId(wanted)) or registry.by_slug.get(wanted)
    return (by_id,) if by_id is not None else registry.named(wanted)


def _own_names(actor: Actor, registry: Registry) -> Iterable[str]:
    """Yield the names that are this actor's alone: others would bring in claims about other actors."""
    for form in actor.names:
        if not form.ambiguous and len(registry.by_name.get(fold_bare(form.text), ())) == 1:
            yield form.text
