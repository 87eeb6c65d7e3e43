"""Laws of offers: who turns talks down does not hold them."""

from collections.abc import Callable

import pytest

from reportedly.reading.reader import ReadPage


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The Amber Front rejected an offer of talks from the Vale Brigades.", "denied"),
        ("The Amber Front rejected a Vale Brigades offer of a ceasefire.", "denied"),
        ("The Amber Front has rejected any talks with the Vale Brigades.", "denied"),
        ("The Amber Front ruled out talks with the Vale Brigades.", "denied"),
        ("The Amber Front held talks with the Vale Brigades.", "affirmed"),
    ],
)
def test_talks_turned_down_are_denied(read: Callable[..., ReadPage], text: str, polarity: str) -> None:
    """Talks, or an offer of them, that are turned down are denied by who does so."""
    found = [one for one in read(text).read if one.claim.predicate.value == "negotiates_with"]
    assert [one.shown.stance.polarity.value for one in found] == [polarity]
    assert {found[0].claim.subject.name, found[0].claim.object.name} == {"Amber Front", "Vale Brigades"}
