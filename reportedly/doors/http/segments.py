"""Segments: a document's text cut at every border of a mark, so that a browser never counts characters."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model.claims import ReadClaim
from reportedly.model.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that mean something in a claim."""

    span: Span
    kind: str
    """claim, subject, object, voice, saying, hedge …, evidence, place or time."""
    claim: str
    says: str | None = None
    """What a person is told about it, where the words alone do not say it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same marks cover from end to end."""

    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as segments; headline tells whether it is the headline."""

    segments: tuple[Segment, ...]
    is_headline: bool = False


def marks_of(one: ReadClaim) -> tuple[Mark, ...]:
    """Give every mark that the shown reading of a claim makes on its text."""
    shown, claim = one.shown, one.claim
    marks = [Mark(span, "claim", claim.id) for span in shown.spans]
    marks += [
        Mark(claim.subject.span, "subject", claim.id, claim.subject.name),
        Mark(claim.object.span, "object", claim.id, claim.object.name),
    ]
    for voice in shown.voices:
        marks += [Mark(span, "voice", claim.id, voice.name) for span in (voice.span,) if span is not None]
        marks += [Mark(span, "saying", claim.id) for span in (voice.cue,) if span is not None]
    marks += [Mark(cue.span, cue.kind.value, claim.id) for cue in shown.cues if cue.kind.value != "trigger"]
    marks += [
        Mark(one.span, "evidence", claim.id, f"{one.kind.value}, {one.access.value}")
        for one in shown.evidence
    ]
    marks += [Mark(place.span, "place", claim.id, place.name) for place in shown.where]
    marks += [] if shown.when is None else [Mark(shown.when.span, "time", claim.id)]
    return tuple(marks)


def paragraphs(text: str, headline: Span | None, marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """Give a text as paragraphs of segments; joined with blank lines they are the text again."""
    made: list[Paragraph] = []
    placed = sorted((mark for mark in marks if mark.span.reproduces(text)), key=lambda one: one.span.start)
    start = 0
    for block in text.split("\n\n"):
        end = start + len(block)
        inside = [one for one in placed if one.span.start < end and one.span.end > start]
        is_headline = headline is not None and headline.start <= start and end <= headline.end
        made.append(Paragraph(_cut(text, start, end, inside), is_headline))
        start = end + 2
    return tuple(made)


def _cut(text: str, start: int, end: int, marks: list[Mark]) -> tuple[Segment, ...]:
    borders = {start, end}
    for mark in marks:
        borders |= {max(start, mark.span.start), min(end, mark.span.end)}
    points = sorted(borders)
    return tuple(
        Segment(
            text[left:right],
            tuple(one for one in marks if one.span.start <= left and right <= one.span.end),
        )
        for left, right in pairwise(points)
    )


CONTEXT_CHARS = 240


def passage(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Give the words around a claim's marks as segments: from its first mark to its last, with context.

    What lies far from every mark is left out and stands as one segment "…".
    """
    placed = [mark for mark in marks if mark.span.reproduces(text)]
    if not placed:
        return ()
    words = [one.span for one in placed if one.kind == "claim"] or [one.span for one in placed]
    start = max(0, min(span.start for span in words) - CONTEXT_CHARS)
    end = min(len(text), max(span.end for span in words) + CONTEXT_CHARS)
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", start, end) if end < len(text) else end
    inside = [one for one in placed if one.span.start < end and one.span.end > start]
    cut = _cut(text, start, end, inside)
    before = (Segment("… ", ()),) if start else ()
    after = (Segment(" …", ()),) if end < len(text) else ()
    return (*before, *cut, *after)
