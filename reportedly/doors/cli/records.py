"""`rejects` and `runs`: what was refused and what was done."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.options import Common, LimitOption, command
from reportedly.model.claims import Reason


@dataclass(frozen=True, kw_only=True)
class Rejects(Common):
    """Which rejects to list."""

    reason: Annotated[Reason | None, typer.Option(help="One reason.")] = None
    document: Annotated[str | None, typer.Option(help="Id of a document, or its beginning.")] = None
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(rejects)
    app.command()(runs)


@command(Rejects)
def rejects(options: Rejects) -> None:
    """List what was drafted and refused: how often for each reason, and each with its words."""
    from reportedly.desk.records import reject_view_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_rejects  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.rejects(reason=options.reason, document=options.document, limit=options.limit)
        counts = desk.reject_counts()
        put(
            options,
            desk,
            lambda: map(reject_view_record, found),
            lambda console: draw_rejects(console, found, counts),
        )


@command(Common)
def runs(options: Common) -> None:
    """List the runs that brought something into the ledger."""
    from reportedly.desk.records import run_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_runs  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.runs()
        put(options, desk, lambda: map(run_record, found), lambda console: draw_runs(console, found))
