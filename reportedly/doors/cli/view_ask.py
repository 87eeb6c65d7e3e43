"""Answers as text: the question as understood, each sentence with its claims, what cannot be told."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import day, short

if TYPE_CHECKING:
    from reportedly.desk import Answer, ClaimView

QUOTE_CHARS = 240
MOST_NUMBERS = 12
NOTHING = "Nothing on record speaks of it."


def draw_answer(console: Console, answer: "Answer", quotes: int) -> None:
    """Draw an answer: the question as understood, sentences with their claims, what was looked at.

    Args:
        quotes: how many quotes to show under a sentence; a claim is quoted once.
    """
    question = answer.question
    console.print(Text.assemble(("understood as  ", "quiet"), (plain(str(question)), "head")))
    console.print(Text(f"({question.how}; `{question.kind.id}`)", style="quiet"))
    console.print()
    if answer.is_empty:
        console.print(Text(NOTHING, style="head"))
    quoted: set[str] = set()
    for place, one in enumerate(answer.sentences):
        if place:
            console.print()
        numbers = [answer.numbers[claim] for claim in one.claims]
        console.print(Text.assemble(plain(one.says), " ", (_numbers(numbers), "id")))
        fresh = [
            view for view in (answer.said[number - 1] for number in numbers) if view.claim.id not in quoted
        ]
        for view in fresh[:quotes]:
            quoted.add(view.claim.id)
            _draw_claim(console, answer, view)
    console.print()
    _draw_notes(console, "Looked at", answer.looked_at)
    _draw_notes(console, "Cannot be told", answer.cannot)
    if answer.methods:
        methods = ", ".join(one.signature for one in answer.methods)
        more = f"`{program()} show ID` gives the words of a claim in full"
        console.print(Text(f"Methods: {methods}; {more}", style="quiet"))


def draw_questions(console: Console) -> None:
    """Draw the questions that can be asked, each with its name and arguments."""
    from reportedly.desk import questions_asked  # noqa: PLC0415 - keeps `--help` quick

    for kind in questions_asked():
        console.print(Text(f"ask {kind.usage}", style="head"))
        console.print(
            Padding(Text(re.sub(r"\{(\w+)\}", lambda slot: slot[1].upper(), kind.asks)), (0, 0, 0, 4))
        )
    told = 'STATEMENT is "A supports B" or the id of a claim; ABOUT is a statement or a name; '
    console.print(Text(f"\n{told}DAY is 2016-05-01, May 2016 or the like.", style="quiet"))


def _draw_claim(console: Console, answer: "Answer", view: "ClaimView") -> None:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=6, justify="right", no_wrap=True, style="id")
    table.add_column(ratio=1)
    document = view.document
    where = plain(document.publisher) or plain(document.source)
    table.add_row(f"[{answer.numbers[view.claim.id]}]", Text(f"“{_quote(view)}”"))
    line = Text.assemble((f"{where}, {day(document.published)}", "voice"), "  ", (short(view.claim.id), "id"))
    table.add_row("", line)
    console.print(table)


def _quote(view: "ClaimView") -> str:
    words = " … ".join(" ".join(span.text.split()) for span in view.shown.spans)
    cut = words if len(words) <= QUOTE_CHARS else f"{words[:QUOTE_CHARS].rsplit(' ', 1)[0]} …"
    return plain(cut)


def _numbers(numbers: "Sequence[int]") -> str:
    shown = "".join(f"[{one}]" for one in numbers[:MOST_NUMBERS])
    return shown + (f" +{len(numbers) - MOST_NUMBERS}" if len(numbers) > MOST_NUMBERS else "")


def _draw_notes(console: Console, head: str, notes: "Sequence[str]") -> None:
    if not notes:
        return
    console.print(Text(f"{head}:", style="quiet"))
    for one in notes:
        console.print(Padding(Text(plain(one), style="quiet"), (0, 0, 0, 2)))
