"""A report: its text with the words of each claim numbered, then the claims under their numbers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.noted import draw_noted
from reportedly.doors.cli.passages import Mark, marked
from reportedly.doors.cli.wording import counted, day, says_who, sentence, short, standing
from reportedly.model.claims import ReadClaim
from reportedly.model.documents import Document
from reportedly.model.notes import Note

if TYPE_CHECKING:
    from reportedly.desk import DocumentDetail


def draw_document(
    console: Console, detail: "DocumentDetail", min_score: float, notes: Sequence[Note] = ()
) -> None:
    """Draw a report with its claims from a score on."""
    document = detail.document
    shown = [one for one in detail.read_claims if one.shown.score >= min_score]
    head = Text(day(document.published), style="quiet")
    head.append(f"  {plain(document.publisher) or 'publisher unknown'}", style="voice")
    console.print(head)
    console.print(Text(plain(", ".join(detail.sources)), style="quiet"))
    console.print(Text(document.id, style="id"))
    draw_noted(console, notes)
    console.print()
    console.print(Padding(numbered(document, shown), (0, 2)))
    console.print()
    console.print(claims_table(shown))
    below = len(detail.read_claims) - len(shown)
    rest = f"{counted(len(shown), 'claim')}; {below} more for review below {min_score:g}; "
    console.print(Text(f"\n{rest}{counted(len(detail.rejects), 'reject')}", style="quiet"))


def numbered(document: Document, read_claims: Sequence[ReadClaim]) -> Text:
    """Give the text with each claim's words marked by the claim's number."""
    quotes: dict[tuple[int, int], list[int]] = {}
    for number, one in enumerate(read_claims, start=1):
        for span in one.shown.spans:
            quotes.setdefault(span.offsets, []).append(number)
    marks = [
        Mark(start, end, f"«{','.join(map(str, numbers))} ", "»", "words")
        for (start, end), numbers in quotes.items()
    ]
    return marked(document.text, (0, len(document.text)), marks)


def claims_table(read_claims: Sequence[ReadClaim]) -> Table:
    """Give the claims under their numbers."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="quiet", no_wrap=True)
    table.add_column(style="id", no_wrap=True)
    table.add_column(ratio=3)
    table.add_column(no_wrap=True)
    table.add_column(ratio=2)
    for number, one in enumerate(read_claims, start=1):
        row = sentence(one.claim, one.shown), standing(one.shown), says_who(one.shown)
        table.add_row(str(number), short(one.claim.id), *row)
    return table
