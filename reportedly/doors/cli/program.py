"""What this program is called on the machine where it runs."""

import os
import shlex
import shutil
import sys
from pathlib import Path

NAME = "reportedly"


def program() -> str:
    """Give the word that starts this program in the reader's shell, for commands to copy.

    That is its name where the shell finds it, and else the path by which it was started, as `make demo` does.
    """
    started = Path(sys.argv[0])
    if started.name != NAME or shutil.which(NAME) is not None:
        return NAME
    here = Path.cwd()
    return str(started.relative_to(here) if started.is_relative_to(here) else started)


def command_for(command: str, ledger: str) -> str:
    """Give the words that start a command on a ledger, left out where it is the usual one."""
    usual = os.environ.get("REPORTEDLY_LEDGER") or "reportedly.db"
    named = "" if ledger in (usual, str(Path(usual))) else f" --ledger {shlex.quote(ledger)}"
    return f"{program()} {command}{named}"
