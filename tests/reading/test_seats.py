"""Laws of seats: a capital stands for its state where only a government could, and else for the town."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import ActorKind
from reportedly.reading.seats import is_governing


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("Kigali denied the charge.", True),
        ("Kigali said that rebels had fled.", True),
        ("The council accused Kigali of lying.", True),
        ("The rebels are backed by Kigali.", True),
        ("The council held talks with Kigali.", True),
        ("Kigali fell on Monday.", False),
        ("Rebels attacked Kigali.", False),
        ("Rebels marched into Kigali.", False),
    ],
)
def test_what_a_town_cannot_do_its_government_does(
    page: Callable[..., Page], text: str, governs: bool
) -> None:
    """Speaking, backing and being accused are a government's; falling and being attacked are a town's."""
    parse = page(text).parse
    assert is_governing(parse, parse.words.index("Kigali")) is governs


def test_a_seat_that_speaks_is_its_state(page: Callable[..., Page]) -> None:
    """The mention of a capital that denies something is the state's, and in the same text the town's."""
    one = page("Kigali denied the charge. Rebels attacked Kigali.")
    kinds = [m.referents[0].kind for m in one.mentions if m.span.text == "Kigali"]
    assert kinds == [ActorKind.STATE, ActorKind.PLACE]
