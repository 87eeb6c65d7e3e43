"""Laws of judgements: how likely a thing is called is how surely it is told, whatever the words' order."""

from collections.abc import Callable

import pytest

from reportedly.reading.reader import ReadPage

CLAUSE = "that the Amber Front attacked Orlune"


def stance(read: Callable[..., ReadPage], text: str) -> tuple[str, str] | None:
    """Polarity and certainty of the attack, None where nothing is claimed."""
    found = [one.shown.stance for one in read(text).read if one.claim.predicate == "attacks"]
    assert len(found) < 2
    return (found[0].polarity.value, found[0].certainty.value) if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It is certain", ("affirmed", "certain")),
        ("It is likely", ("affirmed", "hedged")),
        ("It is plausible", ("affirmed", "possible")),
        ("It is conceivable", ("affirmed", "possible")),
        ("It is doubtful", ("affirmed", "possible")),
        ("It is unlikely", ("denied", "hedged")),
        ("It is hardly likely", ("denied", "hedged")),
        ("It seems improbable", ("denied", "hedged")),
        ("It is impossible", ("denied", "certain")),
        ("It is not impossible", ("affirmed", "possible")),
        ("It is not certain", ("affirmed", "possible")),
        ("It is by no means clear", ("affirmed", "possible")),
        ("It is far from certain", ("affirmed", "possible")),
        ("It is anything but certain", ("affirmed", "possible")),
        ("It is hard to believe", ("affirmed", "possible")),
        ("Officials are not sure", ("affirmed", "possible")),
        ("The ministry thinks it unlikely", ("denied", "hedged")),
        ("The ministry considers it likely", ("affirmed", "hedged")),
        ("The ministry does not consider it likely", ("denied", "hedged")),
        ("The ministry regards it as possible", ("affirmed", "possible")),
        ("The ministry sees it as unlikely", ("denied", "hedged")),
    ],
)
def test_a_judgement_is_told_as_it_was_passed(
    read: Callable[..., ReadPage], words: str, expected: tuple[str, str]
) -> None:
    """What is not certain is open, what is unlikely is denied with a reserve, and nothing is made certain."""
    assert stance(read, f"{words} {CLAUSE}.") == expected


@pytest.mark.parametrize("words", ["proved false", "turned out to be untrue"])
def test_what_turns_out_false_is_denied(read: Callable[..., ReadPage], words: str) -> None:
    """A claim that is told and found false is no claim that it is so."""
    found = stance(read, f"The claim {CLAUSE} {words}.")
    assert found is not None
    assert found[0] == "denied"


def test_what_is_considered_is_no_plan(read: Callable[..., ReadPage]) -> None:
    """Who considers that something happened plans nothing; who considers doing it does."""
    assert stance(read, f"The panel considers {CLAUSE}.") == ("affirmed", "hedged")
    assert stance(read, "The Amber Front considers attacking Orlune.") is None
