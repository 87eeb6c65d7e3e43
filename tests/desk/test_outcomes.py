"""What reading yields."""

from building import a_document, a_read_claim

from reportedly.desk import ReadDocument


def test_claims_below_the_score_are_there_and_not_shown() -> None:
    """A low score hides a claim from the list, never from the record."""
    document = a_document()
    outcome = ReadDocument(document=document, read_claims=(a_read_claim(document, score=0.3),), rejects=())
    assert outcome.shown(0.5) == ()
    assert len(outcome.shown(0.3)) == outcome.readings == 1
    assert outcome.source == "a.txt"
