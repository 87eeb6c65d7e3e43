"""Laws of ties in passing: what only names somebody is told by the phrase, whatever its sentence doubts."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate
from reportedly.reading.passing import is_in_passing


def passes(page: Page, trigger: str, one: str, other: str, predicate: Predicate) -> bool:
    """Whether the words at these places tell of a tie in passing."""
    words = page.parse.words
    at = words.index(trigger), words.index(one), words.index(other)
    return is_in_passing(page.parse, predicate, at[0], at[1:])


def test_a_title_before_a_name_is_in_passing(page: Callable[..., Page]) -> None:
    """Doubts about what a commander did leave standing that he commands."""
    one = page("Police suspect Amber Front commander Toma Relk of fraud.")
    assert passes(one, "commander", "Relk", "Amber Front", Predicate.MEMBER_OF)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Toma Relk is a commander of the Amber Front.", "commander"),
        ("Toma Relk commands the Amber Front.", "commands"),
    ],
)
def test_what_the_sentence_says_is_not(page: Callable[..., Page], text: str, trigger: str) -> None:
    """A tie that the verb tells is what the sentence is about."""
    assert not passes(page(text), trigger, "Relk", "Amber Front", Predicate.MEMBER_OF)


def test_deeds_are_never_in_passing(page: Callable[..., Page]) -> None:
    """ "Police suspect the Amber Front attack" takes no attack for granted."""
    one = page("Police doubt the Amber Front attack on Mosul.")
    assert not passes(one, "attack", "Amber Front", "Mosul", Predicate.ATTACKS)


def test_a_denied_presence_is_not_taken_for_granted(page: Callable[..., Page]) -> None:
    """Who denies the presence of fighters somewhere takes no fighters there for granted."""
    one = page("The ministry denied the presence of Amber Front fighters in Mosul.")
    assert not passes(one, "fighters", "fighters", "Mosul", Predicate.OPERATES_IN)
    other = page("Amber Front fighters in Mosul fled.")
    assert passes(other, "fighters", "fighters", "Mosul", Predicate.OPERATES_IN)
