"""Notes as text, in a list."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.noted import draw_noted
from reportedly.doors.cli.wording import short
from reportedly.model.notes import Note


def draw_notes(console: Console, notes: Sequence[Note]) -> None:
    """Draw each note with its id, what it is about, and why it was put on record."""
    if not notes:
        console.print(Text("nothing noted; see `note add --help`", style="quiet"))
    for one in notes:
        console.print(Text.assemble((short(one.id), "id"), "  on ", (plain(one.about), "id")))
        draw_noted(console, [one])
        told = f"{one.noted:%Y-%m-%d %H:%M} UTC: {plain(one.why)}"
        console.print(Padding(Text(told, style="quiet"), (0, 0, 0, 2)))
