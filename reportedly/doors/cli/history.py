"""`history`: how relations of an actor, or between actors, are said to have opened, changed and closed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import command
from reportedly.doors.cli.timing import Timed, keys_named, read_axis, read_moment, read_stretch

if TYPE_CHECKING:
    from reportedly.desk import Days, Desk, History
    from reportedly.desk.study import Study


@dataclass(frozen=True, kw_only=True)
class Told(Timed):
    """Whose relations to tell."""

    names: Annotated[
        list[str], typer.Argument(metavar="ACTOR...", help="One actor, or several for what is between them.")
    ]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(history)


@command(Told)
def history(options: Told) -> None:
    """Tell how each relation of an actor, or between actors, opened, changed and closed."""
    from reportedly.desk import history_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_history import draw_histories  # noqa: PLC0415

    axis, days, as_of = read_axis(options), read_stretch(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(actors=options.names, as_of=as_of)
        found = [
            one
            for one in study.histories(axis)
            if _is_between(one, study, desk, options.names) and _is_in(one, days)
        ]
        put(
            options,
            desk,
            lambda: map(history_record, found),
            lambda console: draw_histories(console, found),
        )
        hint_untraced(options, study)


def _is_between(one: "History", study: "Study", desk: "Desk", names: list[str]) -> bool:
    """Tell whether both ends are among several actors; one actor alone was asked of the ledger."""
    if len(names) < 2:
        return True
    wanted = keys_named(study, desk, names)
    return one.proposition.subject.key in wanted and one.proposition.object.key in wanted


def _is_in(one: "History", days: "Days") -> bool:
    """Tell whether some turn can lie in these days; without days, whatever stands nowhere is told too."""
    if days.first is None and days.last is None:
        return True
    return any(turn.days.reached.overlaps(days) for turn in one.turns)
