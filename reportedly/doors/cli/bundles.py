"""`bundle`: a case as one archive that another installation verifies and opens."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.claims import Filters, query_of
from reportedly.doors.cli.exports import (
    CoarsenOption,
    DelayOption,
    WithoutNamesOption,
    open_target,
    release_settings,
)
from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import SourceMissing, SourceUnreadable
from reportedly.model.records import Record

BROKEN = 1
"""Exit code of `bundle verify` where something was changed."""

bundle = typer.Typer(help="A case as one archive that another installation verifies and opens.")


@dataclass(frozen=True, kw_only=True)
class Make(Filters):
    """Which claims to put in, and where to."""

    to: Annotated[Path, typer.Option("--to", help="The archive to write, a .zip.")]
    key: Annotated[
        Path | None, typer.Option("--key", help="An Ed25519 private key as PEM, to sign with.")
    ] = None
    everything: Annotated[bool, typer.Option("--everything", help="All that is in effect.")] = False
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False
    coarsen: CoarsenOption = None
    delay: DelayOption = None
    without_names: WithoutNamesOption = False


@dataclass(frozen=True, kw_only=True)
class Verify(Common):
    """Which bundle to check."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="The archive.")]
    signer: Annotated[
        Path | None, typer.Option("--signer", help="The public key of who must have signed it, as PEM.")
    ] = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    bundle.command(name="make")(make)
    bundle.command(name="verify")(verify)
    app.add_typer(bundle, name="bundle", no_args_is_help=True)


@command(Make)
def make(options: Make) -> None:
    """Put the claims that fit, with their reports and words, into one archive with digests of everything."""
    from reportedly.desk.takeaway import write_bundle  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415

    key = None if options.key is None else _bytes(options.key)
    settings = release_settings(options.coarsen, options.delay, without_names=options.without_names)
    with open_desk(options) as desk:
        if options.everything:
            case = desk.takeaway.whole_case()
        else:
            case = desk.takeaway.case(query_of(options), actors=options.actor or [])
        if not settings.is_plain:
            case, statement = desk.takeaway.released(case, settings)
            for sentence in statement.sentences:
                hint(options, sentence)
    with open_target(options.to, force=options.force) as out:
        written = write_bundle(case, out, key=key)
    signed = "" if key is None else ", signed"
    hint(options, f"{written:,} claims of {len(case.documents):,} reports in {options.to}{signed}")
    again = " and `reportedly import`" if settings.is_plain else ""
    hint(options, f"open it elsewhere with `reportedly bundle verify`{again}")


@command(Verify)
def verify(options: Verify) -> None:
    """Check that nothing in a bundle was changed, added or taken out; exit code 1 if something was."""
    from reportedly.desk.takeaway import verify_bundle  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_bundles import draw_verified  # noqa: PLC0415

    signer = None if options.signer is None else _bytes(options.signer)
    try:
        with options.file.open("rb") as file:
            found = verify_bundle(file, signer=signer)
    except FileNotFoundError as error:
        raise SourceMissing(f"{options.file}: there is no such file") from error
    except OSError as error:
        raise SourceUnreadable(f"{options.file}: cannot be read ({error.strerror})") from error
    record: Record = {
        "type": "bundle",
        "file": str(options.file),
        "whole": found.is_whole,
        "files": found.files,
        "signature": found.signature,
        "troubles": [*found.troubles],
    }
    with open_desk(options) as desk:
        put(options, desk, lambda: [record], lambda console: draw_verified(console, found))
    if not found.is_whole:
        raise typer.Exit(BROKEN)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceMissing(f"{path}: this key cannot be read ({error.strerror})") from error
