"""`read`: reports in, claims out; into the ledger or straight to standard output."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.left_out import LeftOutOption
from reportedly.doors.cli.options import (
    Asking,
    ExtractorOption,
    ParserOption,
    PlacesOption,
    ReaderOption,
    command,
)
from reportedly.model.records import Record

if TYPE_CHECKING:
    from reportedly.desk import Desk, Outcome


@dataclass(frozen=True, kw_only=True)
class Read(Asking):
    """What to read, and how."""

    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Reports, web archives, mail (text to WARC and mbox), folders, - for stdin.",
        ),
    ]
    keep: Annotated[
        bool,
        typer.Option("--keep/--no-keep", help="Put what is read into the ledger, or print its records only."),
    ] = True
    again: Annotated[
        bool, typer.Option("--again", help="Read also what the ledger holds as read this way.")
    ] = False
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Processes to read in; nothing else changes.")
    ] = 1
    purged_too: Annotated[
        bool, typer.Option("--purged-too", help="Keep also reports that were purged; they are refused else.")
    ] = False
    extractor: ExtractorOption = None
    reader: ReaderOption = None
    parser: ParserOption = None
    places: PlacesOption = None
    offline: Annotated[
        bool, typer.Option("--offline", help="Ask no language model: only its kept answers count.")
    ] = False
    source: Annotated[
        list[str] | None, typer.Option("--source", help="An installed source of reports.  Can be repeated.")
    ] = None
    left_out: LeftOutOption = None


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(read)


@command(Read)
def read(options: Read) -> None:
    """Read reports: find what is said, by whom, how surely, and keep it with the words that say it."""
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import wants_table  # noqa: PLC0415
    from reportedly.doors.cli.progress import Tally, watched  # noqa: PLC0415
    from reportedly.doors.cli.view_read import draw_summary  # noqa: PLC0415

    desk, tally = _desk(options), Tally(options.min_score)
    format_ = options.format or ("table" if options.keep else "jsonl")
    drawn = options.keep and wants_table(options)
    outcomes = desk.read(
        options.paths, keep=options.keep, again=options.again, jobs=options.jobs, sources=options.source or ()
    )
    taken = [Path(path) for path in options.paths]
    seen = watched(outcomes, tally, options, shown=drawn, listing=options.left_out, taken=taken)
    if format_ == "table":
        for _ in seen:
            pass
        if not options.quiet:
            draw_summary(open_console(options), tally, desk.address.name if options.keep else None)
    else:
        desk.export(_records(seen, options.min_score, format_), format_, sys.stdout)
    if desk.spent is not None and not options.quiet:
        print(f"language model: {desk.spent}", file=sys.stderr)
    if tally.exit_code:
        raise typer.Exit(tally.exit_code)


def _desk(options: Read) -> "Desk":
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    desk = Desk(
        options.ledger,
        registry_files=options.registry or (),
        places_files=options.places or (),
        parser=options.parser,
        extractors=options.extractor,
        min_score=options.min_score,
    )
    desk.choose_reader(options.reader)
    if options.offline:
        desk.stay_offline()
    desk.purged_too = options.purged_too
    return desk


def _records(outcomes: "Iterable[Outcome]", min_score: float, format_: str) -> Iterator[Record]:
    """Yield the records of each document as soon as it is read; a table of CSV has room for claims only."""
    from reportedly.desk.records import outcome_records  # noqa: PLC0415

    for outcome in outcomes:
        for record in outcome_records(outcome, min_score):
            if format_ != "csv" or record.get("type") == "claim":
                yield record
        sys.stdout.flush()
