"""An actor: what the registry knows, with its sources, and apart from it what reports say."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.view_claim import grid
from reportedly.doors.cli.view_network import LEGEND, draw_relations
from reportedly.doors.cli.wording import counted
from reportedly.model.actors import Actor, Tie
from reportedly.model.registry import Registry

if TYPE_CHECKING:
    from reportedly.desk import Portrait, Relation

MOST_NAMES = 12
MOST_SPEAKERS = 4


def draw_portraits(console: Console, portraits: "Sequence[Portrait]", registry: Registry) -> None:
    """Draw each actor that a name can mean."""
    if len(portraits) > 1:
        names = ", ".join(plain(one.name) for one in portraits)
        console.print(Text(f"{len(portraits)} actors can be meant: {names}\n", style="hedged"))
    for place, portrait in enumerate(portraits):
        if place:
            console.print()
            console.rule(style="quiet")
            console.print()
        draw_portrait(console, portrait, registry)


def draw_portrait(console: Console, portrait: "Portrait", registry: Registry) -> None:
    """Draw one actor."""
    console.print(Text(plain(portrait.name), style="actor"))
    rows = grid()
    for label, value in (*_fact_rows(portrait, registry), *_seen_rows(portrait)):
        rows.add_row(Text(label, style="quiet"), value)
    console.print(rows)
    if not portrait.relations:
        console.print(Text("\nno claim shown speaks of it", style="quiet"))
        return
    console.print(Text("\nWhat reports say", style="head"))
    own = [one for one in portrait.relations if one.subject.name == portrait.name]
    _draw_group(console, own, turned=False)
    _draw_group(console, [one for one in portrait.relations if one not in own], turned=True)
    console.print(Text(f"\n{LEGEND}", style="quiet"))


def _draw_group(console: Console, relations: "Sequence[Relation]", *, turned: bool) -> None:
    for relation in sorted(relations, key=lambda one: (one.predicate.value, -one.reports)):
        if turned:
            console.print(Text(f"  {plain(relation.subject.name)}", style="actor"))
        draw_relations(console, [relation])
        speakers = [plain(one) for one in relation.speakers[:MOST_SPEAKERS]]
        more = len(relation.speakers) - len(speakers)
        words = "; ".join(speakers) + (f"; and {more} more" if more else "")
        console.print(Padding(Text(f"voices: {words}", style="voice"), (0, 0, 0, 9)))


def _fact_rows(portrait: "Portrait", registry: Registry) -> Iterator[tuple[str, Text]]:
    fact = portrait.fact
    if fact is None:
        yield "registry", Text("not in it: known from reports only, under a provisional id", style="hedged")
        return
    yield "kind", Text(fact.kind.value.replace("_", " "))
    names = fact.aliases[:MOST_NAMES]
    more = len(fact.aliases) - len(names)
    yield "names", Text("; ".join(plain(name) for name in names) + (f"; and {more} more" if more else ""))
    if fact.countries:
        yield "countries", Text(", ".join(fact.countries))
    if fact.start or fact.end:
        yield "period", Text(f"{fact.start or '?'} to {fact.end or 'now'}")
    for place, tie in enumerate(fact.ties):
        yield "ties" if place == 0 else "", Text(_tie(tie, registry))
    for place, source in enumerate(portrait.sources):
        words = f"{source.key}: {source.title}, {source.publisher}"
        yield "sources" if place == 0 else "", Text(plain(words), style="quiet")
    yield "id", Text(fact.entity, style="id")


def _seen_rows(portrait: "Portrait") -> Iterator[tuple[str, Text]]:
    seen = portrait.seen
    if seen is None:
        return
    called = "; ".join(f"{plain(name)} ({uses})" for name, uses in seen.names[:MOST_NAMES])
    yield (
        "in reports",
        Text(f"{counted(seen.claims, 'claim')} in {counted(seen.documents, 'report')}: {called}"),
    )
    for name, judgement in portrait.perhaps:
        yield "perhaps", Text(f"the same as {plain(name)}: {plain(judgement.reason)}", style="hedged")


def _tie(tie: Tie, registry: Registry) -> str:
    other: Actor | None = registry.by_slug.get(tie.actor)
    name = other.name if other is not None else tie.actor
    when = f", {tie.start or '?'} to {tie.end or 'now'}" if tie.start or tie.end else ""
    return plain(f"{tie.kind.value.replace('_', ' ')} {name}{when} [{tie.source}]")
