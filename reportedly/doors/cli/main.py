"""The command line: every command is one call of the desk, and what it gives, shown."""

import gc
import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from reportedly import __version__
from reportedly.doors.cli.options import Common, FormatOption, LedgerOption, NoColorOption, QuietOption

HELP = """Reads reports on armed conflict into a ledger of claims: who is said to do what with whom, who
says so, how surely, and in which words."""


COMMANDS = (
    "read",
    "fetch",
    "custody",
    "media",
    "corpus",
    "ask",
    "claims",
    "actors",
    "network",
    "timeline",
    "history",
    "presence",
    "balance",
    "structure",
    "origins",
    "weigh",
    "what_if",
    "changes",
    "activity",
    "indicators",
    "alerts",
    "precedents",
    "hypotheses",
    "decide",
    "publishers",
    "documents",
    "records",
    "exports",
    "imports",
    "gold",
    "briefs",
    "plots",
    "bundles",
    "safekeeping",
    "purge",
    "notes",
    "doctor",
    "serve",
    "demo",
)
"""The files of commands, in the order that the help lists them."""


class Commands(TyperGroup):
    """The commands, with refusals of a wrong word in our wording."""

    def invoke(self, ctx: Any) -> Any:
        """Do what the words of the call ask."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as wrong:
            # What checks the words says in front that it is an error of value, which tells people nothing.
            wrong.message = wrong.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    cls=Commands,
    name="reportedly",
    help=HELP,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback(help=HELP)
def before(
    context: typer.Context,
    ledger: LedgerOption = None,
    format: FormatOption = None,
    no_color: NoColorOption = False,
    quiet: QuietOption = False,
    version: Annotated[  # noqa: ARG001 - acts when it is parsed
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Take the options that may stand before the command's name as well as after it."""
    context.obj = Common(ledger=ledger, format=format, no_color=no_color, quiet=quiet)


for name in COMMANDS:
    import_module(f"reportedly.doors.cli.{name}").add_to(app)


LOOKED_THROUGH_AFTER = 100_000
"""New values after which memory is looked through for rings of dead ones: Python's own 700 costs a question
over 100,000 claims a fifth of its time, and values of ours seldom stand in a ring."""


def run() -> None:
    """Run the program; this is what `reportedly` on the command line calls.

    Each process computes on one thread: on small tables a second one only waits, and takes the core from
    another process that reads.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.freeze()
    gc.set_threshold(LOOKED_THROUGH_AFTER, 20, 20)
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(130)
