"""Origins as text: reports under what they go back to, each with its likeliest parent and why."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.doors.cli.wording import counted, day
from reportedly.model.derivation import Derivation, Parent, Signal

if TYPE_CHECKING:
    from reportedly.desk.tracing import Trace
    from reportedly.model.documents import Document
    from reportedly.model.ids import DocumentId

REASONS = 3
LEAST_RIVAL = 0.15
LEGEND = (
    "Percentages say how likely a report was made so. They rest on the signs shown, and a person can "
    "overrule them. Reports under one root are one origin, however many they are."
)


def draw_origins(console: Console, trace: "Trace", limit: int | None) -> None:
    """Draw groups of reports by their root, most reports first, and what changed from report to report."""
    documents = {one.id: one for one in trace.documents}
    if not documents:
        console.print(Text("no reports to trace; `reportedly read FILE` brings them in", style="quiet"))
        return
    groups = sorted(trace.groups, key=lambda group: -len(group))
    for group in groups[:limit]:
        _draw_group(console, trace, group, documents)
        for line in dict.fromkeys(_shifts(trace, group, documents)):
            console.print(Padding(Text(line, style="hedged"), (0, 0, 0, 2)))
        console.print()
    standing = [group for group in groups if not trace.taken_back.keys() >= set(group)]
    total = counted(len(documents), "report")
    line = f"{total}, {counted(len(standing), 'origin')} by the likeliest links"
    console.print(Text(line + _fallen(trace), style="head"))
    console.print(Text(LEGEND, style="quiet"))


def _fallen(trace: "Trace") -> str:
    """Give how many reports were taken back and count nowhere, to follow the total."""
    gone = sum(not words.startswith("takes") for words in trace.taken_back.values())
    return f"; {gone} taken back and not counted" if gone else ""


def _shifts(
    trace: "Trace", group: "Sequence[DocumentId]", documents: "dict[DocumentId, Document]"
) -> Iterator[str]:
    for shift in (each for id_ in group for each in trace.shifts_by_report.get(id_, ())):
        where = plain(documents[shift.later].publisher) or plain(documents[shift.later].source)
        yield f"! {where}: {plain(shift.says)}"


def _draw_group(
    console: Console,
    trace: "Trace",
    group: "Sequence[DocumentId]",
    documents: "dict[DocumentId, Document]",
) -> None:
    for place, id_ in enumerate(group):
        derivation = trace.derived.derivations[id_]
        parent = derivation.parents[0] if derivation.parents and derivation.parents[0].p >= 0.5 else None
        if not place and parent is not None and parent.document is None:
            console.print(Text(f"not held: “{plain(parent.outside)}”", style="quiet"))
        depth = 0 if parent is None else 2
        heading = _heading(documents[id_])
        if id_ in trace.taken_back:
            heading.append(f" ({plain(trace.taken_back[id_])}; not counted)", style="denied")
        console.print(Padding(heading, (0, 0, 0, depth)))
        for line in _reasons(trace, derivation, parent, documents):
            console.print(Padding(line, (0, 0, 0, depth + 2)))


def _heading(document: "Document") -> Text:
    name = plain(document.publisher) or plain(document.source)
    title = (": ", (plain(document.title), "actor")) if document.title else ()
    return Text.assemble((day(document.published), "quiet"), " ", (name, "voice"), *title)


def _reasons(
    trace: "Trace", derivation: Derivation, parent: Parent | None, documents: "dict[DocumentId, Document]"
) -> Iterator[Text]:
    if parent is None:
        yield Text(f"access of its own: {derivation.own_access:.0%}")
        yield from _signs(derivation.signals)
    else:
        yield Text(f"from {_named(parent, documents)}: {parent.p:.0%}")
        yield from _signs(parent.signals)
    rivals = [one for one in derivation.parents if one is not parent and one.p >= LEAST_RIVAL]
    for one in rivals:
        yield Text(f"or from {_named(one, documents)}: {one.p:.0%}", style="quiet")
    if parent is not None and derivation.own_access >= LEAST_RIVAL:
        yield Text(f"or access of its own: {derivation.own_access:.0%}", style="quiet")
    for kin in trace.derived.kin_of(derivation.document):
        if kin.one == derivation.document:
            other = documents[kin.other]
            text = f"one source with {plain(other.publisher) or plain(other.source)}: {kin.p:.0%}"
            yield Text(text, style="quiet")


def _named(parent: Parent, documents: "dict[DocumentId, Document]") -> str:
    if parent.document is None:
        return f"a source not held: “{plain(parent.outside)}”"
    held = documents.get(parent.document)
    return parent.document if held is None else plain(held.publisher) or plain(held.source)


def _signs(signals: Sequence[Signal]) -> Iterator[Text]:
    for one in [signal for signal in signals if signal.weight > 0 or not signal.weight][:REASONS]:
        mark = "±" if not one.weight else f"{one.weight:+.1f}"
        yield Text.assemble((f"{mark} ", "quiet"), plain(one.says))
