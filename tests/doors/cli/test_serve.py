"""The command that opens the workbench."""

from pathlib import Path

from typer.testing import CliRunner

from reportedly.doors.cli.main import app


def test_nothing_is_served_to_other_machines_without_tokens(tmp_path: Path) -> None:
    """An address that others can reach needs people with tokens, and the message says so."""
    words = ["serve", "--host", "192.0.2.1", "--ledger", str(tmp_path / "a.db")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code != 0
    told = done.output + str(done.exception or "")
    assert "tokens" in told
