"""Tables of precedents as people write them: TOML in, a checked table out."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from reportedly.model.errors import VocabularyError
from reportedly.model.ids import EntityId, registry_entity_id
from reportedly.model.moments import published_days
from reportedly.model.precedents import (
    ONGOING,
    UNKNOWN,
    Before,
    Depth,
    Grounds,
    Moment,
    Precedent,
    PrecedentTable,
    Side,
    Work,
)
from reportedly.model.registry import Registry
from reportedly.model.terms import Predicate
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list, vocabulary_folder

FILE = "precedents.toml"
_COUNTRY = re.compile(r"[A-Z]{2}")
_Word = TypeVar("_Word", bound=StrEnum)


def load_precedents(registry: Registry, extra: Sequence[Path] = ()) -> PrecedentTable:
    """Give the shipped table of precedents, with a user's own files added.

    Raises: VocabularyError, naming file and entry, if one is wrong, repeats an id, or names an actor that the
        registry does not have.
    """
    shipped = _File(vocabulary_folder() / FILE, registry, None)
    files = [shipped, *(_File(path, registry, shipped) for path in extra)]
    precedents: dict[str, Precedent] = {}
    for file in files:
        for one in file.precedents():
            if one.slug in precedents:
                raise VocabularyError(f"{one.file}: {one.slug!r} is there already; choose another id")
            precedents[one.slug] = one
    sides = [side for one in precedents.values() for side in (one.object, one.subject)]
    characters = {side.entity: side.ideology for side in reversed(sides) if side.entity is not None}
    for file in files:
        characters.update(file.characters())
    return PrecedentTable(
        written=_text(shipped.tables, "written", shipped.what),
        precedents=tuple(precedents.values()),
        ideologies=shipped.words("ideology"),
        before=shipped.words("before"),
        outcomes=shipped.words("outcome"),
        families=shipped.families,
        depths={key: _one_of(Depth, text, shipped.what) for key, text in shipped.words("depth").items()},
        regions=shipped.regions(),
        characters=characters,
    )


class _File:
    """One file of precedents; a user's is checked against the words of the shipped one."""

    def __init__(self, path: Path | Traversable, registry: Registry, shipped: "_File | None") -> None:
        self.what = f"file of precedents {path.name}"
        self.tables = load_tables(path, self.what)
        self.name = path.name
        self.registry = registry
        self.shipped = shipped or self
        own = {key: self._work(key, row) for key, row in self._table("source").items()}
        self.works: Mapping[str, Work] = own if shipped is None else ChainMap(own, dict(shipped.works))

    def words(self, key: str) -> dict[str, str]:
        """Give the table of words under `key`."""
        return {word: str(means) for word, means in self._table(key).items()}

    @cached_property
    def families(self) -> dict[str, frozenset[Predicate]]:
        """The families of relations."""
        table = self._table("family")
        return {
            name: frozenset(_one_of(Predicate, one, self.what) for one in text_list(table, name, self.what))
            for name in table
        }

    def regions(self) -> dict[str, frozenset[str]]:
        """Give the countries of each neighbourhood."""
        table = self._table("region")
        return {name: frozenset(text_list(table, name, self.what)) for name in table}

    def characters(self) -> dict[EntityId, str]:
        """Give what actors stand for."""
        found = {}
        for row in table_list(self.tables, "character", self.what):
            what = f"{self.what}, character {row.get('actor')!r}"
            self._sources((_text(row, "source", what),), what)
            slug = self._slug(_text(row, "actor", what), what)
            found[registry_entity_id(slug)] = self._word("ideology", _text(row, "ideology", what), what)
        return found

    def precedents(self) -> Iterator[Precedent]:
        """Yield the cases, in the file's order."""
        for row in table_list(self.tables, "precedent", self.what):
            yield self._precedent(row, f"{self.what}, precedent {row.get('id')!r}")

    def _precedent(self, row: Table, what: str) -> Precedent:
        predicate = _one_of(Predicate, _text(row, "predicate", what), what)
        if not any(predicate in family for family in self.shipped.families.values()):
            raise VocabularyError(f"{what}: {predicate.value} is no relation of a family above; choose one")
        subject, object_ = self._side(row, "subject", what), self._side(row, "object", what)
        backers = text_list(row, "sponsors", what)
        sponsors = (subject.actor or subject.name,) if predicate is Predicate.SUPPORTS else ()
        return Precedent(
            slug=_text(row, "id", what),
            subject=subject,
            predicate=predicate,
            object=object_,
            kind=None if row.get("kind") is None else str(row["kind"]),
            enemies=text_list(row, "enemies", what),
            sponsors=(*sponsors, *backers),
            area=_countries(row, what),
            depth=_one_of(Depth, _text(row, "depth", what), what),
            before=_one_of(Before, _text(row, "before", what), what),
            **_times(row, what),
            outcome=self._word("outcome", _text(row, "outcome", what), what),
            followed=_text(row, "followed", what),
            record=_one_of(Grounds, _text(row, "record", what), what),
            works=self._sources(text_list(row, "sources", what), what),
            look=_text(row, "look", what),
            checked=None if row.get("checked") is None else str(row["checked"]),
            file=self.name,
        )

    def _side(self, row: Table, key: str, what: str) -> Side:
        side = row.get(key)
        if not isinstance(side, dict) or ("actor" in side) == ("name" in side):
            raise VocabularyError(
                f"{what}: `{key}` must have either `actor` (a slug) or `name`, and `ideology`"
            )
        ideology = self._word("ideology", _text(side, "ideology", what), what)
        if "name" in side:
            return Side(_text(side, "name", what), None, ideology)
        slug = self._slug(_text(side, "actor", what), what)
        return Side(self.registry.by_slug[slug].name, slug, ideology)

    def _slug(self, slug: str, what: str) -> str:
        if slug not in self.registry.by_slug:
            raise VocabularyError(f"{what}: the registry has no actor {slug!r}; use `name`, or add the actor")
        return slug

    def _word(self, key: str, word: str, what: str) -> str:
        known = self.shipped.words(key)
        if word not in known:
            raise VocabularyError(f"{what}: {word!r} is no {key}; choose one of {', '.join(known)}")
        return word

    def _sources(self, keys: tuple[str, ...], what: str) -> tuple[Work, ...]:
        missing = [key for key in keys if key not in self.works]
        if missing or not keys:
            raise VocabularyError(
                f"{what}: its sources {missing} are not among the works; add them as [source.KEY]"
            )
        return tuple(self.works[key] for key in keys)

    def _work(self, key: str, row: object) -> Work:
        if not isinstance(row, dict):
            raise VocabularyError(f"{self.what}, source {key!r}: `title`, `author` and `year` must be given")
        what = f"{self.what}, source {key!r}"
        return Work(key, _text(row, "title", what), _text(row, "author", what), _text(row, "year", what))

    def _table(self, key: str) -> Table:
        value = self.tables.get(key, {})
        if not isinstance(value, dict):
            raise VocabularyError(f"{self.what}: {key!r} must be a table")
        return value


