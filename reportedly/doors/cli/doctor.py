"""`doctor`: what is installed, which models, what is missing and how to get it."""

from dataclasses import dataclass

import typer

from reportedly.doors.cli.options import (
    Common,
    ExtractorOption,
    ParserOption,
    PlacesOption,
    ReaderOption,
    RegistryOption,
    command,
)


@dataclass(frozen=True, kw_only=True)
class Doctor(Common):
    """What to check besides what is installed."""

    parser: ParserOption = None
    registry: RegistryOption = None
    places: PlacesOption = None
    extractor: ExtractorOption = None
    reader: ReaderOption = None


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(doctor)


@command(Doctor)
def doctor(options: Doctor) -> None:
    """Check the installation: models, registry, places, plug-ins, ledger. Exit code 1 if one is amiss."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.records import check_record  # noqa: PLC0415
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_checks  # noqa: PLC0415

    desk = Desk(
        options.ledger,
        registry_files=options.registry or (),
        places_files=options.places or (),
        parser=options.parser,
        extractors=options.extractor,
    )
    desk.choose_reader(options.reader)
    checks = list(desk.doctor())
    put(options, desk, lambda: map(check_record, checks), lambda console: draw_checks(console, checks))
    if not all(check.ok for check in checks if check.needed):
        raise typer.Exit(1)
