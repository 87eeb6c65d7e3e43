"""The file of watched sources: what to watch, how often, and who publishes it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportedly.model.errors import SourceError, VocabularyError
from reportedly.model.vocabulary import Table, load_tables, table_list
from reportedly.sources.fetching.targets import read_target

DEFAULT_MINUTES = 60
LEAST_MINUTES = 5
_KEYS = frozenset({"name", "kind", "address", "publisher", "every_minutes"})


class SourceKind(StrEnum):
    """What a source can be."""

    FEED = "feed"
    SITEMAP = "sitemap"
    LIST = "list"
    PAGE = "page"
    FOLDER = "folder"
    ARCHIVE = "archive"
    MAILBOX = "mailbox"


HERE = frozenset({SourceKind.FOLDER, SourceKind.ARCHIVE, SourceKind.MAILBOX})
"""The kinds that are files or folders on this machine."""


@dataclass(frozen=True, slots=True)
class WatchedSource:
    """One source of reports."""

    name: str
    kind: SourceKind
    address: str
    """A web address; for what is on this machine its path, which a list can have too."""

    publisher: str | None = None
    """Who publishes all of it; None to believe each page."""
    every_minutes: int = DEFAULT_MINUTES

    @property
    def is_here(self) -> bool:
        """Whether it is a file or folder on this machine."""
        return self.kind in HERE or (self.kind is SourceKind.LIST and "://" not in self.address)


def load_sources(path: Path) -> tuple[WatchedSource, ...]:
    """Give the sources that a file names, in its order.

    Raises: VocabularyError, if it does not say what it must.
    """
    tables = table_list(load_tables(path, str(path)), "source", str(path))
    if not tables:
        raise VocabularyError(f"{path}: it names no source; write a [[source]] with name, kind and address")
    found = tuple(_read_source(table, f"{path}, source {count}") for count, table in enumerate(tables, 1))
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise VocabularyError(f"{path}: two sources are called {name!r}; give each a name of its own")
    return found


def _read_source(table: Table, what: str) -> WatchedSource:
    unknown = sorted(set(table) - _KEYS)
    if unknown:
        known = ", ".join(sorted(_KEYS))
        raise VocabularyError(f"{what}: {unknown[0]!r} is no key of a source; the keys are {known}")
    name, kind, address = (_words(table, key, what) for key in ("name", "kind", "address"))
    if kind not in set(SourceKind):
        raise VocabularyError(f"{what}: kind {kind!r} is not one of {', '.join(SourceKind)}")
    publisher = _words(table, "publisher", what) if "publisher" in table else None
    found = WatchedSource(name, SourceKind(kind), address, publisher, _minutes(table, what))
    if not found.is_here:
        try:
            read_target(address)
        except SourceError as error:
            raise VocabularyError(f"{what}: {error}") from error
    return found


def _words(table: Table, key: str, what: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise VocabularyError(f"{what}: {key!r} must be there, in quotation marks")
    return value.strip()


def _minutes(table: Table, what: str) -> int:
    value = table.get("every_minutes", DEFAULT_MINUTES)
    if not isinstance(value, int) or isinstance(value, bool) or value < LEAST_MINUTES:
        raise VocabularyError(f"{what}: 'every_minutes' must be a whole number, at least {LEAST_MINUTES}")
    return value
