"""Breaches of a brief as text: where, which rule, the sentence, and the way out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted

if TYPE_CHECKING:
    from reportedly.desk import Breach

SHOWN_CHARS = 160


def draw_breaches(console: Console, file: str, breaches: "Sequence[Breach]") -> None:
    """Draw each breach with its line; none is said to be none."""
    for one in breaches:
        console.print(Text.assemble((f"{plain(file)}:{one.line} ", "id"), (one.rule.value, "bad")))
        sentence = plain(one.sentence)
        cut = sentence if len(sentence) <= SHOWN_CHARS else f"{sentence[:SHOWN_CHARS]}…"
        console.print(Text(f"  {cut}", style="quiet"))
        console.print(Text(f"  {plain(one.says)}"))
    sentences = len({(one.line, one.sentence) for one in breaches})
    if breaches:
        console.print(
            Text(f"{counted(len(breaches), 'breach', 'breaches')} in {counted(sentences, 'sentence')}")
        )
    else:
        console.print(Text("no rule is broken", style="good"))
