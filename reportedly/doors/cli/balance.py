"""`balance`: which three actors fit the rule that a friend's friend is a friend, and which strain."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption
from reportedly.doors.cli.options import LimitOption, command
from reportedly.doors.cli.timing import Momentary, keys_named, read_moment, read_when


@dataclass(frozen=True, kw_only=True)
class Balance(Momentary):
    """Which triads to show."""

    actor: ActorsOption = None
    every: Annotated[bool, typer.Option("--all", help="Balanced triads too.")] = False
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(balance)


@command(Balance)
def balance(options: Balance) -> None:
    """Show which three actors strain, on which claims it hangs, and how far the whole is from two camps."""
    from reportedly.desk import frustration_record, triad_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_balance import draw_balance  # noqa: PLC0415

    when, as_of = read_when(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(as_of=as_of)
        keys = keys_named(study, desk, options.actor or [])
        graph = study.graph(when, people=keys)
        every, whole = study.triads(graph), study.frustration(graph)
        about = [one for one in every if not options.actor or keys & {end.key for end in one.ends}]
        found = [one for one in about if options.every or not one.is_balanced][: options.limit]
        put(
            options,
            desk,
            lambda: [*map(triad_record, found), *([] if whole is None else [frustration_record(whole)])],
            lambda console: draw_balance(console, found, (about, whole), when),
        )
        hint_untraced(options, study)
