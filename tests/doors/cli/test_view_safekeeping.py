"""How the checks of a ledger are drawn."""

import io

from rich.console import Console

from reportedly.desk import Soundness
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_safekeeping import draw_soundness
from reportedly.ledger.chain import Break


def test_troubles_beyond_those_told_are_counted() -> None:
    """Nobody takes the first troubles for all of them."""
    console = Console(file=io.StringIO(), width=80, theme=THEME)
    found = Soundness(2, 3, 4, 2, 0, "a" * 64, (Break("entry 1", "it is gone"),), 12, quick=True)
    draw_soundness(console, "x.db", found)
    assert isinstance(console.file, io.StringIO)
    drawn = console.file.getvalue()
    assert "and 11 more troubles" in drawn
    assert "quick" in drawn
    assert max(map(len, drawn.splitlines())) <= 80
