"""Visits as text: a line for each address, what came of it, and why where nothing did."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import Edit, Visit
    from reportedly.model.records import Record

_STYLES = {"new": "good", "edited": "head", "kept": "good", "failed": "bad", "deferred": "hedged"}


def draw_visit(console: Console, visit: "Visit") -> None:
    """Draw what came of one address."""
    console.print(
        Text.assemble(
            (f"{visit.state.value:<10}", _STYLES.get(visit.state.value, "quiet")), plain(visit.url)
        ),
        soft_wrap=True,
    )
    for words in _details(visit):
        console.print(Text(f"          {plain(words)}", style="quiet"))


def _details(visit: "Visit") -> list[str]:
    from reportedly.desk import ReadDocument  # noqa: PLC0415 - keeps `--help` quick

    if visit.trouble is not None:
        return [str(visit.trouble)]
    if visit.state.value == "listed":
        return [f"{counted(visit.found, 'address', 'addresses')} new or changed"]
    if visit.media is not None:
        return [f"{short(visit.media)} stands in {short(visit.stands_in or '')}; nobody has looked at it yet"]
    if not isinstance(visit.outcome, ReadDocument):
        return []
    document = visit.outcome.document
    words = [
        f"{short(document.id)} {document.title or ''}: {counted(len(visit.outcome.read_claims), 'claim')}"
    ]
    if visit.supersedes is not None:
        words.append(f"supersedes {short(visit.supersedes)}; `custody edits` shows what changed")
    return words


def draw_total(console: Console, visits: "Sequence[Visit]", folder: Path) -> None:
    """Draw what all of it came to."""
    counts = Counter(one.state.value for one in visits)
    words = ", ".join(f"{count} {state}" for state, count in counts.items()) or "nothing was due"
    console.print(Text(f"{words}; bodies and records are in {plain(str(folder))}", style="quiet"))


def draw_edits(console: Console, edits: "Sequence[Edit]") -> None:
    """Draw what each edit took out and put in."""
    if not edits:
        console.print(Text("no report was edited between two captures", style="quiet"))
    for edit in edits:
        console.print(Text(plain(edit.url), style="head"), soft_wrap=True)
        console.print(Text(f"  {short(edit.before)} is superseded by {short(edit.after)}", style="quiet"))
        for line in edit.removed:
            console.print(Text(f"  − {plain(line)}", style="bad"))
        for line in edit.added:
            console.print(Text(f"  + {plain(line)}", style="good"))


def draw_captures(console: Console, captures: "Sequence[Record]") -> None:
    """Draw the records of captures, two lines each."""
    if not captures:
        console.print(Text("nothing was fetched into this ledger", style="quiet"))
    for one in captures:
        when = str(one["answered"])[:19].replace("T", " ")
        console.print(Text(f"{one['number']:>5}  {when} UTC  {plain(str(one['url']))}"), soft_wrap=True)
        size = f"{one['bytes']:,} bytes" if isinstance(one["bytes"], int) else ""
        console.print(
            Text(f"       {one['state']}, {size}, sha256 {one['sha256']}", style="quiet"), soft_wrap=True
        )
