"""`origins`: which report was made from which, and how many independent origins a statement has."""

import json
import sys
from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.options import Asking, LimitOption, command


@dataclass(frozen=True, kw_only=True)
class Origins(Asking):
    """Which reports to trace."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH...]", help="Files and folders to trace; without any, the whole ledger."
        ),
    ] = None
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Put what is read into the ledger, or only trace it.")
    ] = True
    claims: Annotated[
        bool,
        typer.Option(
            "--claims/--no-claims", help="Read what is said too, or compare the texts alone: quick."
        ),
    ] = True
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(origins)


@command(Origins)
def origins(options: Origins) -> None:
    """Trace reports to their origins: who was made from whom, by what signs, and where certainty changed."""
    from reportedly.desk.origins_record import document_records, origins_record  # noqa: PLC0415
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415
    from reportedly.doors.cli.output import open_desk, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_origins import draw_origins  # noqa: PLC0415

    with open_desk(options) as desk:
        trace = desk.trace(options.paths or (), keep=options.keep, claims=options.claims)
        if wants_table(options):
            draw_origins(open_console(options), trace, options.limit)
        elif options.format == "json":
            # One record, not a list of lines: its parts only make sense together.
            json.dump(origins_record(trace), sys.stdout, ensure_ascii=False, indent=1)
            sys.stdout.write("\n")
        else:
            desk.export(document_records(trace), options.format or "", sys.stdout)
