"""Checks and copies of a ledger as text."""

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import command_for
from reportedly.doors.cli.wording import counted

if TYPE_CHECKING:
    from reportedly.desk import BackedUp, Restored, Soundness


def draw_soundness(console: Console, ledger: str, found: "Soundness") -> None:
    """Draw what was checked, every trouble with its place, and the last seal."""
    for one in found.troubles:
        console.print(Text.assemble(("wrong  ", "bad"), (plain(one.where), "id")))
        console.print(Padding(Text(plain(one.trouble)), (0, 0, 0, 7)))
    if found.found > len(found.troubles):
        more = counted(found.found - len(found.troubles), "more trouble")
        console.print(Text(f"and {more}", style="bad"))
    if found.is_sound:
        console.print(Text(f"{plain(ledger)} is what was recorded", style="good"))
    else:
        console.print(Text(f"{plain(ledger)}: {counted(found.found, 'trouble')} found", style="bad"))
    draw_checked(console, found)
    if not found.is_sound:
        words = (
            f"put back a copy with `{command_for('restore FILE', ledger)}`, and keep this file to look into"
        )
        console.print(Text(words, style="hedged"))


def draw_checked(console: Console, found: "Soundness") -> None:
    """Draw how much was looked at, and the seal to note."""
    parts = (
        counted(found.documents, "document"),
        counted(found.claims, "claim"),
        counted(found.readings, "reading"),
        counted(found.decisions, "decision"),
    )
    console.print(Text(", ".join(parts), style="quiet"))
    if found.purged:
        gone = " and ".join(f"{plain(by)} ({count:,})" for by, count in found.purged)
        total = sum(count for _, count in found.purged)
        console.print(Text(f"{counted(total, 'document')} purged, by {gone}", style="hedged"))
    if found.quick:
        console.print(Text("quick: ids were not worked out again, nor quotes compared", style="hedged"))
    console.print(Text.assemble(("seal ", "quiet"), (found.seal, "id")))


def draw_backup(console: Console, copy: Path, made: "BackedUp") -> None:
    """Draw where the copy lies, and what is in it."""
    console.print(Text(f"copied to {plain(str(copy))}, and checked", style="good"))
    draw_checked(console, made.soundness)
    for one in made.beside:
        words = f"with it {one.name} in {plain(str(one.folder))}: {counted(one.records, 'record')}, checked"
        console.print(Text(words, style="quiet"))


def draw_restored(console: Console, ledger: str, made: "Restored") -> None:
    """Draw what is in the ledger now, and where the former one lies."""
    console.print(Text(f"{plain(ledger)} is the copy now", style="good"))
    draw_checked(console, made.soundness)
    for one in made.beside:
        words = f"with it {one.name}: {counted(one.records, 'record')}, checked"
        console.print(Text(words, style="quiet"))
    for kept in (made.kept, *(one.kept for one in made.beside)):
        if kept is not None:
            console.print(Text(f"what stood there before is kept as {plain(str(kept))}", style="quiet"))
