"""The summary of a call that read: a row for each report, then what it comes to and where it went."""

from collections import Counter

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import command_for
from reportedly.doors.cli.progress import MOST_ROWS, Row, Tally
from reportedly.doors.cli.view_lists import listing
from reportedly.doors.cli.wording import counted, day, short
from reportedly.model.recognition import UNREAD_WAY_OUT

TAKEN = 52
"""Columns that the summary needs besides publisher and title."""

WIDE = 100
"""Columns from which there is room for the publisher."""

_STANDINGS = ("denied", "hedged", "possible", "planned")


def draw_summary(console: Console, tally: Tally, ledger: str | None) -> None:
    """Draw what was read; of more than a screenful only the totals."""
    if 0 < len(tally.rows) <= MOST_ROWS:
        draw_rows(console, tally)
        console.print()
    console.print(_totals(tally))
    if tally.recognised:
        words = f"{counted(tally.recognised, 'report')} recognised in scanned pages: any word can be misread"
        console.print(Text(f"{words}, a “not” too; compare with the page", style="hedged"))
    if tally.unread_pages:
        many = f"{counted(tally.unread_pages, 'page')} of pictures without text not read"
        console.print(Text(plain(f"{many}. {UNREAD_WAY_OUT}"), style="hedged"))
    if ledger is not None and tally.read:
        next_ = plain(f"`{command_for('claims', ledger)}`, `{command_for('network', ledger)}`")
        console.print(Text(f"kept in {plain(ledger)}; next: {next_}", "quiet"))


def draw_rows(console: Console, tally: Tally) -> None:
    """Draw a row for each document."""
    wide = console.width >= WIDE
    publisher = ["publisher"] if wide else []
    table = listing("id", "published", *publisher, "report", "claims", "of them", numbers=["claims"])
    room = console.width - TAKEN - (max(len(row.publisher or "unknown") for row in tally.rows) if wide else 0)
    for row in tally.rows:
        by = [Text(plain(row.publisher) or "unknown", style="voice")] if wide else []
        of_them = Text("read before", style="quiet") if row.held else standings(row.standings)
        title = _title(row, max(room, 12))
        table.add_row(short(row.id), day(row.published), *by, title, f"{row.claims:,}", of_them)
    console.print(table)


def _title(row: Row, room: int) -> Text:
    title = Text(plain(row.title), style="quiet" if row.held else "")
    title.truncate(room, overflow="ellipsis")
    return title


def standings(counts: Counter[str]) -> Text:
    """Give how many claims are denied, hedged, possible or planned."""
    words = [Text(f"{counts[word]} {word}", style=word) for word in _STANDINGS if counts[word]]
    return Text(", ").join(words)


def _totals(tally: Tally) -> Text:
    line = Text(f"{counted(tally.read, 'report')} read")
    if tally.held:
        line.append(f" ({tally.held:,} read before)")
    line.append(f": {counted(tally.claims, 'claim')}")
    if tally.standings:
        line.append(" (")
        line.append_text(standings(tally.standings))
        line.append(")")
    if tally.below:
        line.append(f"; {tally.below:,} more below {tally.min_score:g}, for review")
    line.append(f"; {counted(tally.rejects, 'reject')}")
    if tally.unread:
        line.append(f"; {counted(tally.unread, 'input')} could not be read", style="hedged")
    if tally.troubled:
        line.append(f"; an extractor failed on {tally.troubled:,}", style="hedged")
    return line
