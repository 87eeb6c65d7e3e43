"""`custody`: what was fetched, how it was come by, that it is still as it was, and what edits changed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.options import Common, command

UrlArgument = Annotated[str | None, typer.Argument(metavar="URL", help="Only of this address.")]


@dataclass(frozen=True, kw_only=True)
class Captures(Common):
    """Which captures to look at."""

    url: UrlArgument = None


@dataclass(frozen=True, kw_only=True)
class Export(Common):
    """What to export, and where to."""

    to: Annotated[Path, typer.Option("--to", help="File to write, .warc or .warc.gz; it must not exist.")]
    url: UrlArgument = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(
        help="Show, check and export what was fetched.", no_args_is_help=True, rich_markup_mode=None
    )
    group.command(name="list")(captures)
    group.command()(edits)
    group.command()(verify)
    group.command(name="export")(export_)
    app.add_typer(group, name="custody")


@command(Captures)
def captures(options: Captures) -> None:
    """List the captures on record, with their hashes."""
    from reportedly.desk import capture_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_fetch import draw_captures  # noqa: PLC0415

    with open_desk(options) as desk:
        found = [capture_record(one) for one in desk.fetching.captures(options.url)]
        put(options, desk, lambda: found, lambda console: draw_captures(console, found))


@command(Captures)
def edits(options: Captures) -> None:
    """Show what was taken out of reports and put in, from one capture to the next."""
    from reportedly.desk import edit_record, edits_of  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_fetch import draw_edits  # noqa: PLC0415

    with open_desk(options) as desk:
        found = edits_of(desk, options.url)
        put(options, desk, lambda: map(edit_record, found), lambda console: draw_edits(console, found))


@command(Common)
def verify(options: Common) -> None:
    """Check that every record and every body is as it was when it came."""
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415
    from reportedly.doors.cli.wording import counted  # noqa: PLC0415

    with open_desk(options) as desk:
        words = f"{counted(desk.fetching.verify(), 'capture')}: every record and every body is as it was"
        open_console(options).print(words, markup=False)


@command(Export)
def export_(options: Export) -> None:
    """Write captures as a web archive (WARC 1.1) that other programs open."""
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415
    from reportedly.doors.cli.wording import counted  # noqa: PLC0415

    with open_desk(options) as desk:
        count = desk.fetching.export(options.to, options.url)
        open_console(options).print(f"{counted(count, 'capture')} in {options.to}", markup=False)
