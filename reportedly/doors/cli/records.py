"""`rejects`, `runs` and `export`: what was refused, what was done, and everything taken elsewhere."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.claims import Filters, query_of
from reportedly.doors.cli.options import Common, LimitOption, command
from reportedly.model.claims import Reason
from reportedly.model.errors import UsageError


@dataclass(frozen=True, kw_only=True)
class Rejects(Common):
    """Which rejects to list."""

    reason: Annotated[Reason | None, typer.Option(help="One reason.")] = None
    document: Annotated[str | None, typer.Option(help="Id of a document, or its beginning.")] = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Export(Filters):
    """Which claims to write, and where to."""

    to: Annotated[Path | None, typer.Option("--to", help="File to write; standard output if left out.")] = (
        None
    )
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(rejects)
    app.command()(runs)
    app.command()(export)


@command(Rejects)
def rejects(options: Rejects) -> None:
    """List what was drafted and refused: how often for each reason, and each with its words."""
    from reportedly.desk.records import reject_view_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_rejects  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.rejects(reason=options.reason, document=options.document, limit=options.limit)
        counts = desk.reject_counts()
        put(
            options,
            desk,
            lambda: map(reject_view_record, found),
            lambda console: draw_rejects(console, found, counts),
        )


@command(Common)
def runs(options: Common) -> None:
    """List the runs that brought something into the ledger."""
    from reportedly.desk.records import run_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_runs  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.runs()
        put(options, desk, lambda: map(run_record, found), lambda console: draw_runs(console, found))


def format_of(path: Path | None) -> str:
    """Give the format that a file's ending names; jsonl if it names none that is installed."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    ending = "" if path is None else path.suffix.lower().removeprefix(".")
    return ending if ending in Desk.formats() else "jsonl"


@command(Export)
def export(options: Export) -> None:
    """Write the claims that fit to a file: as --format or the file's ending says, else as jsonl."""
    from reportedly.desk.records import view_records  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import TABLE, hint, open_desk  # noqa: PLC0415

    format_ = options.format or format_of(options.to)
    if format_ == TABLE:
        raise UsageError("export: a table is for reading on screen; choose --format json, jsonl or csv")
    with open_desk(options) as desk:
        found = desk.claims(query_of(options), actors=options.actor or [])
        if options.to is None:
            desk.export(view_records(found), format_, sys.stdout)
            return
        if options.to.is_dir():
            raise UsageError(
                f"{options.to}: this is a folder; give a file in it: {options.to / 'claims.csv'}"
            )
        if options.to.exists() and not options.force:
            raise UsageError(f"{options.to}: this file is there already; choose another, or add --force")
        try:
            with options.to.open("w", encoding="utf-8", newline="") as out:
                written = desk.export(view_records(found), format_, out)
        except OSError as error:
            raise UsageError(f"{options.to}: cannot be written ({error.strerror}); choose another") from error
        hint(options, f"{written:,} claims written to {options.to}")
