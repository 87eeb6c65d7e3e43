"""Laws of phrases: each needs all of its words."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.stance_phrases import (
    is_in_order,
    is_only_linked,
    is_readied,
    is_so_called,
    is_told_of,
    is_turned_down,
    rules_out,
)


def test_ruling_out_needs_its_particle(page: Callable[..., Page]) -> None:
    """A court that rules on something rules nothing out."""
    one = page("The court ruled out an attack.").parse
    other = page("The court ruled on an attack.").parse
    assert rules_out(one, one.words.index("ruled"))
    assert not rules_out(other, other.words.index("ruled"))


def test_so_called_is_three_tokens(page: Callable[..., Page]) -> None:
    """ "called" alone leaves a name to nobody."""
    one = page("Police met the so-called leader.").parse
    assert is_so_called(one, one.words.index("called"))
    assert not is_so_called(one, one.words.index("leader"))


def test_a_purpose_is_not_yet_done(page: Callable[..., Page]) -> None:
    """Who trains or buys in order to attack has not attacked; who manages to attack has."""
    one = page("The rebels bought rifles in order to attack the town.").parse
    other = page("The rebels managed to attack the town.").parse
    assert is_in_order(one, one.words.index("attack"))
    assert not is_in_order(other, other.words.index("attack"))
    assert not is_readied(other, other.words.index("managed"), "xcomp")


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Amber Front said to pledge allegiance to the Vale Brigades", "said", True),
        ("Amber Front reported to have seized Orlune", "reported", True),
        ("The Amber Front said it had seized Orlune.", "said", False),
        ("The Amber Front is said to have seized Orlune.", "said", False),
        ("The Amber Front wants to seize Orlune.", "wants", False),
    ],
)
def test_headlines_leave_out_that_others_say_it(
    page: Callable[..., Page], text: str, verb: str, told: bool
) -> None:
    """Nobody "says to do" a thing: with "is" left out, it is said of him."""
    parse = page(text).parse
    assert is_told_of(parse, parse.words.index(verb)) is told


def test_what_was_agreed_is_turned_down_not_denied(page: Callable[..., Page]) -> None:
    """A vote against an accord leaves it standing that one was made."""
    one = page("Voters rejected the accord with the Amber Front.").parse
    assert is_turned_down(one, one.words.index("rejected"), "dobj")
    other = page("The ministry rejected the charge.").parse
    assert not is_turned_down(other, other.words.index("rejected"), "dobj")


def test_who_has_been_linked_is_only_said_to_be(page: Callable[..., Page]) -> None:
    """A tie that others lay to somebody is theirs."""
    one = page("The Amber Front has been linked to the Vale Brigades.").parse
    assert is_only_linked(one, one.words.index("linked"))
    other = page("The Amber Front linked the two towns.").parse
    assert not is_only_linked(other, other.words.index("linked"))
