"""The registry of actors: loading it, and finding an actor by a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.terms import ActorKind
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list, vocabulary_folder

SOURCES_FILE = "sources.toml"


@dataclass(frozen=True)
class Registry:
    """Actors by slug and by folded name; a name can have several, and then the document must decide."""

    actors: tuple[Actor, ...]
    sources: Mapping[str, RegistrySource] = field(default_factory=dict)

    @cached_property
    def by_slug(self) -> Mapping[str, Actor]:
        """Each actor by its slug."""
        return {actor.slug: actor for actor in self.actors}

    @cached_property
    def by_entity(self) -> Mapping[EntityId, Actor]:
        """Each actor by its id."""
        return {actor.entity: actor for actor in self.actors}

    @cached_property
    def by_name(self) -> Mapping[str, tuple[tuple[Actor, ActorName], ...]]:
        """Actors and the form they match by, for each folded name."""
        found: dict[str, list[tuple[Actor, ActorName]]] = {}
        for actor in self.actors:
            for form in actor.names:
                found.setdefault(fold_bare(form.text), []).append((actor, form))
        found.pop("", None)
        return {key: tuple(entry) for key, entry in found.items()}

    def named(self, name: str) -> tuple[Actor, ...]:
        """Give the actors that have this name in any of its spellings, none if it is unknown."""
        return tuple(dict.fromkeys(actor for actor, _ in self.by_name.get(fold_bare(name), ())))


def load_registry(extra: Sequence[Path] = ()) -> Registry:
    """Give the shipped registry, with a user's own files added.

    Raises: VocabularyError, naming the file and entry, if one is wrong or repeats a slug.
    """
    folder = vocabulary_folder() / "actors"
    shipped = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)
    actors: dict[str, Actor] = {}
    for path in (*(path for path in shipped if path.name != SOURCES_FILE), *extra):
        for actor in _read_actors(path):
            if actor.slug in actors:
                raise VocabularyError(f"{path.name}: {actor.slug!r} is there already; choose another id")
            actors[actor.slug] = actor
    return Registry(tuple(actors.values()), _read_sources(folder / SOURCES_FILE))


def _read_sources(path: Traversable) -> dict[str, RegistrySource]:
    rows = load_tables(path, "registry sources")
    return {
        key: RegistrySource(
            key, str(row["title"]), str(row["publisher"]), _text(row, "url"), _text(row, "consulted")
        )
        for key, row in rows.items()
        if isinstance(row, dict)
    }


def _read_actors(path: Path | Traversable) -> Iterable[Actor]:
    what = f"registry file {path.name}"
    for row in table_list(load_tables(path, what), "actor", what):
        yield _actor(row, f"{what}, actor {row.get('id')!r}")


def _actor(row: Table, what: str) -> Actor:
    slug, name, source = _text(row, "id"), _text(row, "name"), _text(row, "source")
    if slug is None or name is None or source is None:
        raise VocabularyError(f"{what}: `id`, `name` and `source` must be given")
    try:
        kind = ActorKind(str(row.get("kind")))
        ties = tuple(_tie(tie, source) for tie in table_list(row, "relations", what))
    except ValueError as error:
        raise VocabularyError(f"{what}: {error}; see the README beside the registry") from error
    return Actor(
        slug=slug,
        name=name,
        kind=kind,
        names=_names(row, name, what),
        countries=text_list(row, "countries", what),
        start=_text(row, "from"),
        end=_text(row, "to"),
        ties=ties,
        source=source,
        reference=_text(row, "reference"),
        adjectives=(*text_list(row, "adjectives", what), *text_list(row, "demonyms", what)),
        capital=_text(row, "capital"),
    )


def _names(row: Table, name: str, what: str) -> tuple[ActorName, ...]:
    case = row.get("case") is True
    ambiguous = row.get("ambiguous") is True
    listed = [_form(form) for form in table_list(row, "names", what)]
    known = {form.text for form in listed}
    acronyms = [
        ActorName(text, acronym=True, case=True, ambiguous=ambiguous)
        for text in text_list(row, "acronyms", what)
        if text not in known
    ]
    main = [] if name in known else [ActorName(name, case=case, ambiguous=ambiguous)]
    return (*main, *acronyms, *listed)


def _form(row: Table) -> ActorName:
    return ActorName(
        text=str(row.get("text", "")),
        language=_text(row, "lang"),
        start=_text(row, "from"),
        end=_text(row, "to"),
        ambiguous=row.get("ambiguous") is True,
        case=row.get("case") is True,
    )


def _tie(row: Table, source: str) -> Tie:
    return Tie(
        kind=TieKind(str(row.get("kind"))),
        actor=str(row.get("actor")),
        start=_text(row, "from"),
        end=_text(row, "to"),
        source=_text(row, "source") or source,
    )


def _text(row: Table, key: str) -> str | None:
    value = row.get(key)
    return None if value is None else str(value)


def dangling_ties(registry: Registry) -> tuple[tuple[str, str], ...]:
    """Give the (actor, other actor) slugs of ties whose other end is in no file."""
    return tuple(
        (actor.slug, tie.actor)
        for actor in registry.actors
        for tie in actor.ties
        if tie.actor not in registry.by_slug
    )
