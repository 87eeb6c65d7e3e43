"""`presence`: where an actor is said to be based or active, over time, and by whom."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import command
from reportedly.doors.cli.program import program
from reportedly.doors.cli.timing import Timed, keys_named, read_axis, read_moment, read_stretch
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from reportedly.desk import Days, Stay


@dataclass(frozen=True, kw_only=True)
class Where(Timed):
    """Whose places to list."""

    name: Annotated[str, typer.Argument(metavar="ACTOR", help="A name in any spelling, an acronym or an id.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(presence)


@command(Where)
def presence(options: Where) -> None:
    """List where an actor is said to be based or active, when, by whom, and where reports disagree."""
    from reportedly.desk import move_record, stay_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_presence import draw_presences  # noqa: PLC0415

    axis, days, as_of = read_axis(options), read_stretch(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(actors=[options.name], as_of=as_of)
        keys = keys_named(study, desk, [options.name])
        if keys and keys <= study.people:
            raise UsageError(
                f"{options.name}: this is a person, and where people are is not put together over time; "
                f"`{program()} claims --actor` lists what single reports say"
            )
        found = [one for one in study.presence(axis) if one.actor.key in keys]
        stays = [stay for one in found for stay in one.stays if _is_in(stay, days)]
        moves = [move for one in found for move in one.moves if move.earlier in stays and move.later in stays]
        put(
            options,
            desk,
            lambda: [*map(stay_record, stays), *map(move_record, moves)],
            lambda console: draw_presences(console, stays, moves),
        )
        hint_untraced(options, study)


def _is_in(stay: "Stay", days: "Days") -> bool:
    if days.first is None and days.last is None:
        return True
    return stay.extent is not None and stay.extent.reached.overlaps(days)
