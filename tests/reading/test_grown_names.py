"""Laws of grown names: what stands behind a known name can make it somebody else's."""

import pytest

from reportedly.reading.grown_names import grown_names
from reportedly.reading.lexicon import load_lexicon


def named(text: str, known: dict[int, int] | None = None, fixed: frozenset[int] = frozenset()) -> list[str]:
    """Give the grown names in a text whose words stand apart."""
    words = text.split()
    found = grown_names(words, known or {}, fixed, load_lexicon(), {"the", "fighters", "new"})
    return ["".join(f" {word}" for word in words[first:last]).strip() for first, last in found]


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("the Jaish - e - Orlun fled .", {1: 2}, "Jaish - e - Orlun"),
        ("Lashkar - i-Orlun fled .", {0: 1}, "Lashkar - i-Orlun"),
        ("the Hizb al - Ufuq fled .", {1: 2}, "Hizb al - Ufuq"),
        ("the Hizb - e Wadi - e Orlun fled .", {1: 5}, "Hizb - e Wadi - e Orlun"),
        ("the Tanzim Orlun fled .", {1: 2}, "Tanzim Orlun"),
        ("the Jamaat Orlun al - Wadi Formerly fled .", {1: 2}, "Jamaat Orlun al - Wadi"),
        ("the Amber Committee fled .", {1: 2}, "Amber Committee"),
    ],
)
def test_a_known_name_with_more_to_it_is_another(text: str, known: dict[int, int], name: str) -> None:
    """A part behind "-e" or "al-", a body called after somebody, a word that names nobody by itself."""
    assert named(text, known) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "the Amber fighters fled .",
        "the Amber - backed men fled .",
        "the Amber Commander fled .",
        "Amber - as it was",
    ],
)
def test_a_known_name_before_other_words_stays(text: str) -> None:
    """People, titles and adjectives do not make another name of it."""
    assert named(text, {text.split().index("Amber"): text.split().index("Amber") + 1}) == []


def test_a_state_is_not_outgrown() -> None:
    """A state before a body is whose body it is."""
    assert named("the Orlunia Council fled .", {1: 2}, frozenset({1})) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "the 77th Division and the Second Jungle Battalion fled .",
            ["77th Division", "Second Jungle Battalion"],
        ),
        ("the Second day , the 7th man fled .", []),
        (
            "The People 's Guard fought the Revolutionary Workers ' Front .",
            ["People 's Guard", "Revolutionary Workers ' Front"],
        ),
        ("the Workers ' demands grew .", []),
    ],
)
def test_units_and_owned_names_are_whole(text: str, names: list[str]) -> None:
    """A number or an owner is part of the name where all of it has capitals."""
    assert named(text) == names
