"""Frustration: the fewest bonds that would have to be otherwise for every actor to fit into one of two camps.

This is the line index of balance (Harary 1959). To find it is hard in general, so the graph is cut into its
blocks, whose indices add up, and each block is searched by branch and bound; where the search is cut short, a
range is given instead: disjoint strained triads below, the best division found above.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportedly.analysis.network.graph import Bond, SignedGraph, triangles
from reportedly.analysis.propositions import End
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.records import Value

if TYPE_CHECKING:
    import networkx

METHOD = Method("frustration", "1", "Harary 1959; exact search as in Aref, Mason and Wilson 2018")
MOST_STEPS = 200_000
"""Divisions tried in one block before the search is cut short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration(Finding):
    """How far the signed bonds are from two camps, and which of them stand in the way."""

    low: int
    high: int
    """The index lies between the two; they are equal where it is exact."""
    bonds: int
    """Bonds of one sign, of which these would have to be otherwise."""
    camps: tuple[tuple[End, ...], tuple[End, ...]]
    """One best division; there can be others as good. Parts that no bond joins are divided apart."""
    strained: tuple[Bond, ...]
    """The bonds that do not fit this division."""

    @property
    def is_exact(self) -> bool:
        """Whether no better division exists."""
        return self.low == self.high


Signs = Mapping[str, Mapping[str, int]]
"""For each actor its neighbours, +1 for together and -1 for apart."""


@dataclass(slots=True)
class Search:
    """A branch and bound over divisions of one block into two camps."""

    signs: Signs
    order: Sequence[str]
    best: int
    camps: dict[str, int]
    steps: int = 0
    current: dict[str, int] = field(default_factory=dict)

    def run(self, place: int = 0, cost: int = 0) -> None:
        """Try every division from a place of the order on that can still be better than the best."""
        if cost >= self.best or self.steps >= MOST_STEPS:
            return
        if place == len(self.order):
            self.best, self.camps = cost, dict(self.current)
            return
        self.steps += 1
        node = self.order[place]
        # The first actor's camp is a matter of naming.
        costs = {camp: self._cost(node, camp) for camp in ((1,) if place == 0 else (1, -1))}
        for camp in sorted(costs, key=lambda one: (costs[one], -one)):
            self.current[node] = camp
            self.run(place + 1, cost + costs[camp])
            del self.current[node]

    def _cost(self, node: str, camp: int) -> int:
        return sum(
            self.current[other] * camp != sign
            for other, sign in self.signs[node].items()
            if other in self.current
        )


def frustration(graph: SignedGraph) -> Frustration | None:
    """Give how far the bonds of one sign are from two camps; None if there is no such bond."""
    signed = graph.signed()
    if not signed.number_of_edges():
        return None
    low, camps = _divide(signed)
    strained = [graph.bonds[pair] for pair in sorted(map(_ordered, _misfits(signed, camps)))]
    drawn = [graph.bonds[_ordered(edge)] for edge in signed.edges]
    halves = tuple(tuple(graph.ends[key] for key in sorted(camps) if camps[key] == camp) for camp in (1, -1))
    return Frustration(
        method=METHOD,
        claims=resting_on([claim for bond in drawn for claim in bond.claims]),
        low=low,
        high=len(strained),
        bonds=len(drawn),
        camps=(halves[0], halves[1]),
        strained=tuple(strained),
    )


def frustration_record(found: Frustration) -> dict[str, Value]:
    """Give an index of frustration as plain JSON."""
    return {
        "type": "frustration",
        "low": found.low,
        "high": found.high,
        "exact": found.is_exact,
        "bonds": found.bonds,
        "camps": [[end.name for end in camp] for camp in found.camps],
        "strained": [
            {"one": bond.one.name, "other": bond.other.name, "sign": bond.sign.value}
            for bond in found.strained
        ],
        "claims": list(found.claims),
        "method": found.method.signature,
    }


def _divide(signed: "networkx.Graph") -> tuple[int, dict[str, int]]:
    """Give the least index that is possible, and the best division found."""
    import networkx  # noqa: PLC0415 - takes a while to import

    low, chosen = 0, networkx.Graph()
    chosen.add_nodes_from(signed)
    for block in sorted(sorted(one) for one in networkx.biconnected_components(signed)):
        inner = signed.subgraph(block)
        least, camps = _divide_block(inner)
        low += least
        # Blocks share one actor at most, so that the division of one can always be turned to fit the next.
        chosen.add_edges_from(
            (one, other, {"same": camps[one] == camps[other]}) for one, other in inner.edges
        )
    camps = {}
    for part in sorted(sorted(one) for one in networkx.connected_components(chosen)):
        camps[part[0]] = 1
        for one, other in networkx.bfs_edges(chosen, part[0]):
            camps[other] = camps[one] if chosen[one][other]["same"] else -camps[one]
    return low, camps


def _divide_block(block: "networkx.Graph") -> tuple[int, dict[str, int]]:
    signs: Signs = {
        node: {other: block[node][other]["sign"] for other in sorted(block[node])} for node in sorted(block)
    }
    start = _improve(signs, dict.fromkeys(signs, 1))
    search = Search(signs, _order(signs), _count(signs, start), start)
    search.run()
    if search.steps < MOST_STEPS:
        return search.best, search.camps
    return _disjoint_strains(block), search.camps


def _improve(signs: Signs, camps: dict[str, int]) -> dict[str, int]:
    """Give a division that moving no single actor makes better."""
    improved = True
    while improved:
        improved = False
        for node, others in signs.items():
            misfits = sum(camps[node] * camps[other] != sign for other, sign in others.items())
            if misfits * 2 > len(others):
                camps[node] = -camps[node]
                improved = True
    return camps


def _order(signs: Signs) -> list[str]:
    """Give the actors so that each has as many of its neighbours before it as can be."""
    order: list[str] = []
    left = dict.fromkeys(signs, 0)
    while left:
        node = min(left, key=lambda one: (-left[one], -len(signs[one]), one))
        order.append(node)
        del left[node]
        for other in signs[node]:
            if other in left:
                left[other] += 1
    return order


def _count(signs: Signs, camps: Mapping[str, int]) -> int:
    ends = [
        (one, other, sign) for one, others in signs.items() for other, sign in others.items() if one < other
    ]
    return sum(camps[one] * camps[other] != sign for one, other, sign in ends)


def _misfits(signed: "networkx.Graph", camps: Mapping[str, int]) -> Iterable[tuple[str, str]]:
    for one, other, sign in signed.edges(data="sign"):
        if camps[one] * camps[other] != sign:
            yield one, other


def _disjoint_strains(block: "networkx.Graph") -> int:
    """Count strained triads that share no bond: each needs a change of its own."""
    used: set[tuple[str, str]] = set()
    count = 0
    for one, two, three in triangles(block):
        edges = {(one, two), (one, three), (two, three)}
        apart = sum(block[first][second]["sign"] < 0 for first, second in edges)
        if apart % 2 and not edges & used:
            used |= edges
            count += 1
    return count


def _ordered(pair: tuple[str, str]) -> tuple[str, str]:
    return min(pair), max(pair)
