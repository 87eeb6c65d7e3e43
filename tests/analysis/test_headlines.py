"""Headlines that put more than their body does."""

import pytest

from reportedly.analysis.drift import DriftKind, Shift
from reportedly.analysis.headlines import headlines_beyond
from reportedly.model.terms import Certainty
from tests.tracing import a_document, derived

HEDGED = "The Otter Brigade is believed to hold the mill at Varnholt, a resident said."


def _beyond(title: str, text: str = HEDGED) -> list[Shift]:
    one = a_document(text, "Evening Lantern", "2024-03-05T08:00:00Z", title=title)
    return list(headlines_beyond(derived(one)))


def test_a_headline_beyond_its_body_is_seen() -> None:
    """A headline is a voice of its own, and both its words and the body's are shown."""
    (found,) = _beyond("Otter Brigade holds Varnholt mill")
    assert (found.kind, found.before, found.after) == (
        DriftKind.HEADLINE,
        Certainty.HEDGED,
        Certainty.CERTAIN,
    )
    assert found.here[0].text == "Otter Brigade holds Varnholt mill"
    assert found.there


@pytest.mark.parametrize(
    "title",
    [
        "Does Otter Brigade hold Varnholt mill?",
        "Otter Brigade holds Varnholt mill: resident",
        "Otter Brigade holds Varnholt mill, officials say",
        "Resident says Otter Brigade holds Varnholt mill",
        "Otter Brigade ‘holds’ Varnholt mill",
        "Fears that Otter Brigade holds Varnholt mill",
        "Otter Brigade reportedly holds Varnholt mill",
    ],
)
def test_a_headline_that_is_no_flat_statement_goes_beyond_nothing(title: str) -> None:
    """One that asks, names who says it, quotes, fears or hedges has not outrun a hedged body."""
    assert not _beyond(title)


def test_a_body_that_says_as_much_elsewhere_backs_its_headline() -> None:
    """One hedged sentence takes nothing away from another that says what the headline does."""
    backed = f"{HEDGED}\n\nThe Otter Brigade holds the mill at Varnholt, as our staff saw on Monday."
    assert not _beyond("Otter Brigade holds Varnholt mill", backed)


def test_a_denial_in_the_body_backs_no_headline() -> None:
    """A sentence that says that it is not so says the contrary of the headline."""
    denied = f"{HEDGED}\n\nThe Otter Brigade does not hold the mill at Varnholt, its foes told us."
    assert _beyond("Otter Brigade holds Varnholt mill", denied)


def test_a_headline_on_something_else_is_no_firmer_word_on_the_matter() -> None:
    """What the headline tells and what the body hedges must be one thing."""
    other = f"{HEDGED}\n\nCouncil elections in Karsk were put off until the summer by its governor."
    assert not _beyond("Karsk council elections put off until summer", other)
