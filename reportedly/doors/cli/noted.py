"""Notes where the thing they are about is shown."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.model.notes import Note, NoteKind


def draw_noted(console: Console, notes: Sequence[Note]) -> None:
    """Draw what was noted, before anything else is believed; nothing where nothing was."""
    for one in notes:
        style = "hedged" if one.kind is NoteKind.REPLY else "bad"
        console.print(
            Text.assemble((one.kind.value, style), f" by {plain(one.said_by)}: “{plain(one.words)}”")
        )
        told = f"{one.dated + ', ' if one.dated else ''}{plain(one.source)}; noted by {plain(one.by)}"
        console.print(Padding(Text(told, style="quiet"), (0, 0, 0, 2)))
