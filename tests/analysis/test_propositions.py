"""Claims of several reports that speak of the same."""

from reportedly.analysis.propositions import propositions
from reportedly.model.terms import Polarity, Predicate
from tests.reporting import a_report, entity, says

ONE, OTHER = a_report("one"), a_report("other", "Invented Gazette")


def test_reports_of_one_relation_are_one_proposition() -> None:
    """What is said and what is denied of the same two actors belong together."""
    found = propositions([says(ONE), says(OTHER, polarity=Polarity.DENIED)])
    assert [(len(one.affirming), len(one.denying)) for one in found] == [(1, 1)]


def test_the_order_of_ends_matters_only_where_the_predicate_has_a_direction() -> None:
    """Support turned round is another thing; an alliance turned round is the same."""
    for predicate, count in ((Predicate.SUPPORTS, 2), (Predicate.ALLIED_WITH, 1)):
        turned = says(OTHER, "Salt League", predicate, "Red Hill Front")
        assert len(propositions([says(ONE, predicate=predicate), turned])) == count


def test_a_judgement_joins_names_and_its_undoing_parts_them() -> None:
    """Two names judged to be of one actor make one proposition for as long as the judgement stands."""
    said = [says(ONE), says(OTHER, "RHF")]
    assert len(propositions(said)) == 2
    (joined,) = propositions(said, {entity("RHF"): entity("Red Hill Front")})
    assert joined.subject.key == entity("Red Hill Front")
