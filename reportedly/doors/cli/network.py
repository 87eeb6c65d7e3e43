"""`network`: who is said to stand how to whom, over all reports."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption, SinceOption, UntilOption, read_days
from reportedly.doors.cli.options import Asking, LimitOption, command


@dataclass(frozen=True, kw_only=True)
class Network(Asking):
    """Which relations to draw."""

    actor: ActorsOption = None
    since: SinceOption = None
    until: UntilOption = None
    reports: Annotated[int, typer.Option(min=1, help="Only relations in at least so many reports.")] = 1
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(network)


@command(Network)
def network(options: Network) -> None:
    """Draw who is said to stand how to whom, with doubts, denials and the number of voices."""
    from reportedly.desk import ClaimQuery, relation_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_network import draw_network  # noqa: PLC0415

    since, until = read_days(options.since, options.until)
    query = ClaimQuery(
        min_score=options.min_score,
        published_since=since,
        published_until=until,
    )
    with open_desk(options) as desk:
        every = desk.network(query, actors=options.actor or [])
        found = [one for one in every if one.reports >= options.reports][: options.limit]
        put(
            options,
            desk,
            lambda: [relation_record(one) for one in found],
            lambda console: draw_network(console, found),
        )
