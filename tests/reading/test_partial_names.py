"""Laws of partial names: what only ends a longer name is not who is known by it."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Merrin Salvation Front fled.", "Merrin Salvation Front"),
        ("Police said the Oldgate Brotherhood fled.", "Oldgate Brotherhood"),
        ("Last autumn the Karoun Lions fled.", "Karoun Lions"),
    ],
)
def test_a_known_name_behind_an_unknown_word_is_another(
    page: Callable[..., Page], text: str, name: str
) -> None:
    """The whole is one name."""
    last = name.rpartition(" ")[2]
    (mention,) = [one for one in page(text).mentions if last in one.span.text]
    assert mention.span.text == name


@pytest.mark.parametrize("text", ["The Egyptian Brotherhood fled.", "The Brotherhood fled."])
def test_a_known_name_behind_a_nationality_stays(page: Callable[..., Page], text: str) -> None:
    """Whose a known group is makes no other group of it."""
    assert "Brotherhood" in [one.span.text for one in page(text).mentions]
