"""Structure as text: brokers and communities, each with how far it can be trusted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import time_words
from reportedly.doors.cli.view_lists import listing
from reportedly.doors.cli.wording import counted

if TYPE_CHECKING:
    from reportedly.desk import Broker, Community, Measure, When

LEGEND = (
    "Shapes of what is reported, not of power: an actor that reporters watch looks central. Constraint (Burt "
    "1992) is low where partners are strangers to each other; betweenness (Freeman 1977) is the share of "
    "shortest paths that run through it. In brackets: what leaving out one bond of one report makes of it; ? "
    "marks what one report decides. Communities are by Louvain (Blondel et al. 2008), best of twenty runs."
)


def draw_structure(
    console: Console, brokers: "Sequence[Broker]", communities: "Sequence[Community]", when: "When"
) -> None:
    """Draw brokers, then communities, then what neither of them says."""
    if not when.is_always:
        console.print(Text(f"The network {time_words(when)}\n", style="head"))
    if not brokers and not communities:
        console.print(Text("no bonds between named actors in the claims shown", style="quiet"))
        return
    if brokers:
        _draw_brokers(console, brokers)
    for community in communities:
        console.print()
        _draw_community(console, community)
    if communities:
        words = f"signed modularity of this grouping: {communities[0].modularity:.2f}, where chance gives 0"
        console.print(Text(f"\n{words}"))
    console.print(Text(f"\n{LEGEND}", style="quiet"))


def measure_words(measure: "Measure") -> str:
    """Give a measure with its range, and a mark where one report decides it."""
    spread = ""
    if measure.low is not None and measure.high is not None:
        spread = f" ({measure.low:.2f} to {measure.high:.2f})"
    return f"{measure.value:.2f}{spread}{' ?' if measure.is_unstable else ''}"


def _draw_brokers(console: Console, brokers: "Sequence[Broker]") -> None:
    if brokers[0].is_small:
        words = f"Only {counted(brokers[0].actors, 'actor')}: on so small a graph these say little."
        console.print(Text(words, style="hedged"))
    table = listing("joins others", "partners", "betweenness", "constraint", numbers=["partners"])
    for broker in brokers:
        name = Text(plain(broker.end.name), style="actor")
        betweenness, constraint = measure_words(broker.betweenness), measure_words(broker.constraint)
        table.add_row(name, f"{broker.partners}", betweenness, constraint)
    console.print(table)


def _draw_community(console: Console, community: "Community") -> None:
    names = "; ".join(plain(end.name) for end in community.members)
    console.print(Text("together: ").append(names, style="actor"))
    words = f"  {counted(len(community.together), 'bond')}"
    if community.apart:
        words += f", and {len(community.apart)} that part"
    words += f"; stayed together in {community.kept:.0%} of runs"
    console.print(Text(words, style="quiet"))
