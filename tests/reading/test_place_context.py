"""Laws of the words around a place name."""

import pytest

from reportedly.reading.place_context import (
    Looseness,
    find_place_modifiers,
    is_local,
    place_name,
    type_word,
)


@pytest.mark.parametrize(
    ("text", "looseness", "bearing", "km"),
    [
        ("a base near Mosul", Looseness.NEAR, None, None),
        ("a base close to the city of Mosul", Looseness.NEAR, None, None),
        ("on the outskirts of Mosul", Looseness.AREA, None, None),
        ("in the Mosul area", Looseness.AREA, None, None),
        ("30 km north of Mosul", Looseness.OFFSET, 0.0, 30.0),
        ("some 10 miles south-west of Mosul", Looseness.OFFSET, 225.0, 16.09),
        ("east of Mosul", Looseness.NEAR, 90.0, None),
        ("in northern Mosul", Looseness.PART, 0.0, None),
        ("between Mosul and Erbil", Looseness.BETWEEN, None, None),
        ("along the Mosul border", Looseness.BORDER, None, None),
        ("the border with Mosul", Looseness.BORDER, None, None),
    ],
)
def test_words_that_loosen_a_place(
    text: str, looseness: Looseness, bearing: float | None, km: float | None
) -> None:
    """Each way of being vague is told apart, with its direction and distance."""
    name = place_name(text, text.index("Mosul"), text.index("Mosul") + 5)
    modifier = find_place_modifiers(name)
    assert modifier is not None
    assert (modifier.looseness, modifier.bearing) == (looseness, bearing)
    assert modifier.km == (None if km is None else pytest.approx(km, abs=0.01))


@pytest.mark.parametrize(
    "text", ["in Mosul on Friday", "the Mosul border guards said", "the capital, Mosul", "Mosul was bombed"]
)
def test_plain_words_loosen_nothing(text: str) -> None:
    """A plain name, or border guards of a place, is not vague."""
    assert find_place_modifiers(place_name(text, text.index("Mosul"), text.index("Mosul") + 5)) is None


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("in Raqqa province", "Raqqa", "province"),
        ("in the city of Raqqa", "Raqqa", "city"),
        ("in Raqqa province", "Raqqa province", "province"),
        ("in Raqqa on Friday", "Raqqa", None),
    ],
)
def test_type_words_are_found_in_and_beside_a_name(text: str, name: str, word: str | None) -> None:
    """The word that says what a name names is found wherever it stands."""
    start = text.index(name)
    assert type_word(place_name(text, start, start + len(name))) == word


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("Vale police said so", True),
        ("the Vale City Council met", True),
        ("in downtown Vale today", True),
        ("John Smith, 44, of Vale", True),
        ("troops left Vale today", False),
        ("the Vale policy", False),
    ],
)
def test_words_that_tell_a_town(text: str, local: bool) -> None:
    """Towns have police, councils and high schools; troops leave a country too."""
    start = text.index("Vale")
    assert is_local(place_name(text, start, start + 4)) is local
