"""One claim: the passage with its words marked, who says so, and how it was read."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.noted import draw_noted
from reportedly.doors.cli.passages import LEGEND, passage
from reportedly.doors.cli.wording import day, sentence, short, speaker, standing
from reportedly.model.claims import Claim, Period, Place, Reading, Voice
from reportedly.model.documents import Document
from reportedly.model.notes import Note
from reportedly.model.recognition import Passage

if TYPE_CHECKING:
    from reportedly.desk import ClaimDetail
    from reportedly.model.media import Held

SCORE = "the extractor's own probability that a careful reader finds this claim here; nothing about truth"


def draw_claim(
    console: Console,
    detail: "ClaimDetail",
    sources: Sequence[str],
    notes: Sequence[Note] = (),
    held: "Sequence[Held]" = (),
    recognised: Sequence[Passage] = (),
) -> None:
    """Draw everything held on a claim, with what people tied to it."""
    shown = (detail.readings or detail.superseded)[0]
    draw_said(console, detail.document, detail.claim, shown)
    draw_noted(console, notes)
    rows = grid()
    for label, value in (*recognised_rows(recognised), *held_rows(held)):
        rows.add_row(Text(label, style="quiet"), value)
    for label, value in how_read(detail, shown):
        rows.add_row(Text(label, style="quiet"), value)
    for label, value in _document_rows(detail.document, sources):
        rows.add_row(Text(label, style="quiet"), value)
    rows.add_row(Text("recorded", style="quiet"), f"{detail.recorded:%Y-%m-%d %H:%M} UTC")
    rows.add_row(Text("claim", style="quiet"), Text(detail.claim.id, style="id"))
    console.print(rows)


def draw_said(console: Console, document: Document, claim: Claim, reading: Reading) -> None:
    """Draw a claim in its passage, with everything that the text says about it."""
    console.print(sentence(claim, reading))
    console.print(standing(reading, full=True))
    console.print()
    console.print(Padding(passage(document, claim, reading), (0, 2)))
    console.print()
    console.print(Padding(Text(LEGEND, style="quiet"), (0, 2)))
    console.print()
    rows = grid()
    for label, value in said_rows(claim, reading):
        rows.add_row(Text(label, style="quiet"), value)
    console.print(rows)


def grid() -> Table:
    """Give an empty table of labels and values."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=10, no_wrap=True)
    table.add_column(ratio=1)
    table.expand = True
    return table


def said_rows(claim: Claim, reading: Reading) -> Iterator[tuple[str, Text]]:
    """Yield what the text says around a claim: voices, cues, evidence, qualifiers, place, time, ends."""
    for place, voice in enumerate(reading.voices):
        yield "says who" if place == 0 else "", _voice(voice, place)
    for label, end in (("subject", claim.subject), ("object", claim.object)):
        words = f", here “{plain(end.span.text)}”" if end.span.text != end.name else ""
        yield label, Text(f"{plain(end.name)} ({end.kind.value.replace('_', ' ')}){words}")
    if reading.cues:
        yield "cues", Text(", ".join(f"“{plain(cue.span.text)}” ({cue.kind.value})" for cue in reading.cues))
    for one in reading.evidence:
        what = one.kind.value.replace("_", " ")
        yield "evidence", Text(f"{what}: “{plain(one.span.text)}” ({one.access.value})")
    for name, value in reading.qualifiers:
        yield plain(name), Text(plain(value))
    for where in reading.where:
        yield "where", Text(_place(where))
    if reading.when is not None:
        yield "when", Text(_period(reading.when))


def recognised_rows(passages: Sequence[Passage]) -> Iterator[tuple[str, Text]]:
    """Yield the lines of a scan that a claim stands in, with how sure the recogniser was of their letters."""
    for place, one in enumerate(passages):
        where = f"page {one.page}, {one.box[3]:.0f} points from its foot"
        sure = f"confidence {one.confidence:.2f}, of its letters and of nothing else"
        yield "recognised" if place == 0 else "", Text(f"{where}: {sure}", style="hedged")


def held_rows(held: "Sequence[Held]") -> Iterator[tuple[str, Text]]:
    """Yield what people tied to a claim, with how near it came and what each says is to be seen."""
    for place, one in enumerate(held):
        what = plain(one.url) if one.media is None else f"media {short(one.media)}"
        yield "media" if place == 0 else "", Text(f"{what}: {one.access.value}")
        for look in one.looks:
            told = f"{plain(look.by)}, {look.recorded:%Y-%m-%d}"
            words = f"“{plain(look.shows)}” ({told})" if look.shows else f"tied by {told}: {plain(look.why)}"
            yield "", Text(words, style="quiet")


def how_read(detail: "ClaimDetail", shown: Reading) -> Iterator[tuple[str, Text]]:
    """Yield how a claim was read: extractor, rule, score and its meaning, and the other readings."""
    from reportedly.desk import why_shown  # noqa: PLC0415 - only for one claim

    yield "read by", Text(f"{plain(shown.extractor)}, rule {plain(shown.rule) or 'unnamed'}")
    yield "score", Text(f"{shown.score:.2f}: {SCORE}")
    if not detail.readings:
        yield "", Text("superseded: later versions no longer read this here", style="hedged")
        return
    if len(detail.readings) > 1:
        yield "shown", Text(f"this reading is shown because {why_shown(detail.readings)}")
    for other in detail.readings[1:]:
        yield "also read", _other(other)
    for old in detail.superseded:
        yield "before", _other(old)


def _other(reading: Reading) -> Text:
    text = standing(reading, full=True)
    text.append(f" by {plain(reading.extractor)}, rule {plain(reading.rule)}, score {reading.score:.2f}")
    return text


def _voice(voice: Voice, place: int) -> Text:
    text = Text("   " * (place - 1) + "└─ " if place else "")
    text.append(speaker(voice), style="voice")
    kind = voice.kind.value + (", in the headline" if voice.level.value == "headline" else "")
    text.append(f" ({kind})", style="quiet")
    if voice.cue is not None:
        text.append(f": “{plain(voice.cue.text)}”", style="cue")
    if voice.direct:
        text.append(", in its own words", style="quiet")
    return text


def _place(place: Place) -> str:
    around = ", ".join(plain(part) for part in (place.admin1, place.country) if part)
    known = f"{plain(place.name)}{f' ({around})' if around else ''}"
    if place.lat is None or place.lon is None:
        return f"{known}: not on the map"
    reach = f", within {place.radius_km:g} km" if place.radius_km else ""
    return f"{known}: {place.lat:.2f}, {place.lon:.2f}, {place.precision.value}{reach}"


def _period(period: Period) -> str:
    words = f"“{plain(period.span.text)}”"
    if period.start is None and period.end is None:
        return f"{words}: no date can be given"
    if period.start == period.end:
        return f"{words}: {period.start}"
    return f"{words}: {period.start or 'open'} to {period.end or 'open'} ({period.precision.value})"


def _document_rows(document: Document, sources: Sequence[str]) -> Iterator[tuple[str, Text]]:
    yield "report", Text(plain(document.title) or "untitled", style="head")
    by = f", {plain(document.byline)}" if document.byline else ""
    yield "", Text(f"{plain(document.publisher) or 'publisher unknown'}{by}, {day(document.published)}")
    if document.url:
        yield "", Text(plain(document.url), style="quiet")
    for place, source in enumerate(sources):
        yield "seen as" if place == 0 else "", Text(plain(source))
    yield "document", Text(document.id, style="id")
