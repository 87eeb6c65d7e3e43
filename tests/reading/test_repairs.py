"""Laws of repairs: a name behind a verb is what the verb is done to, whatever the parser takes it for."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.repairs import Rows, put_right


@pytest.mark.parametrize(
    "text", ["The Amber Front attacked Mosul.", "The Amber Front attacked Mosul quickly."]
)
def test_a_name_is_no_adverb(page: Callable[..., Page], text: str) -> None:
    """In mid-sentence a place with a capital is the object of the verb before it."""
    parse = page(text).parse
    mosul = parse.words.index("Mosul")
    assert (parse.tags[mosul], parse.deps[mosul]) == ("NNP", "dobj")
    assert parse.words[parse.heads[mosul]] == "attacked"


def test_what_somebody_is_accused_of_is_done_to_a_name(page: Callable[..., Page]) -> None:
    """The word in -ing is no part of the name."""
    parse = page("Police accused the Vale Brigades of bombing Orlune.").parse
    orlune = parse.words.index("Orlune")
    assert parse.deps[orlune] == "dobj"
    assert parse.words[parse.heads[orlune]] == "bombing"
    assert parse.lemmas[parse.heads[orlune]] == "bomb"


@pytest.mark.parametrize(
    ("words", "tag", "label"),
    [
        (["men", "attacked", "Quickly", "."], "RB", "advmod"),
        (["men", "attacked", "quickly", "."], "RB", "advmod"),
        (["men", "called", "Orlune", "."], "NNP", "oprd"),
    ],
)
def test_other_words_stay(words: list[str], tag: str, label: str) -> None:
    """Ordinary words, small words and what somebody is called are left as they are."""
    rows = Rows(
        words,
        ["NNS", "VBD", tag, "."],
        ["NOUN", "VERB", "ADV", "PUNCT"],
        ["nsubj", "ROOT", label, "punct"],
        [1, 1, 1, 1],
        list(words),
    )
    put_right(rows, lambda word: word == "Orlune", {"bomb"})
    assert (rows.tags[2], rows.deps[2]) == (tag, label)
