"""Publishers: who owns them, where they sit, for whom they speak; found by a name, an address or an id."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import urlsplit

from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list, vocabulary_folder

PUBLISHERS_FILE = "publishers.toml"
UNLISTED = "name:"
"""What a publisher that no file lists is known by, before its folded name."""

_TEXTS = ("kind", "country", "owner", "source", "actor")
_LISTS = ("names", "domains", "interest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher as a file lists it; whatever is not known is None."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    """Others that it goes by."""
    domains: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2 of its seat."""
    owner: str | None = None
    source: str | None = None
    """Key of the work that this is from, in the registry's sources."""
    actor: str | None = None
    """Slug of the actor that it is or speaks for."""
    interest: tuple[str, ...] = ()
    """Slugs or names of more actors whose side it has an interest in."""


@dataclass(frozen=True)
class Publishers:
    """Publishers by id, name and domain; a name that several share stands for none of them."""

    every: tuple[Publisher, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Publisher]:
        """Each publisher by its id."""
        return {one.id: one for one in self.every}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Publisher, ...]]:
        return _index(self.every, lambda one: [fold_bare(name) for name in (one.name, *one.names)])

    @cached_property
    def _by_domain(self) -> Mapping[str, tuple[Publisher, ...]]:
        return _index(self.every, lambda one: one.domains)

    def find(self, wanted: str | None) -> Publisher | None:
        """Give the publisher that an id, name, host or address stands for; None if there is not just one."""
        if wanted is None or not wanted.strip():
            return None
        # The few names of a ledger are asked for again with every claim.
        if wanted not in self._found:
            self._found[wanted] = self._find(wanted)
        return self._found[wanted]

    @cached_property
    def _found(self) -> dict[str, Publisher | None]:
        return {}

    def _find(self, wanted: str) -> Publisher | None:
        if wanted in self.by_id:
            return self.by_id[wanted]
        named = self._by_name.get(fold_bare(wanted), ())
        return named[0] if len(named) == 1 else self._at(wanted.strip().lower())

    def key_of(self, name: str | None) -> str | None:
        """Give what a publisher is known by in decisions: its id, or `name:` and its folded name."""
        found = self.find(name)
        if found is not None:
            return found.id
        folded = fold_bare(name or "")
        return f"{UNLISTED}{folded}" if folded else None

    def keys_of(self, name: str | None) -> tuple[str, ...]:
        """Give everything that a publisher can have been known by when people graded it, its id first.

        Before a file listed it, it was known by whichever of its names stood in a report.
        """
        found = self.find(name)
        if found is None:
            key = self.key_of(name)
            return () if key is None else (key,)
        names = [f"{UNLISTED}{fold_bare(each)}" for each in (found.name, *found.names)]
        return (found.id, *dict.fromkeys(names))

    def _at(self, address: str) -> Publisher | None:
        host = _host_of(address)
        parts = host.split(".")
        for start in range(max(0, len(parts) - 1)):
            found = self._by_domain.get(".".join(parts[start:]), ())
            if found:
                return found[0] if len(found) == 1 else None
        return None


def load_publishers(extra: Sequence[Path] = ()) -> Publishers:
    """Give the shipped publishers with a user's own files on top; an entry with a known id replaces that.

    Raises: VocabularyError, naming the file and entry, if one is wrong.
    """
    found: dict[str, Publisher] = {}
    for path in (vocabulary_folder() / PUBLISHERS_FILE, *extra):
        found.update({one.id: one for one in read_publishers(path)})
    return Publishers(tuple(found.values()))


def read_publishers(path: Path | Traversable) -> tuple[Publisher, ...]:
    """Give the publishers of one file.

    Raises: VocabularyError, naming the file and entry, if one is wrong.
    """
    what = f"publishers file {path.name}"
    rows = table_list(load_tables(path, what), "publisher", what)
    return tuple(_publisher(row, what) for row in rows)


def _publisher(row: Table, what: str) -> Publisher:
    id_, name = row.get("id"), row.get("name")
    if not isinstance(id_, str) or not isinstance(name, str) or not id_ or not name:
        raise VocabularyError(f"{what}: a publisher needs an `id` and a `name`; add them to {row!r:.80}")
    unknown = set(row) - {"id", "name", *_TEXTS, *_LISTS}
    if unknown:
        raise VocabularyError(f"{what}: {id_}: nothing reads {', '.join(sorted(unknown))}; mend the key")
    texts = {key: _text(row, key, f"{what}: {id_}") for key in _TEXTS}
    lists = {key: text_list(row, key, f"{what}: {id_}") for key in _LISTS}
    return Publisher(
        id=id_,
        name=name,
        names=lists["names"],
        domains=tuple(domain.lower() for domain in lists["domains"]),
        kind=texts["kind"],
        country=texts["country"],
        owner=texts["owner"],
        source=texts["source"],
        actor=texts["actor"],
        interest=lists["interest"],
    )


def _text(row: Table, key: str, what: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise VocabularyError(f"{what}: {key!r} must be a string")
    return value or None


def _index(
    publishers: Iterable[Publisher], keys: Callable[[Publisher], Iterable[str]]
) -> dict[str, tuple[Publisher, ...]]:
    found: dict[str, dict[str, Publisher]] = {}
    for one in publishers:
        for key in keys(one):
            found.setdefault(key, {})[one.id] = one
    found.pop("", None)
    return {key: tuple(ones.values()) for key, ones in found.items()}


def _host_of(address: str) -> str:
    """Give the host of an address, or what may be one; nothing where the words cannot be an address."""
    try:
        return urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
