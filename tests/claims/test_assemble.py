"""Assembling claims from readings."""

from dataclasses import replace

from building import a_claim, a_document, a_reading
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.assemble import assemble, best_first, why_shown
from reportedly.model.claims import ReadClaim, Reason
from reportedly.model.terms import Certainty, Predicate

DOCUMENT = a_document()
READINGS = st.builds(
    lambda predicate, score, extractor, certainty: ReadClaim(
        claim := a_claim(DOCUMENT, predicate),
        (a_reading(claim, DOCUMENT, score, extractor, certainty=certainty),),
    ),
    st.sampled_from([Predicate.SUPPORTS, Predicate.ALLIED_WITH]),
    st.sampled_from([0.2, 0.6, 0.9]),
    st.sampled_from(["made@1", "other@1"]),
    st.sampled_from(Certainty),
)


@given(st.lists(READINGS, max_size=12))
def test_no_reading_is_lost(read: list[ReadClaim]) -> None:
    """Readings in = readings kept + duplicates, each of them a reject with that reason."""
    made = assemble(read)
    assert len(read) == made.readings + len(made.duplicates)
    assert all(reject.reason is Reason.DUPLICATE for reject in made.duplicates)


@given(st.lists(READINGS, max_size=8).flatmap(lambda read: st.tuples(st.just(read), st.permutations(read))))
def test_the_order_of_extractors_changes_nothing(orders: tuple[list[ReadClaim], list[ReadClaim]]) -> None:
    """Two shuffled runs assemble the same claims with the same readings shown."""
    one, other = (assemble(order).read_claims for order in orders)
    assert [read.claim.id for read in one] == [read.claim.id for read in other]
    assert [read.shown.id for read in one] == [read.shown.id for read in other]


@given(st.lists(READINGS, min_size=1, max_size=8))
def test_each_claim_comes_once_with_its_best_reading_first(read: list[ReadClaim]) -> None:
    """Two extractors that agree are two readings of one claim."""
    made = assemble(read).read_claims
    assert len({one.claim.id for one in made}) == len(made)
    for one in made:
        assert one.shown.score == max(reading.score for reading in one.readings)


def test_ties_go_by_extractor_then_id() -> None:
    """Of equal scores the extractor's name decides, so that every machine shows the same."""
    claim = a_claim(DOCUMENT)
    late, early = a_reading(claim, DOCUMENT, extractor="b@1"), a_reading(claim, DOCUMENT, extractor="a@1")
    assert best_first([late, early]) == (early, late)


def test_of_equal_scores_the_more_careful_is_shown() -> None:
    """What is shown is never stronger than another reading that scores the same."""
    claim = a_claim(DOCUMENT)
    flat = a_reading(claim, DOCUMENT, extractor="a@1", certainty=Certainty.CERTAIN)
    careful = a_reading(claim, DOCUMENT, extractor="b@1", certainty=Certainty.HEDGED)
    assert best_first([flat, careful]) == (careful, flat)
    assert "more careful" in why_shown((careful, flat))


def test_the_reason_for_what_is_shown_is_given() -> None:
    """The record that is printed states why this reading is shown."""
    claim = a_claim(DOCUMENT)
    one, other = a_reading(claim, DOCUMENT), a_reading(claim, DOCUMENT, extractor="other@1")
    assert why_shown((one,)) == "it is the only reading"
    assert "score is the best of 2" in why_shown((one, replace(other, score=0.1)))
    assert "made@1 comes first by name" in why_shown((one, other))
    assert "id comes first" in why_shown((one, replace(one, id=other.id)))


def test_a_better_scored_duplicate_takes_the_place() -> None:
    """Of equal readings the best score is kept, whichever came first."""
    claim = a_claim(DOCUMENT)
    low, high = a_reading(claim, DOCUMENT, 0.2), a_reading(claim, DOCUMENT, 0.9)
    made = assemble([ReadClaim(claim, (low,)), ReadClaim(claim, (high,))])
    assert made.read_claims[0].shown.score == 0.9
    assert made.duplicates[0].draft.score == 0.2
