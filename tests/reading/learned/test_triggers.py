"""Laws of the word that carries a relation."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate
from reportedly.reading.learned.triggers import is_of_neighbour, known_word, trigger_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Amber Front attacked the Vale Brigades.", "attacked"),
        ("The Amber Front agreed to attack the Vale Brigades.", "attack"),
        ("The Vale Brigades were attacked by the Amber Front.", "attacked"),
        ("The Amber Front denied attacking the Vale Brigades.", "attacking"),
        ("The Amber Front launched an attack on the Vale Brigades.", "attack"),
    ],
)
def test_the_verb_next_to_the_object_carries(make: Callable[[str], Page], text: str, word: str) -> None:
    """What is agreed, denied or begun stands above; what is done stands beside the one it is done to."""
    page = make(text)
    heads = {
        mention.span.text.removeprefix("the ").removeprefix("The "): mention.head for mention in page.mentions
    }
    trigger = trigger_of(page.parse, heads["Amber Front"], heads["Vale Brigades"])
    assert (
        page.parse.words[trigger] in {word, "launched"}
        if word == "attack"
        else page.parse.words[trigger] == word
    )


@pytest.mark.parametrize(("predicate", "word"), [(Predicate.ALLIED_WITH, "links"), (Predicate.ATTACKS, None)])
def test_a_known_word_is_found_on_the_way(
    make: Callable[[str], Page], predicate: Predicate, word: str | None
) -> None:
    """Of "has no links to", it is the links that are denied; a word for something else is none."""
    page = make("The Amber Front has no links to the Vale Brigades.")
    ends = [mention.head for mention in page.mentions]
    found = known_word(page, predicate, ends[0], ends[-1])
    assert (None if found is None else page.parse.words[found]) == word


def test_a_clause_behind_two_tells_of_the_nearer(page: Callable[..., Page]) -> None:
    """Who stands before the nearer of two is not whom the relative clause is about."""
    parse = page("He urged talks between the Council and the Taliban, who refused to talk with Egypt.").parse
    council, near, egypt = (parse.words.index(word) for word in ("Council", "Taliban", "Egypt"))
    assert is_of_neighbour(parse, council, egypt)
    assert not is_of_neighbour(parse, near, egypt)
