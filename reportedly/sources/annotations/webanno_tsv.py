"""WebAnno TSV (3.2 and 3.3), which INCEpTION and WebAnno export: a token a line, annotations in its columns.

The text is put together from its sentences as the tool does it: each ends with a line break, and what else
stood between two of them, which the format does not hold, is blanks. Offsets count UTF-16 units, as Java
does, and are turned into code points. A relation layer gives relations from `Governor` to `Dependent`, a slot
feature an event whose trigger is its own mark. Chains say nothing about a claim and are passed over.

Source: INCEpTION user guide, appendix on formats, WebAnno TSV 3.3 File format.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from reportedly.model.annotations import Annotated, Flaw, Mark, Tie
from reportedly.model.errors import SourceUnreadable
from reportedly.model.spans import Span
from reportedly.sources.annotations.cas_json import DEPENDENT, GOVERNOR, LABELS, PASSED_OVER
from reportedly.sources.annotations.tsv_lines import (
    ANY,
    EMPTY,
    NULL,
    Column,
    ColumnKind,
    Layer,
    Sentence,
    Table,
    Unit,
    pieces,
    plain,
    read_table,
    without_number,
)

_UNSET = frozenset({EMPTY, NULL, ""})


def read_tsv(content: bytes, name: str, source: str) -> Annotated:
    """Give the text of a WebAnno TSV file with its annotations; one that does not hold is a flaw.

    Args:
        name: what the document is called.
        source: where the file is, for messages.
    Raises: SourceUnreadable, with the line, if it is no such file or its offsets do not fit its text.
    """
    table = read_table(content, source)
    text = _Text(source)
    for sentence in table.sentences:
        text.add(sentence)
    reader = _Reader(table, text)
    reader.take()
    return Annotated(
        name=name,
        source=source,
        tool="inception",
        text=text.whole,
        sha256=hashlib.sha256(content).hexdigest(),
        marks=reader.marks,
        ties=tuple(reader.ties),
        flaws=tuple(reader.flaws),
    )


class _Text:
    """Puts the text together, and knows for each UTF-16 offset the code point that begins there."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._points: dict[int, int] = {0: 0}
        self._units = 0
        self.whole = ""

    def add(self, sentence: Sentence) -> None:
        """Add a sentence where its first token begins, and check that each token stands where it says."""
        first = sentence.units[0]
        if first.begin < self._units:
            raise SourceUnreadable(
                f"{self._source}:{first.line}: sentence {first.id.partition('-')[0]} begins at "
                f"{first.begin}, before the one before it ends ({self._units}); export the document again"
            )
        gap = first.begin - self._units
        self._append((" " * gap) if not self.whole else ("\n" + " " * (gap - 1)) if gap else "")
        self._append(sentence.text)
        for one in sentence.units:
            said = self.span(one.begin, one.end)
            if said is None or said.text not in (one.token, plain(one.token)):
                raise SourceUnreadable(
                    f"{self._source}:{one.line}: {one.token!r} does not stand at {one.begin}-{one.end} "
                    "of the text (offsets count UTF-16 units); export the document again"
                )

    def span(self, begin: int, end: int) -> Span | None:
        """Give the words between two UTF-16 offsets; None where they are within a character or outside."""
        start, stop = self._points.get(begin), self._points.get(end)
        return None if start is None or stop is None else Span(start, stop, self.whole[start:stop])

    def _append(self, words: str) -> None:
        for at, char in enumerate(words, len(self.whole)):
            self._units += 1 + (ord(char) > 0xFFFF)
            self._points[self._units] = at + 1
        self.whole += words


@dataclass(slots=True)
class _Drawn:
    """An annotation under way: further units can make it longer."""

    key: str
    layer: str
    begin: int
    end: int
    values: dict[str, str] = field(default_factory=dict)
    slots: list[tuple[str, str, str]] = field(default_factory=list)
    """Role, where its target is, and the layer that the target is of."""


