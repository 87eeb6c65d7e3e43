"""`fetch` and `watch`: reports from the web, when you ask for them, into the ledger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import PARTIAL_SUCCESS, SourceError, UsageError

if TYPE_CHECKING:
    from reportedly.desk import Desk, Visit

OfflineOption = Annotated[
    bool,
    typer.Option("--offline", help="Fetch nothing, and say so; so too if REPORTEDLY_OFFLINE is set."),
]
MediaOption = Annotated[
    bool,
    typer.Option("--media", help="Fetch the pictures and films that a report names, and keep them with it."),
]


@dataclass(frozen=True, kw_only=True)
class Fetch(Common):
    """What to fetch."""

    urls: Annotated[
        list[str] | None, typer.Argument(metavar="[URL]...", help="Addresses of reports, http or https.")
    ] = None
    listed: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="Addresses too: one a line, or a table of GDELT's."),
    ] = None
    publisher: Annotated[str | None, typer.Option(help="Who published them, where you know better.")] = None
    media: MediaOption = False
    offline: OfflineOption = False


@dataclass(frozen=True, kw_only=True)
class Watch(Common):
    """What to watch."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of sources (TOML).")]
    once: Annotated[bool, typer.Option("--once", help="Look at what is due now, then stop.")] = False
    alerts: Annotated[
        Path | None,
        typer.Option("--alerts", help="After each round find and send alerts by these rules (TOML)."),
    ] = None
    media: MediaOption = False
    offline: OfflineOption = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(fetch)
    app.command()(watch)


@command(Fetch)
def fetch(options: Fetch) -> None:
    """Fetch reports from the web, keep what came with how it was come by, and read it."""
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415 - keeps `--help` quick

    with open_desk(options) as desk:
        urls = [*(options.urls or ()), *(desk.fetching.listed(options.listed) if options.listed else ())]
        if not urls:
            raise UsageError("fetch: no address is given; name one, or a file of them with --from")
        visits = desk.fetching.fetch(
            urls, publisher=options.publisher, offline=options.offline, media=options.media
        )
        _show(options, desk, visits)


@command(Watch)
def watch(options: Watch) -> None:
    """Watch feeds, sitemaps, lists, pages, folders, archives and mail; read what is new or edited in them."""
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415 - keeps `--help` quick

    with open_desk(options) as desk:
        after = _alerter(options, desk)
        visits = desk.fetching.watch(
            options.file,
            once=options.once,
            offline=options.offline,
            media=options.media,
            after_round=after,
        )
        _show(options, desk, visits)


def _alerter(options: Watch, desk: "Desk") -> Callable[[], None]:
    """Give what finds and sends alerts after a round, and says so; trouble ends no watch."""
    from reportedly.doors.cli.alerts import run_quietly  # noqa: PLC0415 - keeps `--help` quick

    rules = options.alerts
    if rules is None:
        return lambda: None
    desk.alerting.check(rules)
    return lambda: run_quietly(options, desk, rules)


def _show(options: Common, desk: "Desk", visits: "Iterator[Visit]") -> None:
    import sys  # noqa: PLC0415 - keeps `--help` quick

    from reportedly.desk import visit_record  # noqa: PLC0415
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415
    from reportedly.doors.cli.output import wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_fetch import draw_total, draw_visit  # noqa: PLC0415

    seen: list[Visit] = []
    if wants_table(options):
        console = open_console(options)
        for visit in _noted(visits, seen):
            draw_visit(console, visit)
        if not options.quiet:
            draw_total(console, seen, desk.fetching.folder)
    else:
        desk.export(
            (visit_record(one) for one in _noted(visits, seen)), options.format or "jsonl", sys.stdout
        )
    failed = [one for one in seen if one.trouble is not None]
    if failed:
        raise typer.Exit(SourceError.exit_code if len(failed) == len(seen) else PARTIAL_SUCCESS)


def _noted(visits: "Iterator[Visit]", seen: "list[Visit]") -> "Iterator[Visit]":
    for visit in visits:
        seen.append(visit)
        yield visit
