"""`alert`: tell people of changes and signs, once, by the channels that a file of rules names."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Asking, Common, LimitOption, command
from reportedly.model.errors import DeliveryFailed, ReportedlyError

if TYPE_CHECKING:
    from reportedly.desk import Desk, Report

RulesOption = Annotated[Path, typer.Option("--rules", "-r", help="A file of rules and channels (TOML).")]
ChannelOption = Annotated[str | None, typer.Option("--channel", "-c", help="Only by this channel.")]
OfflineOption = Annotated[
    bool,
    typer.Option("--offline", help="Send nothing over the network; so too if REPORTEDLY_OFFLINE is set."),
]


@dataclass(frozen=True, kw_only=True)
class Run(Asking):
    """By which rules, and how."""

    rules: RulesOption
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be told; keep and send nothing.")
    ] = False
    since: Annotated[
        str | None,
        typer.Option("--since", help="At the first run: what was recorded from this day on is news.  [now]"),
    ] = None
    retry: Annotated[bool, typer.Option("--retry", help="Try at once what failed before.")] = False
    offline: OfflineOption = False


@dataclass(frozen=True, kw_only=True)
class List(Common):
    """Which messages to list."""

    waiting: Annotated[bool, typer.Option("--waiting", help="Only what was not delivered yet.")] = False
    channel: ChannelOption = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Show(Common):
    """Which alert or message to show."""

    id: Annotated[str, typer.Argument(metavar="ID", help="Of an alert or a message, or its beginning.")]


@dataclass(frozen=True, kw_only=True)
class Test(Common):
    """Which channels to try."""

    rules: RulesOption
    channel: ChannelOption = None
    offline: OfflineOption = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(
        help="Tell of changes and signs by feed, mail, web hook or desktop, each once.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    group.command()(run)
    group.command(name="list")(list_)
    group.command()(show)
    group.command()(test)
    app.add_typer(group, name="alert")


@command(Run)
def run(options: Run) -> None:
    """Find what is new since the last run, keep it in the outbox, and send what is due."""
    from reportedly.doors.cli.changes import read_moment  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415

    since = None if options.since is None else read_moment(options.since, "--since")
    with open_desk(options) as desk:
        if options.dry_run:
            report = desk.alerting.preview(options.rules, since=since)
        else:
            report = desk.alerting.run(
                options.rules, since=since, offline=options.offline, retry=options.retry
            )
        _put(options, desk, report)
    if report.failures:
        raise typer.Exit(DeliveryFailed.exit_code)


def run_quietly(options: Common, desk: "Desk", rules: Path) -> None:
    """Find and send alerts in the midst of other work, and say so where there is anything to say."""
    from reportedly.doors.cli.console import error_console  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.doors.cli.view_alerts import report_line  # noqa: PLC0415

    try:
        report = desk.alerting.run(rules, offline=bool(getattr(options, "offline", False)))
    except ReportedlyError as error:
        say(str(error))
        return
    for failed in report.failures:
        say(failed.trouble or failed.channel)
    line = report_line(report)
    if line and not options.quiet:
        error_console(options).print(line, style="quiet", markup=False)


@command(List)
def list_(options: List) -> None:
    """List messages, the newest first, with what became of each."""
    from reportedly.desk import letter_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_alerts import draw_letters  # noqa: PLC0415

    with open_desk(options) as desk:
        letters = desk.alerting.letters(unsent=options.waiting, channel=options.channel, last=options.limit)
        found = letters[::-1]
        queued = desk.alerting.queued(options.channel)
        put(
            options,
            desk,
            lambda: map(letter_record, found),
            lambda console: draw_letters(console, found, queued),
        )


@command(Show)
def show(options: Show) -> None:
    """Show an alert, or all alerts of a message, as they are told."""
    from reportedly.desk import alert_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_alerts import draw_alerts  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.alerting.alerts(options.id)
        put(options, desk, lambda: map(alert_record, found), lambda console: draw_alerts(console, found))


@command(Test)
def test(options: Test) -> None:
    """Send a message that says it is a test by each channel; nothing of it is kept on record."""
    from reportedly.desk import delivery_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_alerts import draw_deliveries  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.alerting.test(options.rules, channel=options.channel, offline=options.offline)
        put(options, desk, lambda: map(delivery_record, made), lambda console: draw_deliveries(console, made))
    if any(one.fate.value == "failed" for one in made):
        raise typer.Exit(DeliveryFailed.exit_code)


def _put(options: Run, desk: "Desk", report: "Report") -> None:
    from reportedly.desk import alert_record, delivery_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.console import open_console  # noqa: PLC0415
    from reportedly.doors.cli.output import hint, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.doors.cli.view_alerts import draw_report, report_hint  # noqa: PLC0415

    for warning in report.warnings:
        say(warning, label="warning")
    if wants_table(options):
        draw_report(open_console(options), report, full=options.dry_run)
        hint(options, report_hint(report, dry=options.dry_run))
        return
    records = [*map(alert_record, report.found), *map(delivery_record, report.deliveries)]
    desk.export(records, options.format or "jsonl", sys.stdout)
