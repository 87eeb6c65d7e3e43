"""Columns: a record, which nests, as one row of a table."""

from collections.abc import Callable, Iterator, Mapping

from reportedly.model.notes import record_words
from reportedly.model.records import Record, Value

CLAIM_COLUMNS = (
    "id",
    "predicate",
    "subject",
    "subject_kind",
    "subject_entity",
    "object",
    "object_kind",
    "object_entity",
    "polarity",
    "certainty",
    "status",
    "voices",
    "cues",
    "evidence",
    "where",
    "country",
    "lat",
    "lon",
    "place_precision",
    "place_radius_km",
    "when",
    "start",
    "end",
    "time_precision",
    "qualifiers",
    "quote",
    "quote_start",
    "quote_end",
    "document",
    "publisher",
    "published",
    "title",
    "source",
    "extractor",
    "rule",
    "reading",
    "score",
    "notes",
    "taken_back",
)
"""Columns of a table of claims; places, times and quotes are the first of their lists."""


def flat_row(record: Record) -> dict[str, Value]:
    """Give a record as a row: a claim under `CLAIM_COLUMNS`, others under their keys, dotted if nested."""
    if record.get("type") == "claim":
        return _claim_row(record)
    return dict(_flatten(record, ""))


def _claim_row(record: Record) -> dict[str, Value]:
    subject, object_ = _table(record.get("subject")), _table(record.get("object"))
    document, when = _table(record.get("document")), _table(record.get("when"))
    where, quote = _first(record, "where"), _first(record, "spans")
    return {
        **{key: record.get(key) for key in ("id", "predicate", "polarity", "certainty", "status")},
        **_end("subject", subject),
        **_end("object", object_),
        "voices": _joined(record, "voices", voice_words, " > "),
        "cues": _joined(record, "cues", lambda cue: f"{cue.get('text')} ({cue.get('kind')})", "; "),
        "evidence": _joined(record, "evidence", lambda one: f"{one.get('kind')}: {one.get('text')}", "; "),
        "where": where.get("name"),
        **{key: where.get(key) for key in ("country", "lat", "lon")},
        "place_precision": where.get("precision"),
        "place_radius_km": where.get("radius_km"),
        "when": when.get("text"),
        **{key: when.get(key) for key in ("start", "end")},
        "time_precision": when.get("precision"),
        "qualifiers": "; ".join(f"{key}={value}" for key, value in _table(record.get("qualifiers")).items()),
        "quote": quote.get("text"),
        "quote_start": quote.get("start"),
        "quote_end": quote.get("end"),
        "document": document.get("id"),
        **{key: document.get(key) for key in ("publisher", "published", "title", "source")},
        **{key: record.get(key) for key in ("extractor", "rule", "reading", "score")},
        "notes": _joined(record, "notes", record_words, "; "),
        "taken_back": record.get("taken_back"),
    }


def voice_words(voice: Mapping[str, Value]) -> str:
    """Give one link of a chain of voices as words: its kind, who it is, and the words of saying."""
    who = voice.get("name") or voice.get("text")
    cue = voice.get("cue")
    return f"{voice.get('kind')}" + (f": {who}" if who else "") + (f" [{cue}]" if cue else "")


def _end(side: str, end: Mapping[str, Value]) -> dict[str, Value]:
    return {side: end.get("name"), f"{side}_kind": end.get("kind"), f"{side}_entity": end.get("entity")}


def _flatten(record: Mapping[str, Value], prefix: str) -> Iterator[tuple[str, Value]]:
    for key, value in record.items():
        if key == "type" and not prefix:
            continue
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield f"{prefix}{key}", "; ".join(str(one) for one in value)
        else:
            yield f"{prefix}{key}", value


def _joined(record: Record, key: str, words: Callable[[Mapping[str, Value]], str], between: str) -> str:
    found = record.get(key)
    return between.join(words(_table(one)) for one in found) if isinstance(found, list) else ""


def _table(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, dict) else {}


def _first(record: Record, key: str) -> Mapping[str, Value]:
    found = record.get(key)
    return _table(found[0]) if isinstance(found, list) and found else {}
