"""The parts of claims and readings as JSON cells: spans, arguments, places, times, voices.

An absent key stands for None or for an empty tuple, never for a default: defaults may change, rows may not.
"""

import json
from datetime import date
from functools import cache
from typing import cast

from reportedly.model.claims import Argument, DraftArgument, Period, Place, Voice
from reportedly.model.ids import EntityId
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Precision, TimePrecision, VoiceKind, VoiceLevel

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Cell = dict[str, Json]

_UNNAMED = frozenset({"kind", "level", "direct"})
"""What a voice's cell has in any case."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def span_cell(span: Span) -> list[Json]:
    """Give a span as [start, end, text]."""
    return [span.start, span.end, span.text]


def span_of(cell: Json) -> Span:
    """Give the span in a cell."""
    start, end, text = cast("tuple[int, int, str]", cell)
    return Span(start, end, text)


def argument_cell(argument: Argument) -> Cell:
    """Give one end of a claim."""
    return thin(
        {
            "span": span_cell(argument.span),
            "anchor": span_cell(argument.anchor),
            "name": argument.name,
            "kind": argument.kind.value,
            "entity": argument.entity,
            "aliases": list(argument.aliases),
        }
    )


def argument_of(cell: Cell) -> Argument:
    """Give the end of a claim in a cell."""
    span = span_of(cell["span"])
    return Argument(
        span=span,
        anchor=span if cell["anchor"] == cell["span"] else span_of(cell["anchor"]),
        name=text_of(cell["name"]),
        kind=ActorKind(text_of(cell["kind"])),
        entity=maybe_entity(cell),
        aliases=tuple(text_of(alias) for alias in list_of(cell, "aliases")),
    )


def draft_argument_cell(argument: DraftArgument) -> Cell:
    """Give one end of a draft."""
    return thin(
        {
            "text": argument.text,
            "start": argument.start,
            "name": argument.name,
            "kind": None if argument.kind is None else argument.kind.value,
            "referent": argument.referent,
        }
    )


def draft_argument_of(cell: Cell) -> DraftArgument:
    """Give the end of a draft in a cell."""
    kind = maybe_str(cell, "kind")
    return DraftArgument(
        text=text_of(cell["text"]),
        start=maybe_int(cell, "start"),
        name=maybe_str(cell, "name"),
        kind=None if kind is None else ActorKind(kind),
        referent=maybe_int(cell, "referent"),
    )


def place_cell(place: Place) -> Cell:
    """Give a place."""
    return thin(
        {
            "span": span_cell(place.span),
            "name": place.name,
            "country": place.country,
            "admin1": place.admin1,
            "lat": place.lat,
            "lon": place.lon,
            "precision": place.precision.value,
            "radius_km": place.radius_km,
            "gazetteer_id": place.gazetteer_id,
        }
    )


def place_of(cell: Cell) -> Place:
    """Give the place in a cell."""
    return Place(
        span=span_of(cell["span"]),
        name=text_of(cell["name"]),
        country=maybe_str(cell, "country"),
        admin1=maybe_str(cell, "admin1"),
        lat=maybe_float(cell, "lat"),
        lon=maybe_float(cell, "lon"),
        precision=Precision(text_of(cell["precision"])),
        radius_km=maybe_float(cell, "radius_km"),
        gazetteer_id=maybe_str(cell, "gazetteer_id"),
    )


def period_cell(period: Period) -> Cell:
    """Give a time; days are ISO dates."""
    return thin(
        {
            "span": span_cell(period.span),
            "start": None if period.start is None else period.start.isoformat(),
            "end": None if period.end is None else period.end.isoformat(),
            "precision": period.precision.value,
        }
    )


def maybe_period(cell: Cell) -> Period | None:
    """Give the time under `when`, or None."""
    found = cell.get("when")
    if found is None:
        return None
    when = cell_of(found)
    start, end = maybe_str(when, "start"), maybe_str(when, "end")
    return Period(
        span=span_of(when["span"]),
        start=None if start is None else date.fromisoformat(start),
        end=None if end is None else date.fromisoformat(end),
        precision=TimePrecision(text_of(when["precision"])),
    )


def voice_cell(voice: Voice) -> Cell:
    """Give one link of the chain of voices."""
    return thin(
        {
            "kind": voice.kind.value,
            "span": None if voice.span is None else span_cell(voice.span),
            "name": voice.name,
            "role": voice.role,
            "cue": None if voice.cue is None else span_cell(voice.cue),
            "entity": voice.entity,
            "level": voice.level.value,
            "direct": voice.direct,
        }
    )


def voice_of(cell: Cell) -> Voice:
    """Give the voice in a cell."""
    if cell.keys() <= _UNNAMED:
        return _unnamed_voice(text_of(cell["kind"]), text_of(cell["level"]), direct=bool(cell["direct"]))
    return Voice(
        kind=VoiceKind(text_of(cell["kind"])),
        span=maybe_span(cell, "span"),
        name=maybe_str(cell, "name"),
        role=maybe_str(cell, "role"),
        cue=maybe_span(cell, "cue"),
        entity=maybe_entity(cell),
        level=VoiceLevel(text_of(cell["level"])),
        direct=bool(cell["direct"]),
    )


@cache
def _unnamed_voice(kind: str, level: str, *, direct: bool) -> Voice:
    """Give a voice without words of its own: nearly every reading begins with such a publisher's."""
    return Voice(kind=VoiceKind(kind), level=VoiceLevel(level), direct=direct)


def dump(cell: Cell) -> str:
    """Give a cell as JSON text; equal cells give equal text."""
    return _encode(thin(cell))


def load(content: str) -> Cell:
    """Give the cell in JSON text."""
    return cell_of(json.loads(content))


def thin(cell: Cell) -> Cell:
    """Leave out what is None or empty."""
    return {key: value for key, value in cell.items() if value is not None and value != []}


def cell_of(value: Json) -> Cell:
    """Take a value for the cell that it was written as."""
    return cast("Cell", value)


def cells_of(cell: Cell, key: str) -> list[Cell]:
    """Give the cells under a key, none if it is absent."""
    return cast("list[Cell]", cell.get(key, []))


def list_of(cell: Cell, key: str) -> list[Json]:
    """Give the list under a key, empty if it is absent."""
    return cast("list[Json]", cell.get(key, []))


def text_of(value: Json) -> str:
    """Take a value for the text that it was written as."""
    return cast("str", value)


def maybe_str(cell: Cell, key: str) -> str | None:
    """Give the text under a key, or None."""
    return cast("str | None", cell.get(key))


def maybe_int(cell: Cell, key: str) -> int | None:
    """Give the whole number under a key, or None."""
    return cast("int | None", cell.get(key))


def maybe_float(cell: Cell, key: str) -> float | None:
    """Give the number under a key, or None."""
    return cast("float | None", cell.get(key))


def maybe_span(cell: Cell, key: str) -> Span | None:
    """Give the span under a key, or None."""
    found = cell.get(key)
    return None if found is None else span_of(found)


def maybe_entity(cell: Cell) -> EntityId | None:
    """Give the entity id under `entity`, or None."""
    found = cell.get("entity")
    return None if found is None else EntityId(cast("str", found))
