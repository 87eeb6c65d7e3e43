"""`ask`: a question in plain words or by its name, answered in sentences that each name their claims."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.options import Asking, command
from reportedly.model.errors import UsageError


@dataclass(frozen=True, kw_only=True)
class Ask(Asking):
    """What to ask."""

    question: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[QUESTION]...",
            help='In words: "who first reported that A supports B?"; or by name: first A supports B.',
            show_default=False,
        ),
    ] = None
    list: Annotated[bool, typer.Option("--list", help="List the questions that can be asked.")] = False
    quotes: Annotated[
        int, typer.Option("--quotes", min=0, help="Quotes under each sentence; --format json has all.")
    ] = 3


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(ask)


@command(Ask)
def ask(options: Ask) -> None:
    """Answer a question from what is on record: who first reported it, how many origins, who denies …"""
    from reportedly.desk import answer_record, question_records  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_ask import draw_answer, draw_questions  # noqa: PLC0415

    if not options.list and not options.question:
        raise UsageError("no question; `reportedly ask --list` lists what can be asked")
    with open_desk(options) as desk:
        if options.list:
            put(options, desk, question_records, draw_questions)
            return
        answer = desk.ask(*(options.question or []))
        put(
            options,
            desk,
            lambda: [answer_record(answer)],
            lambda console: draw_answer(console, answer, options.quotes),
        )
