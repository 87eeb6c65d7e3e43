"""Laws of appositions: a description is who the name behind it names, and nobody whom it cannot."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page


def named(page: Callable[..., Page], text: str, words: str) -> list[str]:
    """Give the names of whatever a description stands for."""
    mention = next(one for one in page(text).mentions if one.span.text.lower() == words)
    return [referent.name for referent in mention.referents]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("The Amber Front attacked a rival group, the Vale Brigades.", "a rival group", ["Vale Brigades"]),
        ("Police shot an officer, Simo Karr, on Friday.", "an officer", ["Simo Karr"]),
        ("Police held a commander of the Amber Front, Simo Karr.", "a commander", ["Simo Karr"]),
        (
            "The two groups, the Amber Front and the Vale Brigades, merged.",
            "the two groups",
            ["Amber Front", "Vale Brigades"],
        ),
    ],
)
def test_who_is_named_behind_is_meant(
    page: Callable[..., Page], text: str, words: str, names: list[str]
) -> None:
    """One name for one, a list for several, and the person behind whose officer he is."""
    assert named(page, text, words) == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Amber Front attacked a rival group.", "a rival group"),
        ("Police shot two officers, Simo Karr.", "two officers"),
        ("The Amber Front attacked a rival group, Simo Karr said.", "a rival group"),
    ],
)
def test_what_cannot_be_meant_is_not(page: Callable[..., Page], text: str, words: str) -> None:
    """No person names a group, and one person is not two."""
    assert "Simo Karr" not in named(page, text, words)
