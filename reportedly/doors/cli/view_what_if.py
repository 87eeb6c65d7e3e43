"""What falls without a source, as text: what was taken away, then each finding before and after."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, short

if TYPE_CHECKING:
    from reportedly.desk import ClaimView, Consequence, Removal

STYLES = {
    "falls": "bad",
    "weakens": "hedged",
    "changes": "planned",
    "strengthens": "good",
    "appears": "planned",
    "unchanged": "quiet",
}
TOGETHER = {
    "falls": "fall",
    "weakens": "weaken",
    "changes": "change",
    "strengthens": "strengthen",
    "appears": "appear",
    "unchanged": "stay as they are",
}
"""What several findings do."""
MOST_LOST = 6


def draw_consequences(
    console: Console,
    removals: "Sequence[Removal]",
    gone: "Sequence[ClaimView]",
    every: "Sequence[Consequence]",
    shown: "Sequence[Consequence]",
) -> None:
    """Draw what was taken away, how many findings fare how, and each that is not as before."""
    named = ", ".join(f"{one.kind.value} {plain(one.name)}" for one in removals)
    reports = len({one.claim.document for one in gone})
    taken = f"{counted(len(gone), 'claim')} in {counted(reports, 'report')} go"
    console.print(Text.assemble("without ", (named, "head"), f": {taken}"))
    numbers = Counter(one.outcome.value for one in every)
    told = ", ".join(f"{count} {TOGETHER[name]}" for name, count in numbers.items())
    console.print(Text(f"of {counted(len(every), 'finding')}: {told}" if told else "there are no findings"))
    for one in shown:
        console.print()
        outcome = one.outcome.value
        method = one.by.partition("@")[0]
        console.print(Text.assemble((outcome, STYLES[outcome]), f"  {plain(one.about)}  ", (method, "quiet")))
        before, after = plain(one.before) or "was not there", plain(one.after) or "nothing is left of it"
        console.print(Padding(Text(f"before  {before}\nafter   {after}"), (0, 0, 0, 4)))
        if one.lost:
            lost = " ".join(short(each) for each in one.lost[:MOST_LOST])
            more = f" +{len(one.lost) - MOST_LOST}" if len(one.lost) > MOST_LOST else ""
            console.print(Padding(Text.assemble("lost    ", (lost + more, "id")), (0, 0, 0, 4)))
