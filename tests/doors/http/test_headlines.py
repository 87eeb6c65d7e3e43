"""Headlines beside the text below them."""

from dataclasses import replace

import pytest

from reportedly.doors.http.headlines import against_body
from reportedly.model.claims import ReadClaim
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, Polarity
from tests.building import a_claim, a_document, a_reading

REPORT = a_document()
CLAIM = a_claim(REPORT)


def told(place: str, start: int, **reading: object) -> ReadClaim:
    """Give a claim whose words begin at a place of the text."""
    shown = a_reading(CLAIM, REPORT, **reading)  # type: ignore[arg-type]
    words = Span(start, start + 4, place[:4])
    return ReadClaim(replace(CLAIM, id=f"claim-{place}"), (replace(shown, spans=(words,)),))  # type: ignore[arg-type]


HEAD = Span(0, 20, "x" * 20)


@pytest.mark.parametrize(
    ("head", "body", "words"),
    [
        (Certainty.CERTAIN, Certainty.HEDGED, "the headline is firmer"),
        (Certainty.HEDGED, Certainty.CERTAIN, "the text below is firmer"),
        (Certainty.HEDGED, Certainty.HEDGED, "as firm"),
    ],
)
def test_a_firmer_headline_is_told(head: Certainty, body: Certainty, words: str) -> None:
    """How firmly a headline speaks is set beside the firmest words of the text on the same relation."""
    claims = [told("head", 0, certainty=head), told("body", 50, certainty=body)]
    (one,) = against_body(claims, HEAD)
    assert words in one.says
    assert [each.claim.id for each in one.body] == ["claim-body"]


def test_a_headline_that_the_text_denies_is_told() -> None:
    """Where the text only has the contrary, the headline is not called firm or weak."""
    (one,) = against_body([told("head", 0), told("body", 50, polarity=Polarity.DENIED)], HEAD)
    assert one.says == "the text below only has it denied"


def test_what_the_text_does_not_repeat_is_told() -> None:
    """A headline that stands alone is named as such, and without a headline there is nothing to tell."""
    (one,) = against_body([told("head", 0)], HEAD)
    assert one.says == "the text below does not say it again"
    assert against_body([told("head", 0)], None) == ()
