"""`export`: claims taken elsewhere, in the formats that other programs read."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from reportedly.doors.cli.claims import Filters, query_of
from reportedly.doors.cli.options import command
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from reportedly.desk import Desk
    from reportedly.model.cases import Written
    from reportedly.model.release import ReleaseSettings, ReleaseStatement

ToOption = Annotated[Path | None, typer.Option("--to", help="File to write; standard output if left out.")]
CoarsenOption = Annotated[
    str | None, typer.Option("--coarsen", help="No place finer than district, province, country or KM.")
]
DelayOption = Annotated[
    int | None, typer.Option("--delay", min=0, help="Only what was reported so many days ago or before.")
]
WithoutNamesOption = Annotated[
    bool, typer.Option("--without-names", help="No person is named whom reviewers did not approve.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")]


@dataclass(frozen=True, kw_only=True)
class Export(Filters):
    """Which claims to write, and where to."""

    everything: Annotated[
        bool,
        typer.Option(
            "--everything",
            help="All that is in effect: claims of any score, all documents and rejects.",
        ),
    ] = False
    to: ToOption = None
    force: ForceOption = False
    coarsen: CoarsenOption = None
    delay: DelayOption = None
    without_names: WithoutNamesOption = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(export)


@command(Export)
def export(options: Export) -> None:
    """Write the claims that fit to a file: as --format or the file's ending says, else as jsonl.

    jsonl loses nothing that is in effect, and `import` takes it back. Formats: csv, json, jsonl, parquet,
    stix, ftm, ftm-statements, graphml, gexf, geojson, plover, acled, annotations, claimreview, jsonld.
    """
    from reportedly.desk.takeaway import format_for  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import TABLE, hint, open_desk  # noqa: PLC0415

    format_ = options.format or format_for(options.to)
    if format_ == TABLE:
        raise UsageError("export: a table is for reading on screen; choose --format json, jsonl or csv")
    with open_desk(options) as desk:
        written = _written(options, desk, format_)
        if options.to is not None:
            for line in told_lines(written, options.to):
                hint(options, line)


def _written(options: Export, desk: "Desk", format_: str) -> "Written":
    """Write the claims: one after another where the format allows it, else as a whole case."""
    from reportedly.desk.takeaway import STREAMED, write_case  # noqa: PLC0415 - keeps `--help` quick

    query, actors, takeaway = query_of(options), options.actor or [], desk.takeaway
    settings = release_settings(options.coarsen, options.delay, without_names=options.without_names)
    if not settings.is_plain:
        case = takeaway.whole_case() if options.everything else takeaway.case(query, actors=actors)
        case, statement = takeaway.released(case, settings)
        with open_target(options.to, force=options.force) as out:
            written = write_case(case, format_, out)
        state_release(options, statement)
        return written
    if format_ in STREAMED:
        with open_target(options.to, force=options.force) as out:
            if options.everything:
                return takeaway.stream_whole(format_, out)
            return takeaway.stream(query, format_, out, actors=actors)
    case = takeaway.whole_case() if options.everything else takeaway.case(query, actors=actors)
    with open_target(options.to, force=options.force) as out:
        return write_case(case, format_, out)


def release_settings(coarsen: str | None, delay: int | None, *, without_names: bool) -> "ReleaseSettings":
    """Give what publication asks for. Raises: UsageError."""
    from reportedly.model.release import ReleaseSettings, read_coarseness  # noqa: PLC0415

    return ReleaseSettings(coarsen=read_coarseness(coarsen), delay_days=delay, without_names=without_names)


def state_release(options: Export, statement: "ReleaseStatement") -> None:
    """Say what was coarsened, delayed and withheld, in a file beside the export and to whoever made it."""
    from reportedly.doors.cli.output import hint  # noqa: PLC0415
    from reportedly.model.release import statement_record  # noqa: PLC0415

    if options.to is not None:
        beside = options.to.with_name(f"{options.to.name}.publication.json")
        beside.write_text(json.dumps(statement_record(statement), indent=1) + "\n", encoding="utf-8")
    for sentence in statement.sentences:
        hint(options, sentence)


def told_lines(written: "Written", path: Path) -> Iterator[str]:
    """Yield what was written and, counted, what was left out."""
    yield f"{written.count:,} {written.noun} written to {path}"
    for reason, count in written.left_out.items():
        yield f"{count:,} left out: {reason}"


@contextmanager
def open_target(path: Path | None, *, force: bool) -> Iterator[BinaryIO]:
    """Give what to write to; a file appears only once it is complete.

    Raises: UsageError, for a folder, a file that is there already without `force`, or one that cannot be
    written.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder; give a file in it: {path / 'claims.csv'}")
    if path.exists() and not force:
        raise UsageError(f"{path}: this file is there already; choose another, or add --force")
    half = path.with_name(f".{path.name}.part")
    try:
        with half.open("wb") as out:
            yield out
        half.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); choose another") from error
    finally:
        half.unlink(missing_ok=True)
