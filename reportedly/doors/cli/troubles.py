"""Troubles: errors told in a short paragraph on standard error, with the documented exit code."""

import os
import sys
import traceback
from collections.abc import Callable

import typer

from reportedly.model.errors import ReportedlyError

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""

BROKEN_PIPE = 141
"""Exit code when the program that reads our output stops listening, as `head` does."""

DEBUG_VARIABLE = "REPORTEDLY_DEBUG"


def told(work: Callable[[], None]) -> None:
    """Do the work of a command; whatever goes wrong becomes a message and an exit code, never a traceback.

    Raises: typer.Exit, with the exit code.
    """
    try:
        work()
    except ReportedlyError as error:
        say(str(error))
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as stop:
        say("stopped; what was read before is kept", label="reportedly")
        raise typer.Exit(INTERRUPTED) from stop
    except BrokenPipeError as gone:
        hush()
        raise typer.Exit(BROKEN_PIPE) from gone
    except (typer.Exit, typer.Abort):
        raise
    except Exception as fault:  # people get a way out instead of a traceback; DEBUG_VARIABLE brings it back
        if os.environ.get(DEBUG_VARIABLE):
            traceback.print_exc()
        say(
            f"a fault of the program itself ({type(fault).__name__}: {fault}); what was read before is kept; "
            f"set {DEBUG_VARIABLE}=1 to see where, and please report it"
        )
        raise typer.Exit(1) from fault


def say(message: str, *, label: str = "error") -> None:
    """Print one short paragraph to standard error."""
    from reportedly.doors.cli.console import error_console, plain  # noqa: PLC0415 - only if something is wrong

    error_console().print(f"[bold red]{label}:[/] ", end="") if label == "error" else None
    prefix = "" if label == "error" else f"{label}: "
    error_console().print(prefix + plain(message), markup=False, highlight=False, soft_wrap=True)


def hush() -> None:
    """Let nothing more be written to standard output, whose reader has gone."""
    try:
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # standard output is no file: nothing will be flushed into a broken pipe
