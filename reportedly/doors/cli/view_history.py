"""Histories as text: for each relation its stretches and its turns, with the claims that make them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import days_words
from reportedly.doors.cli.view_timeline import STYLES
from reportedly.doors.cli.wording import counted, predicate_words, short

if TYPE_CHECKING:
    from reportedly.desk import Episode, History, Turn

MOST_IDS = 3
LEGEND = (
    "A relation is open until a report tells of it as past or of a split: that nobody mentions it any more "
    "closes nothing, and a denial contests it."
)


def draw_histories(console: Console, found: "Sequence[History]") -> None:
    """Draw each history: the relation, its stretches, its turns."""
    if not found:
        console.print(Text("no relations in the claims shown", style="quiet"))
        return
    for place, one in enumerate(found):
        if place:
            console.print()
        _draw(console, one)
    console.print(Text(f"\n{LEGEND}", style="quiet"))


def _draw(console: Console, one: "History") -> None:
    head = Text(plain(one.proposition.subject.name), style="actor")
    head.append(f" {predicate_words(one.proposition.predicate)} ", style="predicate")
    console.print(head.append(plain(one.proposition.object.name), style="actor"))
    for episode in one.episodes:
        console.print(Text(f"  {episode_words(episode)}"))
    table = Table.grid(padding=(0, 2, 0, 2))
    for turn in one.turns:
        kind = Text(turn.kind.value, style=STYLES.get(turn.kind.value, "default"))
        table.add_row(kind, Text(days_words(turn.days)), Text(_ids(turn), style="id"))
    if one.turns:
        console.print(table)
    if one.unplaced:
        words = f"  {counted(len(one.unplaced), 'claim')} more, of no known time"
        console.print(Text(words, style="quiet"))


def episode_words(episode: "Episode") -> str:
    """Give a stretch in which a relation is said to hold, with what its ends rest on."""
    reports = len({placed.view.claim.document for placed in episode.said})
    said = f"said of {days_words(episode.extent)}, in {counted(reports, 'report')}"
    if episode.closed is None:
        return f"{said}; no end told"
    return f"{said}; ended {days_words(episode.closed)}"


def _ids(turn: "Turn") -> str:
    ids = [short(one) for one in turn.claims[:MOST_IDS]]
    more = len(turn.claims) - len(ids)
    return " ".join(ids) + (f" and {more} more" if more else "")
