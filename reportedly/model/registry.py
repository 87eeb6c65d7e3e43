"""The registry of actors: loading it, and finding an actor by a name."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from reportedly.model.actors import Actor, ActorName, RegistrySource
from reportedly.model.collecting import paused_collection
from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.recalled import Recalled
from reportedly.model.registry_pack import PACK_FILE, Packed, PackedActors, digest_of, pack, unpack
from reportedly.model.registry_toml import read_actors, read_sources
from reportedly.model.vocabulary import vocabulary_folder

SOURCES_FILE = "sources.toml"
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Registry:
    """Actors by slug and by folded name; a name can have several, and then the document must decide."""

    actors: Sequence[Actor]
    sources: Mapping[str, RegistrySource] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Names with their folded forms, where those are known beforehand; others are folded when asked for."""

    @cached_property
    def by_slug(self) -> Mapping[str, Actor]:
        """Each actor by its slug."""
        if isinstance(self.actors, PackedActors):
            return _at_places(self.actors, self.actors.slugs)
        return {actor.slug: actor for actor in self.actors}

    @cached_property
    def by_entity(self) -> Mapping[EntityId, Actor]:
        """Each actor by its id."""
        if isinstance(self.actors, PackedActors):
            return _at_places(self.actors, self.actors.entities)
        return {actor.entity: actor for actor in self.actors}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[tuple[Actor, ActorName], ...]]:
        """Actors and the form they match by, for each folded name."""
        if isinstance(self.actors, PackedActors):
            return _by_packed_name(self.actors)
        found: dict[str, tuple[tuple[Actor, ActorName], ...]] = {}
        with paused_collection():
            for actor in self.actors:
                for form in actor.names:
                    key = self.folded.get(form.text)
                    key = fold_bare(form.text) if key is None else key
                    found[key] = (*found.get(key, ()), (actor, form))
        found.pop("", None)
        return found

    def named(self, name: str) -> tuple[Actor, ...]:
        """Give the actors that have this name in any of its spellings, none if it is unknown."""
        return tuple(dict.fromkeys(actor for actor, _ in self.by_name.get(fold_bare(name), ())))


def _at_places(actors: Sequence[Actor], places: Mapping[Key, int]) -> Mapping[Key, Actor]:
    """Give actors by keys of which only the places of actors are known so far."""
    return Recalled(tuple(places), lambda key: actors[places[key]], most=len(places))


def _by_packed_name(actors: PackedActors) -> Mapping[str, tuple[tuple[Actor, ActorName], ...]]:
    places: dict[str, list[tuple[int, int]]] = {}
    with paused_collection():
        for key, at, number in actors.forms:
            places.setdefault(key, []).append((at, number))
    places.pop("", None)

    def bearers(key: str) -> tuple[tuple[Actor, ActorName], ...]:
        return tuple((actors[at], actors[at].names[number]) for at, number in places[key])

    return Recalled(tuple(places), bearers, most=len(places))


def load_registry(extra: Sequence[Path] = ()) -> Registry:
    """Give the shipped registry, with a user's own files added.

    Raises: VocabularyError, naming the file and entry, if one is wrong or repeats a slug.
    """
    shipped = load_shipped(vocabulary_folder() / "actors")
    if not extra:
        return Registry(shipped.actors, shipped.sources, shipped.folded)
    actors = {actor.slug: actor for actor in shipped.actors}
    for path in extra:
        _add_actors(actors, path)
    return Registry(tuple(actors.values()), shipped.sources, shipped.folded)


def pack_registry(folder: Traversable) -> str:
    """Give the pack of the registry files in a folder, as `PACK_FILE` beside them must hold it.

    Raises: VocabularyError, naming the file and entry, if one is wrong or repeats a slug.
    """
    files = _registry_files(folder)
    read = _read_files(files)
    return pack(read.actors, read.sources, digest_of(files))


def load_shipped(folder: Traversable) -> Packed:
    """Give what the registry files in a folder hold, from the pack beside them if that fits, else from them.

    Raises: VocabularyError, naming the file and entry, if one is wrong or repeats a slug.
    """
    files = _registry_files(folder)
    packed = folder / PACK_FILE
    found = unpack(packed.read_bytes(), digest_of(files)) if packed.is_file() else None
    return _read_files(files) if found is None else found


def _registry_files(folder: Traversable) -> tuple[Traversable, ...]:
    """Give the TOML files of a folder by name, the sources among them."""
    return tuple(sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name))


def _read_files(files: Iterable[Traversable]) -> Packed:
    actors: dict[str, Actor] = {}
    sources: dict[str, RegistrySource] = {}
    for path in files:
        if path.name == SOURCES_FILE:
            sources = read_sources(path)
        else:
            _add_actors(actors, path)
    return Packed(tuple(actors.values()), sources, {})


def _add_actors(actors: dict[str, Actor], path: Path | Traversable) -> None:
    for actor in read_actors(path):
        if actor.slug in actors:
            raise VocabularyError(f"{path.name}: {actor.slug!r} is there already; choose another id")
        actors[actor.slug] = actor


def dangling_ties(registry: Registry) -> tuple[tuple[str, str], ...]:
    """Give the (actor, other actor) slugs of ties whose other end is in no file."""
    return tuple(
        (actor.slug, tie.actor)
        for actor in registry.actors
        for tie in actor.ties
        if tie.actor not in registry.by_slug
    )
