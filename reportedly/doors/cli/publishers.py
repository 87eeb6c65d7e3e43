"""`publishers` and `publisher grade`: who publishes, who owns them, and how people grade them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.decide import ByOption, WhyOption, show_made
from reportedly.doors.cli.options import Common, LimitOption, command

if TYPE_CHECKING:
    from reportedly.desk import Desk

PublishersOption = Annotated[
    list[Path] | None,
    typer.Option("--publishers", help="A file of publishers of your own.  Can be repeated."),
]


@dataclass(frozen=True, kw_only=True)
class Publishing(Common):
    """Which publishers to show."""

    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A name, an address or an id; without, those read.")
    ] = None
    publishers: PublishersOption = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Grading(Common):
    """Which publisher to grade, and how."""

    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an address or an id.")]
    grade: Annotated[str, typer.Argument(metavar="GRADE", help="A to F; F is: cannot be judged.")]
    topic: Annotated[
        str,
        typer.Option(help="Only for one relation, class (ties, violence, talks, places) or country (NG)."),
    ] = ""
    why: WhyOption
    by: ByOption
    publishers: PublishersOption = None


publishing = typer.Typer(help="Grade a publisher.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    # With a callback a group stays a group, even of one command.
    publishing.callback()(_group)
    publishing.command()(grade)
    app.command()(publishers)
    app.add_typer(publishing, name="publisher")


@command(Publishing)
def publishers(options: Publishing) -> None:
    """List the publishers of what was read, or show one: owner, country, whose side, and grades."""
    from reportedly.desk.publishing import find_publishing, publishing_record  # noqa: PLC0415
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.view_publishers import draw_publisher, draw_publishers  # noqa: PLC0415

    with desk_of(options, options.publishers) as desk:
        found = find_publishing(desk, options.name)[: options.limit]
        put(
            options,
            desk,
            lambda: map(publishing_record, found),
            lambda console: (
                draw_publishers(console, found) if options.name is None else draw_publisher(console, found[0])
            ),
        )


@command(Grading)
def grade(options: Grading) -> None:
    """Grade a publisher, A to F, on everything or one topic; the last grade holds."""
    with desk_of(options, options.publishers) as desk:
        made = desk.decisions.grade(
            options.name, options.grade, topic=options.topic, why=options.why, by=options.by
        )
        show_made(options, desk, made)


def desk_of(options: Common, publishers: list[Path] | None) -> "Desk":
    """Give the desk with a user's own publishers."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    return Desk(options.ledger, publishers_files=publishers or ())


def _group() -> None:
    """Grade a publisher."""
