"""Bonds between actors, and who is left out of them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.network.graph import SignedGraph, signed_graph, triangles
from reportedly.analysis.network.relations import relations
from reportedly.analysis.network.signs import Sign
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.terms import ActorKind, Polarity, Predicate, Status
from tests.analysis.network.drawing import a_graph
from tests.reporting import a_report, says

ACTORS = ("Amber Band", "Birch Band", "Cedar Band", "Dune Band")


def graph_of(*said: ClaimView, named: frozenset[str] = frozenset()) -> SignedGraph:
    """Give the graph of claims."""
    return signed_graph(relations(propositions(said)), named)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(ACTORS),
            st.sampled_from(ACTORS),
            st.sampled_from([Predicate.SUPPORTS, Predicate.ATTACKS, Predicate.ALLIED_WITH]),
        ).filter(lambda one: one[0] != one[1]),
        max_size=10,
    )
)
def test_bonds_have_no_direction(said: list[tuple[str, str, Predicate]]) -> None:
    """Whoever backs or attacks whom, there is one bond, found from either end, with all the claims."""
    views = [
        says(a_report("a"), one, predicate, other, at=100 * n)
        for n, (one, other, predicate) in enumerate(said)
    ]
    graph = graph_of(*views)
    for (one, other), bond in graph.bonds.items():
        assert one < other
        assert graph.between(other, one) is bond
        assert graph.between(one, other) is bond
    assert {claim for bond in graph.bonds.values() for claim in bond.claims} == {
        view.claim.id for view in views
    }


def test_allies_who_fight_are_both() -> None:
    """A bond that words draw together and apart keeps both signs, and is in no signed graph."""
    graph = graph_of(
        says(a_report("a"), predicate=Predicate.ALLIED_WITH),
        says(a_report("b"), predicate=Predicate.ATTACKS),
    )
    (bond,) = graph.bonds.values()
    assert (bond.sign, bond.hinge) == (Sign.BOTH, None)
    assert graph.signed().number_of_edges() == 0


def test_what_is_denied_or_planned_binds_nobody() -> None:
    """A bond is what someone says is so."""
    denied = says(a_report("a"), polarity=Polarity.DENIED)
    planned = says(a_report("b"), status=Status.PLANNED)
    assert graph_of(denied, planned).bonds == {}


def test_people_are_drawn_only_when_asked_for() -> None:
    """Nobody is ranked for being written about: neither who is read as a person nor who is a member."""
    view = says(a_report("a"), predicate=Predicate.PLEDGED_TO)
    person = replace(view.claim.subject, kind=ActorKind.PERSON)
    pledge = replace(view, claim=replace(view.claim, subject=person))
    misread = says(a_report("b"), "Ada Example", Predicate.MEMBER_OF, "Salt League")
    called = replace(misread.claim.subject, kind=ActorKind.ORGANISATION)
    member = replace(misread, claim=replace(misread.claim, subject=called))
    assert graph_of(pledge, member).bonds == {}
    asked = frozenset({str(person.entity)})
    assert len(graph_of(pledge, member, named=asked).bonds) == 1


def test_what_is_only_described_is_no_actor() -> None:
    """The gunmen of one report are not those of the next."""
    assert graph_of(says(a_report("a"), "gunmen", Predicate.ATTACKS)).bonds == {}


def test_every_triangle_is_found_once() -> None:
    """Four who are all joined make four triangles."""
    graph = a_graph("A+B", "A+C", "A+D", "B+C", "B+D", "C+D")
    assert len(set(triangles(graph.signed()))) == len(triangles(graph.signed())) == 4
