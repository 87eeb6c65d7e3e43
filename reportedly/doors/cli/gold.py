"""`gold`: annotations of other tools as gold, to measure readings by or to hand on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.imports import AnnotatorOption
from reportedly.doors.cli.options import Common, RegistryOption, command
from reportedly.model.documents import Unreadable
from reportedly.model.errors import PARTIAL_SUCCESS, SourceUnreadable, UsageError

if TYPE_CHECKING:
    from reportedly.desk.annotating import AnnotatedText

LINES = ".jsonl"


@dataclass(frozen=True, kw_only=True)
class Gold(Common):
    """Which annotations to turn into gold, and where to."""

    corpus: Annotated[
        Path,
        typer.Argument(
            metavar="CORPUS", help="Brat, CAS JSON or WebAnno TSV in a folder, or a project (.zip)."
        ),
    ]
    mapping: Annotated[Path, typer.Option("--mapping", help="What the labels mean (.toml).")]
    annotator: AnnotatorOption = None
    to: Annotated[
        Path | None,
        typer.Option("--to", help="A .jsonl, or a folder to measure by; lines on screen if left out."),
    ] = None
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False
    registry: RegistryOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(gold)


@command(Gold)
def gold(options: Gold) -> None:
    """Turn annotations of brat or INCEpTION into gold by a mapping of their labels; nothing is kept.

    A .jsonl gets the lines of a claim record, which `import` takes; a folder gets texts and propositions, by
    which readings are measured. What the mapping gives no meaning is a reject, with its reason.
    """
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.annotating import annotated_texts  # noqa: PLC0415

    if options.format not in (None, "jsonl"):
        raise UsageError("gold: it is lines of claim records (.jsonl) or a folder; leave --format out")
    desk = Desk(options.ledger, registry_files=options.registry or ())
    tally = _Tally()
    texts = _readable(annotated_texts(desk, options.corpus, options.mapping, options.annotator), tally)
    if options.to is not None and options.to.suffix.lower() != LINES:
        _write_folder(options, options.to, texts)
    else:
        _write_lines(options, texts)
    _finish(options, tally)


@dataclass(slots=True)
class _Tally:
    """What came of the texts so far."""

    texts: int = 0
    claims: int = 0
    rejects: int = 0
    troubles: int = 0


def _readable(texts: "Iterator[AnnotatedText | Unreadable]", tally: _Tally) -> "Iterator[AnnotatedText]":
    """Yield the texts that could be read, counted; the others are named."""
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415 - keeps `--help` quick

    for one in texts:
        if isinstance(one, Unreadable):
            tally.troubles += 1
            say(str(one.error), label="left out")
        else:
            tally.texts += 1
            tally.claims += len(one.gathered.claims)
            tally.rejects += len(one.gathered.rejects)
            yield one


def _write_folder(options: Gold, folder: Path, texts: "Iterator[AnnotatedText]") -> None:
    from reportedly.desk.annotating import write_gold  # noqa: PLC0415 - keeps `--help` quick

    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not options.force):
        raise UsageError(f"{folder}: this is there already; choose another folder, or add --force")
    for one in texts:
        write_gold(one, folder)


def _write_lines(options: Gold, texts: "Iterator[AnnotatedText]") -> None:
    from io import TextIOWrapper  # noqa: PLC0415 - keeps `--help` quick

    from reportedly.desk import Desk  # noqa: PLC0415
    from reportedly.desk.annotating import gold_records  # noqa: PLC0415
    from reportedly.doors.cli.exports import open_target  # noqa: PLC0415

    with open_target(options.to, force=options.force) as out:
        lines = TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        try:
            for one in texts:
                Desk.export(gold_records(one), "jsonl", lines)
        finally:
            lines.detach()


def _finish(options: Gold, tally: _Tally) -> None:
    from reportedly.doors.cli.output import hint  # noqa: PLC0415 - keeps `--help` quick

    where = "" if options.to is None else f", written to {options.to}"
    hint(options, f"{tally.texts:,} texts, {tally.claims:,} claims and {tally.rejects:,} rejects{where}")
    if tally.troubles:
        raise typer.Exit(PARTIAL_SUCCESS if tally.texts else SourceUnreadable.exit_code)
