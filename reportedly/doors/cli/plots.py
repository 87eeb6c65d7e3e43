"""`plot`: figures of claims, drawn to a file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption, SinceOption, UntilOption, read_days
from reportedly.doors.cli.options import Asking, command


class FigureName(StrEnum):
    """What can be drawn."""

    NETWORK = "network"
    MAP = "map"
    TIMELINE = "timeline"
    ORIGINS = "origins"
    TREE = "tree"


@dataclass(frozen=True, kw_only=True)
class Plot(Asking):
    """What to draw, of which claims, and where to."""

    figure: Annotated[
        FigureName, typer.Argument(metavar="FIGURE", help="network, map, timeline, origins or tree.")
    ]
    actor: ActorsOption = None
    since: SinceOption = None
    until: UntilOption = None
    to: Annotated[Path | None, typer.Option("--to", help="File: .svg or .png; SVG if left out.")] = None
    page: Annotated[int, typer.Option("--page", min=1, help="Which page of a long timeline.")] = 1
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(plot)


@command(Plot)
def plot(options: Plot) -> None:
    """Draw what reports say: who stands how to whom, where, when, from how many origins.

    `tree` draws which report was made from which: nine reports that go back to one origin are one tree.

    `network` leaves persons out, and says how many; whoever is asked for with --actor is drawn.

    A place is never drawn finer than its text says, and doubt is in the stroke of a line.

    A long timeline has pages, and each says which claims are on it.
    """
    from reportedly.desk import ClaimQuery  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.casework import case_of  # noqa: PLC0415
    from reportedly.desk.takeaway import draw_figure  # noqa: PLC0415
    from reportedly.doors.cli.exports import open_target  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415

    since, until = read_days(options.since, options.until)
    query = ClaimQuery(min_score=options.min_score, published_since=since, published_until=until)
    format_ = "svg" if options.to is None else options.to.suffix.lower().removeprefix(".")
    with open_desk(options) as desk:
        study = desk.study(query, actors=options.actor or [])
        case, origins = case_of(desk, study), study.origins
        asked = [study.keys_of(desk.meant(one)) for one in options.actor or []]
    with open_target(options.to, force=options.force) as out:
        pages = draw_figure(
            case,
            options.figure.value,
            format_,
            out,
            origins=origins,
            page=options.page,
            named=frozenset().union(*asked),
        )
    if options.to is not None:
        hint(options, f"{options.figure.value} of {len(case.told):,} claims drawn to {options.to}")
        if pages > 1:
            hint(options, f"page {options.page} of {pages}; --page has the others")
