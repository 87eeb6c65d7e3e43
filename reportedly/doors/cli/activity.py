"""`activity`: more or less of an actor or a place than usual, and whether anyone would tell."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.claims import read_day
from reportedly.doors.cli.options import Asking, LimitOption, command


@dataclass(frozen=True, kw_only=True)
class Activity(Asking):
    """Whose activity to show, and over which windows."""

    place: Annotated[
        list[str] | None,
        typer.Option("--place", "-p", help="A place, province or country code.  Can be repeated."),
    ] = None
    actor: Annotated[
        list[str] | None,
        typer.Option("--actor", "-a", help="A group, state or body, in any spelling.  Can be repeated."),
    ] = None
    until: Annotated[str | None, typer.Option("--until", help="The last day of the window.  [today]")] = None
    window: Annotated[int, typer.Option("--window", min=1, help="Days in the window.")] = 30
    baseline: Annotated[
        int, typer.Option("--baseline", min=1, help="How many windows before it to compare with.")
    ] = 12
    reports: Annotated[
        int,
        typer.Option("--reports", min=1, help="Only what so many reports name."),
    ] = 3
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(activity)


@command(Activity)
def activity(options: Activity) -> None:
    """Show rising, falling, usual or quiet, in origins; and where quiet means only that nobody reports."""
    from datetime import UTC, datetime  # noqa: PLC0415 - keeps `--help` quick

    from reportedly.desk import Stretches  # noqa: PLC0415
    from reportedly.desk import activity as activities  # noqa: PLC0415
    from reportedly.desk.warning_records import activity_record  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, open_desk, put, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_activity import draw_activities, draw_activity, totals  # noqa: PLC0415

    until = read_day(options.until, "--until") or datetime.now(UTC).date()
    stretches = Stretches(until, options.window, options.baseline + 1)
    places, actors = options.place or [], options.actor or []
    with open_desk(options) as desk:
        every = activities(desk, stretches, places=places, actors=actors, reports=options.reports)
        found = every[: options.limit]
        draw = draw_activity if len(places) + len(actors) == 1 else draw_activities
        put(options, desk, lambda: map(activity_record, found), lambda console: draw(console, found))
        if wants_table(options):
            hint(options, totals(found, len(every), stretches))
