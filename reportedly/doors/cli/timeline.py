"""`timeline`: what is said to have happened and changed, in order as far as the reports give one."""

from dataclasses import dataclass

import typer

from reportedly.doors.cli.claims import ActorsOption
from reportedly.doors.cli.options import LimitOption, command
from reportedly.doors.cli.timing import Timed, keys_named, read_axis, read_moment, read_stretch


@dataclass(frozen=True, kw_only=True)
class Timeline(Timed):
    """Which entries to list."""

    actor: ActorsOption = None
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(timeline)


@command(Timeline)
def timeline(options: Timeline) -> None:
    """List what is said to have happened and changed, each within the days that it can have been."""
    from reportedly.desk import entry_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_timeline import draw_timeline  # noqa: PLC0415

    axis, days, as_of = read_axis(options), read_stretch(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(actors=options.actor or [], as_of=as_of)
        people = keys_named(study, desk, options.actor or [])
        told = study.chronology(axis, days, people=people)
        found = told.entries[: options.limit]
        put(
            options,
            desk,
            lambda: map(entry_record, found),
            lambda console: draw_timeline(console, told, found, study.taken_back),
        )
        hint_untraced(options, study)
