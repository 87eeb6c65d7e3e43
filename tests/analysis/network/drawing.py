"""Signed graphs of invented actors, as reports would give them."""

from collections.abc import Iterable

from reportedly.analysis.network.graph import SignedGraph, signed_graph
from reportedly.analysis.network.relations import relations
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import Predicate
from tests.reporting import a_report, says


def bond_claims(bonds: Iterable[str], source: str = "a") -> list[ClaimView]:
    """Give a claim for each bond written as "A+B" or "A-B"."""
    said = []
    for place, bond in enumerate(bonds):
        predicate = Predicate.ALLIED_WITH if "+" in bond else Predicate.OPPOSES
        one, other = bond.replace("+", "-").split("-")
        said.append(says(a_report(source), one, predicate, other, at=100 * place))
    return said


def a_graph(*bonds: str) -> SignedGraph:
    """Give the graph of bonds written as "A+B" or "A-B"."""
    return signed_graph(relations(propositions(bond_claims(bonds))))
