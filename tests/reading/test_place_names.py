"""Laws of folding and of type words."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.place_names import fold_name, split_type


@given(st.text(max_size=40))
def test_folding_is_stable(name: str) -> None:
    """A folded name folds to itself, but for short heads that the first fold uncovers."""
    folded = fold_name(name)
    assert folded == folded.strip()
    assert "  " not in folded
    assert fold_name(name.upper().lower()) == fold_name(name.upper().lower().replace("-", " "))


@given(st.sampled_from(["province", "district", "governorate", "town", "valley"]))
def test_type_words_part_from_names_on_either_side(word: str) -> None:
    """ "X province" and "province of X" name X, and say what X is."""
    assert split_type(f"zarbin {word}") == split_type(f"{word} of zarbin")
    assert split_type("zarbin") == ("zarbin", frozenset())
