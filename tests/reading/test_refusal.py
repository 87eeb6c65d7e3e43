"""Laws of refusals: a reason and the trouble in words."""

from reportedly.model.claims import Reason
from reportedly.reading.refusal import Refusal


def test_a_refusal_says_why() -> None:
    """What was refused can be counted by reason and read in words."""
    refusal = Refusal(Reason.UNRESOLVED, "'they' stands for nobody")
    assert refusal.reason is Reason.UNRESOLVED
    assert str(refusal) == refusal.detail == "'they' stands for nobody"
