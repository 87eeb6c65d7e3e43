"""Laws of the command line reference."""

import os
import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).resolve().parent.parent.parent / "tools" / "write_cli_reference.py"

SCRIPT = """
import importlib.util, os, sys
sys.path.insert(0, os.path.dirname(sys.argv[1]))
spec = importlib.util.spec_from_file_location("write_cli_reference", sys.argv[1])
tool = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tool)
import typer
app = typer.Typer(help="Reads reports.")
ledger = typer.Typer(help="Looks after ledgers.")
app.add_typer(ledger, name="ledger")
@app.command()
def read(path: str, fast: bool = typer.Option(False, help="Reads in a hurry.")) -> None:
    "Reads one report."
@ledger.command()
def show() -> None:
    "Shows a ledger."
@app.command(hidden=True)
def secret() -> None:
    "Is not shown."
sys.stdout.write(tool.write_reference(app))
"""


def test_every_visible_command_stands_in_the_reference_with_its_help() -> None:
    """Groups and commands each have a section; hidden ones have none; no terminal changes it."""
    pages = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(TOOL)],
            env={**os.environ, "TYPER_USE_RICH": "0", "COLUMNS": columns},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for columns in ("40", "200")
    ]
    assert pages[0] == pages[1]
    titles = [line for line in pages[0].splitlines() if line.startswith("## ")]
    assert titles == [
        "## `reportedly`",
        "## `reportedly ledger`",
        "## `reportedly ledger show`",
        "## `reportedly read`",
    ]
    assert "Reads in a hurry." in pages[0]
    assert "secret" not in pages[0]
