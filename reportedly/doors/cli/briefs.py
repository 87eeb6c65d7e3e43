"""`brief` and `lint-brief`: what is reported, told in cited sentences, and the rules that hold it."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.claims import read_day
from reportedly.doors.cli.exports import (
    CoarsenOption,
    DelayOption,
    WithoutNamesOption,
    open_target,
    release_settings,
)
from reportedly.doors.cli.options import Asking, command
from reportedly.doors.cli.program import program
from reportedly.model.errors import LedgerError, SourceMissing, SourceUnreadable, UsageError

if TYPE_CHECKING:
    from reportedly.desk import Desk
    from reportedly.desk.briefing import Brief, BriefAsked

NEVER = "never"
NOBODY = "the command line"
"""Who a brief is kept under where nobody says who writes it."""
BREACHES = 1
"""Exit code of `lint-brief` where a rule is broken."""


class ScaleName(StrEnum):
    """A named scale of likelihood words."""

    ICD203 = "icd203"
    PHIA = "phia"


@dataclass(frozen=True, kw_only=True)
class BriefOptions(Asking):
    """What to write a brief about, and where to."""

    about: Annotated[str | None, typer.Option("--about", help="An actor, by any name.")] = None
    claim: Annotated[str | None, typer.Option("--claim", help="A claim, by its id or the beginning.")] = None
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            "--last",
            help="What changed since this day; `never` for nothing.  [the last brief on the same, if kept]",
        ),
    ] = None
    likelihood: Annotated[
        ScaleName | None, typer.Option(help="Give likelihood, as a range on this scale; else there is none.")
    ] = None
    hypotheses: Annotated[
        Path | None, typer.Option(help="A matrix of yours (.toml) in place of the drafted ones.")
    ] = None
    scenario: Annotated[
        list[str] | None, typer.Option(help="Your file, or a shipped one.  Can be repeated.  [all shipped]")
    ] = None
    to: Annotated[
        Path | None, typer.Option("--to", help="File: .md, .html or .pdf; Markdown on screen if left out.")
    ] = None
    by: Annotated[
        str | None,
        typer.Option("--by", envvar="REPORTEDLY_BY", help="Who writes it; so too from REPORTEDLY_BY."),
    ] = None
    force: Annotated[bool, typer.Option("--force", help="Write over the file if it is there.")] = False
    coarsen: CoarsenOption = None
    delay: DelayOption = None
    without_names: WithoutNamesOption = False


@dataclass(frozen=True, kw_only=True)
class Lint(Asking):
    """Which brief to check."""

    file: Annotated[Path, typer.Argument(metavar="FILE", help="A brief in Markdown or HTML, ours or edited.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(brief)
    app.command()(lint_brief)


@command(BriefOptions)
def brief(options: BriefOptions) -> None:
    """Write a brief of what is reported on an actor or a claim; every sentence names its claims.

    It says what reports say and never that it is so. `lint-brief` checks it, also once people edited it. That
    it was written to a file is kept on record: the next on the same subject says what changed since.
    """
    from reportedly.desk.briefing import brief_about, brief_of_claim, lay_out  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415

    if (options.about is None) == (options.claim is None):
        raise UsageError("brief: say what about: either --about ACTOR or --claim ID")
    format_ = "md" if options.to is None else options.to.suffix.lower().removeprefix(".")
    asked = _asked(options)
    with open_desk(options) as desk:
        if options.about is not None:
            written = brief_about(desk, options.about, asked)
        else:
            written = brief_of_claim(desk, options.claim or "", asked)
        with open_target(options.to, force=options.force) as out:
            lay_out(written, format_, out)
        if options.to is not None:
            hint(options, f"brief written to {options.to}; check it with `{program()} lint-brief`")
            _keep(options, desk, written)


def _asked(options: BriefOptions) -> "BriefAsked":
    from reportedly.desk.briefing import BriefAsked  # noqa: PLC0415

    never = options.since == NEVER
    day = None if never else read_day(options.since, "--since")
    return BriefAsked(
        since=None if day is None else datetime.combine(day, time.max, UTC),
        changes=not never,
        likelihood=None if options.likelihood is None else options.likelihood.value,
        hypotheses=options.hypotheses,
        scenarios=tuple(options.scenario or ()),
        release=release_settings(options.coarsen, options.delay, without_names=options.without_names),
    )


def _keep(options: BriefOptions, desk: "Desk", written: "Brief") -> None:
    """Put the brief on record; a ledger that cannot be written to keeps none, and says so."""
    from reportedly.desk.briefing import keep_brief  # noqa: PLC0415
    from reportedly.doors.cli.output import hint  # noqa: PLC0415

    try:
        keep_brief(desk, written, options.to or Path("brief.md"), by=options.by or NOBODY)
    except LedgerError as error:
        hint(options, f"not kept on record, so the next brief cannot say what changed: {error}")


@command(Lint)
def lint_brief(options: Lint) -> None:
    """Check a brief sentence by sentence, against the claims it names; exit code 1 if a rule is broken."""
    from reportedly.desk.briefing import lint_brief as check  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_briefs import draw_breaches  # noqa: PLC0415

    try:
        written = options.file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise SourceMissing(f"{options.file}: there is no such file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceUnreadable(f"{options.file}: cannot be read as UTF-8 text ({error})") from error
    with open_desk(options) as desk:
        found = check(desk, written)
        put(
            options,
            desk,
            lambda: [
                {
                    "type": "breach",
                    "rule": one.rule.value,
                    "line": one.line,
                    "sentence": one.sentence,
                    "says": one.says,
                }
                for one in found
            ],
            lambda console: draw_breaches(console, str(options.file), found),
        )
    if found:
        raise typer.Exit(BREACHES)
