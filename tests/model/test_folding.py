"""Laws of folding names."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.folding import APOSTROPHES, fold, fold_bare

texts = st.text(st.characters(codec="utf-8"), max_size=24)
words = st.lists(st.text("abcXYZéüçñ19", min_size=1, max_size=6), min_size=1, max_size=4)


@given(texts)
def test_folding_twice_is_folding_once(name: str) -> None:
    """A folded name is a name that folds to itself."""
    assert fold(fold(name)) == fold(name)


@given(texts)
def test_a_folded_name_has_no_marks_and_no_loose_spaces(name: str) -> None:
    """What is left are letters and digits in words, one space between."""
    folded = fold(name)
    assert folded == " ".join(folded.split())
    assert all(character == " " or character.isalnum() for character in folded)


@given(words, st.sampled_from([" ", "-", " - ", "–", ", ", "\u00a0", "_", "."]))
def test_joining_marks_do_not_tell_names_apart(parts: list[str], mark: str) -> None:
    """ "al-Amber", "al Amber" and "AL–AMBER" are one name."""
    assert fold(mark.join(parts)) == fold(" ".join(parts))


@given(words)
def test_case_and_accents_do_not_tell_names_apart(parts: list[str]) -> None:
    """Capitals and accents come and go between spellings."""
    name = " ".join(parts)
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    assert fold(name) == fold(name.upper()) == fold(name.lower()) == fold(bare)


@given(st.sampled_from(APOSTROPHES), st.booleans())
def test_apostrophes_and_possessives_fall_away(mark: str, inside: bool) -> None:
    """Whichever of the many marks is used, inside a name or before an s."""
    assert fold(f"Ba{mark}ath Front") == fold("Baath Front")
    assert fold(f"Amber Front{mark}s" if not inside else f"the Amber Front{mark}s men").startswith(
        "amber front" if not inside else "the amber front men"
    )


@given(words, st.sampled_from(["the", "The", "A", "an", "its", "Their"]))
def test_an_article_or_owner_in_front_is_dropped(parts: list[str], article: str) -> None:
    """ "The Amber Front" and "Amber Front" are one name."""
    name = " ".join(parts)
    assert fold_bare(f"{article} {name}") == fold(name)


def test_an_article_alone_stays() -> None:
    """A name that is only an article is not emptied."""
    assert fold_bare("A") == "a"
    assert fold_bare("The") == "the"


def test_other_scripts_are_kept() -> None:
    """Names in Arabic or Cyrillic letters fold to themselves, vowel marks aside."""
    assert fold("جبهة المثال") == "جبهة المثال"
    assert fold("Фронт-Янтарь") == "фронт янтарь"
