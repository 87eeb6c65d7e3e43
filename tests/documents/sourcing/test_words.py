"""Words by stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.sourcing.sentences import quotes_of, sentences_of
from reportedly.documents.sourcing.words import figure_of, stem, words_of
from reportedly.model.sourcing import WordKind


@pytest.mark.parametrize(
    ("one", "other"), [("operating", "operates"), ("Fighters", "fighter"), ("Énora", "Enora")]
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """A copy in other words keeps its stems."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("word", "digits"), [("eleven", "11"), ("1,400", "1400"), ("Forty", "40"), ("mill", None)]
)
def test_number_words_and_figures_are_one(word: str, digits: str | None) -> None:
    """ "Eleven" and "11" are the same number."""
    assert figure_of(word) == digits


@given(st.text(alphabet="abc ABC.“”\"\n9,'é", max_size=200))
def test_every_word_reproduces_its_text(text: str) -> None:
    """No word without its place, whatever the text."""
    for word in words_of(text, tuple(sentences_of(text)), quotes_of(text)):
        assert word.span.reproduces(text)


def test_a_capital_counts_only_where_the_word_has_no_other_form() -> None:
    """A word that opens a sentence is no name by that."""
    text = "Boats left. The boats of Varnholt returned."
    kinds = {word.span.text: word.kind for word in words_of(text, tuple(sentences_of(text)), ())}
    assert kinds["Varnholt"] is WordKind.NAME
    assert kinds["Boats"] is WordKind.WORD


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was founded in 2016.", WordKind.YEAR),
        ("The 2016 offensive failed.", WordKind.YEAR),
        ("On 4 March 2016 they left.", WordKind.YEAR),
        ("They left (2016).", WordKind.YEAR),
        ("They hold 2016 tents there.", WordKind.NUMBER),
        ("They hold 2,016 there.", WordKind.NUMBER),
        ("They hold 3016.", WordKind.NUMBER),
    ],
)
def test_four_figures_are_a_year_unless_they_count_something(text: str, kind: WordKind) -> None:
    """A bare year is told from a number of people or things by the words around it."""
    (found,) = [
        word.kind
        for word in words_of(text, tuple(sentences_of(text)), ())
        if word.key.isdigit() and len(word.key) == 4
    ]
    assert found is kind
