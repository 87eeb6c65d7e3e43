"""`network`: who is said to stand how to whom, over all reports, at a moment or in a stretch of days."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption
from reportedly.doors.cli.options import LimitOption, command
from reportedly.doors.cli.timing import Momentary, read_moment, read_when


@dataclass(frozen=True, kw_only=True)
class Network(Momentary):
    """Which relations to draw."""

    actor: ActorsOption = None
    reports: Annotated[int, typer.Option(min=1, help="Only relations in at least so many reports.")] = 1
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(network)


@command(Network)
def network(options: Network) -> None:
    """Draw who is said to stand how to whom, with doubts, denials, voices and origins."""
    from reportedly.desk import relation_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_network import draw_snapshot  # noqa: PLC0415

    when, as_of = read_when(options), read_moment(options)
    with open_desk(options) as desk:
        study = desk.study(actors=options.actor or [], as_of=as_of)
        drawn = study.network(when)
        found = [one for one in drawn.relations if one.reports >= options.reports][: options.limit]
        put(
            options,
            desk,
            lambda: [relation_record(one) for one in found],
            lambda console: draw_snapshot(console, drawn, found, study.taken_back_in(when)),
        )
        hint_untraced(options, study)
