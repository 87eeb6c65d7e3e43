"""Laws of status: what a tense says depends on what it tells of."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Status
from reportedly.reading.cues import load_cues
from reportedly.reading.stance import assess, way_up
from reportedly.reading.stance_status import Telling, status_of


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
