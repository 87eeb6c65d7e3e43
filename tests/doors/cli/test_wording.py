"""Claims as people read them."""

import pytest
from building import a_claim, a_document, a_reading

from reportedly.doors.cli.wording import counted, day, says_who, sentence, short, standing
from reportedly.model.terms import Certainty, Polarity, Predicate

DOCUMENT = a_document()
CLAIM = a_claim(DOCUMENT, Predicate.PLEDGED_TO)


@pytest.mark.parametrize(
    ("polarity", "certainty", "words"),
    [
        (Polarity.AFFIRMED, Certainty.CERTAIN, "certain"),
        (Polarity.AFFIRMED, Certainty.POSSIBLE, "possible"),
        (Polarity.DENIED, Certainty.CERTAIN, "denied"),
        (Polarity.DENIED, Certainty.HEDGED, "denied, hedged"),
    ],
)
def test_standing_is_told_in_words(polarity: Polarity, certainty: Certainty, words: str) -> None:
    """Doubt and denial need no colour to be seen."""
    assert standing(a_reading(CLAIM, DOCUMENT, polarity=polarity, certainty=certainty)).plain == words


def test_a_denied_claim_says_not() -> None:
    """Nobody reads a denial as what it denies."""
    denied = a_reading(CLAIM, DOCUMENT, polarity=Polarity.DENIED)
    assert sentence(CLAIM, denied).plain == "Red Hill Front NOT pledged to Salt League"


def test_a_claim_without_an_inner_voice_is_the_reports_own() -> None:
    """Someone always says it."""
    assert says_who(a_reading(CLAIM, DOCUMENT, voice=None)).plain == "the report itself"
    assert says_who(a_reading(CLAIM, DOCUMENT)).plain == "Ada Example"


def test_small_words() -> None:
    """Ids are cut so that they can be copied, days to the day, nouns by number."""
    assert short("claim-abcdefghijkl") == "abcdefgh"
    assert (day("2015-03-07T10:00:00Z"), day(None)) == ("2015-03-07", "undated")
    assert (counted(1, "claim"), counted(1200, "claim")) == ("1 claim", "1,200 claims")
