"""Passages hold every word once, in order, and end where sentences end."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.pages import Page
from reportedly.reading.asked.passages import passages

Pages = Callable[..., Page]
SENTENCES = (
    "The Amber Front attacked the Vale Brigades.",
    "Nobody came to the market.",
    "A spokesman, who was not named, said on Monday that talks with the Harrow Council had ended.",
    "It rained.",
    "x" * 90 + " and so on.",
)


@given(
    chosen=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8),
    gap=st.sampled_from([" ", "\n\n"]),
    most=st.integers(min_value=20, max_value=400),
)
def test_passages_hold_every_word_within_the_limit(
    page: Pages, chosen: list[str], gap: str, most: int
) -> None:
    """However a text is cut, its passages quote it, keep within the limit and leave out only space."""
    text = gap.join(chosen)
    cut = list(passages(page(text), most))
    assert all(one.reproduces(text) and len(one.text) <= most for one in cut)
    assert all(one.end <= other.start for one, other in pairwise(cut))
    assert "".join("".join(one.text for one in cut).split()) == "".join(text.split())


def test_passages_end_with_their_sentences(page: Pages) -> None:
    """Where sentences are short enough, none is cut."""
    text = " ".join(SENTENCES[:4])
    ends = [one.text[-1] for one in passages(page(text), 120)]
    assert len(ends) > 1
    assert set(ends) == {"."}


def test_a_text_without_words_has_no_passage(page: Pages) -> None:
    """Nothing is asked about nothing."""
    assert list(passages(page(" \n\n "), 100)) == []
