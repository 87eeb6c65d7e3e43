"""`decide` and `decisions`: what people decide over and above what was read, and how they take it back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Common, RegistryOption, command
from reportedly.model.decisions import DecisionKind

if TYPE_CHECKING:
    from reportedly.desk import Desk
    from reportedly.model.decisions import Decision

WhyOption = Annotated[str, typer.Option("--why", help="The reason, in a sentence; it is kept for ever.")]
ByOption = Annotated[
    str, typer.Option("--by", envvar="REPORTEDLY_BY", help="Who decides; so too from REPORTEDLY_BY.")
]


class Judged(StrEnum):
    """What a link can be judged."""

    DERIVED = "derived"
    INDEPENDENT = "independent"


class Reviewed(StrEnum):
    """What can be made of a claim."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    DISPUTE = "dispute"
    COMMENT = "comment"


@dataclass(frozen=True, kw_only=True)
class Deciding(Common):
    """What every decision takes."""

    why: WhyOption
    by: ByOption
    registry: RegistryOption = None


@dataclass(frozen=True, kw_only=True)
class Link(Deciding):
    """Which link is judged, and how."""

    child: Annotated[str, typer.Argument(metavar="CHILD", help="Id of the later report.")]
    parent: Annotated[
        str,
        typer.Argument(metavar="PARENT", help='Id of the earlier one, or "outside:" and a source\'s name.'),
    ]
    judged: Annotated[Judged, typer.Argument(metavar="HOW", help="derived or independent.")]


@dataclass(frozen=True, kw_only=True)
class Pair(Deciding):
    """Which two actors are judged."""

    one: Annotated[str, typer.Argument(metavar="ACTOR", help="A name, or an id.")]
    other: Annotated[str, typer.Argument(metavar="ACTOR", help="The other's name, or id.")]


@dataclass(frozen=True, kw_only=True)
class Review(Deciding):
    """What is made of which claim, and the check that is published of it."""

    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or enough of its beginning.")]
    value: Annotated[
        Reviewed, typer.Argument(metavar="HOW", help="accept, edit, reject, dispute or comment.")
    ]
    verdict: Annotated[
        str | None, typer.Option(help="With accept: your verdict on what is claimed, for a ClaimReview.")
    ] = None
    organisation: Annotated[
        str | None, typer.Option("--organisation", envvar="REPORTEDLY_ORGANISATION", help="Who publishes it.")
    ] = None
    url: Annotated[str | None, typer.Option(help="Where it is published.")] = None


@dataclass(frozen=True, kw_only=True)
class Undo(Deciding):
    """Which decision is taken back."""

    decision: Annotated[str, typer.Argument(metavar="DECISION", help="Its id, or enough of its beginning.")]


@dataclass(frozen=True, kw_only=True)
class Listed(Common):
    """Which decisions to list."""

    about: Annotated[str | None, typer.Argument(metavar="ID", help="Only those about this id or name.")] = (
        None
    )
    kind: Annotated[DecisionKind | None, typer.Option(help="Only those of one kind.")] = None
    all: Annotated[bool, typer.Option("--all", help="Also what was undone or decided anew.")] = False


deciding = typer.Typer(
    help="Decide over and above what was read: links, who is one, claims; and take it back.",
    no_args_is_help=True,
)


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    deciding.command()(link)
    deciding.command()(same)
    deciding.command()(different)
    deciding.command()(review)
    deciding.command()(undo)
    app.add_typer(deciding, name="decide")
    app.command()(decisions)


@command(Link)
def link(options: Link) -> None:
    """Decide whether one report was made from another."""
    with _desk(options) as desk:
        derived = options.judged is Judged.DERIVED
        made = desk.decisions.link(
            options.child, options.parent, derived=derived, why=options.why, by=options.by
        )
        show_made(options, desk, made)


@command(Pair)
def same(options: Pair) -> None:
    """Decide that two names are of one actor."""
    with _desk(options) as desk:
        made = desk.decisions.same(options.one, options.other, why=options.why, by=options.by)
        show_made(options, desk, made)


@command(Pair)
def different(options: Pair) -> None:
    """Decide that two names are of two actors."""
    with _desk(options) as desk:
        made = desk.decisions.different(options.one, options.other, why=options.why, by=options.by)
        show_made(options, desk, made)


@command(Review)
def review(options: Review) -> None:
    """Decide what the words of a claim bear; with a verdict, an organisation and a url it can be published.

    To accept says that the text says so, not that it is so: a verdict on what is claimed is yours alone, and
    `export --format claimreview` writes it. A claim that names a person needs two people.
    """
    from reportedly.model.checks import published_check  # noqa: PLC0415 - keeps `--help` quick

    value = options.value.value
    # An organisation from the environment alone publishes nothing.
    organisation = options.organisation if options.verdict or options.url else None
    check = published_check(options.verdict, organisation, options.url, value)
    with _desk(options) as desk:
        made = desk.decisions.review(options.claim, value, why=options.why, by=options.by, check=check)
        show_made(options, desk, made)


@command(Undo)
def undo(options: Undo) -> None:
    """Take back a decision; it stays on record, and the undo can be undone."""
    with _desk(options) as desk:
        show_made(options, desk, desk.decisions.undo(options.decision, why=options.why, by=options.by))


@command(Listed)
def decisions(options: Listed) -> None:
    """List what people decided and still holds, with who, when and why."""
    from reportedly.desk.weighing_records import decided_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_decide import draw_decisions  # noqa: PLC0415

    with open_desk(options) as desk:
        every = desk.decisions.history(kind=options.kind, about=options.about)
        held = [one for one in every if one.is_in_effect and one.decision.kind is not DecisionKind.UNDO]
        found = every if options.all else held
        names = desk.decisions.names([one.decision for one in found])
        put(
            options,
            desk,
            lambda: map(decided_record, found),
            lambda console: draw_decisions(console, found, names),
        )


def show_made(options: Common, desk: "Desk", made: "Decision") -> None:
    """Show a decision as it was recorded, and how to take it back."""
    from reportedly.desk.weighing_records import decision_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import put  # noqa: PLC0415
    from reportedly.doors.cli.view_decide import draw_made  # noqa: PLC0415

    names = desk.decisions.names([made])
    put(options, desk, lambda: [decision_record(made)], lambda console: draw_made(console, made, names))


def _desk(options: Deciding) -> "Desk":
    from reportedly.desk import Desk  # noqa: PLC0415 - keeps `--help` quick

    return Desk(options.ledger, registry_files=options.registry or ())
