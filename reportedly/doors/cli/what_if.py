"""`what-if`: every finding again without a source, and what falls."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.options import LimitOption, command
from reportedly.doors.cli.weigh import Studying, study_of, studying_desk


@dataclass(frozen=True, kw_only=True)
class WhatIf(Studying):
    """What to take away."""

    without: Annotated[
        list[str],
        typer.Option(
            "--without",
            metavar="WHAT",
            help="Id of a claim or report, name of a publisher or source, or KIND:NAME.  Can be repeated.",
        ),
    ]
    with_copies: Annotated[
        bool, typer.Option("--with-copies", help="Also every report that most likely goes back to it.")
    ] = False
    all: Annotated[bool, typer.Option("--all", help="Also list what stays as it is.")] = False
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command(name="what-if")(what_if)


@command(WhatIf)
def what_if(options: WhatIf) -> None:
    """Work everything out again without a claim, report, publisher or source: what falls?"""
    from reportedly.desk import Fate  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.weighing_records import consequence_record  # noqa: PLC0415
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_what_if import draw_consequences  # noqa: PLC0415

    with studying_desk(options) as desk:
        study = study_of(options, desk)
        removals = [one for wanted in options.without for one in study.removals(wanted)]
        every = study.what_if(removals, with_copies=options.with_copies)
        listed = [one for one in every if options.all or one.outcome is not Fate.UNCHANGED]
        shown = listed[: options.limit]
        gone = study.removed(removals, with_copies=options.with_copies)
        put(
            options,
            desk,
            lambda: map(consequence_record, shown),
            lambda console: draw_consequences(console, removals, gone, every, shown),
        )
        hint_untraced(options, study)
