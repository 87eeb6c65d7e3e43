"""The list of claims: under each report, what it says, how firmly, and who says so."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import SHORT, counted, day, says_who, sentence, short, standing
from reportedly.model.claims import Claim, Reading

if TYPE_CHECKING:
    from reportedly.desk import ClaimView, DocumentHeader

NARROW = 72
"""Columns below which standing and voice stand under a claim instead of beside it."""

STANDING_WIDTH = 17
"""Room for "possible, planned", so that no word of standing is ever broken."""


def draw_claims(console: Console, views: "Sequence[ClaimView]") -> None:
    """Draw the claims in their order, each report's under a line that names it."""
    for place, (header, group) in enumerate(groupby(views, key=lambda view: view.document)):
        if place:
            console.print()
        draw_header(console, header)
        draw_rows(console, ((view.claim, view.shown) for view in group))


def draw_header(console: Console, header: "DocumentHeader") -> None:
    """Draw the line that names a report."""
    line = Text(day(header.published), style="quiet")
    line.append(f"  {plain(header.publisher) or 'publisher unknown'}", style="voice")
    line.append(f"  {plain(header.title) or plain(header.source)}", style="head")
    line.truncate(console.width, overflow="ellipsis")
    console.print(line, no_wrap=True)


def draw_rows(console: Console, said: Iterator[tuple[Claim, Reading]]) -> None:
    """Draw a row for each claim: its id, the claim, its standing, its voice."""
    if console.width < NARROW:
        _draw_stacked(console, said)
        return
    voice_width = max(18, console.width // 4)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=SHORT + 2, no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(width=STANDING_WIDTH, no_wrap=True)
    table.add_column(width=voice_width)
    table.expand = True
    for claim, reading in said:
        row_id = Text(f"  {short(claim.id)}", style="id")
        table.add_row(row_id, sentence(claim, reading), standing(reading), says_who(reading))
    console.print(table)


def _draw_stacked(console: Console, said: Iterator[tuple[Claim, Reading]]) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=SHORT + 2, no_wrap=True)
    table.add_column(ratio=1)
    table.expand = True
    for claim, reading in said:
        row_id = Text(f"  {short(claim.id)}", style="id")
        table.add_row(row_id, sentence(claim, reading))
        table.add_row("", Text("; ").join((standing(reading), says_who(reading))))
    console.print(table)


def totals(found: "Sequence[ClaimView]", every: int, min_score: float) -> str:
    """Give what a list of claims comes to, as a line."""
    if not found:
        return f"no claim fits (scores of {min_score:g} and more); try fewer conditions, or --min-score 0"
    documents = len({view.document.id for view in found})
    shown = counted(len(found), "claim") + (f" of {every:,}" if every > len(found) else "")
    reports = counted(documents, "report")
    return f"\n{shown} in {reports}: what is said, not what is so.  `{program()} show ID` has the words."
