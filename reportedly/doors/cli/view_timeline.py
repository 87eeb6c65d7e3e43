"""The timeline as text: days, what is told, how it is said, and with how many others it is in no order."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import days_words
from reportedly.doors.cli.view_network import origin_words, tell_taken_back
from reportedly.doors.cli.wording import counted, predicate_words
from reportedly.model.terms import Certainty

if TYPE_CHECKING:
    from reportedly.desk import Chronology, Entry

STYLES = {"denied": "denied", "contested": "denied", "planned": "planned", "over": "quiet", "split": "bad"}
LEGEND = (
    "Days are those within which it is said to lie; \u201cby\u201d gives only the last. Entries whose days "
    "overlap are in no order: the list must put one first."
)


def draw_timeline(
    console: Console, told: "Chronology", entries: "Sequence[Entry]", taken_back: int = 0
) -> None:
    """Draw entries in the order of their days."""
    if not entries:
        console.print(Text("nothing in the claims shown stands in these days", style="quiet"))
    else:
        by = "as reports place it" if told.axis.value == "event" else "as it was reported"
        console.print(Text(f"What is said to have happened, {by}\n", style="head"))
        console.print(_table(entries))
        console.print(Text(f"\n{LEGEND}", style="quiet"))
    if told.unplaced:
        left = counted(len(told.unplaced), "claim")
        other = "; `--by report` places them" if told.axis.value == "event" else ""
        console.print(Text(f"Left out, because nothing says when: {left}{other}.", style="quiet"))
    tell_taken_back(console, taken_back)


def _table(entries: "Sequence[Entry]") -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=13)
    table.add_column(width=9, no_wrap=True)
    table.add_column(ratio=1)
    for entry in entries:
        kind = Text(entry.kind, style=STYLES.get(entry.kind, "default"))
        table.add_row(Text(days_words(entry.days)), kind, entry_words(entry))
    return table


def entry_words(entry: "Entry") -> Text:
    """Give an entry as a sentence, and below it how it is said."""
    one = entry.proposition
    text = Text(plain(one.subject.name), style="actor")
    text.append(f" {predicate_words(one.predicate)} ", style="predicate")
    text.append(plain(one.object.name), style="actor")
    text.append("\n")
    return text.append_text(how_told(entry))


def how_told(entry: "Entry") -> Text:
    """Give in how many reports an entry is told, how firmly, of how many origins, and what orders it."""
    parts = [Text(counted(entry.reports, "report"))]
    if entry.reports > 1:
        parts.append(Text(origin_words(entry.origins)))
    parts += doubts(entry.said)
    if entry.denied:
        parts.append(Text(f"denied in {entry.denied}", style="denied"))
    if entry.unordered:
        parts.append(Text(f"in no order with {entry.unordered}", style="quiet"))
    return Text(", ").join(parts)


def doubts(said: Iterable[tuple[Certainty, int]]) -> list[Text]:
    """Give how many reports say a thing with less than full commitment."""
    return [
        Text(f"{count} {certainty.value}", style=certainty.value)
        for certainty, count in said
        if certainty is not Certainty.CERTAIN
    ]
