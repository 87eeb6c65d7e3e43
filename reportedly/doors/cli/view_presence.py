"""Presence as text: each place with its days, how finely it is known, who says so, and disagreements."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import days_words
from reportedly.doors.cli.view_network import origin_words
from reportedly.doors.cli.view_timeline import doubts
from reportedly.doors.cli.wording import counted, predicate_words

if TYPE_CHECKING:
    from reportedly.desk import Move, Stay

MOST_SPEAKERS = 3
KINDS = {
    "moved": "said to be based in {one} earlier and in {other} later: {days_one}, then {days_other}",
    "conflict": "said to be based in {one} and in {other}, on days that overlap: reports disagree, or both",
    "undated": "said to be based in {one} and in {other}; which came first is not known",
}
LEGEND = (
    "A place is as fine as the words, a stay as long as the reports: nothing is said of the days between."
)


def draw_presences(console: Console, stays: "Sequence[Stay]", moves: "Sequence[Move]") -> None:
    """Draw where actors are said to be, and bases that cannot be one place."""
    if not stays:
        console.print(Text("no claim shown says where", style="quiet"))
        return
    for _, group in groupby(stays, key=lambda stay: stay.actor.key):
        _draw(console, list(group))
    for move in moves:
        console.print(
            Text(f"\n{move.kind.value}: ", style="hedged").append(move_words(move), style="default")
        )
    console.print(Text(f"\n{LEGEND}", style="quiet"))


def move_words(move: "Move") -> str:
    """Give two bases that cannot be one place as a sentence."""
    one, other = move.earlier, move.later
    return KINDS[move.kind.value].format(
        one=plain(one.site.name),
        other=plain(other.site.name),
        days_one="" if one.extent is None else days_words(one.extent),
        days_other="" if other.extent is None else days_words(other.extent),
    )


def _draw(console: Console, stays: "Sequence[Stay]") -> None:
    console.print(Text(plain(stays[0].actor.name), style="actor"))
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=13)
    table.add_column(width=12, no_wrap=True)
    table.add_column(ratio=1)
    for stay in stays:
        days = "of no known time" if stay.extent is None else days_words(stay.extent)
        table.add_row(Text(days), Text(predicate_words(stay.predicate), style="predicate"), _said(stay))
    console.print(table)


def _said(stay: "Stay") -> Text:
    text = Text(plain(stay.site.name), style="actor")
    text.append(f" ({place_words(stay)})\n", style="quiet")
    return text.append_text(how_said(stay))


def place_words(stay: "Stay") -> str:
    """Give how finely a place is known, and in which country it lies."""
    site = stay.site
    words = "not found on the map" if site.precision.value == "unknown" else site.precision.value
    return f"{words}, {site.country}" if site.country else words


def how_said(stay: "Stay") -> Text:
    """Give in how many reports a stay is said, how firmly, of how many origins and by whom."""
    parts = [Text(counted(stay.reports, "report"))]
    if stay.reports > 1:
        parts.append(Text(origin_words(stay.origins)))
    parts += doubts(stay.said)
    if stay.denied:
        parts.append(Text(f"denied in {stay.denied}", style="denied"))
    if stay.planned:
        parts.append(Text("planned", style="planned"))
    if stay.over:
        parts.append(Text("told as past", style="quiet"))
    speakers = [plain(one) for one in stay.speakers[:MOST_SPEAKERS]]
    more = len(stay.speakers) - len(speakers)
    voices = "; ".join(speakers) + (f"; and {more} more" if more else "")
    return Text(", ").join(parts).append(f"\nvoices: {voices}", style="voice")