class _Reader:
    """Gathers the annotations of one text."""

    def __init__(self, table: Table, text: _Text) -> None:
        self._table, self._text = table, text
        self._drawn: list[_Drawn] = []
        self._by_number: dict[str, _Drawn] = {}
        self._on: dict[tuple[str, str], list[_Drawn]] = {}
        self.marks: dict[str, Mark] = {}
        self.ties: list[Tie] = []
        self.flaws: list[Flaw] = []

    def take(self) -> None:
        """Take every annotation: first what is marked, then what points to it."""
        units = [one for sentence in self._table.sentences for one in sentence.units]
        kept = [one for one in self._table.layers if not one.name.startswith(PASSED_OVER)]
        for unit in units:
            for layer in kept:
                if not layer.is_relation:
                    self._take_spans(unit, layer)
        for one in self._drawn:
            self._finish(one)
        for unit in units:
            for layer in kept:
                if layer.is_relation:
                    self._take_relations(unit, layer)

    def _take_spans(self, unit: Unit, layer: Layer) -> None:
        for place, stacked in enumerate(_stacks(unit, layer)):
            numbers = (without_number(cell)[1] for column, cell in stacked if column.kind.has_number)
            drawn = self._found(unit, layer, next(filter(None, numbers), None), place)
            targets = {column.feature: cell for column, cell in stacked if column.kind is ColumnKind.TARGET}
            for column, cell in stacked:
                value = without_number(cell)[0]
                if column.kind is ColumnKind.VALUE and value not in _UNSET:
                    drawn.values.setdefault(column.feature, plain(value))
                elif column.kind is ColumnKind.ROLE:
                    drawn.slots += _slots(column, value, targets.get(column.feature, EMPTY))

    def _found(self, unit: Unit, layer: Layer, number: str | None, place: int) -> _Drawn:
        """Give the annotation that an earlier unit began, made longer; else a new one."""
        drawn = None if number is None else self._by_number.get(number)
        if drawn is None:
            key = f"{unit.id} {layer.short}" + (f"[{number}]" if number else f" {place + 1}" if place else "")
            drawn = _Drawn(key, layer.name, unit.begin, unit.end)
            self._drawn.append(drawn)
            if number is not None:
                self._by_number[number] = drawn
        drawn.end = max(drawn.end, unit.end)
        self._on.setdefault((layer.name, unit.id), []).append(drawn)
        return drawn

    def _finish(self, drawn: _Drawn) -> None:
        label, attributes = _label(drawn.values, drawn.layer), tuple(drawn.values.items())
        span = self._text.span(drawn.begin, drawn.end)
        if span is None or not span.text:
            says = f"{drawn.key}: no words stand at {drawn.begin} to {drawn.end} in the text"
            self.flaws.append(Flaw(label, "", says))
            return
        self.marks[drawn.key] = Mark(drawn.key, label, (span,), attributes)
        ends = tuple((role, self._target(where, layer)) for role, where, layer in drawn.slots)
        if ends:
            self.ties.append(Tie(drawn.key, label, ends, trigger=drawn.key, attributes=attributes))

    def _take_relations(self, unit: Unit, layer: Layer) -> None:
        for place, stacked in enumerate(_stacks(unit, layer)):
            values = {
                column.feature: plain(cell)
                for column, cell in stacked
                if column.kind is ColumnKind.VALUE and cell not in _UNSET
            }
            for column, cell in stacked:
                if column.kind is ColumnKind.SOURCE and cell not in _UNSET:
                    where, numbers = without_number(cell)
                    source, _, target = (numbers or "0_0").partition("_")
                    ends = (
                        (GOVERNOR, self._target(f"{where}[{source}]", column.target)),
                        (DEPENDENT, self._target(f"{unit.id}[{target or 0}]", column.target)),
                    )
                    key = f"{unit.id} {layer.short}" + (f" {place + 1}" if place else "")
                    label = _label(values, layer.name)
                    self.ties.append(Tie(key, label, ends, attributes=tuple(values.items())))

    def _target(self, where: str, layer: str) -> str:
        """Give the id of the mark that a cell points to; where there is none, or several, the cell itself."""
        unit, number = without_number(where)
        if number is not None and number != "0":
            found = self._by_number.get(number)
            return where if found is None else found.key
        layers = [layer] if layer != ANY else [one.name for one in self._table.layers]
        there = [one for name in layers for one in self._on.get((name, unit), ())]
        return there[0].key if len(there) == 1 else where


def _stacks(unit: Unit, layer: Layer) -> Iterator[Sequence[tuple[Column, str]]]:
    """Yield the annotations of a layer on a unit, each as its columns with what stands in them."""
    cells = [unit.cells[column.place] for column in layer.columns]
    stacks = ([] if cell == EMPTY else list(pieces(cell, "|")) for cell in cells)
    for row in zip_longest(*stacks, fillvalue=NULL):
        yield list(zip(layer.columns, row, strict=True))


def _slots(column: Column, roles: str, targets: str) -> Iterator[tuple[str, str, str]]:
    for role, target in zip(pieces(roles, ";"), pieces(targets, ";"), strict=False):
        if target not in _UNSET:
            yield (column.feature if role in _UNSET else plain(role)), target, column.target


def _label(values: Mapping[str, str], layer: str) -> str:
    named = (values[key] for key in LABELS if values.get(key))
    return next(named, layer.rsplit(".", 1)[-1])
