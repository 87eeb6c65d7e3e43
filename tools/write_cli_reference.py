"""Write docs/reference/cli.md from what `--help` says, so that the reference cannot fall behind the program.

Run `python tools/write_cli_reference.py` to write it, with `--check` to be told whether it is up to date.
"""

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from keep_page import keep_page

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "cli.md"
PROGRAM = "reportedly"
DOOR = "reportedly.doors.cli.main"
WIDTH = 100
HEAD = f"""# Command line

Every command of `{PROGRAM}` with its arguments and options, as `--help` prints them. This page is written by
`python tools/write_cli_reference.py`; change the help texts, not the page.
"""


def command_paths(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of each visible command, groups before what is in them; the program itself is ()."""
    yield path
    for name, inner in sorted(getattr(command, "commands", {}).items()):
        if not inner.hidden:
            yield from command_paths(inner, (*path, name))


def help_of(app: Any, path: tuple[str, ...], program: str = PROGRAM) -> str:
    """Give what `--help` prints for one command, in plain text, the same on every terminal.

    Raises: RuntimeError, if the command has no working `--help`.
    """
    from typer.testing import CliRunner  # noqa: PLC0415 - after TYPER_USE_RICH is set

    asked = CliRunner().invoke(app, [*path, "--help"], prog_name=program, terminal_width=WIDTH)
    if asked.exit_code != 0:
        raise RuntimeError(f"{' '.join((program, *path))} --help failed: {asked.output}")
    return "\n".join(line.rstrip() for line in asked.output.strip().splitlines())


def write_reference(app: Any, program: str = PROGRAM) -> str:
    """Give the reference page of a typer application."""
    from typer.main import get_command  # noqa: PLC0415 - after TYPER_USE_RICH is set

    sections = []
    for path in command_paths(get_command(app)):
        title = " ".join((program, *path))
        sections.append(f"## `{title}`\n\n```text\n{help_of(app, path, program)}\n```\n")
    return "\n".join([HEAD, *sections])


def load_app(module: str = DOOR) -> Any:
    """Give the application of the command line.

    Raises: ModuleNotFoundError, if the package or its dependencies are not installed.
    """
    return importlib.import_module(module).app


def main(words: list[str]) -> int:
    """Write the page, or with `--check` tell whether it is up to date; give the exit code."""
    # Read when typer is first imported: without it help is drawn in boxes as wide as the terminal.
    os.environ["TYPER_USE_RICH"] = "0"
    page = write_reference(load_app())
    return keep_page(PAGE, page, words, "not what --help says; run `python tools/write_cli_reference.py`")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
