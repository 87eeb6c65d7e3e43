"""Claims, readings and drafts as JSON text, without loss."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.rows import dump_claim, dump_draft, dump_reading, load_claim, load_draft, load_reading


@given(drawn=st.data())
def test_claims_and_readings_come_back_equal(arrivals, drawn) -> None:
    """What a row holds is all there is to a claim or reading, beside the columns of its own."""
    _, read_claims, _ = drawn.draw(arrivals)
    for read in read_claims:
        claim = read.claim
        assert load_claim(claim.id, claim.document, claim.predicate.value, dump_claim(claim)) == claim
        for one in read.readings:
            assert load_reading(one.id, one.claim, one.extractor, one.score, dump_reading(one)) == one


@given(drawn=st.data())
def test_drafts_come_back_equal(drafts, drawn) -> None:
    """A refused draft can be looked at exactly as it was proposed."""
    draft = drawn.draw(drafts)
    assert load_draft(dump_draft(draft)) == draft
