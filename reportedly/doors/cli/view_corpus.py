"""What was made of a big corpus, as text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import error_console, plain
from reportedly.doors.cli.options import Common
from reportedly.doors.cli.wording import counted
from reportedly.model.records import Record

if TYPE_CHECKING:
    from reportedly.desk.corpus.job import Step

MADE = {"read": "outcomes", "copies": "copies", "origins": "origins"}


def watch_steps(steps: "Iterable[Step]", options: Common) -> None:
    """Let the steps happen; each stage has a line on standard error, unless the call is to be quiet."""
    console = error_console(options)
    for one in steps:
        if not options.quiet and one.total is not None:
            console.print(f"{one.stage}: {counted(one.done, 'part')}", style="quiet", markup=False)


def draw_made(console: Console, made: Record) -> None:
    """Draw what was made, in numbers, with what they do not say."""
    kind = str(made["made"])
    for words in _LINES[kind](made):
        console.print(Text(words))
    if made["unreadables"]:
        told = f"{_count(made, 'unreadables', 'input')} of no use; each is a row that says why"
        console.print(Text(told, style="hedged"))
    if kind == "origins":
        _draw_doubt(console, made)
    console.print(Text(plain(f"in {made['to']}/{MADE[kind]}"), style="quiet"))


def _draw_doubt(console: Console, made: Record) -> None:
    if made["cut_blocks"]:
        told = f"{_count(made, 'cut_blocks', 'block')} too big to be compared as one, cut by time"
        console.print(Text(told, style="hedged"))
    told = "compared by words alone: what is told in other words can still be another's report"
    console.print(Text(told, style="hedged"))


def _read_lines(made: Record) -> list[str]:
    parts = [_count(made, f"{one}s", one) for one in ("document", "claim", "reject")]
    troubles = made["troubles"]
    more = [f"{_count(made, 'troubles', 'extractor failure')}: each is a row"] if troubles else []
    return [", ".join(parts), *more]


def _copy_lines(made: Record) -> list[str]:
    return [f"{_count(made, 'copies', 'copy', 'copies')} among {_count(made, 'texts', 'text')}"]


def _origin_lines(made: Record) -> list[str]:
    derived = f"{_count(made, 'derived', 'document')} of {made['documents']:,}"
    blocks = _count(made, "blocks", "block")
    return [f"{derived} most likely made from another report or a source named; {blocks} of more than one"]


def _count(made: Record, name: str, *words: str) -> str:
    number = made[name]
    return counted(number if isinstance(number, int) else 0, *words)


_LINES = {"read": _read_lines, "copies": _copy_lines, "origins": _origin_lines}
