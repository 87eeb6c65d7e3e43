"""Laws of common words: ordinary words are there in their forms, and most names are not."""

import pytest

from reportedly.reading.pages import PageMaker


@pytest.mark.parametrize("word", ["attack", "attacked", "denies", "soldiers", "quickly", "seized", "hidden"])
def test_ordinary_words_are_common(maker: PageMaker, word: str) -> None:
    """Verbs, nouns, function words and adverbs are ordinary in every form."""
    assert word in maker.parser.common


@pytest.mark.parametrize("word", ["orlune", "kelvaria", "haftar"])
def test_names_are_not(maker: PageMaker, word: str) -> None:
    """A name that no dictionary has is no ordinary word."""
    assert word not in maker.parser.common
