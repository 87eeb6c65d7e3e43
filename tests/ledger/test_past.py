"""What is held already: new values are compared with the latest rows, and with no others."""

from dataclasses import replace

from reportedly.ledger.past import Past, load_past
from reportedly.model.claims import Reason


def past_of(ledger, document: str) -> Past:
    """Give what the ledger holds of a document, under number 99 if it holds nothing."""
    with ledger._engine.connect() as connection:
        return load_past(connection, document, 99)


def test_nothing_is_held_of_a_new_document(ledger, report, said, add) -> None:
    """It gets the number it is given, whatever else the ledger holds."""
    add(ledger, report(1, said()))
    assert past_of(ledger, "document-x") == Past(99)


def test_all_that_was_appended_is_held(ledger, report, said, refusal, add) -> None:
    """Header by source, claims, readings and rejects by id, and the pass that says them."""
    document, read, _ = report(1, said(), said(object="Iron Ridge"))
    refused = refusal(document, Reason.UNRESOLVED)
    add(ledger, (document, read, [refused]))
    past = past_of(ledger, document.id)
    assert not past.is_new
    assert set(past.sightings) == {document.source}
    assert set(past.claims) == {one.claim.id for one in read}
    assert set(past.readings) == {one.shown.id for one in read}
    assert set(past.rejects) == {refused.id}
    (said_last,) = past.passes["patterns"].values()
    assert set(said_last.readings) == {kept.no for kept in past.readings.values()}
    assert said_last.rejects == (past.rejects[refused.id].no,)


def test_the_latest_row_counts(ledger, report, said, add) -> None:
    """A header that goes back to a former one is news again: it is compared with the last, not with any."""
    document, read, _ = report(1, said())
    dated = replace(document, published="2021-01-01")
    for header in (document, dated, document):
        add(ledger, (header, read, []))
    past = past_of(ledger, document.id)
    assert document.published in past.sightings[document.source]
    assert dated.published not in past.sightings[document.source]
