"""Masking: a name is blocked out however it is spelt, and nothing moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.products.masking import BLOCK, Mask, only


@pytest.mark.parametrize(
    "text", ["in Umm Dafra.", "UMM DAFRA", "umm-dafra", "Umm  Dafra's", "Úmm Dáfra", "(Umm\nDafra)"]
)
def test_a_name_is_hidden_in_any_spelling(text: str) -> None:
    """Case, accents and what joins its words play no part."""
    hidden = Mask(["Umm Dafra"]).hide(text)
    assert BLOCK in hidden
    assert not {"umm", "dafra"} & set(hidden.lower().replace("-", " ").split())


def test_part_of_another_word_is_no_name() -> None:
    """A town called Mari does not blot out marines."""
    assert Mask(["Mari"]).hide("marines left Samari") == "marines left Samari"


def test_addresses_are_searched_as_they_are_meant() -> None:
    """Per cent signs hide nothing."""
    assert Mask(["Umm Dafra"]).finds("https://courier.example/Umm%20Dafra/1")
    assert not Mask(["Umm Dafra"]).finds("https://courier.example/1")


@given(st.text(), st.lists(st.text(max_size=8), max_size=4))
def test_no_character_moves(text: str, names: list[str]) -> None:
    """The text keeps its length, so every offset still holds."""
    hidden = Mask(names).hide(text)
    assert len(hidden) == len(text)
    assert all(one in (other, BLOCK) for one, other in zip(hidden, text, strict=True))


@given(st.text())
def test_nothing_is_left_but_what_is_kept(text: str) -> None:
    """All but the stretches asked for, and line ends, is a block."""
    assert set(only(text, [])) <= {BLOCK, "\n"}
    assert only(text, [(0, len(text))]) == text
