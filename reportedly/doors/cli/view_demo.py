"""The sample case's counts, and what to try next."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import counted, short
from reportedly.model.terms import Certainty, Polarity

if TYPE_CHECKING:
    from reportedly.desk import ClaimView

BAR = 28
"""Columns of the longest bar."""


def draw_counts(console: Console, found: "Sequence[ClaimView]", sizes: tuple[int, int, int]) -> None:
    """Draw how much was read, and how firmly it is said and denied.

    Args:
        sizes: numbers of documents, outlets and relations.
    """
    documents, outlets, relations = sizes
    head = (counted(documents, "report"), counted(outlets, "outlet"), counted(len(found), "claim"))
    console.print(Text("   ".join((*head, f"{relations:,} distinct relations")), style="head"))
    console.print()
    counts = Counter((view.shown.stance.certainty, view.shown.stance.polarity) for view in found)
    most = max(counts.values(), default=1)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    for polarity, said in ((Polarity.AFFIRMED, "said"), (Polarity.DENIED, "denied")):
        for certainty in Certainty:
            count = counts[certainty, polarity]
            style = "denied" if polarity is Polarity.DENIED else certainty.value
            bar = "█" * max(round(BAR * count / most), 1 if count else 0)
            table.add_row(
                Text(f"{said}, {certainty.value}", style=style), f"{count:,}", Text(bar, style=style)
            )
    console.print(table)


def draw_next(console: Console, ledger: str, claim: str | None) -> None:
    """Draw the commands that go on from here; the last opens the workbench."""
    place = plain(ledger)
    steps = [
        (f"{program()} claims --ledger {place} --polarity denied", "who denies what"),
        (f"{program()} claims --ledger {place} --certainty hedged", "what is only passed on or judged"),
        (f'{program()} actor --ledger {place} "Boko Haram"', "one actor: the registry, and the reports"),
        (f"{program()} rejects --ledger {place}", "what was drafted and refused, and why"),
        (f"{program()} read report.txt page.html folder/", "your own reports, into ./reportedly.db"),
    ]
    if claim is not None:
        steps.insert(
            2, (f"{program()} show --ledger {place} {short(claim)}", "the claim above, with how it was read")
        )
    console.print(Text("\nWhat to try next\n", style="head"))
    width = max(len(command) for command, _ in steps)
    for command, reason in steps:
        line = Text(f"  {command}", style="id")
        beside = console.width >= width + len(reason) + 6
        line.append(" " * (width - len(command) + 2) if beside else "\n      ")
        line.append(reason, style="quiet")
        console.print(line, soft_wrap=True)
    console.print(Text("\nTo look at it all in your browser: the workbench\n", style="head"))
    console.print(Text(f"  {program()} serve --ledger {place}", style="id"), soft_wrap=True)
