"""`precedents`: past relations that a reported one is like, feature by feature, and what followed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.options import Asking, command


@dataclass(frozen=True, kw_only=True)
class Precedents(Asking):
    """Which relation to find the likes of."""

    relation: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SUBJECT PREDICATE OBJECT]",
            help="The relation: 'Boko Haram' pledged_to 'Islamic State'.",
            show_default=False,
        ),
    ] = None
    claim: Annotated[
        str | None, typer.Option(help="Id of a claim, or its beginning, instead of the relation's words.")
    ] = None
    table: Annotated[
        list[Path] | None,
        typer.Option(
            envvar="REPORTEDLY_PRECEDENTS", help="A file of precedents of your own.  Can be repeated."
        ),
    ] = None
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, help="At most so many of the table, and of the ledger.")
    ] = 5


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(precedents)


@command(Precedents)
def precedents(options: Precedents) -> None:
    """Show which past relations one is like: what agrees, what differs, what is unknown, what followed."""
    from reportedly.desk import precedent_records  # noqa: PLC0415
    from reportedly.desk.precedents import Asked, precedents_of  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_precedents import draw_precedents  # noqa: PLC0415

    asked = Asked(options.relation or [], options.claim)
    with open_desk(options) as desk:
        found = precedents_of(desk, asked, options.table or ())
        put(
            options,
            desk,
            lambda: precedent_records(found, options.limit),
            lambda console: draw_precedents(console, found, options.limit),
        )