def _times(row: Table, what: str) -> dict[str, Moment]:
    began, ended = (_moment(_text(row, key, what), f"{what}, {key}") for key in ("began", "ended"))
    if began.start is None:
        raise VocabularyError(f"{what}: `began` must be a date, or two with a slash")
    if ended.end is not None and ended.end < began.start:
        raise VocabularyError(f"{what}: it ended before it began; mend the dates")
    return {"began": began, "ended": ended}


def _moment(written: str, what: str) -> Moment:
    if written in (ONGOING, UNKNOWN):
        return Moment(written)
    first, _, last = written.partition("/")
    days, until = published_days(first), published_days(last or first)
    if days is None or until is None or until[1] < days[0]:
        raise VocabularyError(
            f"{what}: {written!r} is no date; write 2015, 2015-03, 2015-03-07 or two with /"
        )
    return Moment(written, days[0], until[1])


def _countries(row: Table, what: str) -> tuple[str, ...]:
    area = text_list(row, "area", what)
    if not area or not all(_COUNTRY.fullmatch(one) for one in area):
        raise VocabularyError(f'{what}: `area` must list ISO 3166-1 codes such as "ML"')
    return area


def _one_of(words: type[_Word], word: str, what: str) -> _Word:
    try:
        return words(word)
    except ValueError as error:
        raise VocabularyError(f"{what}: {word!r} must be one of {', '.join(words)}") from error


def _text(row: Table, key: str, what: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise VocabularyError(f"{what}: `{key}` must be given, as text")
    return value
