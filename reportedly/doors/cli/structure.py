"""`structure`: who joins others that are not joined themselves, and which actors are drawn together."""

from dataclasses import dataclass

import typer

from reportedly.doors.cli.claims import ActorsOption
from reportedly.doors.cli.options import LimitOption, command
from reportedly.doors.cli.timing import Momentary, keys_named, read_moment, read_when


@dataclass(frozen=True, kw_only=True)
class Structure(Momentary):
    """Which network to describe, and whom to show."""

    actor: ActorsOption = None
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(structure)


@command(Structure)
def structure(options: Structure) -> None:
    """Show brokers and communities among groups and states, with how far one report decides them."""
    from reportedly.desk import broker_record, community_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_structure import draw_structure  # noqa: PLC0415

    when, as_of = read_when(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(as_of=as_of)
        keys = keys_named(study, desk, options.actor or [])
        graph = study.graph(when, people=keys)
        brokers = [one for one in study.brokers(graph) if not options.actor or one.end.key in keys]
        groups = [
            one
            for one in study.communities(graph)
            if not options.actor or keys & {end.key for end in one.members}
        ]
        put(
            options,
            desk,
            lambda: [
                *map(broker_record, brokers[: options.limit]),
                *map(community_record, groups[: options.limit]),
            ],
            lambda console: draw_structure(console, brokers[: options.limit], groups[: options.limit], when),
        )
        hint_untraced(options, study)
