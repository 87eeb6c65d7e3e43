"""Laws of doubt beyond the clause: what nobody could bear out is not told as certain."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Certainty, Predicate
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]
ARMED = "The Amber Front armed the Vale Brigades"


def certainties(read: Read, text: str) -> set[Certainty]:
    """Give the certainties of what is said of support."""
    return {
        one.shown.stance.certainty for one in read(text).read if one.claim.predicate is Predicate.SUPPORTS
    }


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        (f"{ARMED}.", Certainty.CERTAIN),
        (f"{ARMED}. The claim could not be independently verified.", Certainty.HEDGED),
        (f"{ARMED}. Reporters were unable to verify the claim.", Certainty.HEDGED),
        (f"{ARMED}, but the report could not be independently confirmed.", Certainty.HEDGED),
        (f"{ARMED}. The Harrow Council said it. There was no independent confirmation.", Certainty.CERTAIN),
        (f"{ARMED}. There was no independent confirmation.", Certainty.HEDGED),
        (f"{ARMED}. The claim was verified by two laboratories.", Certainty.CERTAIN),
        (f"{ARMED}. Guards could not confirm their orders.", Certainty.CERTAIN),
    ],
)
def test_what_could_not_be_verified_is_hedged(read: Read, text: str, certainty: Certainty) -> None:
    """A sentence that leaves a report unverified hedges the one before it, and none further up."""
    assert certainties(read, text) == {certainty}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ('The Amber Front "supports" the Vale Brigades.', Certainty.HEDGED),
        ("The Amber Front supports the Vale Brigades.", Certainty.CERTAIN),
        ('The Amber Front supports the Vale Brigades, "brave" or not.', Certainty.CERTAIN),
    ],
)
def test_scare_quotes_keep_a_word_at_arms_length(read: Read, text: str, certainty: Certainty) -> None:
    """Marks around the word itself, which nobody is said to have spoken, are the narrator's doubt."""
    assert certainties(read, text) == {certainty}
