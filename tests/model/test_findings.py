"""No finding without claims."""

import pytest

from reportedly.model.errors import UngroundedFinding
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId


def test_a_finding_without_claims_cannot_be_built() -> None:
    """What rests on nothing is not said."""
    with pytest.raises(UngroundedFinding, match="made@1"):
        Finding(method=Method("made", "1", ""), claims=())


def test_claims_are_named_once() -> None:
    """A claim met twice is one ground."""
    assert resting_on([ClaimId("b"), ClaimId("a"), ClaimId("b")]) == ("b", "a")
