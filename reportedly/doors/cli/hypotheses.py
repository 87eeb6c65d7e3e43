"""`hypotheses`: which explanation of the reports least speaks against, and what that hangs on."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Asking, command
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from reportedly.desk import Desk, Weighing

NEW = "new"


@dataclass(frozen=True, kw_only=True)
class Hypotheses(Asking):
    """Which matrix to show or draft."""

    what: Annotated[
        str, typer.Argument(metavar="FILE|new", help="A file of hypotheses to weigh, or `new` to draft one.")
    ]
    claim: Annotated[
        str | None, typer.Option(help="Draft for what this claim says: its id, or the beginning.")
    ] = None
    about: Annotated[
        tuple[str, str, str] | None,
        typer.Option(metavar="SUBJECT PREDICATE OBJECT", help="Draft for this relation."),
    ] = None
    to: Annotated[
        Path | None,
        typer.Option(help="Where to write: the draft (.toml), or the weighed matrix (.md, .csv, .json)."),
    ] = None
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(hypotheses)


@command(Hypotheses)
def hypotheses(options: Hypotheses) -> None:
    """Draft a matrix of competing hypotheses, one row per origin, or weigh one that you have edited."""
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415 - keeps `--help` quick

    with open_desk(options) as desk:
        if options.what == NEW:
            _draft(options, desk)
        else:
            _show(options, desk)


def _draft(options: Hypotheses, desk: "Desk") -> None:
    from reportedly.desk.hypotheses import draft_matrix, matrix_text  # noqa: PLC0415
    from reportedly.desk.precedents import Asked  # noqa: PLC0415
    from reportedly.doors.cli.output import hint  # noqa: PLC0415
    from reportedly.doors.cli.program import program  # noqa: PLC0415

    text = matrix_text(draft_matrix(desk, Asked(options.about or (), options.claim)))
    if options.to is None:
        typer.echo(text, nl=False)
        return
    _write(options, options.to, text)
    hint(options, f"drafted to {options.to}: edit it, then `{program()} hypotheses {options.to}`")


def _show(options: Hypotheses, desk: "Desk") -> None:
    from reportedly.desk import row_records, weighing_record  # noqa: PLC0415
    from reportedly.desk.hypotheses import weigh_file  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, put  # noqa: PLC0415
    from reportedly.doors.cli.view_hypotheses import draw_weighing  # noqa: PLC0415

    if options.claim is not None or options.about is not None:
        raise UsageError("--claim and --about are for a draft: `hypotheses new --claim ID --to FILE`")
    found, notes = weigh_file(desk, Path(options.what))
    if options.to is not None:
        _export(options, options.to, found)
    else:
        rows = options.format == "csv"
        put(
            options,
            desk,
            lambda: row_records(found) if rows else [weighing_record(found)],
            lambda console: draw_weighing(console, found),
        )
    for note in notes:
        hint(options, note)


def _export(options: Hypotheses, to: Path, found: "Weighing") -> None:
    from io import StringIO  # noqa: PLC0415

    from reportedly.desk import Desk, matrix_markdown, row_records, weighing_record  # noqa: PLC0415

    format_ = options.format or to.suffix.lower().removeprefix(".")
    if format_ in ("md", "markdown"):
        _write(options, to, matrix_markdown(found))
        return
    written = StringIO()
    Desk.export(row_records(found) if format_ == "csv" else [weighing_record(found)], format_, written)
    _write(options, to, written.getvalue())


def _write(options: Hypotheses, to: Path, text: str) -> None:
    from reportedly.desk.hypotheses import check_target  # noqa: PLC0415

    check_target(to, options.force)
    try:
        to.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{to}: cannot be written ({error.strerror}); choose another") from error
