"""Purges as text: what would go, what went, and what is out of reach."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, day, short
from reportedly.model.records import Record
from reportedly.model.tombstones import Tombstone

if TYPE_CHECKING:
    from reportedly.desk.purging import Purged, PurgePlan

BEYOND = (
    "Backups, exports and bundles made before still hold the words: they are beyond the reach of this "
    "command. So are snapshots of the disk."
)


def draw_plan(console: Console, plan: "PurgePlan", ledger: str) -> None:
    """Draw what would go, and that nothing went yet."""
    for one in plan.chosen:
        header = one.document.header
        line = Text.assemble((short(header.id), "id"), f"  {day(header.published)}  ")
        line.append(plain(header.publisher) or "publisher unknown", style="voice")
        line.append(f"  {plain(header.title) or plain(header.source)}")
        console.print(line)
        console.print(Padding(Text(f"under: {plain(one.rule)}", style="quiet"), (0, 0, 0, 10)))
    if not plan.chosen:
        console.print(Text("no report is chosen; nothing would go", style="quiet"))
        return
    what = f"{counted(len(plan.chosen), 'report')} with {counted(plan.claims, 'claim')}"
    console.print(Text(f"\nwould go from {plain(ledger)}: {what}", style="head"))
    console.print(Text(f"and {_beside(plan.captures, plan.media)}", style="quiet"))
    _draw_left(console, plan)
    console.print(Text("nothing was removed; add --yes, --by and --why to do it", style="hedged"))


def draw_purged(console: Console, made: "Purged", plan: "PurgePlan") -> None:
    """Draw what went, and where the words may still be."""
    gone = f"{counted(len(made.tombstones), 'report')} purged with {counted(plan.claims, 'claim')}"
    console.print(Text(f"{gone}, and {_beside(made.captures, made.media)}", style="good"))
    draw_tombstones(console, made.tombstones)
    if made.on_server:
        words = (
            "the server's write-ahead log, its replicas, its own copies and a schema `…_before_…` that an "
        )
        words += "upgrade left may still hold the words: have its administrator let them go"
        console.print(Text(words, style="bad"))
    elif not made.scrubbed:
        words = "another process has the ledger open, so bytes may be left in its log; end it, then run"
        console.print(Text(f"{words} `purge --yes` again", style="bad"))
    _draw_left(console, plan)


def draw_tombstones(console: Console, found: Sequence[Tombstone]) -> None:
    """Draw tombstones, in the order purged."""
    if not found:
        console.print(Text("nothing was purged", style="quiet"))
    for one in found:
        console.print(Text.assemble((one.document, "id"), f"  read {one.read:%Y-%m-%d}"))
        told = (
            f"purged {one.purged:%Y-%m-%d %H:%M} UTC by {plain(one.by)}, {plain(one.rule)}: {plain(one.why)}"
        )
        console.print(Padding(Text(told, style="quiet"), (0, 0, 0, 10)))


def plan_records(plan: "PurgePlan") -> Iterator[Record]:
    """Yield a record of each report that would go."""
    for one in plan.chosen:
        header = one.document.header
        yield {
            "type": "to_purge",
            "document": header.id,
            "source": header.source,
            "publisher": header.publisher,
            "title": header.title,
            "published": header.published,
            "recorded": one.document.recorded.isoformat(),
            "rule": one.rule,
            "why": one.why,
        }


def _beside(captures: int, media: int) -> str:
    pictures = f"; {counted(media, 'picture or film', 'pictures and films')} that nothing else needs"
    return f"{counted(captures, 'capture')} in custody{pictures if media else ''}"


def _draw_left(console: Console, plan: "PurgePlan") -> None:
    if plan.decisions:
        words = f"{counted(plan.decisions, 'decision')} about them stay on record, in their authors' words"
        console.print(Text(words, style="hedged"))
    console.print(Text(BEYOND, style="hedged"))
    for path in plan.copies:
        console.print(Text(f"beside the ledger lies {plain(str(path))}", style="bad"))
