"""GraphML and GEXF: who is said to stand how to whom, as a directed graph with dated edges.

An edge stands for a proposition that at least one report says. What is only denied, open or planned would
look like a tie to whoever draws the graph, so it makes no edge and is counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportedly.model.cases import Case, Standing, Told, Written
from reportedly.model.claims import Argument
from reportedly.model.protocols import CaseExporter
from reportedly.model.terms import SYMMETRIC, Certainty, Polarity
from reportedly.products.exchange.common import (
    TAKEN_BACK,
    THINGS,
    counted,
    days_of,
    end_key,
    has_thing,
    note_words,
)
from reportedly.products.exchange.libraries import library
from reportedly.products.sentences import is_asserted

UNTIED = "relations that are only denied, open or planned"


@dataclass(frozen=True, slots=True)
class GraphMl:
    """GraphML of the relations, with first and last day of each as text."""

    name: str = "graphml"
    ending: str = ".graphml"

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the graph; give its edges and what makes none."""
        graph, left_out = _graph(case, self.name)
        library("networkx", self.name).write_graphml(graph, out, encoding="utf-8")
        return Written(graph.number_of_edges(), "edges", counted(left_out))


@dataclass(frozen=True, slots=True)
class Gexf:
    """Dynamic GEXF 1.2: every edge lives from its first to its last day."""

    name: str = "gexf"
    ending: str = ".gexf"

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the graph; give its edges and what makes none."""
        graph, left_out = _graph(case, self.name)
        graph.graph["mode"] = "dynamic"
        for _, _, attributes in graph.edges(data=True):
            for side, name in (("first", "start"), ("last", "end")):
                if side in attributes:
                    attributes[name] = attributes[side]
        library("networkx", self.name).write_gexf(graph, out, encoding="utf-8", version="1.2draft")
        return Written(graph.number_of_edges(), "edges", counted(left_out))


def graphml_exporter() -> CaseExporter:
    """Give the exporter of GraphML."""
    return GraphMl()


def gexf_exporter() -> CaseExporter:
    """Give the exporter of GEXF."""
    return Gexf()


def _graph(case: Case, format: str) -> tuple[Any, Counter[str]]:
    graph = library("networkx", format).MultiDiGraph()
    left_out: Counter[str] = Counter()
    for standing in case.standings:
        told = case.held(case.of(standing))
        if not told:
            left_out[TAKEN_BACK] += len(case.of(standing))
            continue
        if has_thing(told[0]):
            left_out[THINGS] += len(told)
        elif not any(map(is_asserted, told)):
            left_out[UNTIED] += 1
        else:
            ends = [_node(graph, end) for end in (told[0].claim.subject, told[0].claim.object)]
            graph.add_edge(*ends, key=standing.proposition, **dict(_edge(case, standing, told)))
    return graph, left_out


def _node(graph: Any, end: Argument) -> str:
    key = end_key(end)
    if key not in graph:
        graph.add_node(key, label=_clean(end.name), kind=end.kind.value)
    return key


def _edge(
    case: Case, standing: Standing, told: Sequence[Told]
) -> Iterator[tuple[str, str | int | float | bool]]:
    asserted = [one for one in told if is_asserted(one)]
    denying = {one.claim.document for one in told if one.shown.stance.polarity is Polarity.DENIED}
    predicate = told[0].claim.predicate
    yield "label", predicate.value
    yield "symmetric", predicate in SYMMETRIC
    yield "contested", bool(denying)
    yield "strongest", max((one.shown.stance.certainty for one in asserted), key=_strength).value
    yield "reports_saying", len({one.claim.document for one in asserted})
    yield "reports_denying", len(denying)
    for name, count in (("saying", standing.affirming), ("denying", standing.denying)):
        yield f"origins_{name}_likeliest", count.likeliest
        yield f"origins_{name}_low", count.low
        yield f"origins_{name}_high", count.high
    yield "claims", " ".join(one.claim.id for one in told)
    yield "notes", _clean("; ".join(note_words(case, told)))
    yield from _dates(asserted)


def _dates(asserted: Sequence[Told]) -> Iterator[tuple[str, str]]:
    days = [days_of(one) for one in asserted]
    firsts, lasts = [one[0] for one in days if one[0]], [one[1] for one in days if one[1]]
    if firsts:
        yield "first", min(firsts)
    if lasts:
        yield "last", max(lasts)
    yield "dated_by", " ".join(sorted({one[2] for one in days}))


def _strength(certainty: Certainty) -> int:
    return certainty.strength


def _clean(text: str) -> str:
    """Give text without characters that XML cannot hold."""
    return "".join(one if one >= " " or one in "\t\n" else "\N{REPLACEMENT CHARACTER}" for one in text)
