"""Laws of phrases: what belongs to a noun, read off the tree."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page, Parse
from reportedly.reading.phrases import (
    child_with,
    conjuncts,
    is_clause_head,
    is_noun,
    phrase_start,
    preposition_objects,
    subtree_end,
    subtree_start,
)

TEXT = "Three armed rebels and two soldiers of the Amber Front attacked the old bridge near Mosul."


@pytest.fixture(scope="module")
def parse(page: Callable[..., Page]) -> Parse:
    return page(TEXT).parse


def at(parse: Parse, word: str) -> int:
    return parse.words.index(word)


def test_a_phrase_begins_with_its_modifiers(parse: Parse) -> None:
    """Article, number and adjectives belong to the noun behind them."""
    assert phrase_start(parse, at(parse, "rebels")) == at(parse, "Three")
    assert phrase_start(parse, at(parse, "bridge")) == at(parse, "old") - 1


def test_a_subtree_holds_its_token(parse: Parse) -> None:
    """For every token, its subtree begins at or before it and ends behind it."""
    assert all(subtree_start(parse, t) <= t < subtree_end(parse, t) for t in range(len(parse)))


def test_coordination_is_followed(parse: Parse) -> None:
    """What "and" joins is found from its first member."""
    assert list(conjuncts(parse, at(parse, "rebels"))) == [at(parse, "soldiers")]


def test_objects_of_prepositions_are_found_by_their_word(parse: Parse) -> None:
    """Only the prepositions asked for are followed."""
    soldiers = at(parse, "soldiers")
    assert list(preposition_objects(parse, soldiers, "of")) == [at(parse, "Amber Front")]
    assert list(preposition_objects(parse, soldiers, "in")) == []


def test_children_are_found_by_label(parse: Parse) -> None:
    """The first child with the label, or none."""
    attacked = at(parse, "attacked")
    assert child_with(parse, attacked, "dobj") == at(parse, "bridge")
    assert child_with(parse, attacked, "neg") is None


def test_nouns_and_verbs_are_told_apart(parse: Parse) -> None:
    """Names are nouns; a verb heads a clause."""
    assert is_noun(parse, at(parse, "Amber Front"))
    assert not is_noun(parse, at(parse, "attacked"))
    assert is_clause_head(parse, at(parse, "attacked"))
