"""`indicators`: which signs of a scenario are seen, stale, or beyond what anyone would report."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.changes import ByOption, Clock
from reportedly.doors.cli.claims import ActorsOption, read_day
from reportedly.doors.cli.options import Asking, LimitOption, command


@dataclass(frozen=True, kw_only=True)
class Indicators(Asking):
    """Which scenarios to look at, for whom, and from which day."""

    scenario: Annotated[
        list[str] | None,
        typer.Option(
            "--scenario",
            "-s",
            help="Your file, or alliance, sponsorship, escalation.  Can be repeated.  [all]",
        ),
    ] = None
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="As things stood at the end of this day.  [today]")
    ] = None
    by: ByOption = Clock.REPORT
    actor: ActorsOption = None
    place: Annotated[
        list[str] | None, typer.Option("--place", "-p", help="A place, province or country code.")
    ] = None
    stale: Annotated[
        bool, typer.Option("--stale", help="Show also cases of which nothing is seen any more.")
    ] = False
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(indicators)


@command(Indicators)
def indicators(options: Indicators) -> None:
    """Show the signs of each scenario: seen once, independently seen, stale, not seen, or no coverage."""
    from datetime import UTC, datetime  # noqa: PLC0415 - keeps `--help` quick

    from reportedly.desk import By, find_scenario, shipped_scenarios  # noqa: PLC0415
    from reportedly.desk import indicators as rows_of  # noqa: PLC0415
    from reportedly.desk.warning_records import indicator_records  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, open_desk, put, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_indicators import draw_rows, is_live, totals  # noqa: PLC0415

    named = options.scenario
    scenarios = shipped_scenarios() if not named else [find_scenario(one) for one in named]
    day = read_day(options.as_of, "--as-of") or datetime.now(UTC).date()
    focused = bool(options.actor or options.place)
    with open_desk(options) as desk:
        every = rows_of(
            desk,
            scenarios,
            day,
            by=By(options.by.value),
            actors=options.actor or [],
            places=options.place or [],
            live=not options.stale,
        )
        live = [row for row in every if options.stale or focused or is_live(row)]
        found = live[: options.limit]
        put(options, desk, lambda: indicator_records(found), lambda console: draw_rows(console, found))
        if wants_table(options):
            hint(options, totals(found, len(live), day, stale=options.stale))
