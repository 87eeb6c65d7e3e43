"""Communities: actors with more bonds among them than chance would give, and how firmly they belong together.

Bonds that draw together are grouped by modularity (Louvain: Blondel and others 2008). The method sees no
group smaller than a size that grows with the graph (Fortunato and Barthélemy 2007), and many groupings are
nearly as good as the best (Good, de Montjoye and Clauset 2010). So it is run from several beginnings, and
each community tells in how many of them its members stayed together. Its fit is also given with signs (Gómez,
Jensen and Arenas 2009), because enmity within a community speaks against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from reportedly.analysis.network.graph import Bond, SignedGraph
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.propositions import End
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.records import Value

if TYPE_CHECKING:
    import networkx

METHOD = Method("communities", "1", "Louvain: Blondel et al. 2008; signed modularity: Gómez et al. 2009")
RUNS = 20
"""Beginnings tried; the grouping with the best signed modularity is shown."""

Grouping = Sequence[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Community(Finding):
    """Actors that bonds draw together more than chance would."""

    members: tuple[End, ...]
    """By name; at least two."""
    together: tuple[Bond, ...]
    """Bonds among them that draw together, those that do both included."""
    apart: tuple[Bond, ...]
    """Bonds among them that part."""
    kept: float
    """Share of the runs, in [0, 1], in which all members were in one community."""
    modularity: float
    """Signed modularity, in [-1, 1], of the whole grouping: 0 is what chance gives."""


def communities(graph: SignedGraph) -> tuple[Community, ...]:
    """Give the communities of two or more actors, the largest first; ties by name."""
    together = graph.together()
    if not together.number_of_edges():
        return ()
    runs = [_louvain(together, seed) for seed in range(1, RUNS + 1)]
    best = max(runs, key=lambda one: (round(signed_modularity(graph, one), 12), -len(one)))
    fit = signed_modularity(graph, best)
    found = [_community(graph, group, runs, fit) for group in best if len(group) > 1]
    return tuple(sorted(found, key=lambda one: (-len(one.members), *(end.name for end in one.members))))


def signed_modularity(graph: SignedGraph, grouping: Grouping) -> float:
    """Give how much more bonds draw together within groups, and part between them, than chance would.

    Source: Gómez, Jensen and Arenas 2009, for bonds of weight one; a bond of both signs counts as both.
    """
    place = {key: -1 - number for number, key in enumerate(sorted(graph.ends))}
    place |= {key: number for number, group in enumerate(grouping) for key in group}
    total, fit = 0, 0.0
    for part, weight in ((Sign.TOGETHER, 1), (Sign.APART, -1)):
        pairs = [pair for pair, bond in graph.bonds.items() if bond.sign in (part, Sign.BOTH)]
        if not pairs:
            continue
        degrees: dict[int, int] = {}
        for pair in pairs:
            for key in pair:
                degrees[place[key]] = degrees.get(place[key], 0) + 1
        within = sum(place[one] == place[other] for one, other in pairs)
        expected = sum(number**2 for number in degrees.values()) / (4 * len(pairs))
        fit += weight * (within - expected)
        total += len(pairs)
    return fit / total if total else 0.0


def community_record(community: Community) -> dict[str, Value]:
    """Give a community as plain JSON."""
    return {
        "type": "community",
        "members": [end.name for end in community.members],
        "together": len(community.together),
        "apart": len(community.apart),
        "kept": round(community.kept, 2),
        "modularity": round(community.modularity, 4),
        "claims": list(community.claims),
        "method": community.method.signature,
    }


def _louvain(graph: "networkx.Graph", seed: int) -> Grouping:
    import networkx  # noqa: PLC0415 - takes a while to import

    return [frozenset(group) for group in networkx.community.louvain_communities(graph, seed=seed)]


def _community(graph: SignedGraph, group: frozenset[str], runs: Sequence[Grouping], fit: float) -> Community:
    inner = [bond for pair in combinations(sorted(group), 2) if (bond := graph.bonds.get(pair)) is not None]
    drawing = tuple(bond for bond in inner if bond.sign is not Sign.APART)
    kept = sum(any(group <= other for other in run) for run in runs)
    return Community(
        method=METHOD,
        claims=resting_on([claim for bond in drawing for claim in bond.claims]),
        members=tuple(sorted((graph.ends[key] for key in group), key=lambda end: end.name)),
        together=drawing,
        apart=tuple(bond for bond in inner if bond.sign is Sign.APART),
        kept=kept / len(runs),
        modularity=fit,
    )
