"""Laws of bearing: a stance is read where the words say it, wherever a trigger points."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Draft, DraftArgument, Reason, Reject
from reportedly.model.pages import Page
from reportedly.reading.grounding import ground


def judged(
    page: Page, subject: str, object_: str, predicate: str = "attacks", polarity: str = "affirmed"
) -> Reason | None:
    """Give why a draft that quotes the whole text is refused, None where it gets in."""
    draft = Draft(
        predicate=predicate,
        subject=DraftArgument(subject),
        object=DraftArgument(object_),
        quote=page.document.text,
        polarity=polarity,
    )
    read = ground(page, draft, "liar@1")
    return read.reason if isinstance(read, Reject) else None


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Front did not attack the Vale Brigades.",
        "The Amber Front denied attacking the Vale Brigades.",
        "The Amber Front never crossed the Vale Brigades.",
    ],
)
def test_a_not_on_the_way_is_found(page: Callable[..., Page], text: str) -> None:
    """With a word the vocabulary knows or without one, what is denied is not affirmed."""
    assert judged(page(text), "Amber Front", "Vale Brigades") is Reason.NEGATION_MISSED
    assert judged(page(text), "Amber Front", "Vale Brigades", polarity="denied") is None


def test_a_not_elsewhere_denies_nothing(page: Callable[..., Page]) -> None:
    """Another clause's "not" is its own."""
    one = page("The Amber Front attacked the Vale Brigades but did not attack the Harrow Council.")
    assert judged(one, "Amber Front", "Vale Brigades", polarity="denied") is Reason.DENIAL_UNFOUNDED
