"""The minimal pairs, read from `pairs.jsonl`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PAIRS = Path(__file__).with_name("pairs.jsonl")
ATTRIBUTES = ("polarity", "certainty", "status")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A claim as a reader would put it; what is empty or None is left open."""

    predicate: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    attributes: Mapping[str, tuple[str, ...]]
    voice: tuple[str, str | None] | None
    """Kind and name of the innermost voice."""
    qualifiers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Accepted values by name; what is written behind a number ("dozen") counts as its unit."""
    level: str | None = None
    """Where the publisher says it: headline or body."""


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a pair."""

    id: str
    pair: str
    phenomenon: str
    text: str
    expected: tuple[Pattern, ...]
    forbidden: tuple[Pattern, ...]


def load_cases(path: Path = PAIRS) -> list[Case]:
    """Give all cases in file order, the two of a pair one after the other."""
    return [_case(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _case(row: Mapping[str, object]) -> Case:
    return Case(
        id=str(row["id"]),
        pair=str(row["pair"]),
        phenomenon=str(row["phenomenon"]),
        text=str(row["text"]),
        expected=_patterns(row["expected"]),
        forbidden=_patterns(row["forbidden"]),
    )


def _patterns(rows: object) -> tuple[Pattern, ...]:
    return tuple(_pattern(row) for row in rows) if isinstance(rows, list) else ()


def _pattern(row: Mapping[str, object]) -> Pattern:
    voice, qualifiers = row.get("voice"), row.get("qualifiers")
    named = qualifiers if isinstance(qualifiers, Mapping) else {}
    return Pattern(
        predicate=str(row["predicate"]),
        subject=_words(row.get("subject")),
        object=_words(row.get("object")),
        attributes={name: _words(row.get(name)) for name in ATTRIBUTES},
        voice=(str(voice["kind"]), voice.get("name")) if isinstance(voice, Mapping) else None,
        qualifiers={str(name): _words(values) for name, values in named.items()},
        level=None if row.get("level") is None else str(row["level"]),
    )


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()
