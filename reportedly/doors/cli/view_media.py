"""Media as text: what a file says of itself, where it was seen, what people say is to be seen in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.view_claim import grid, held_rows
from reportedly.doors.cli.wording import counted, short
from reportedly.model.media import KeptMedia, MediaFacts, Sighting

if TYPE_CHECKING:
    from reportedly.desk.media import Added, Alike, Finding, MediaView

SAYS = "as the file says, which anybody can write"


def draw_added(console: Console, added: "Sequence[Added]", *, exact: bool) -> None:
    """Draw what was kept."""
    for place, one in enumerate(added):
        if place:
            console.print()
        known = "" if one.is_new else ", held before"
        console.print(Text.assemble(_title(one.kept), (f"  {plain(one.source)}{known}", "quiet")))
        _draw_rows(console, [*_said(one.kept.facts, exact=exact), *_seen_rows([one.sighting], {})])
        if one.decision is not None:
            words = f"tied to {one.decision.about[0]}: linked. Once you looked: media seen … --shows “…”"
            console.print(Padding(Text(words, style="quiet"), (0, 0, 0, 2)))


def draw_list(console: Console, views: "Sequence[MediaView]", *, exact: bool) -> None:
    """Draw media with all that is known of each."""
    if not views:
        console.print(Text("no pictures or films are kept here; see `media add --help`", style="quiet"))
    for place, view in enumerate(views):
        if place:
            console.print()
        _draw_view(console, view, exact=exact)


def draw_finding(console: Console, found: "Finding") -> None:
    """Draw where a picture was found."""
    for words in found.says:
        console.print(Text(plain(words)))
    for alike in found.alike:
        console.print()
        console.print(_how(alike))
        _draw_view(console, alike.view, exact=False)


def draw_sighting(console: Console, sighting: Sighting) -> None:
    """Draw one sighting."""
    _draw_rows(console, list(_seen_rows([sighting], {})))


def _how(alike: "Alike") -> Text:
    likeness = alike.likeness
    if likeness.how == "same bytes":
        return Text("the same bytes", style="good")
    how = likeness.how.replace("whole", "").replace("trimmed", "without its border").strip()
    said = "the same picture" if likeness.is_sure else "perhaps the same picture"
    words = f"{said}{f', {how}' if how else ''}: {likeness.distance} of 256 bits differ"
    return Text(words, style="good" if likeness.is_sure else "hedged")


def _draw_view(console: Console, view: "MediaView", *, exact: bool) -> None:
    console.print(_title(view.kept))
    rows = [*_said(view.kept.facts, exact=exact), *_seen_rows(view.sightings, view.reports)]
    for held in view.held:
        rows.append(("tied to", Text(f"{held.claim}: {held.access.value}")))
        rows += [("", words) for _, words in list(held_rows([held]))[1:]]
    _draw_rows(console, rows)


def _title(kept: KeptMedia) -> Text:
    facts = kept.facts
    parts = [facts.form.value]
    if facts.width and facts.height:
        parts.append(f"{facts.width} × {facts.height}")
    if facts.frames:
        parts.append(counted(facts.frames, "frame"))
    if facts.seconds is not None:
        parts.append(f"{facts.seconds:g} s")
    parts.append(_bytes(kept.size))
    return Text.assemble((short(kept.id), "id"), "  ", (", ".join(parts), "head"))


def _bytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{size / 1e3:.1f} kB"


def _said(facts: MediaFacts, *, exact: bool) -> Iterator[tuple[str, Text]]:
    """Yield what a file says of itself, then what is odd about it."""
    where = facts.position if exact else facts.about_where
    by = " with ".join(plain(one) for one in (facts.device, facts.software) if one)
    told = [
        ("taken", facts.taken),
        ("changed", facts.changed),
        ("with", by or None),
        ("where", None if where is None else _place(where, exact=exact)),
    ]
    said = [(label, plain(words)) for label, words in told if words]
    for place, (label, words) in enumerate(said):
        yield label, Text(f"{words} ({SAYS})" if place == 0 else words)
    for note in facts.notes:
        yield "note", Text(plain(note), style="hedged")


def _place(where: tuple[float, float], *, exact: bool) -> str:
    return f"{where[0]:.6f}, {where[1]:.6f}" if exact else f"{where[0]:g}, {where[1]:g} (some 10 km)"


def _seen_rows(sightings: Sequence[Sighting], reports: Mapping[str, str]) -> Iterator[tuple[str, Text]]:
    for one in sightings:
        when = one.published or f"kept {one.recorded:%Y-%m-%d}, day of publication unknown"
        caption = f" “{plain(one.caption)}”" if one.caption else ""
        style = "default" if one.withdrawn is None else "quiet"
        yield "seen", Text(f"{when}{caption}", style=style)
        for words in (reports.get(one.document or "", one.document), one.url):
            if words:
                yield "", Text(plain(words), style="quiet")
        yield "", Text(f"{plain(one.by)}: {plain(one.why)} ({short(one.id)})", style="quiet")
        if one.withdrawn is not None:
            yield "", Text(f"taken back by {plain(one.withdrawn)}", style="bad")


def _draw_rows(console: Console, rows: Sequence[tuple[str, Text]]) -> None:
    table = grid()
    for label, words in rows:
        table.add_row(Text(label, style="quiet"), words)
    console.print(Padding(table, (0, 0, 0, 2)))
