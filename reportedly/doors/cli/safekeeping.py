"""`verify`, `backup` and `restore`: keeping a ledger safe."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import LedgerBroken


@dataclass(frozen=True, kw_only=True)
class Verify(Common):
    """How closely to look."""

    quick: Annotated[
        bool, typer.Option("--quick", help="Only the file, its guards and the chain: no ids, no words.")
    ] = False
    seal: Annotated[
        str | None, typer.Option("--seal", help="A seal noted earlier, that must stand in the chain.")
    ] = None


@dataclass(frozen=True, kw_only=True)
class Backup(Common):
    """Where the copy goes."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that is not there yet.")]


@dataclass(frozen=True, kw_only=True)
class Restore(Common):
    """What is put back."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A copy that `backup` wrote.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    for each in (verify, backup, restore):
        app.command()(each)


@command(Verify)
def verify(options: Verify) -> None:
    """Check that the ledger is what was recorded: file, guards, chain of seals, ids, quoted words.

    Nothing is changed. Exit code 4 if anything is wrong; each trouble is named with its place.
    """
    from reportedly.desk.safekeeping import soundness_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_safekeeping import draw_soundness  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.safekeeping.verify(quick=options.quick, seal=options.seal)
        put(
            options,
            desk,
            lambda: [soundness_record(desk.address.name, found)],
            lambda console: draw_soundness(console, desk.address.name, found),
        )
    if not found.is_sound:
        raise typer.Exit(LedgerBroken.exit_code)


@command(Backup)
def backup(options: Backup) -> None:
    """Copy the ledger into one file, also while others write, and check the copy in full.

    Custody and media are copied into folders beside it, FILE.custody and FILE.media, and checked whole.
    """
    from reportedly.desk.safekeeping import copy_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_safekeeping import draw_backup  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.safekeeping.back_up(options.file)
        put(
            options,
            desk,
            lambda: [copy_record(str(options.file), made)],
            lambda console: draw_backup(console, options.file, made),
        )


@command(Restore)
def restore(options: Restore) -> None:
    """Put a copy back as the ledger, once it is checked; the ledger that stood there is kept beside it.

    Custody and media that lie beside the copy are checked and put back with it, the former ones kept.
    """
    from reportedly.desk.safekeeping import copy_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_safekeeping import draw_restored  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.safekeeping.restore(options.file)
        put(
            options,
            desk,
            lambda: [copy_record(desk.address.name, made)],
            lambda console: draw_restored(console, desk.address.name, made),
        )
