"""The shipped registry packed into one JSON file, which loads ten times as fast as the TOML it is made of.

The TOML files are what people read and change. The pack carries their digest and is used only while that
fits, so a stale pack costs time and nothing else. An actor is put together when somebody first asks for it:
most questions name two of three thousand.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any, overload

from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.collecting import paused_collection
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.terms import ActorKind

PACK_FILE = "registry.json"
FORMAT = 2
"""Changes with the layout of the pack."""
_COLUMNS = 14
_KINDS = frozenset(one.value for one in ActorKind)
_TIES = frozenset(one.value for one in TieKind)


class PackedActors(Sequence[Actor]):
    """The actors of a pack, each put together once, when it is first asked for."""

    def __init__(self, rows: Sequence[list[Any]]) -> None:
        """Start with none put together.

        Raises: ValueError, if a row is not that of an actor.
        """
        if not all(map(_is_actor, rows)):
            raise ValueError("a row is not that of an actor")
        self._rows = rows
        self._made: dict[int, Actor] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Actor: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Actor, ...]: ...
    def __getitem__(self, at: int | slice) -> Actor | tuple[Actor, ...]:
        if isinstance(at, slice):
            return tuple(self[one] for one in range(*at.indices(len(self))))
        at = range(len(self))[at]
        if at not in self._made:
            self._made[at] = _actor(*self._rows[at])
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    @property
    def slugs(self) -> dict[str, int]:
        """The place of each actor, by its slug."""
        return {row[0]: at for at, row in enumerate(self._rows)}

    @property
    def entities(self) -> dict[EntityId, int]:
        """The place of each actor, by its id."""
        return {EntityId(row[-1]): at for at, row in enumerate(self._rows)}

    @property
    def forms(self) -> Iterator[tuple[str, int, int]]:
        """Each folded name with the place of its actor, and its own among the actor's names."""
        for at, row in enumerate(self._rows):
            for number, key in enumerate(row[4]):
                yield key, at, number

    @property
    def folded(self) -> dict[str, str]:
        """Each name with its folded form."""
        return {
            form if isinstance(form, str) else form[0]: key
            for row in self._rows
            for form, key in zip(row[3], row[4], strict=True)
        }


@dataclass(frozen=True, slots=True)
class Packed:
    """What a pack holds."""

    actors: Sequence[Actor]
    sources: Mapping[str, RegistrySource]
    folded: Mapping[str, str]
    """Each name of an actor with its folded form."""


def digest_of(files: Iterable[Traversable]) -> str:
    """Give the SHA-256, in hex, of the layout's number and the names and bytes of these files, in order."""
    running = hashlib.sha256(str(FORMAT).encode())
    for file in files:
        content = file.read_bytes()
        running.update(f"\0{file.name}\0{len(content)}\0".encode())
        running.update(content)
    return running.hexdigest()


def pack(actors: Iterable[Actor], sources: Mapping[str, RegistrySource], digest: str) -> str:
    """Give the pack as JSON, one line for each actor and source; the same registry gives the same text."""
    lines = [
        json.dumps({"digest": digest}),
        *(_line([s.key, s.title, s.publisher, s.url, s.consulted]) for s in sources.values()),
        "null",
        *(_line(_row(actor)) for actor in actors),
    ]
    return "[" + ",\n".join(lines) + "]\n"


def _line(row: list[object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _row(actor: Actor) -> list[object]:
    return [
        actor.slug,
        actor.name,
        actor.kind.value,
        [_form_row(form) for form in actor.names],
        [fold_bare(form.text) for form in actor.names],
        actor.countries,
        actor.start,
        actor.end,
        [[tie.kind.value, tie.actor, tie.start, tie.end, tie.source] for tie in actor.ties],
        actor.source,
        actor.reference,
        actor.adjectives,
        actor.capital,
        actor.entity,
    ]


def _form_row(form: ActorName) -> object:
    row = [form.text, form.language, form.start, form.end, form.ambiguous, form.case, form.acronym]
    return form.text if form == ActorName(form.text) else row


def unpack(content: bytes, digest: str) -> Packed | None:
    """Give what a pack holds, or None where it is broken or was not made of the files with this digest."""
    try:
        with paused_collection():
            head, *rows = json.loads(content)
            turn = rows.index(None)
            return _read(rows[:turn], rows[turn + 1 :]) if head["digest"] == digest else None
    except (ValueError, TypeError, KeyError):
        return None


def _read(sources: list[Any], rows: list[Any]) -> Packed:
    actors = PackedActors(rows)
    return Packed(actors, {row[0]: RegistrySource(*row) for row in sources}, actors.folded)


def _is_actor(row: list[Any]) -> bool:
    # Told at once, as nobody is to find halfway through that the rest of a registry is broken.
    return (
        len(row) == _COLUMNS
        and row[2] in _KINDS
        and len(row[3]) == len(row[4])
        and all(tie[0] in _TIES for tie in row[8])
    )


def _actor(*row: Any) -> Actor:
    slug, name, kind, forms, _, countries, start, end, ties, source, reference, adjectives, capital, _ = row
    names = tuple([ActorName(form) if isinstance(form, str) else ActorName(*form) for form in forms])
    return Actor(
        slug, name, ActorKind(kind), names, tuple(countries), start, end,
        tuple([Tie(TieKind(tie[0]), *tie[1:]) for tie in ties]), source, reference, tuple(adjectives),
        capital,
    )  # fmt: skip
