"""Changes as text: under what changed (world, unknown, reporting, our reading), each with its reasons."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import counted, predicate_words, short

if TYPE_CHECKING:
    from reportedly.desk import By, Change

HEADS = {
    "world": "The world, as told: what happened is put inside the window",
    "unknown": "The words do not tell whether it is new",
    "reporting": "Only the reporting: old, still to come, denied, taken back, or told once more",
    "reading": "Only our reading: the texts are the same",
}
MOST_CLAIMS = 3
"""Ids shown for a change; records have them all."""


def draw_changes(console: Console, changes: "Sequence[Change]") -> None:
    """Draw changes under what changed, in their order."""
    if not changes:
        console.print(Text("nothing changed", style="quiet"))
        return
    for place, (cause, group) in enumerate(groupby(changes, key=lambda one: one.cause)):
        if place:
            console.print()
        console.print(Text(HEADS[cause.value], style="head"))
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=16, no_wrap=True)
        table.add_column(ratio=1)
        table.expand = True
        for change in group:
            _add(table, change)
        console.print(table)


def _add(table: Table, change: "Change") -> None:
    kind = change.kind.value
    style = "denied" if kind in {"denied", "retracted", "reversed"} else "default"
    line = Text(plain(change.proposition.subject.name), style="actor")
    line.append(f" {predicate_words(change.proposition.predicate)} ", style="predicate")
    line.append(plain(change.proposition.object.name), style="actor")
    table.add_row(Text(f"  {kind}", style=style), line)
    table.add_row("", _standing(change))
    for why in change.why:
        table.add_row("", Text(plain(why), style="quiet"))


def _standing(change: "Change") -> Text:
    text = Text()
    if change.certainty is not None:
        text.append(change.certainty.value, style=change.certainty.value)
        text.append("; ")
    before, after = change.before, change.after
    now = f"{after.low} to {after.high}" if after.low != after.high else f"{after.likeliest}"
    text.append(f"origins that say so: {before.likeliest}, now {now}; ")
    text.append(f"{'claim' if len(change.claims) == 1 else 'claims'} ")
    text.append(" ".join(short(one) for one in change.claims[:MOST_CLAIMS]), style="id")
    if len(change.claims) > MOST_CLAIMS:
        text.append(f" and {len(change.claims) - MOST_CLAIMS} more")
    return text


def totals(found: "Sequence[Change]", every: int, by: "By") -> str:
    """Give what a list of changes comes to, as a line, and what was compared."""
    compared = (
        "what had been published, by day; --by record compares what this ledger held"
        if by.value == "report"
        else "what this ledger held; --by report compares what had been published"
    )
    shown = counted(len(found), "change") + (f" of {every:,}" if every > len(found) else "")
    more = f"  `{program()} show ID` has the words." if found else ""
    return f"\n{shown}. Compared: {compared}.{more}"
