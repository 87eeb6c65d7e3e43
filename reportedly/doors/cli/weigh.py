"""`weigh` and `contradictions`: what there is to go by, and what stands against each other."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.claims import ActorsOption, SinceOption, UntilOption, read_days
from reportedly.doors.cli.options import Asking, LimitOption, command
from reportedly.doors.cli.publishers import PublishersOption
from reportedly.model.terms import Predicate

if TYPE_CHECKING:
    from reportedly.desk import ClaimQuery, Desk, Weight
    from reportedly.desk.study import Study


class LikelihoodScale(StrEnum):
    """The scales on which likelihood can be asked for."""

    ICD203 = "icd203"
    PHIA = "phia"


@dataclass(frozen=True, kw_only=True)
class Studying(Asking):
    """Which claims a finding is to be about."""

    actor: ActorsOption = None
    predicate: Annotated[Predicate | None, typer.Option(metavar="RELATION", help="One relation.")] = None
    place: Annotated[str | None, typer.Option(help="A place, province or country code.")] = None
    since: SinceOption = None
    until: UntilOption = None
    as_of: Annotated[
        str | None, typer.Option("--as-of", help="As it was on record at the end of this day: 2026-05-01.")
    ] = None
    publishers: PublishersOption = None


@dataclass(frozen=True, kw_only=True)
class Weigh(Studying):
    """Which propositions to weigh."""

    claim: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="Id of a claim: only what it says.")
    ] = None
    likelihood: Annotated[
        LikelihoodScale | None, typer.Option(help="Also a span of likelihood, on this scale.")
    ] = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Contradict(Studying):
    """Which contradictions to list."""

    kind: Annotated[
        str | None, typer.Option(help="Only one kind: denied, tension, numbers, withdrawn, corrected.")
    ] = None
    limit: LimitOption = None


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(weigh)
    app.command()(contradictions)


@command(Weigh)
def weigh(options: Weigh) -> None:
    """Weigh what is said: grade, publishers, denials and confidence, apart and with reasons."""
    from reportedly.desk.weighing_records import weight_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.traced import hint_untraced  # noqa: PLC0415
    from reportedly.doors.cli.view_weigh import draw_weights  # noqa: PLC0415

    with studying_desk(options) as desk:
        found, study = _weighed(options, desk)
        shown = found[: options.limit]
        put(
            options,
            desk,
            lambda: map(weight_record, shown),
            lambda console: draw_weights(console, shown, len(found)),
        )
        if study is not None:
            hint_untraced(options, study)


def _weighed(options: Weigh, desk: "Desk") -> "tuple[tuple[Weight, ...], Study | None]":
    """Give what was weighed, by which study; None for no claim that fits."""
    from reportedly.desk.weighing_one import QUICKLY_WEIGHED, weigh_one  # noqa: PLC0415

    likelihood = None if options.likelihood is None else options.likelihood.value
    is_large = options.as_of is None and not options.actor and desk.count_documents() > QUICKLY_WEIGHED
    if options.claim is not None and is_large:
        one = weigh_one(desk, options.claim, _query_of(options), likelihood)
        return ((), None) if one is None else ((one[0],), one[1])
    study = study_of(options, desk)
    if options.claim is None:
        return study.weigh(likelihood), study
    wanted = desk.claim(options.claim).claim.id
    return tuple(one for one in study.weigh(likelihood) if wanted in one.claims), study


@command(Contradict)
def contradictions(options: Contradict) -> None:
    """List what is both said and denied, what was taken back, and what is in tension."""
    from reportedly.desk.weighing_records import contradiction_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.view_weigh import draw_contradictions  # noqa: PLC0415

    with studying_desk(options) as desk:
        every = study_of(options, desk).contradictions
        found = [one for one in every if options.kind in (None, one.kind.value)][: options.limit]
        put(
            options,
            desk,
            lambda: map(contradiction_record, found),
            lambda console: draw_contradictions(console, found),
        )


def studying_desk(options: Studying) -> "Desk":
    """Give the desk that the options ask for."""
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    return Desk(
        options.ledger,
        registry_files=options.registry or (),
        min_score=options.min_score,
        publishers_files=options.publishers or (),
    )


def study_of(options: Studying, desk: "Desk") -> "Study":
    """Give the study of the claims that the options ask for.

    Raises: UsageError, for a day that is none.
    """
    from datetime import UTC, datetime, time  # noqa: PLC0415

    from reportedly.doors.cli.claims import read_day  # noqa: PLC0415

    day = read_day(options.as_of, "--as-of")
    as_of = None if day is None else datetime.combine(day, time.max, UTC)
    return desk.study(_query_of(options), actors=options.actor or [], as_of=as_of)


def _query_of(options: Studying) -> "ClaimQuery":
    from reportedly.desk import ClaimQuery  # noqa: PLC0415

    since, until = read_days(options.since, options.until)
    return ClaimQuery(
        predicate=options.predicate,
        place=options.place,
        published_since=since,
        published_until=until,
        min_score=options.min_score,
    )
