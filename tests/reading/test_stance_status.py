"""Laws of status: what a tense says depends on what it tells of."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Status
from reportedly.reading.cues import load_cues
from reportedly.reading.stance import assess
from reportedly.reading.stance_status import Telling, is_left, status_of
from reportedly.reading.stance_steps import way_up


@pytest.mark.parametrize(
    ("text", "word", "telling", "status"),
    [
        ("The Amber Front attacked Mosul.", "attacked", Telling.ACT, Status.PAST),
        ("The Amber Front is attacking Mosul.", "attacking", Telling.ACT, Status.ONGOING),
        ("The Amber Front will attack Mosul.", "attack", Telling.ACT, Status.PLANNED),
        ("The Amber Front controls Mosul.", "controls", Telling.TIE, Status.ONGOING),
        ("The Amber Front has controlled Mosul.", "controlled", Telling.TIE, Status.ONGOING),
        ("The Amber Front has supported rebels.", "supported", Telling.DEED, Status.PAST),
        ("The Amber Front has begun to support rebels.", "support", Telling.DEED, Status.ONGOING),
        ("The Amber Front began to support rebels.", "support", Telling.DEED, Status.PAST),
        ("The Amber Front controlled Mosul.", "controlled", Telling.TITLE, Status.ONGOING),
    ],
)
def test_a_tense_tells_by_what_is_told(
    page: Callable[..., Page], text: str, word: str, telling: Telling, status: Status
) -> None:
    """An act is over once told, a tie holds until told in the past, and a title holds whatever the tense."""
    parse = page(text).parse
    token = parse.words.index(word)
    assessed = assess(parse, way_up(parse, token), load_cues(), ())
    assert status_of(parse, token, assessed, telling) is status


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The Amber Front has abandoned its base in Mosul.", True),
        ("The Amber Front moved its headquarters from Mosul to Raqqa.", True),
        ("The Amber Front has relocated from its base in Mosul.", True),
        ("The Amber Front has closed its office in Mosul.", True),
        ("The Amber Front will abandon its base in Mosul.", False),
        ("The Amber Front is leaving its base in Mosul.", False),
        ("The Amber Front has moved its headquarters to Mosul.", False),
        ("The Amber Front has opened a base in Mosul.", False),
        ("The Amber Front, which has a base in Mosul, left Raqqa.", False),
    ],
)
def test_a_base_that_was_left_is_where_somebody_was(page: Callable[..., Page], text: str, left: bool) -> None:
    """Who has moved or gone from a place is not based there any more; who will go still is."""
    parse = page(text).parse
    assert is_left(parse, parse.words.index("Mosul")) is left
