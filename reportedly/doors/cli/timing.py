"""Timing: the options that ask about time, and days as words that say no more than is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.claims import read_day, read_days
from reportedly.doors.cli.options import Asking
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from reportedly.desk import Axis, Days, Desk, When
    from reportedly.desk.study import Study

BY = ("event", "report")
LONGEST = 100_000
"""Days: more than any ledger spans."""

ByOption = Annotated[
    str,
    typer.Option(
        "--by", metavar="event|report", help="By when it is said to have been, or when it was said."
    ),
]
FromOption = Annotated[str | None, typer.Option("--since", help="From this day on: 2015-05-14.")]
ToOption = Annotated[str | None, typer.Option("--until", help="Up to this day.")]
AtOption = Annotated[str | None, typer.Option("--at", help="The network of this day: 2015-05-14.")]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", help="From what the ledger held at the end of this day, or at this moment (UTC)."
    ),
]
CarryOption = Annotated[
    int,
    typer.Option(
        "--carry",
        min=0,
        max=LONGEST,
        metavar="DAYS",
        help="With --at: how long a relation counts after it was last said of.",
    ),
]


@dataclass(frozen=True, kw_only=True)
class Timed(Asking):
    """What commands take that draw the picture over time."""

    by: ByOption = "event"
    since: FromOption = None
    until: ToOption = None
    as_of: AsOfOption = None


@dataclass(frozen=True, kw_only=True)
class Momentary(Timed):
    """What commands take that draw it at a moment, too."""

    at: AtOption = None
    carry: CarryOption = 365


def read_axis(options: Timed) -> "Axis":
    """Give the time that --by names.

    Raises: UsageError, for a word that is neither.
    """
    from reportedly.desk import Axis  # noqa: PLC0415 - keeps `--help` quick

    if options.by not in BY:
        raise UsageError(f"--by {options.by}: choose event (when it was) or report (when it was said)")
    return Axis(options.by)


def read_stretch(options: Timed) -> "Days":
    """Give the days of --since and --until."""
    from reportedly.desk import Days  # noqa: PLC0415

    return Days(*read_days(options.since, options.until))


def read_when(options: Momentary) -> "When":
    """Give which network is asked for.

    Raises: UsageError, for a day that is none, or --at beside --since or --until.
    """
    from reportedly.desk import When  # noqa: PLC0415

    at = read_day(options.at, "--at")
    if at is not None and (options.since or options.until):
        raise UsageError("--at is one day, --since and --until are a stretch; give one or the other")
    return When(read_axis(options), at, read_stretch(options), options.carry)


def read_moment(options: Timed) -> datetime | None:
    """Give the moment of --as-of: the last of a day, or the one given, in UTC.

    Raises: UsageError, if it is neither.
    """
    written = options.as_of
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError as error:
        raise UsageError(
            f"--as-of {written}: write a day as 2015-05-14 or a moment as 2015-05-14T18:00"
        ) from error
    if len(written.strip()) <= len("2015-05-14"):
        moment = datetime.combine(moment.date(), time.max)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def keys_named(study: "Study", desk: "Desk", names: Iterable[str]) -> frozenset[str]:
    """Give the keys of the actors that these names mean."""
    return frozenset(key for name in names for key in study.keys_of(desk.meant(name)))


def days_words(days: "Days") -> str:
    """Give days as words: one day, a stretch, or the side that is known."""
    if days.first is None and days.last is None:
        return "at no known time"
    if days.first is None:
        return f"by {days.last}"
    if days.last is None:
        return f"from {days.first}"
    return str(days.first) if days.first == days.last else f"{days.first} to {days.last}"


def time_words(when: "When") -> str:
    """Give in a line which network is drawn and by which time."""
    by = "as reports place it" if when.axis.value == "event" else "as it was reported"
    if when.at is not None:
        until = "on" if when.axis.value == "event" else "by"
        return f"{by} {until} {when.at}"
    return f"{by} within {days_words(when.days)}"
