"""The shipped registry packed into one JSON file, which loads ten times as fast as the TOML it is made of.

The TOML files are what people read and change. The pack carries their digest and is used only while that
fits, so a stale pack costs time and nothing else.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.collecting import paused_collection
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind

PACK_FILE = "registry.json"
FORMAT = 1
"""Changes with the layout of the pack."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What a pack holds."""

    actors: tuple[Actor, ...]
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
    folded: dict[str, str] = {}
    actors = tuple([_actor(folded, *row) for row in rows])
    return Packed(actors, {row[0]: RegistrySource(*row) for row in sources}, folded)


def _actor(folded: dict[str, str], *row: Any) -> Actor:
    slug, name, kind, forms, keys, countries, start, end, ties, source, reference, adjectives, capital = row
    names = tuple([ActorName(form) if isinstance(form, str) else ActorName(*form) for form in forms])
    folded.update(zip([form.text for form in names], keys, strict=True))
    return Actor(
        slug, name, ActorKind(kind), names, tuple(countries), start, end,
        tuple([Tie(TieKind(tie[0]), *tie[1:]) for tie in ties]), source, reference, tuple(adjectives),
        capital,
    )  # fmt: skip
