"""The lines of a WebAnno TSV file: its layers with their columns, and its sentences with their tokens."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from reportedly.model.errors import SourceUnreadable

EMPTY, NULL = "_", "*"
"""What stands where there is no annotation, and where there is one whose feature has no value."""
ANY = "uima.tcas.Annotation"
"""The layer of a slot that takes marks of every layer."""

_FORMAT = re.compile(r"#FORMAT=WebAnno TSV (\S+)\s*")
VERSIONS = ("3.2", "3.3")
"""Earlier ones were never described."""
_SPANS, _CHAINS, _RELATIONS = "#T_SP=", "#T_CH=", "#T_RL="
_ROLE, _BASE = "ROLE_", "BT_"
_TEXT = "#Text="
_UNIT = re.compile(r"\d+-\d+(?:\.\d+)?")
_OFFSETS = re.compile(r"(\d+)-(\d+)")
_NUMBERED = re.compile(r"((?:[^\\]|\\.)*)\[(\d+(?:_\d+)?)\]", re.S)
_ESCAPED = re.compile(r"\\(->|.)", re.S)
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}
_FIXED = 3
"""Columns before those of annotations: which token, its offsets, itself."""


class ColumnKind(Enum):
    """What a column holds."""

    VALUE = "a feature"
    ROLE = "roles of slots"
    TARGET = "where what fills the slots is"
    SOURCE = "where a relation comes from"
    NOTHING = "that there is an annotation"
    PASSED = "something that is passed over"

    @property
    def has_number(self) -> bool:
        """Whether its value can end with the number that tells annotations apart."""
        return self in {ColumnKind.VALUE, ColumnKind.ROLE, ColumnKind.NOTHING}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of annotations."""

    place: int
    """From 0, after those of the token."""
    kind: ColumnKind
    feature: str
    target: str = ""
    """The layer that a slot or a relation points to."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of annotation, with its columns."""

    name: str
    columns: tuple[Column, ...]
    is_relation: bool

    @property
    def short(self) -> str:
        """The last part of its name."""
        return self.name.rsplit(".", 1)[-1]


@dataclass(frozen=True, slots=True)
class Unit:
    """A token, or a part of one."""

    line: int
    id: str
    begin: int
    """In UTF-16 units of the text, as `end`."""
    end: int
    token: str
    """As it stands in the file, which may be escaped."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens, at least one."""

    text: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file, line by line."""

    layers: tuple[Layer, ...]
    """Without chains."""
    sentences: tuple[Sentence, ...]


def read_table(content: bytes, source: str) -> Table:
    """Give the layers and sentences of a file.

    Raises: SourceUnreadable, with the line that is none of this format.
    """
    try:
        lines = content.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        raise SourceUnreadable(f"{source}: it cannot be read as UTF-8 ({error})") from error
    found = _FORMAT.fullmatch(lines[0])
    if found is None:
        raise SourceUnreadable(
            f"{source}: this is no WebAnno TSV: it does not begin with #FORMAT=WebAnno TSV"
        )
    if found[1] not in VERSIONS:
        known = " and ".join(VERSIONS)
        raise SourceUnreadable(
            f"{source}: this is WebAnno TSV {found[1]}, and {known} can be read; export it as 3.3"
        )
    head = [line for line in lines[1:] if line.startswith((_SPANS, _CHAINS, _RELATIONS))]
    layers, columns = _layers(head)
    sentences = tuple(_sentences(lines, columns, source))
    if not sentences:
        raise SourceUnreadable(f"{source}: it has no sentence; export a document that has a text")
    return Table(layers, sentences)


def pieces(cell: str, mark: str) -> Iterator[str]:
    """Yield the parts of a cell between marks that are not escaped, as they stand."""
    part, is_escaped = "", False
    for char in cell:
        if char == mark and not is_escaped:
            yield part
            part = ""
            continue
        part += char
        is_escaped = char == "\\" and not is_escaped
    yield part


def plain(value: str) -> str:
    """Give a value without escapes."""
    return _ESCAPED.sub(lambda found: _CONTROLS.get(found[1], found[1]), value)


def without_number(value: str) -> tuple[str, str | None]:
    """Give a value without the number in brackets that ends it, and the number."""
    found = _NUMBERED.fullmatch(value)
    return (value, None) if found is None else (found[1], found[2])


def _layers(head: Sequence[str]) -> tuple[tuple[Layer, ...], int]:
    layers, place = [], 0
    for line in head:
        name, *declared = line.partition("=")[2].strip().split("|")
        # A layer without features has a column all the same.
        columns = tuple(_columns([one for one in declared if one] or [""], line, place))
        place += len(columns)
        if not line.startswith(_CHAINS):
            layers.append(Layer(name, columns, line.startswith(_RELATIONS)))
    return tuple(layers), place


def _columns(declared: Sequence[str], line: str, place: int) -> Iterator[Column]:
    slot = ""
    for number, one in enumerate(declared, place):
        if line.startswith(_CHAINS):
            yield Column(number, ColumnKind.PASSED, one)
        elif slot:
            yield Column(number, ColumnKind.TARGET, slot, one)
            slot = ""
        elif one.startswith(_ROLE):
            slot = one.partition(":")[2].partition("_")[0]
            target = declared[number - place + 1] if number - place + 1 < len(declared) else ANY
            yield Column(number, ColumnKind.ROLE, slot, target)
        elif one.startswith(_BASE) and line.startswith(_RELATIONS):
            yield Column(number, ColumnKind.SOURCE, "", one.removeprefix(_BASE))
        else:
            yield Column(number, ColumnKind.VALUE if one else ColumnKind.NOTHING, one)


def _sentences(lines: Sequence[str], columns: int, source: str) -> Iterator[Sentence]:
    texts: list[str] = []
    units: list[Unit] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.startswith(_TEXT) and not units:
            texts.append(plain(line.removeprefix(_TEXT)))
        elif line and (not line.startswith("#") or units):
            if not texts:
                raise SourceUnreadable(f"{source}:{number}: a token stands before its sentence's #Text= line")
            units.append(_unit(line, number, columns, source))
        elif not line and units:
            yield Sentence("\n".join(texts), tuple(units))
            texts, units = [], []


def _unit(line: str, number: int, columns: int, source: str) -> Unit:
    fields = line.split("\t")
    offsets = _OFFSETS.fullmatch(fields[1]) if len(fields) > 1 else None
    if offsets is None or not _UNIT.fullmatch(fields[0]):
        raise SourceUnreadable(
            f"{source}:{number}: {line[:60]!r} is no token: a number, offsets and words, by tabs"
        )
    if len(fields) < _FIXED + columns:
        raise SourceUnreadable(
            f"{source}:{number}: {max(0, len(fields) - _FIXED)} columns of annotations, and its head declares"
            f" {columns}; export the document again"
        )
    cells = tuple(fields[_FIXED : _FIXED + columns])
    return Unit(number, fields[0], int(offsets[1]), int(offsets[2]), fields[2], cells)
