"""Precedents as text: what is on record about the relation asked about, then each case with its features."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, predicate_words
from reportedly.model.precedents import Precedent
from reportedly.model.terms import Predicate

if TYPE_CHECKING:
    from reportedly.desk import Comparison, Likeness, OwnCase, Precedents

SIGNS = {"same": ("=", "good"), "near": ("≈", "hedged"), "different": ("≠", "bad"), "unknown": ("?", "quiet")}
LABELS = {"common_enemy": "common enemy", "before": "how they stood before"}
ENDS = {"ongoing": "it held when the table was written", "unknown": "not recorded well enough"}
ORDER = "Ordered by features that are the same (=), then by fewest that differ (≠), then by near ones (≈)."


def draw_precedents(console: Console, found: "Precedents", limit: int) -> None:
    """Draw the cases most like the relation asked about, with the reasons and what followed."""
    _draw_question(console, found)
    shown = found.likenesses[:limit]
    total = counted(len(found.likenesses), "case")
    console.print(Text(f"\nIn the table of precedents: {len(shown)} of {total}", style="head"))
    for place, one in enumerate(shown, start=1):
        _draw_case(console, place, one)
    _draw_tied(console, found, limit)
    console.print(Text("\nEarlier in this ledger", style="head"))
    for place, own in enumerate(found.own[:limit], start=1):
        _draw_own(console, place, own)
    if not found.own:
        console.print(Text("  no partnership on record before this one", style="quiet"))
    console.print()
    console.print(Text(f"{ORDER} What is unknown (?) counts for nothing. {found.caveat}", style="quiet"))


def _draw_question(console: Console, found: "Precedents") -> None:
    asked, traits = found.question, found.traits
    console.print(_sentence(asked.subject.name, asked.predicate, asked.object.name))
    said = asked.said
    if said is None:
        words = "no claim here says or denies it; what is said of the parties is used"
    else:
        denied = f", denied by {len(said.denying)}" if said.denying else ""
        words = f"said by {counted(len(said.affirming), 'claim')}{denied}; not checked against the world"
    console.print(Text(f"  {words}", style="quiet"))
    first, second = traits.ideologies
    rows = [
        (f"ideology of {asked.subject.name}", first.names, first.source),
        (f"ideology of {asked.object.name}", second.names, second.source),
        ("common enemy", traits.enemies.names, traits.enemies.source),
        ("sponsor", traits.sponsors.names, traits.sponsors.source),
        ("area", traits.area.names, traits.area.source),
        ("depth", "" if traits.depth is None else traits.depth.value, "the claims"),
        ("before", traits.before.names, traits.before.source),
    ]
    table = _grid(26)
    for label, value, source in rows:
        words = f"{value.replace('_', ' ')}  ({source})" if value else "unknown: not on record"
        table.add_row("", "", Text(plain(label)), Text(plain(words), style="default" if value else "quiet"))
    console.print(table)


def _draw_case(console: Console, place: int, one: "Likeness") -> None:
    case = one.case
    console.print()
    title = Text(f"{place}. ")
    title.append_text(_sentence(case.subject.name, case.predicate, case.object.name))
    console.print(title)
    if one.itself:
        console.print(Text("   these are the parties asked about themselves", style="hedged"))
    _draw_features(console, one.comparisons)
    _draw_line(console, "when", _when(case))
    _draw_line(console, "how it ended", ENDS.get(case.outcome) or case.outcome.replace("_", " "))
    _draw_line(console, "followed", case.followed)
    works = "; ".join(f"{work.author}, {work.title}, {work.year}" for work in case.works)
    _draw_line(console, "record", f"{case.record.value}: {works} (look up: {case.look})")


def _draw_own(console: Console, place: int, own: "OwnCase") -> None:
    case = own.case
    console.print()
    title = Text(f"{place}. ")
    title.append_text(_sentence(case.subject.name, case.predicate, case.object.name))
    denied = f", denied by {len(case.denying)}" if case.denying else ""
    title.append(f"  said by {counted(len(case.affirming), 'claim')}{denied}", style="quiet")
    console.print(title)
    _draw_features(console, own.comparisons)
    later = "; ".join(str(one).replace("_", " ") for one in own.followed)
    _draw_line(console, "followed", later or "nothing further on record about the two")


def _draw_features(console: Console, comparisons: "Iterable[Comparison]") -> None:
    table = _grid(22)
    for one in comparisons:
        sign, style = SIGNS[one.match.value]
        label = LABELS.get(one.feature.value, one.feature.value)
        words = Text(plain(one.says), style="quiet" if one.match.value == "unknown" else "default")
        table.add_row("", Text(sign, style=style), Text(label), words)
    console.print(table)


def _draw_tied(console: Console, found: "Precedents", limit: int) -> None:
    """Print how many cases stand level with the last one shown, which the limit cut off."""
    level = [one for one in found.likenesses[limit:] if one.rank == found.likenesses[limit - 1].rank]
    if level:
        words = f"{counted(len(level), 'more case')} {'is' if len(level) == 1 else 'are'} level with the last"
        console.print(Text(f"\n{words}; see them with --limit {limit + len(level)}", style="quiet"))


def _draw_line(console: Console, label: str, words: str) -> None:
    table = _grid(22)
    table.add_row("", "", Text(label), Text(plain(words)))
    console.print(table)


def _grid(label_width: int) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    for width in (2, 1, label_width):
        table.add_column(width=width)
    table.add_column(ratio=1)
    table.expand = True
    return table


def _sentence(subject: str, predicate: Predicate, object: str) -> Text:
    text = Text(plain(subject), style="actor")
    text.append(f" {predicate_words(predicate)} ", style="predicate")
    return text.append(plain(object), style="actor")


def _when(case: Precedent) -> str:
    began = case.began.written.replace("/", " to ")
    if case.ended.start is None:
        return f"began {began}; end: {case.ended.written}"
    return f"began {began}; ended {case.ended.written.replace('/', ' to ')}"
