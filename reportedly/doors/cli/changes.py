"""`changes`: what is different since a day, and whether the world is, as told, or only the reporting."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption, hint_strangers
from reportedly.doors.cli.options import Asking, LimitOption, command
from reportedly.model.errors import UsageError


class Clock(StrEnum):
    """By which clock two states are told apart."""

    REPORT = "report"
    RECORD = "record"


ByOption = Annotated[
    Clock,
    typer.Option("--by", help="report: by day of publication; record: by what this ledger held, and when."),
]


@dataclass(frozen=True, kw_only=True)
class Changes(Asking):
    """Which states to compare."""

    since: Annotated[
        str,
        typer.Option("--since", help="From this day on: 2015-05-14, or 2015-05-14T09:30 by record."),
    ]
    until: Annotated[str | None, typer.Option("--until", help="Up to the end of this day.  [now]")] = None
    by: ByOption = Clock.REPORT
    actor: ActorsOption = None
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(changes)


@command(Changes)
def changes(options: Changes) -> None:
    """List what changed since a day: few and true, with why, and what was on record before."""
    from reportedly.desk import By, changes_by_report, changes_since  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.warning_records import change_record  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, open_desk, put, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_changes import draw_changes, totals  # noqa: PLC0415

    since = read_moment(options.since, "--since")
    until = None if options.until is None else read_moment(options.until, "--until", ends=True)
    by = By(options.by.value)
    with open_desk(options) as desk:
        names, is_complete = options.actor or [], True
        if by is By.REPORT:
            every, is_complete = changes_by_report(desk, since, until, actors=names)
        else:
            every = changes_since(desk, since, until, by=by, actors=names)
        found = every[: options.limit]
        put(
            options,
            desk,
            lambda: map(change_record, found),
            lambda console: draw_changes(console, found),
        )
        if wants_table(options):
            hint(options, totals(found, len(every), by))
            if not every:
                hint_strangers(options, desk, names)
        if not is_complete:
            hint(
                options, "Only the newest claims of these days were compared: choose fewer days, or --actor."
            )


def read_moment(written: str, option: str, *, ends: bool = False) -> datetime:
    """Give the moment, UTC, of a day (its beginning, or its end with `ends`) or of a day and time.

    Raises: UsageError, naming the option.
    """
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError as error:
        raise UsageError(
            f"{option} {written}: this is no day and no time; write 2015-05-14 or 2015-05-14T09:30"
        ) from error
    if len(written.strip()) <= len("2015-05-14"):
        return datetime.combine(moment.date(), time.max if ends else time.min, UTC)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
