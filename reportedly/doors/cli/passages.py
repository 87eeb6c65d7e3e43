"""Passages: words of a document with what was read in them marked, in signs as well as in colour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.model.claims import Claim, Reading
from reportedly.model.documents import Document
from reportedly.model.spans import Span

LEGEND = "« the words »   [subject and object]   {cue}"
MOST_BEFORE = 300
"""Characters of context shown on each side at most; less where a paragraph ends."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: signs around it and a style within."""

    start: int
    end: int
    opening: str
    closing: str
    style: str


def passage(document: Document, claim: Claim, reading: Reading) -> Text:
    """Give the paragraph that a claim stands in, with its words, its ends and its cues marked."""
    start = min(span.start for span in reading.spans)
    end = max(span.end for span in reading.spans)
    first, last = context_of(document.text, start, end)
    marks = [Mark(span.start, span.end, "« ", " »", "words") for span in reading.spans]
    ends = {span for end in (claim.subject, claim.object) for span in (end.span, end.anchor)}
    marks += [Mark(span.start, span.end, "[", "]", "actor underline") for span in _outermost(ends)]
    marks += [Mark(cue.span.start, cue.span.end, "{", "}", "cue") for cue in reading.cues]
    text = marked(document.text, (first, last), marks)
    before = "… " if first > 0 and document.text[first - 1] != "\n" else ""
    after = " …" if last < len(document.text) and document.text[last] != "\n" else ""
    return Text.assemble(before, text, after)


def context_of(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the stretch around some words: to the paragraph's ends, or to whole words within reach."""
    first = max(text.rfind("\n", 0, start) + 1, 0)
    if start - first > MOST_BEFORE:
        first = text.find(" ", start - MOST_BEFORE) + 1
    last = text.find("\n", end)
    last = len(text) if last == -1 else last
    if last - end > MOST_BEFORE:
        last = text.rfind(" ", end, end + MOST_BEFORE)
        last = end if last == -1 else last
    return first, last


def marked(text: str, stretch: tuple[int, int], marks: Sequence[Mark]) -> Text:
    """Give a stretch of a text with marks around some of its words; what overlaps is nested or cut."""
    first, last = stretch
    within = [mark for mark in marks if first <= mark.start < mark.end <= last]
    cuts = sorted({first, last, *(mark.start for mark in within), *(mark.end for mark in within)})
    made = Text()
    for place, cut in enumerate(cuts):
        for mark in sorted((one for one in within if one.end == cut), key=lambda one: -one.start):
            made.append(mark.closing, style="quiet")
        for mark in sorted((one for one in within if one.start == cut), key=lambda one: -one.end):
            made.append(mark.opening, style="quiet")
        if place + 1 < len(cuts):
            following = cuts[place + 1]
            covering = [mark.style for mark in within if mark.start <= cut and following <= mark.end]
            made.append(_words(text[cut:following], covering))
    return made


def _words(text: str, styles: Iterable[str]) -> Text:
    words = Text(plain(text))
    for style in styles:
        words.stylize(style)
    return words


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """Give the spans that lie in no other."""
    distinct = set(spans)
    return [one for one in distinct if not any(other != one and other.covers(one) for other in distinct)]
