"""`actors` and `actor`: who appears, under which names, and in which relations."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.options import Asking, LimitOption, command
from reportedly.model.terms import ActorKind


@dataclass(frozen=True, kw_only=True)
class Actors(Asking):
    """Which actors to list."""

    kind: Annotated[ActorKind | None, typer.Option(help="One kind of actor.")] = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Who(Asking):
    """Which actor to show."""

    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any spelling, an acronym or an id.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(actors)
    app.command()(actor)


@command(Actors)
def actors(options: Actors) -> None:
    """List who appears in the claims, and how often."""
    from reportedly.desk.records import actor_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_actors  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.actors(kind=options.kind, limit=options.limit)
        put(options, desk, lambda: map(actor_record, found), lambda console: draw_actors(console, found))


@command(Who)
def actor(options: Who) -> None:
    """Show an actor: its names, what the registry knows with its sources, and what reports say of it."""
    from reportedly.desk.portraits import portrait_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_actor import draw_portraits  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.actor(options.name)
        registry = desk.registry
        put(
            options,
            desk,
            lambda: map(portrait_record, found),
            lambda console: draw_portraits(console, found, registry),
        )
