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

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl that `export` wrote, or a bundle.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(name="import")(import_)


@command(Import)
def import_(options: Import) -> None:
    """Take an export in JSON lines into the ledger, every claim checked against the words it quotes.

    What the ledger holds already stays as it is; a line that does not hold is named and left out.
    """
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.model.documents import Unreadable  # noqa: PLC0415

    if not options.file.is_file():
        raise SourceMissing(f"{options.file}: there is no such file")
    documents = claims = new = troubles = 0
    with open_desk(options) as desk:
        try:
            for outcome in desk.takeaway.import_lines(options.file):
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
