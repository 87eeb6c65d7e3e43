"""Custody at the command line: an empty one is whole, and says that it is empty."""

from pathlib import Path

from typer.testing import CliRunner

from reportedly.doors.cli.main import app


def test_an_empty_custody_says_so(tmp_path: Path) -> None:
    """Listing, edits and checking work before anything was fetched."""
    ledger = ["--ledger", str(tmp_path / "case.db")]
    printed = [
        CliRunner().invoke(app, [*ledger, "custody", word]).output for word in ("list", "edits", "verify")
    ]
    assert "nothing was fetched" in printed[0]
    assert "no report was edited" in printed[1]
    assert printed[2].startswith("0 captures")
