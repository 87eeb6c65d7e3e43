"""The network as text: under each actor, its relations, each with its sign, its doubts and its voices.

The line of a relation shows how it is said at its firmest: solid as certain, dashed as hedged, dotted as
possible, crossed if it is only denied. Reports are counted beside voices; neither is a proof.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.timing import time_words
from reportedly.doors.cli.wording import counted, predicate_words
from reportedly.model.terms import SYMMETRIC, Certainty

if TYPE_CHECKING:
    from reportedly.desk import Count, Network, Relation

LINES = {Certainty.CERTAIN: "━━", Certainty.HEDGED: "╍╍", Certainty.POSSIBLE: "┈┈", None: "╳╳"}
SIGNS = {"+": ("+", "good"), "-": ("−", "bad"), ".": ("·", "quiet")}
LEGEND = (
    "+ together − apart · neither   ━━ certain ╍╍ hedged ┈┈ possible ╳╳ only denied\n"
    "Lines show the firmest words. Reports that copy each other are many reports of "
    "few voices: no count here confirms anything."
)


def draw_snapshot(
    console: Console, drawn: "Network", relations: "Sequence[Relation]", taken_back: int = 0
) -> None:
    """Draw relations with the time they are of, and what is left out: undated, or taken back since."""
    if not drawn.when.is_always:
        console.print(Text(f"The network {time_words(drawn.when)}", style="head"))
        if drawn.when.at is not None:
            days = counted(drawn.when.carried_days, "day")
            words = f"A relation counts for {days} after it is last said of, if no report tells of its end."
            console.print(Text(words, style="quiet"))
        console.print()
    draw_network(console, relations)
    if drawn.unplaced:
        left = counted(len(drawn.unplaced), "claim")
        other = "; `--by report` places them" if drawn.when.axis.value == "event" else ""
        console.print(Text(f"Left out, because nothing says when: {left}{other}.", style="quiet"))
    tell_taken_back(console, taken_back)


def tell_taken_back(console: Console, claims: int) -> None:
    """Say how many claims are left out because whoever published them took them back, if any are."""
    if claims:
        words = f"Left out, because who published it took it back: {counted(claims, 'claim')}; "
        console.print(Text(f"{words}`reportedly contradictions` lists them.", style="quiet"))


def draw_network(console: Console, relations: "Sequence[Relation]") -> None:
    """Draw relations under the actor that they start from, those in most reports first."""
    if not relations:
        console.print(Text("no relations in the claims shown", style="quiet"))
        return
    groups: dict[str, list[Relation]] = {}
    for relation in relations:
        groups.setdefault(relation.subject.key, []).append(relation)
    for group in groups.values():
        console.print(Text(plain(group[0].subject.name), style="actor"))
        draw_relations(console, group)
    console.print()
    console.print(Text(LEGEND, style="quiet"))


def draw_relations(console: Console, relations: "Iterable[Relation]") -> None:
    """Draw a row for each relation: sign, predicate, line, other end, and how it is said."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=3, no_wrap=True)
    table.add_column(width=15, no_wrap=True)
    table.add_column(width=4, no_wrap=True)
    table.add_column(ratio=4)
    table.add_column(ratio=5)
    table.expand = True
    for relation in relations:
        sign, style = SIGNS[relation.sign.value]
        table.add_row(
            Text(f"  {sign}", style=style),
            Text(predicate_words(relation.predicate), style="predicate"),
            _line(relation),
            Text(plain(relation.object.name), style="actor"),
            how_said(relation),
        )
    console.print(table)


def how_said(relation: "Relation") -> Text:
    """Give how a relation is said: by how many reports how firmly, by how many denied, by how many voices."""
    parts = []
    firm = dict(relation.said)
    reports = sum(firm.values())
    if reports:
        said = Text(f"said in {counted(reports, 'report')}")
        doubts = [
            Text(f"{firm[certainty]} {certainty.value}", style=certainty.value)
            for certainty in (Certainty.HEDGED, Certainty.POSSIBLE)
            if certainty in firm
        ]
        if doubts:
            said = Text.assemble(said, " (", Text(", ").join(doubts), ")")
        parts.append(said)
        if reports > 1 and relation.affirming is not None:
            parts.append(Text(origin_words(relation.affirming)))
    if relation.denied:
        parts.append(Text(f"denied in {relation.denied}", style="denied"))
    parts.append(Text(counted(relation.voices, "voice")))
    standing = relation.standing
    if standing is not None and not standing.said:
        parts.append(Text(f"not since {standing.last.last or 'an unknown day'}", style="quiet"))
    return Text(", ").join(parts)


def origin_words(count: "Count") -> str:
    """Give a number of origins with its range: "1 origin", "2 origins (1 to 3)"."""
    likeliest = counted(count.likeliest, "origin")
    return likeliest if count.low == count.high else f"{likeliest} ({count.low} to {count.high})"


def _line(relation: "Relation") -> Text:
    strongest = relation.strongest
    style = "denied" if strongest is None else strongest.value
    arrow = "━" if relation.predicate in SYMMETRIC else "▶"
    if strongest is not Certainty.CERTAIN and relation.predicate in SYMMETRIC:
        arrow = LINES[strongest][0]
    return Text(LINES[strongest] + arrow, style=style)
