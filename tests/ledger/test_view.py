"""Every answer can be had as of a past moment."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.ledger.queries import ClaimQuery, DocumentQuery


def _answers(ledger, as_of):
    view = ledger.view
    return (
        view.claims(ClaimQuery(min_score=0.0, as_of=as_of)),
        view.documents(DocumentQuery(as_of=as_of)),
        view.rejects(as_of=as_of),
        view.reject_counts(as_of=as_of),
        view.actors(as_of=as_of),
        [view.relations(actor.entity, as_of=as_of) for actor in view.actors(as_of=as_of)],
        [(run.id, run.claims) for run in view.runs(as_of=as_of)],
    )


@settings(max_examples=12)
@given(drawn=st.data())
def test_the_past_never_changes(arrivals, new_ledger, add, read_again, drawn) -> None:
    """What was answered at a moment is answered again, whatever came later."""
    with new_ledger() as ledger:
        history = []
        for _ in range(2):
            document, read_claims, rejects = drawn.draw(arrivals)
            former = read_again((document, read_claims[:2], []), "patterns@0")
            dated = replace(document, published="2020-07-01")
            steps = (former, (document, read_claims, rejects), (dated, read_claims[1:], []))
            history += [(add(ledger, arrived), _answers(ledger, None)) for arrived in steps]
        for moment, answers in history:
            assert _answers(ledger, moment) == answers


@settings(max_examples=30)
@given(drawn=st.data())
def test_every_claim_shown_has_its_words_in_reach(arrivals, new_ledger, add, drawn) -> None:
    """From any claim of a listing, its document and all its readings are one question away."""
    with new_ledger() as ledger:
        add(ledger, drawn.draw(arrivals))
        for view in ledger.view.claims(ClaimQuery(min_score=0.0)):
            detail = ledger.view.claim(view.claim.id)
            assert detail.readings[0] == view.shown
            assert len(detail.readings) == view.others + 1
            assert detail.document.id == view.document.id
