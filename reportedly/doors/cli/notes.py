"""`note`: corrections, retractions and replies, put on record, listed and withdrawn."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.decide import ByOption, WhyOption
from reportedly.doors.cli.options import Common, command
from reportedly.model.notes import NoteKind


@dataclass(frozen=True, kw_only=True)
class NoteAdd(Common):
    """What is noted on what, in whose words."""

    target: Annotated[
        str, typer.Argument(metavar="ABOUT", help="Id of a claim or a document, or a publisher's name.")
    ]
    kind: Annotated[
        NoteKind,
        typer.Argument(metavar="WHAT", help="correction, retraction or reply; recognition of a scan."),
    ]
    words: Annotated[str, typer.Option("--words", help="The words, or a summary that says it is one.")]
    said_by: Annotated[str, typer.Option("--said-by", help="Whose words: the outlet, or who is concerned.")]
    source: Annotated[str, typer.Option("--source", help="Where they stand: an address, a letter, a call.")]
    why: WhyOption
    by: ByOption
    dated: Annotated[str | None, typer.Option("--dated", help="When they were said, if known.")] = None


@dataclass(frozen=True, kw_only=True)
class NoteList(Common):
    """Which notes to list."""

    about: Annotated[
        str | None, typer.Argument(metavar="ABOUT", help="Only those on this claim, document or publisher.")
    ] = None


@dataclass(frozen=True, kw_only=True)
class NoteWithdraw(Common):
    """Which note is taken back."""

    note: Annotated[str, typer.Argument(metavar="NOTE", help="Its id, or enough of its beginning.")]
    why: WhyOption
    by: ByOption


noting = typer.Typer(
    help="Put corrections, retractions and replies on record; they travel with every export.",
    no_args_is_help=True,
)


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    noting.command(name="add")(add)
    noting.command(name="list")(list_)
    noting.command(name="withdraw")(withdraw)
    app.add_typer(noting, name="note")


@command(NoteAdd)
def add(options: NoteAdd) -> None:
    """Note a correction, a retraction or a reply on a claim, a report or a publisher.

    It is shown with the thing and travels with exports. A retraction of a claim or report in the
    words of its own publisher (--said-by) takes it out of the weighing, as one found in a text does, and says
    whose note it is.
    """
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.view_notes import draw_notes  # noqa: PLC0415
    from reportedly.model.notes import note_record  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.notes.add(
            options.target,
            options.kind.value,
            words=options.words,
            said_by=options.said_by,
            source=options.source,
            dated=options.dated,
            why=options.why,
            by=options.by,
        )
        put(options, desk, lambda: [note_record(made)], lambda console: draw_notes(console, [made]))


@command(NoteList)
def list_(options: NoteList) -> None:
    """List the notes that were not withdrawn, oldest first."""
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.view_notes import draw_notes  # noqa: PLC0415
    from reportedly.model.notes import note_record  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.notes.in_effect() if options.about is None else desk.notes.about(options.about)
        put(options, desk, lambda: map(note_record, found), lambda console: draw_notes(console, found))


@command(NoteWithdraw)
def withdraw(options: NoteWithdraw) -> None:
    """Take a note back; it stays on record as withdrawn, and `decide undo` of that puts it back."""
    from reportedly.doors.cli.decide import show_made  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415

    with open_desk(options) as desk:
        show_made(options, desk, desk.notes.withdraw(options.note, why=options.why, by=options.by))
