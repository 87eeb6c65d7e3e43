"""Laws of asides: a view or word between commas is whoever's it is, and a view is no certainty."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.asides import asides_on
from reportedly.reading.cues import load_cues

CLAIM = "the Amber Front shelled the town"


@pytest.mark.parametrize(
    ("text", "speaker", "hedged"),
    [
        (f"In the view of diplomats, {CLAIM}.", "diplomats", True),
        (f"In the army's judgment, {CLAIM}.", "army", True),
        (f"By the army's own account, {CLAIM}.", "army", False),
        ("The Amber Front holds the harbour and, the army suspects, shelled the town.", "army", True),
        ("The Amber Front holds the harbour and, the army said, shelled the town.", "army", False),
    ],
)
def test_whose_view_it_is(page: Callable[..., Page], text: str, speaker: str, hedged: bool) -> None:
    """Who has the view or word speaks, and only a view hedges."""
    one = page(text)
    found = list(asides_on(one.parse, one.parse.words.index("shelled"), load_cues()))
    assert [(one.parse.words[aside.speaker], aside.hedged) for aside in found] == [(speaker, hedged)]


@pytest.mark.parametrize(
    "text",
    [
        f"In full view of the army, {CLAIM}.",
        f"In view of the storm, {CLAIM}.",
        f"By the army's own barracks, {CLAIM}.",
        "The Amber Front holds the harbour and, once the army left, shelled the town.",
        "The Amber Front, the main suspects, shelled the town.",
        "The Amber Front shelled the town and, in the view of diplomats, lost the war.",
    ],
)
def test_what_is_nobodys_view(page: Callable[..., Page], text: str) -> None:
    """What is seen, a place, a clause, another name, or a view of something else says nothing of it."""
    one = page(text)
    assert not list(asides_on(one.parse, one.parse.words.index("shelled"), load_cues()))
