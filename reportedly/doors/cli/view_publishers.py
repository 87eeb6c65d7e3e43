"""Publishers as text: a list, or one with all that is known of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.view_decide import draw_decision
from reportedly.doors.cli.view_lists import listing

if TYPE_CHECKING:
    from reportedly.desk.publishing import Publishing

UNGRADED = "F is where everyone starts: nobody here has judged it. Grades are people's, never a machine's."


def draw_publishers(console: Console, found: "Sequence[Publishing]") -> None:
    """Draw publishers with their general grade, most reports first."""
    if not found:
        console.print(Text("no publishers yet; read some reports first", style="quiet"))
        return
    table = listing("grade", "publisher", "owner", "country", "reports", numbers=["reports"])
    for one in found:
        owner = None if one.listed is None else one.listed.owner or one.listed.actor
        country = None if one.listed is None else one.listed.country
        topics = sum(bool(each.about[1]) for each in one.grades)
        grade = f"{one.grade} +{topics}" if topics else one.grade
        name = Text(plain(one.name), style="voice")
        table.add_row(grade, name, plain(owner) or "unknown", country or "-", f"{one.reports:,}")
    console.print(table)
    console.print()
    console.print(Text(UNGRADED, style="quiet"))


def draw_publisher(console: Console, one: "Publishing") -> None:
    """Draw one publisher: what files say of it, whose side it is on, and every grade with who gave it."""
    console.print(Text(plain(one.name), style="voice"))
    table = Table.grid(padding=(0, 2, 0, 0))
    listed = one.listed
    rows = {
        "also": None if listed is None else ", ".join(listed.names),
        "kind": None if listed is None or listed.kind is None else listed.kind.replace("_", " "),
        "country": None if listed is None else listed.country,
        "owner": None if listed is None else listed.owner,
        "side": ", ".join(one.sides),
        "reports": f"{one.reports:,} held here",
        "listed": "in no file; see --publishers" if listed is None else f"as {listed.id}",
    }
    for name, value in rows.items():
        if value:
            table.add_row(Text(f"  {name}", style="quiet"), Text(plain(value)))
    console.print(table)
    if not one.grades:
        console.print(Text(f"  graded F: nobody has graded it. {UNGRADED}", style="quiet"))
    for grade in one.grades:
        draw_decision(console, grade, {grade.about[0]: one.name})
