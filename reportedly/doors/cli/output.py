"""Output: an answer as a table for people, or as records in a format."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reportedly.doors.cli.console import error_console, open_console
from reportedly.doors.cli.options import Asking, Common
from reportedly.model.records import Record

if TYPE_CHECKING:
    from rich.console import Console

    from reportedly.desk import Desk

TABLE = "table"


def open_desk(options: Common) -> "Desk":
    """Give the desk that the options ask for."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    if isinstance(options, Asking):
        return Desk(options.ledger, registry_files=options.registry or (), min_score=options.min_score)
    return Desk(options.ledger)


def wants_table(options: Common) -> bool:
    """Tell whether the answer is for people."""
    return options.format in (None, TABLE)


def put(
    options: Common, desk: "Desk", records: Callable[[], Iterable[Record]], draw: "Callable[[Console], None]"
) -> None:
    """Show an answer as the options ask: drawn, or its records in a format."""
    if wants_table(options):
        draw(open_console(options))
    else:
        desk.export(records(), options.format or TABLE, sys.stdout)


def hint(options: Common, message: str) -> None:
    """Print a hint to standard error, unless the call is to be quiet."""
    if not options.quiet:
        error_console(options).print(message, style="quiet", markup=False)
