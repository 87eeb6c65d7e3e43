"""Commands that the program prints can be copied."""

import shutil
import sys
from pathlib import Path

import pytest

from reportedly.doors.cli.program import command_for, program


def test_a_program_that_the_shell_does_not_find_is_called_by_its_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is printed starts the program from where the reader stands."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(tmp_path / ".venv" / "bin" / "reportedly"), "demo"])
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert program() == ".venv/bin/reportedly"
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert program() == "reportedly"


def test_a_command_names_the_ledger_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual ledger is left out; another is named, safe for a shell."""
    monkeypatch.delenv("REPORTEDLY_LEDGER", raising=False)
    assert command_for("claims", "reportedly.db") == "reportedly claims"
    assert command_for("claims", "my case.db") == "reportedly claims --ledger 'my case.db'"
    monkeypatch.setenv("REPORTEDLY_LEDGER", "my case.db")
    assert command_for("claims", "my case.db") == "reportedly claims"
