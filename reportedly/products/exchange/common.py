"""What formats share: keys of actors, days of claims, JSON bytes, and counts of what is left out."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from reportedly.model.cases import Case, Told
from reportedly.model.claims import Argument, Period, Voice
from reportedly.model.documents import Document
from reportedly.model.folding import fold_bare
from reportedly.model.moments import published_days
from reportedly.model.records import Record, Value
from reportedly.model.terms import ActorKind, Precision

POINTS = frozenset({Precision.POINT, Precision.VILLAGE, Precision.TOWN})
"""A district's middle is no place where anything happened: coarser places have no point."""
NO_DATE = "reports without a date"
THINGS = "claims about things that are neither actors nor places"
TAKEN_BACK = "claims that whoever published them took back, or repeats only to take them back"


def end_key(end: Argument) -> str:
    """Give what an end is known by: its actor's id, or its kind and folded name."""
    return end.entity or f"{end.kind.value}:{fold_bare(end.name)}"


def has_thing(told: Told) -> bool:
    """Tell whether one end is a mere thing ("a vehicle")."""
    return ActorKind.THING in (told.claim.subject.kind, told.claim.object.kind)


def days_of(told: Told) -> tuple[str | None, str | None, str]:
    """Give first and last day as ISO 8601, and what they are of: `event`, `publication` or `unknown`."""
    when = told.shown.when
    if when is not None and (when.start is not None or when.end is not None):
        return _iso(when, "start"), _iso(when, "end"), "event"
    days = published_days(told.document.published)
    if days is None:
        return None, None, "unknown"
    return days[0].isoformat(), days[1].isoformat(), "publication"


def reference(document: Document) -> str:
    """Give an address for a report: its own, or a URN made of its id."""
    return document.url or f"urn:reportedly:{document.id}"


def stance_record(told: Told) -> dict[str, Value]:
    """Give how the words stand to the claim, as plain JSON."""
    reading = told.shown
    return {
        "claim": told.claim.id,
        "polarity": reading.stance.polarity.value,
        "certainty": reading.stance.certainty.value,
        "status": reading.stance.status.value,
        "voices": [voice_words(voice) for voice in reading.voices],
        "quote": reading.spans[0].text,
        "score": round(reading.score, 4),
    }


def note_words(case: Case, told: Iterable[Told]) -> list[str]:
    """Give what was noted on some claims, their documents and publishers, in words, each once.

    That a claim counts nowhere, because it was taken back, is said first.
    """
    told = tuple(told)
    fallen = (words for one in told if (words := case.fallen_words(one)))
    noted = (note.sentence for one in told for note in case.notes_on(one))
    return list(dict.fromkeys((*fallen, *noted)))


def voice_words(voice: Voice) -> str:
    """Give who speaks: a name, else the words that the text has, else the kind."""
    return voice.name or (voice.kind.value if voice.span is None else voice.span.text)


def write_json(record: Record | list[Value], out: BinaryIO) -> None:
    """Write JSON as UTF-8, indented, with a line end."""
    out.write(json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass") + b"\n")


def thinned(record: Mapping[str, Value | None]) -> dict[str, Value]:
    """Give a record without the fields that are None or empty."""
    return {key: value for key, value in record.items() if value not in (None, "", [], {})}


def counted(reasons: Counter[str]) -> dict[str, int]:
    """Give how many were left out for each reason, commonest first."""
    return {reason: count for reason, count in reasons.most_common() if count}


def _iso(when: Period, side: str) -> str | None:
    day = when.start if side == "start" else when.end
    return None if day is None else day.isoformat()
