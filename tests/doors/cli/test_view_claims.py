"""The list of claims on screens of every width."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from reportedly.desk import Desk
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_claims import draw_claims, totals


@pytest.mark.parametrize("width", [60, 80, 140])
def test_no_row_is_wider_than_the_screen_and_no_standing_is_cut(ledger: Path, width: int) -> None:
    """Words of doubt and denial are whole on every screen."""
    with Desk(ledger) as desk:
        found = desk.claims()
    console = Console(file=io.StringIO(), width=width, theme=THEME)
    draw_claims(console, found)
    text = console.file.getvalue()  # type: ignore[attr-defined]
    assert max(map(len, text.splitlines())) <= width
    assert "denied" in text
    assert "hedged" in text


def test_totals_say_what_is_beyond_the_limit(ledger: Path) -> None:
    """A cut list says how much there is."""
    with Desk(ledger) as desk:
        found = desk.claims()
    assert "2 claims of 50 in 2 reports" in totals(found, 50, 0.5)
    assert "--min-score 0" in totals([], 0, 0.5)
