"""Structural balance: which three actors fit the rule that a friend's friend is a friend, and which strain.

Three actors of whom each two are said to stand together or apart are balanced if the product of the signs is
positive (Cartwright and Harary 1956), and strained if not. By the weaker rule of Davis (1967) three mutual
enemies do not strain. The rule describes what reports say; that actors move toward balance is a hypothesis
which conflicts between states bear out at some times and not at others (Doreian and Mrvar 2015).
"""

from dataclasses import dataclass

from reportedly.analysis.network.graph import Bond, SignedGraph, triangles
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.propositions import End
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId
from reportedly.model.records import Value

METHOD = Method("structural-balance", "1", "Cartwright and Harary 1956; weak balance: Davis 1967")


@dataclass(frozen=True, slots=True, kw_only=True)
class Triad(Finding):
    """Three actors of whom each two are said to stand together or apart."""

    ends: tuple[End, End, End]
    bonds: tuple[Bond, Bond, Bond]
    """Of the first and second, the first and third, the second and third."""

    @property
    def is_balanced(self) -> bool:
        """Whether the product of the signs is positive."""
        return self.apart % 2 == 0

    @property
    def is_weakly_balanced(self) -> bool:
        """Whether it is balanced by the rule of Davis, under which three enemies do not strain."""
        return self.apart != 1

    @property
    def apart(self) -> int:
        """How many of its bonds part."""
        return sum(bond.sign is Sign.APART for bond in self.bonds)

    @property
    def hinges(self) -> tuple[ClaimId, ...]:
        """Single claims without each of which there would be no such triad."""
        return tuple(bond.hinge for bond in self.bonds if bond.hinge is not None)


def triads(graph: SignedGraph) -> tuple[Triad, ...]:
    """Give every triad, strained ones first, then by the names of its actors.

    A pair that is said to stand both together and apart makes no triad: its sign is what is in doubt.
    """
    found = (_triad(graph, keys) for keys in triangles(graph.signed()))
    return tuple(sorted(found, key=lambda one: (one.is_balanced, *(end.name for end in one.ends))))


def triad_record(triad: Triad) -> dict[str, Value]:
    """Give a triad as plain JSON."""
    return {
        "type": "triad",
        "actors": [end.name for end in triad.ends],
        "balanced": triad.is_balanced,
        "weakly_balanced": triad.is_weakly_balanced,
        "bonds": [
            {
                "one": bond.one.name,
                "other": bond.other.name,
                "sign": bond.sign.value,
                "reports": len(bond.reports),
                "claims": list(bond.claims),
            }
            for bond in triad.bonds
        ],
        "hinges": list(triad.hinges),
        "claims": list(triad.claims),
        "method": triad.method.signature,
    }


def _triad(graph: SignedGraph, keys: tuple[str, str, str]) -> Triad:
    one, two, three = keys
    bonds = (graph.bonds[one, two], graph.bonds[one, three], graph.bonds[two, three])
    return Triad(
        method=METHOD,
        claims=resting_on([claim for bond in bonds for claim in bond.claims]),
        ends=(graph.ends[one], graph.ends[two], graph.ends[three]),
        bonds=bonds,
    )
