"""`import`: what another ledger exported, taken into this one."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import PARTIAL_SUCCESS, SourceMissing, SourceUnreadable


@dataclass(frozen=True, kw_only=True)
class Import(Common):
    """What to take in."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl, a bundle, or an event table.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(name="import")(import_)


@command(Import)
def import_(options: Import) -> None:
    """Take an export or a bundle into the ledger, every claim checked against the words it quotes.

    What the ledger holds already stays as it is; a line that does not hold is named and left out. Of a table
    of ACLED or UCDP GED (.csv) the words of each row are read; its codes are kept in the title.
    """
    from reportedly.desk.takeaway import read_rows  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.model.documents import Unreadable  # noqa: PLC0415

    if not options.file.is_file():
        raise SourceMissing(f"{options.file}: there is no such file")
    documents = claims = new = troubles = 0
    with open_desk(options) as desk:
        try:
            is_table = options.file.suffix.lower() == ".csv"
            taken = read_rows(desk, options.file) if is_table else desk.takeaway.import_lines(options.file)
            for outcome in taken:
                if isinstance(outcome, Unreadable):
                    troubles += 1
                    say(str(outcome.error), label="left out")
                    continue
                documents += 1
                claims += len(outcome.read_claims)
                new += 0 if outcome.news is None else outcome.news.claims
        except (OSError, UnicodeDecodeError) as error:
            raise SourceUnreadable(f"{options.file}: cannot be read as UTF-8 text ({error})") from error
    hint(options, f"{documents:,} documents and {claims:,} claims read, {new:,} claims new to the ledger")
    if troubles:
        hint(options, f"{troubles:,} lines left out")
        raise typer.Exit(PARTIAL_SUCCESS if documents else SourceUnreadable.exit_code)
