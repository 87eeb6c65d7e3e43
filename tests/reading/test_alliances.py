"""Laws of alliances: whom a text says is in one, where it spells it out."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.alliances import alliance_members
from reportedly.reading.lexicon import load_lexicon


def members(page: Page, word: str) -> list[str]:
    parse = page.parse
    heads = alliance_members(parse, parse.words.index(word), load_lexicon())
    return sorted(parse.words[head] for head in heads)


@pytest.mark.parametrize(
    "text",
    [
        "An alliance between the Amber Front and the Vale Brigades was announced.",
        "The Amber Front formed an alliance with the Vale Brigades.",
        "The Amber Front and the Vale Brigades formed an alliance.",
        "The Amber Front’s alliance with the Vale Brigades is over.",
    ],
)
def test_members_are_those_it_is_between(page: Callable[..., Page], text: str) -> None:
    """However it is put, an alliance is between the two that are named."""
    assert members(page(text), "alliance") == ["Amber Front", "Vale Brigades"]


def test_allying_makes_members(page: Callable[..., Page]) -> None:
    """A verb of allying joins its subject and whoever stands behind "with"."""
    one = page("The Amber Front allied with the Vale Brigades.")
    assert members(one, "Amber Front") == ["Amber Front", "Vale Brigades"]


def test_an_alliance_that_is_not_spelt_out_has_no_members(page: Callable[..., Page]) -> None:
    """Nobody is put into an alliance that the text leaves unnamed."""
    assert members(page("The alliance attacked the Harrow Council."), "alliance") == []
    assert members(page("Ties between the Amber Front and Vale Brigades grew."), "Ties") == []
