"""Activity as text: each subject with its state, its count against the usual, and a line of bars."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.view_lists import listing
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import Activity, Bar, Stretches

BLOCKS = "▁▂▃▄▅▆▇█"
SILENT = "·"
"""A window without any report from there: not the same as none of it."""

STYLES = {
    "rising": "bad",
    "falling": "good",
    "quiet without coverage": "hedged",
    "quiet with coverage": "default",
    "no baseline": "quiet",
    "usual": "default",
}
MOST_BARS = 14
MOST_CLAIMS = 8


def draw_activities(console: Console, activities: "Sequence[Activity]") -> None:
    """Draw a row for each subject, what to look at first in front."""
    if not activities:
        console.print(Text("nothing is named in so many reports; try --reports 1", style="quiet"))
        return
    table = listing("subject", "is", "state", "origins", "usual", "before, now", numbers=["origins", "usual"])
    for one in activities:
        table.add_row(
            Text(plain(one.subject.name), style="actor"),
            one.subject.kind.value,
            Text(one.state.value, style=STYLES[one.state.value]),
            _count(one.series[-1]),
            "?" if one.usual is None else f"{one.usual:.1f}",
            _bars(one.series[-MOST_BARS:]),
        )
    console.print(table)


def draw_activity(console: Console, activities: "Sequence[Activity]") -> None:
    """Draw one subject with its windows, its coverage and its claims."""
    for one in activities:
        title = Text(plain(one.subject.name), style="actor")
        title.append("  ")
        title.append(one.state.value, style=STYLES[one.state.value])
        console.print(title)
        for why in one.why:
            console.print(Text(f"  {plain(why)}", style="quiet"))
        console.print()
        console.print(_windows(one))
        for line in _notes(one):
            console.print(line)


def _windows(activity: "Activity") -> Table:
    table = listing("window", "origins", "others", "", numbers=["origins", "others"])
    top = max(bar.origins.high for bar in activity.series)
    for bar in activity.series:
        length = 0 if not top else round(20 * bar.origins.likeliest / top)
        drawn = Text("█" * length) if bar.is_covered else Text("nobody reported from there", style="hedged")
        table.add_row(str(bar.window), _count(bar), f"{bar.others:,}", drawn)
    return table


def _notes(activity: "Activity") -> list[Text]:
    heard = ", ".join(plain(one) for one in activity.publishers) or "nobody"
    notes = [
        f"others: {activity.beat}; heard in the last window: {heard}",
        *(
            f"another rate since {one.since}: {one.before:.1f} to a window, then {one.after:.1f}"
            for one in activity.changes
        ),
    ]
    if activity.undated:
        notes.append(f"{counted(activity.undated, 'report')} on it without a date, counted nowhere")
    lines = [Text(), *(Text(note, style="quiet") for note in notes)]
    shown = Text("claims ", style="quiet")
    shown.append(" ".join(short(one) for one in activity.claims[:MOST_CLAIMS]), style="id")
    if len(activity.claims) > MOST_CLAIMS:
        shown.append(f" and {len(activity.claims) - MOST_CLAIMS} more", style="quiet")
    return [*lines, shown]


def _count(bar: "Bar") -> str:
    origins = bar.origins
    if origins.low == origins.high:
        return f"{origins.likeliest:,}"
    return f"{origins.likeliest:,} ({origins.low:,}–{origins.high:,})"


def _bars(series: "Sequence[Bar]") -> str:
    top = max((bar.origins.likeliest for bar in series), default=0)
    return "".join(
        BLOCKS[round((len(BLOCKS) - 1) * bar.origins.likeliest / top) if top else 0]
        if bar.is_covered
        else SILENT
        for bar in series
    )


def totals(found: "Sequence[Activity]", every: int, stretches: "Stretches") -> str:
    """Give what was counted, as a line."""
    shown = f"{len(found):,} of {every:,} subjects" if every > len(found) else counted(every, "subject")
    last = stretches.window(stretches.number)
    return (
        f"\n{shown}; window {last}. Counted: origins that tell of something done, not articles; "
        f"{SILENT} nobody reported from there, which is not calm."
    )
