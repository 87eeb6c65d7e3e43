"""Laws of finding annotated words in their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.recipes.place_annotations import find, place_claim


@given(st.lists(st.text("abc.()", min_size=1), min_size=1), st.sampled_from([" ", "\n", " \n  "]))
def test_white_space(words: list[str], gap: str) -> None:
    """Words are found wherever the lines of the text break."""
    text = f"Before {gap.join(words)} after"
    start, end = find(" ".join(words), text) or (0, 0)
    assert text[start:end].split() == words


def test_own_case_first() -> None:
    """Words are found in their own case where they stand so, and else in another."""
    assert find("Front", "front FRONT Front") == [12, 17]
    assert find("Front", "the FRONT") == [4, 9]
    assert find("", "words") is None


def test_quote_refused() -> None:
    """A quote that the text has not is refused, and the message says which."""
    row = {"quote": "never written", "voice": {}, "subject": ["a"], "object": ["b"]}
    with pytest.raises(ValueError, match="never written"):
        place_claim(row, "some text")
