"""The mapping of somebody's labels to predicates, roles and kinds: a small file in TOML, checked when read.

Nothing is assumed where it could overstate a text: the file must say what an annotation without a mark of
polarity or certainty means.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from reportedly.model.claims import Stance
from reportedly.model.errors import VocabularyError
from reportedly.model.ids import digest
from reportedly.model.terms import (
    ActorKind,
    Certainty,
    CueKind,
    EvidenceKind,
    Polarity,
    Predicate,
    Status,
    VoiceKind,
)
from reportedly.model.vocabulary import Table, load_tables, text_list

Kind = TypeVar("Kind", bound=StrEnum)
ROLES = ("subject", "object", "voice", "evidence", "where", "when", "cue")
SCALES: Mapping[str, type[StrEnum]] = {"polarity": Polarity, "certainty": Certainty, "status": Status}
TABLES = frozenset({"default", "actors", "voices", "evidence", "cues", "attributes", "relations"})
TEXTS = frozenset({"publisher", "language"})
LISTS = frozenset({"places", "times", "ignore"})


@dataclass(frozen=True, slots=True)
class Relation:
    """What a label of a relation or an event says."""

    predicate: Predicate
    roles: Mapping[str, tuple[str, ...]]
    """By role of a claim, the roles of the annotation that fill it; subject and object at least."""
    qualifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelMapping:
    """What labels mean."""

    default: Stance
    actors: Mapping[str, ActorKind]
    relations: Mapping[str, Relation]
    voices: Mapping[str, VoiceKind] = field(default_factory=dict)
    evidence: Mapping[str, EvidenceKind] = field(default_factory=dict)
    cues: Mapping[str, CueKind] = field(default_factory=dict)
    attributes: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """By attribute and value, what it says on the scales of a stance."""
    places: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    """Labels that are known and say nothing about claims."""
    publisher: str | None = None
    language: str = "en"
    id: str = ""
    """Made of the file's content: another mapping is another extractor."""

    def is_mark_known(self, label: str) -> bool:
        """Tell whether a label of marked words has a meaning here."""
        known = (self.actors, self.voices, self.evidence, self.cues, self.places, self.times, self.ignore)
        return any(label in one for one in known)


def read_mapping(path: Path) -> LabelMapping:
    """Give the mapping of a file.

    Raises: VocabularyError, naming the file, the entry, the trouble and what is allowed.
    """
    table = load_tables(path, str(path))
    _Checker(str(path)).known(table, TABLES | TEXTS | LISTS, "")
    return _Checker(str(path)).mapping(table)


@dataclass(frozen=True, slots=True)
class _Checker:
    """Reads the tables of one file."""

    name: str

    def mapping(self, table: Table) -> LabelMapping:
        actors = self._kinds(table, "actors", ActorKind)
        relations = {label: self._relation(label, one) for label, one in self._tables(table, "relations")}
        if not actors or not relations:
            raise VocabularyError(f"{self.name}: it needs [actors] and [relations.…], at least one of each")
        texts = {key: self._text(table, key) for key in TEXTS if key in table}
        lists = {key: frozenset(text_list(table, key, self.name)) for key in LISTS}
        return LabelMapping(
            default=self._default(table),
            actors=actors,
            relations=relations,
            voices=self._kinds(table, "voices", VoiceKind),
            evidence=self._kinds(table, "evidence", EvidenceKind),
            cues=self._kinds(table, "cues", CueKind),
            attributes=self._attributes(table),
            publisher=texts.get("publisher"),
            language=texts.get("language", "en"),
            id=digest("mapping", repr(sorted(_plain(table).items()))),
            **lists,
        )

    def known(self, table: Table, allowed: frozenset[str], where: str) -> None:
        """Refuse a key that means nothing: it may be a slip in one that does."""
        for key in table:
            if key not in allowed:
                listed = ", ".join(sorted(allowed))
                raise VocabularyError(f"{self.name}: {where}{key} means nothing here; known are {listed}")

    def _default(self, table: Table) -> Stance:
        given = table.get("default")
        given = given if isinstance(given, dict) else {}
        for key in ("polarity", "certainty"):
            if key not in given:
                raise VocabularyError(
                    f"{self.name}: [default] must say the {key} of an annotation without a mark of it, as "
                    f'{key} = "{"affirmed" if key == "polarity" else "hedged"}"'
                )
        return Stance(
            polarity=self._term(str(given["polarity"]), Polarity, "default.polarity"),
            certainty=self._term(str(given["certainty"]), Certainty, "default.certainty"),
            status=self._term(str(given.get("status", "unspecified")), Status, "default.status"),
        )

    def _relation(self, label: str, table: Table) -> Relation:
        where = f"relations.{label}."
        self.known(table, frozenset({"predicate", "qualifiers", *ROLES}), where)
        predicate = self._term(str(table.get("predicate", "")), Predicate, f"{where}predicate")
        roles = {role: self._names(table, role, where) for role in ROLES if role in table}
        if not roles.get("subject") or not roles.get("object"):
            raise VocabularyError(f"{self.name}: {where[:-1]} must name the roles of its subject and object")
        qualifiers = table.get("qualifiers", {})
        pairs = qualifiers.items() if isinstance(qualifiers, dict) else ()
        return Relation(predicate, roles, tuple(sorted((key, str(value)) for key, value in pairs)))

    def _names(self, table: Table, role: str, where: str) -> tuple[str, ...]:
        value = table[role]
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
            raise VocabularyError(f"{self.name}: {where}{role} must be a role of the annotation, or a list")
        return tuple(names)

    def _attributes(self, table: Table) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        found: dict[str, dict[str, dict[str, str]]] = {}
        for attribute, values in self._tables(table, "attributes"):
            for value, says in self._tables({"it": values}, "it"):
                where = f"attributes.{attribute}.{value}."
                self.known(says, frozenset(SCALES), where)
                found.setdefault(attribute, {})[value] = {
                    key: self._term(str(term), SCALES[key], f"{where}{key}").value
                    for key, term in says.items()
                }
        return found

    def _kinds(self, table: Table, key: str, kind: type[Kind]) -> dict[str, Kind]:
        given = table.get(key, {})
        if not isinstance(given, dict):
            raise VocabularyError(f"{self.name}: {key} must be a table of labels")
        return {label: self._term(str(value), kind, f"{key}.{label}") for label, value in given.items()}

    def _tables(self, table: Table, key: str) -> Sequence[tuple[str, Table]]:
        given = table.get(key, {})
        if not isinstance(given, dict) or not all(isinstance(one, dict) for one in given.values()):
            raise VocabularyError(f"{self.name}: {key} must hold tables")
        return list(given.items())

    def _text(self, table: Table, key: str) -> str:
        if not isinstance(table[key], str):
            raise VocabularyError(f"{self.name}: {key} must be text")
        return str(table[key])

    def _term(self, value: str, kind: type[Kind], where: str) -> Kind:
        try:
            return kind(value)
        except ValueError as error:
            allowed = ", ".join(one.value for one in kind)
            raise VocabularyError(f"{self.name}: {where} is {value!r}; choose one of {allowed}") from error


def _plain(table: Table) -> dict[str, object]:
    return {key: _plain(value) if isinstance(value, dict) else value for key, value in table.items()}
