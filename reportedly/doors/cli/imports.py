"""`import`: what another ledger exported, taken into this one."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.left_out import LeftOutOption, leaving_out
from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import PARTIAL_SUCCESS, SourceMissing, SourceUnreadable, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportedly.desk import Desk, Outcome

MappingOption = Annotated[
    Path | None, typer.Option("--mapping", help="What the labels of annotations mean (.toml).")
]
AnnotatorOption = Annotated[
    str | None,
    typer.Option("--annotator", help="Whose annotations of a project.  [what was agreed on in curation]"),
]


@dataclass(frozen=True, kw_only=True)
class Import(Common):
    """What to take in."""

    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="A .jsonl, a bundle, an event table; with --mapping, annotations."
        ),
    ]
    mapping: MappingOption = None
    annotator: AnnotatorOption = None
    left_out: LeftOutOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(name="import")(import_)


@command(Import)
def import_(options: Import) -> None:
    """Take an export or a bundle into the ledger, every claim checked against the words it quotes.

    What the ledger holds already stays as it is; a line that does not hold is named and left out. Of a table
    of ACLED or UCDP GED (.csv) the words of each row are read; its codes are kept in the title. Annotations
    of brat (.ann beside .txt, or a folder of them) and INCEpTION (CAS JSON, WebAnno TSV, or an exported
    project as .zip) become claims by a mapping of their labels; what it gives no meaning is a reject.
    """
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.model.documents import Unreadable  # noqa: PLC0415

    if not options.file.is_file() and not (options.mapping and options.file.is_dir()):
        raise SourceMissing(f"{options.file}: there is no such file")
    if options.mapping is None and options.file.suffix.lower() in {".ann", ".json", ".tsv"}:
        raise UsageError(f"{options.file}: annotations need a mapping of their labels; add --mapping FILE")
    documents = claims = new = 0
    with ExitStack() as stack:
        left_out = stack.enter_context(leaving_out(options.left_out, [options.file], "left out"))
        desk = stack.enter_context(open_desk(options))
        try:
            for outcome in _taken(options, desk):
                if isinstance(outcome, Unreadable):
                    left_out.add(outcome.error)
                    continue
                documents += 1
                claims += len(outcome.read_claims)
                new += 0 if outcome.news is None else outcome.news.claims
        except (OSError, UnicodeDecodeError) as error:
            raise SourceUnreadable(f"{options.file}: cannot be read as UTF-8 text ({error})") from error
    hint(options, f"{documents:,} documents and {claims:,} claims read, {new:,} claims new to the ledger")
    if left_out.count:
        hint(
            options,
            f"{left_out.count:,} lines left out" + (f", see {options.left_out}" if options.left_out else ""),
        )
        raise typer.Exit(PARTIAL_SUCCESS if documents else SourceUnreadable.exit_code)


def _taken(options: Import, desk: "Desk") -> "Iterator[Outcome]":
    """Give what becomes of each document of the file, by what kind of file it is."""
    from reportedly.desk.takeaway import read_rows  # noqa: PLC0415 - keeps `--help` quick

    if options.mapping is not None:
        from reportedly.desk.annotating import annotated_texts, keep_annotations  # noqa: PLC0415

        texts = annotated_texts(desk, options.file, options.mapping, options.annotator)
        return keep_annotations(desk, texts, options.file.name)
    if options.file.suffix.lower() == ".csv":
        return read_rows(desk, options.file)
    return desk.takeaway.import_lines(options.file)
