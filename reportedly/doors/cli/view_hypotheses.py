"""A weighed matrix as text: the ranking, the rows with their marks, and what the ranking hangs on."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import MatrixRow, Weighing

STYLES = {"CC": "good", "C": "good", "N": "quiet", "NA": "quiet", "I": "hedged", "II": "bad"}
NOTE = (
    "Ranked by what speaks against each (I = 1, II = 2, by the row's weight), the least first. No count here "
    "is a probability; all hypotheses of a matrix can be wrong. * proposed by rule, not set by a person. "
    "Diagnostic: whether a row tells the hypotheses apart."
)


def draw_weighing(console: Console, found: "Weighing") -> None:
    """Draw a matrix, weighed."""
    console.print(Text(plain(found.matrix.title), style="head"))
    console.print()
    _draw_ranking(console, found)
    for number, row in enumerate(found.matrix.rows, start=1):
        _draw_row(console, found, number, row)
    console.print()
    _draw_hangs(console, found)
    console.print()
    console.print(Text(NOTE, style="quiet"))


def _draw_ranking(console: Console, found: "Weighing") -> None:
    says = {one.key: one.says for one in found.matrix.hypotheses}
    place = {key: number for number, level in enumerate(found.order, start=1) for key in level}
    numbers = {row.key: number for number, row in enumerate(found.matrix.rows, start=1)}
    table = Table.grid(padding=(0, 1, 0, 0))
    for width in (4, 4):
        table.add_column(width=width)
    table.add_column(ratio=1)
    table.add_column(width=18)
    table.expand = True
    for one in found.standings:
        against = ", ".join(str(numbers[key]) for key in one.against)
        words = f"against: {float(one.inconsistency):g} (row {against})" if against else "nothing against it"
        unset = f"; {one.unset} unset" if one.unset else ""
        table.add_row(
            Text(f"  {place[one.hypothesis]}."),
            Text(plain(one.hypothesis), style="actor"),
            Text(plain(says[one.hypothesis])),
            Text(words + unset, style="quiet"),
        )
    console.print(table)


def _draw_row(console: Console, found: "Weighing", number: int, row: "MatrixRow") -> None:
    console.print()
    console.print(Text(f"{number}. {plain(row.says)}"))
    marks = Text("   ")
    for hypothesis in found.matrix.hypotheses:
        cell = row.cells.get(hypothesis.key)
        shown = None if cell is None else cell.shown
        star = "*" if cell is not None and cell.mark is None and shown is not None else ""
        marks.append(f"{plain(hypothesis.key)} ")
        style = "quiet" if shown is None else STYLES[shown.value]
        marks.append(f"{'–' if shown is None else shown.value}{star}".ljust(5), style=style)
    marks.append(f"  diagnostic: {found.diagnosticity[row.key].value}", style="quiet")
    console.print(marks)
    labels = ", ".join(f"{kind} {label}" for kind, label in row.labels.items())
    judged = f"{labels}, by {row.by}" if labels else "origin not judged, weighs full"
    claims = " ".join(short(claim) for claim in row.claims) or f"no claim; added by {row.by}"
    weight = f"weight {float(found.weights[row.key]):g} ({judged})"
    console.print(Text(f"   {plain(weight)}; {plain(claims)}", style="quiet"))


def _draw_hangs(console: Console, found: "Weighing") -> None:
    numbers = {row.key: number for number, row in enumerate(found.matrix.rows, start=1)}
    changing = [one for one in found.sensitivity if one.changes]
    idle = [key for key, value in found.diagnosticity.items() if value.value in ("none", "support only")]
    for one in changing:
        order = " < ".join(" = ".join(sorted(level)) for level in one.order)
        first = "another comes first" if one.leader_changes else "the order changes"
        console.print(Text(f"Without row {numbers[one.row]} {first}: {order}", style="hedged"))
    if not changing:
        console.print(Text("No single row changes the order by its absence."))
    if idle:
        rows = ", ".join(str(numbers[key]) for key in idle)
        console.print(Text(f"{counted(len(idle), 'row')} cannot change the order: {rows}"))
    if found.proposed:
        cells = counted(found.proposed, "mark")
        console.print(Text(f"{cells} proposed by rule: a draft until a person has gone through it"))
