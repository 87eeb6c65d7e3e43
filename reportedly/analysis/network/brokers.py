"""Brokers: actors whose bonds reach others that are not bound to each other, and if one report decides it.

Constraint (Burt 1992) is low where an actor's partners are not each other's partners; betweenness (Freeman
1977) is the share of shortest paths between others that run through it. Both count bonds that draw together
and describe what is reported, not who has power: an actor that reporters watch looks central. On small and
incomplete graphs both move with a single bond (Costenbader and Valente 2003), so each is given with what it
becomes when any one bond that rests on a single report is left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING

from reportedly.analysis.network.graph import Pair, SignedGraph
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.propositions import End
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.records import Value

if TYPE_CHECKING:
    import networkx

METHOD = Method("brokers", "1", "constraint: Burt 1992; betweenness: Freeman 1977, by Brandes 2001")
MOST_TRIALS = 200
"""Bonds left out one by one; with more of them, or more actors than below, no range is worked out."""
MOST_ACTORS = 400
SMALL = 30
"""Actors under which a graph is called small: every measure of it hangs on a few reports."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure with its least and greatest value when one bond of a single report is left out."""

    value: float
    low: float | None
    """None where the range was not worked out."""
    high: float | None

    @property
    def is_unstable(self) -> bool:
        """Whether one report decides half of it or more; also where that was not worked out."""
        if self.low is None or self.high is None:
            return True
        return self.high - self.low >= max(self.value / 2, 0.05)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broker(Finding):
    """One actor's place among the bonds that draw together."""

    end: End
    partners: int
    actors: int
    """How many actors the graph has."""
    constraint: Measure
    """From near 0, free, to 1 and above, bound; not comparable between graphs."""
    betweenness: Measure
    """In [0, 1]."""

    @property
    def is_small(self) -> bool:
        """Whether the graph is so small that the measure says little."""
        return self.actors < SMALL


def brokers(graph: SignedGraph) -> tuple[Broker, ...]:
    """Give every actor that lies on a shortest path between two others, most paths first; ties by name."""
    together = graph.together()
    betweenness, constraint = _betweenness(together), _constraint(together)
    ranges = _ranges(graph, together)
    found = [
        Broker(
            method=METHOD,
            claims=resting_on([one for other in together[key] for one in _claims(graph, key, other)]),
            end=graph.ends[key],
            partners=len(together[key]),
            actors=len(together),
            constraint=_measure(constraint[key], None if ranges is None else ranges[0].get(key, ())),
            betweenness=_measure(betweenness[key], None if ranges is None else ranges[1].get(key, ())),
        )
        for key in together
        if betweenness[key] > 0
    ]
    return tuple(sorted(found, key=lambda one: (-one.betweenness.value, one.end.name)))


def broker_record(broker: Broker) -> dict[str, Value]:
    """Give an actor's place as plain JSON."""
    return {
        "type": "broker",
        "actor": broker.end.name,
        "kind": broker.end.kind.value,
        "entity": broker.end.entity,
        "partners": broker.partners,
        "actors": broker.actors,
        "small_graph": broker.is_small,
        "constraint": _measure_record(broker.constraint),
        "betweenness": _measure_record(broker.betweenness),
        "claims": list(broker.claims),
        "method": broker.method.signature,
    }


def _measure_record(measure: Measure) -> dict[str, Value]:
    low, high = measure.low, measure.high
    return {
        "value": round(measure.value, 4),
        "low": None if low is None else round(low, 4),
        "high": None if high is None else round(high, 4),
        "unstable": measure.is_unstable,
    }


def _measure(value: float, others: Iterable[float] | None) -> Measure:
    if others is None:
        return Measure(value, None, None)
    values = [value, *others]
    return Measure(value, min(values), max(values))


Trials = dict[str, list[float]]


def _ranges(graph: SignedGraph, together: "networkx.Graph") -> tuple[Trials, Trials] | None:
    """Give each actor's constraint and betweenness with each bond of one report left out in turn."""
    single = list(_single(graph))
    if len(single) > MOST_TRIALS or len(together) > MOST_ACTORS:
        return None
    constraint: Trials = {}
    betweenness: Trials = {}
    for pair in single:
        trial = together.copy()
        trial.remove_edge(*pair)
        for key, value in _betweenness(trial).items():
            betweenness.setdefault(key, []).append(value)
        for key, value in _constraint(trial, pair).items():
            constraint.setdefault(key, []).append(value)
    return constraint, betweenness


def _single(graph: SignedGraph) -> Iterable[Pair]:
    for pair, bond in graph.bonds.items():
        drawing = [one for one in bond.relations if one.sign is Sign.TOGETHER]
        if (
            drawing
            and len({view.claim.document for one in drawing for view in one.proposition.affirming}) == 1
        ):
            yield pair


def _betweenness(graph: "networkx.Graph") -> Mapping[str, float]:
    import networkx  # noqa: PLC0415 - takes a while to import

    found: dict[str, float] = networkx.betweenness_centrality(graph)
    return found


def _constraint(graph: "networkx.Graph", pair: Pair | None = None) -> Mapping[str, float]:
    """Give the constraint of all actors, or of those that a bond between two of them can matter to."""
    import networkx  # noqa: PLC0415

    nodes = sorted(graph) if pair is None else sorted({*pair, *graph[pair[0]], *graph[pair[1]]})
    bound = [node for node in nodes if len(graph[node])]
    found: dict[str, float] = networkx.constraint(graph, nodes=bound)
    # An actor without partners has nobody to broker between; its constraint is not defined.
    return {key: value for key, value in found.items() if not isnan(value)}


def _claims(graph: SignedGraph, key: str, other: str) -> Iterable[ClaimId]:
    bond = graph.between(key, other)
    return () if bond is None else bond.claims
