"""Indicators as text: under each case its signs, for and against, with their claims; never a probability."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.program import program
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import Row, Watch

SEEN = frozenset({"independently seen", "seen once"})
STYLES = {
    "independently seen": "head",
    "seen once": "default",
    "stale": "hedged",
    "no coverage": "hedged",
    "not seen": "quiet",
}
MOST_CLAIMS = 4


def is_live(row: "Row") -> bool:
    """Tell whether anything of a case is seen now, or it was named in the scenario."""
    named = bool(row.scenario.actors or row.scenario.places)
    return named or any(watch.state.value in SEEN for watch in row.watches)


def draw_rows(console: Console, rows: "Sequence[Row]") -> None:
    """Draw each case of each scenario with its signs, those that are seen or stale first."""
    if not rows:
        console.print(Text("no sign of any scenario is seen on this day", style="quiet"))
        return
    for row in rows:
        _draw_row(console, row)


def _draw_row(console: Console, row: "Row") -> None:
    line = Text(f"{plain(row.scenario.title)}: ", style="quiet")
    line.append(plain(row.case.label), style="actor")
    console.print(line)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=9, no_wrap=True)
    table.add_column(ratio=1)
    table.expand = True
    for watch in row.watches:
        if watch.state.value in {*SEEN, "stale"} or watch.seen is not None:
            _add(table, watch)
    console.print(table)
    for state in ("not seen", "no coverage"):
        left = [one.indicator.id for one in row.watches if one.state.value == state and one.seen is None]
        if left:
            console.print(Text(f"  {state}: {', '.join(map(plain, left))}", style=STYLES[state]))
    console.print()


def _add(table: Table, watch: "Watch") -> None:
    points = "for" if watch.indicator.points.value == "for" else "against"
    state = Text(watch.state.value, style=STYLES[watch.state.value])
    state.append(f": {plain(watch.indicator.observable)}", style="default")
    table.add_row(Text(f"  {points}", style="good" if points == "for" else "bad"), state)
    for why in watch.why:
        table.add_row("", Text(plain(why), style="quiet"))
    if watch.seen is not None:
        table.add_row("", _seen(watch))
    table.add_row("", Text(f"a sign of {plain(watch.indicator.diagnostic_for)}", style="quiet"))


def _seen(watch: "Watch") -> Text:
    seen = watch.seen
    if seen is None:
        return Text()
    count = seen.origins
    span = str(seen.first) if seen.first == seen.last else f"{seen.first} to {seen.last}"
    range_ = f"{count.low} to {count.high}" if count.low != count.high else f"{count.likeliest}"
    text = Text(f"{span}; origins: {range_}; claims ")
    text.append(" ".join(short(one) for one in seen.claims[:MOST_CLAIMS]), style="id")
    if len(seen.claims) > MOST_CLAIMS:
        text.append(f" and {len(seen.claims) - MOST_CLAIMS} more")
    return text


def totals(found: "Sequence[Row]", every: int, day: date, *, stale: bool) -> str:
    """Give what was looked at, as a line."""
    shown = counted(len(found), "case") + (f" of {every:,}" if every > len(found) else "")
    more = "" if stale else " Left out: cases of which nothing is seen now (--stale)."
    return (
        f"{shown} as of {day}.{more} Signs are no probabilities, "
        f"and their number is none; `{program()} show ID` has the words."
    )
