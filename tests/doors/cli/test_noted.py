"""Notes where the thing they are about is shown."""

import io

from rich.console import Console

from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.noted import draw_noted


def test_nothing_noted_takes_no_room() -> None:
    """Most things carry no note, and say nothing of it."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    draw_noted(console, [])
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == ""
