"""The sample case's counts and what to try next."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from reportedly.desk import Desk
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_demo import draw_counts, draw_next


@pytest.mark.parametrize("width", [80, 140])
def test_counts_tell_said_from_denied_by_certainty(ledger: Path, width: int) -> None:
    """Every claim is in one of six rows, so that none hides in a sum."""
    console = Console(file=io.StringIO(), width=width, theme=THEME)
    with Desk(ledger) as desk:
        draw_counts(console, desk.claims(), (2, 2, 1))
    draw_next(console, "demo.db", "claim-abcdefghijk")
    text = console.file.getvalue()  # type: ignore[attr-defined]
    rows = {
        line.split("  ")[0].strip(): line.split()[2]
        for line in text.splitlines()
        if line.startswith(("said,", "denied,"))
    }
    assert rows["said, hedged"] == rows["denied, certain"] == "1"
    assert sum(map(int, rows.values())) == 2
    assert "reportedly show --ledger demo.db abcdefgh" in text
    assert text.rstrip().endswith("reportedly serve --ledger demo.db")
