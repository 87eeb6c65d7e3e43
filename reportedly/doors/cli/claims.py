"""`claims`, `search` and `show`: what is said, and one claim with all that is known of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Asking, Common, LimitOption, command
from reportedly.doors.cli.program import program
from reportedly.model.errors import UsageError
from reportedly.model.terms import Certainty, Polarity, Predicate, Status, VoiceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportedly.desk import ClaimQuery, ClaimView, Desk
    from reportedly.model.records import Value

ActorsOption = Annotated[
    list[str] | None,
    typer.Option("--actor", "-a", help="A name in any spelling, or an id; either end.  Can be repeated."),
]
SinceOption = Annotated[
    str | None, typer.Option("--since", help="Published on this day or later: 2015-05-14.")
]
UntilOption = Annotated[str | None, typer.Option("--until", help="Published on this day or earlier.")]


@dataclass(frozen=True, kw_only=True)
class Filters(Asking):
    """Which claims to show."""

    actor: ActorsOption = None
    predicate: Annotated[
        Predicate | None,
        typer.Option(metavar="RELATION", help=f"One relation: {', '.join(one.value for one in Predicate)}."),
    ] = None
    certainty: Annotated[Certainty | None, typer.Option(help="How firmly the words say it.")] = None
    polarity: Annotated[Polarity | None, typer.Option(help="Whether it is said or denied.")] = None
    status: Annotated[Status | None, typer.Option(help="How it stands in time.")] = None
    voice: Annotated[VoiceKind | None, typer.Option(help="What kind of voice says so.")] = None
    place: Annotated[str | None, typer.Option(help="A place, province or country code.")] = None
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None
    document: Annotated[str | None, typer.Option(help="Id of a document, or its beginning.")] = None
    text: Annotated[
        str | None,
        typer.Option(help='Words in quotes and names; "in quotes" for a phrase, word* for a beginning.'),
    ] = None
    since: SinceOption = None
    until: UntilOption = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Search(Asking):
    """Words to look for."""

    words: Annotated[list[str], typer.Argument(metavar="TEXT", help="Words that must all be there.")]
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Show(Common):
    """Which claim to show."""

    claim: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim, or enough of its beginning.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(claims)
    app.command()(search)
    app.command()(show)


@command(Filters)
def claims(options: Filters) -> None:
    """List what is said: who, what, to whom; how firmly; and who says so."""
    list_claims(options, query_of(options), options.actor or [])


@command(Search)
def search(options: Search) -> None:
    """List claims in whose words or names all these words stand."""
    from reportedly.desk import ClaimQuery  # noqa: PLC0415 - keeps `--help` quick

    query = ClaimQuery(text=" ".join(options.words), min_score=options.min_score, limit=options.limit)
    list_claims(options, query, [])


@command(Show)
def show(options: Show) -> None:
    """Show one claim: the passage with its words marked, voices, cues, evidence, and how it was read."""
    from reportedly.desk.media import held_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.records import detail_record  # noqa: PLC0415
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_claim import draw_claim  # noqa: PLC0415
    from reportedly.model.notes import notes_field  # noqa: PLC0415
    from reportedly.model.recognition import passages_field  # noqa: PLC0415

    with open_desk(options) as desk:
        detail = desk.claim(options.claim)
        sources = desk.document(detail.document.id).sources
        notes = [one for one in desk.notes.on_document(detail.document) if one.touches(detail.claim.id)]
        held = desk.media.held(detail.claim.id)
        seen = desk.notes.recognised_in(detail)
        more: dict[str, Value] = {
            **notes_field(notes),
            **passages_field(seen),
            "media": [*map(held_record, held)],
        }
        put(
            options,
            desk,
            lambda: [{**detail_record(detail), **more}],
            lambda console: draw_claim(console, detail, sources, notes, held, seen),
        )


def list_claims(options: Asking, query: "ClaimQuery", actors: list[str]) -> None:
    """Show the claims that fit, and how many there are beyond the limit."""
    from reportedly.desk.records import view_records  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import hint, open_desk, put, wants_table  # noqa: PLC0415
    from reportedly.doors.cli.view_claims import draw_claims, totals  # noqa: PLC0415

    with open_desk(options) as desk:
        for name in actors:
            named = desk.meant(name).actors
            if len(named) > 1:
                hint(
                    options, f"{name} is a name of {', '.join(actor.name for actor in named)}; all are shown"
                )
        found = desk.claims(query, actors=actors)
        put(options, desk, lambda: view_records(found), lambda console: draw_claims(console, found))
        if wants_table(options):
            hint_noted(options, desk, found)
            limited = query.limit is not None and len(found) == query.limit
            every = desk.count(query, actors=actors) if limited else len(found)
            hint(options, totals(found, every, query.min_score))
            if not found:
                hint_strangers(options, desk, actors)


def hint_noted(options: Asking, desk: "Desk", found: "Sequence[ClaimView]") -> None:
    """Print which of these claims carry a correction, a retraction or a reply."""
    from reportedly.desk.records import bare_document  # noqa: PLC0415
    from reportedly.doors.cli.output import hint  # noqa: PLC0415
    from reportedly.doors.cli.wording import short  # noqa: PLC0415

    noted = desk.notes.by_document(bare_document(one.document) for one in found)
    for one in found:
        for note in noted.get(one.claim.document, ()):
            if note.touches(one.claim.id):
                hint(options, f"{short(one.claim.id)}: {note.sentence}")


def hint_strangers(options: Asking, desk: "Desk", actors: list[str]) -> None:
    """Print which of these names no registry knows: a slip there looks like silence otherwise."""
    from reportedly.doors.cli.output import hint  # noqa: PLC0415

    for name in actors:
        if not desk.meant(name).actors:
            hint(options, f"{name}: the registry has no such name; `{program()} actors` lists who appears")


def query_of(options: Filters) -> "ClaimQuery":
    """Give the query that the options ask.

    Raises: UsageError, for a day that is none, or days that no report can lie between.
    """
    from reportedly.desk import ClaimQuery  # noqa: PLC0415 - keeps `--help` quick

    since, until = read_days(options.since, options.until)
    return ClaimQuery(
        predicate=options.predicate,
        certainty=options.certainty,
        polarity=options.polarity,
        status=options.status,
        voice=options.voice,
        place=options.place,
        publisher=options.publisher,
        document=options.document,
        text=options.text,
        published_since=since,
        published_until=until,
        min_score=options.min_score,
        limit=options.limit,
    )


def read_days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """Give the days of --since and --until.

    Raises: UsageError, for a day that is none, or if the first is after the second.
    """
    first, last = read_day(since, "--since"), read_day(until, "--until")
    if first is not None and last is not None and first > last:
        raise UsageError(f"--since {since} --until {until}: the first day is after the last; swap them")
    return first, last


def read_day(written: str | None, option: str) -> date | None:
    """Give the day written as `2015-05-14`.

    Raises: UsageError, naming the option.
    """
    if written is None:
        return None
    try:
        return datetime.strptime(written.strip(), "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError as error:
        raise UsageError(f"{option} {written}: this is no day; write it as 2015-05-14") from error
