"""Laws of the lexicon: every list is there, in small letters, and says one thing of a word."""

from dataclasses import fields

from reportedly.model.terms import ActorKind
from reportedly.reading.lexicon import Lexicon, load_lexicon

_AS_WRITTEN = {"never", "abbreviations"}


def test_no_list_is_empty() -> None:
    """A list that its file does not fill would silently read nothing."""
    lexicon = load_lexicon()
    assert all(getattr(lexicon, field.name) for field in fields(Lexicon))


def test_words_are_small_but_for_those_that_are_matched_as_written() -> None:
    """Lemmas are looked up in lower case; only the words that never name anything keep capitals."""
    lexicon = load_lexicon()
    lists = [getattr(lexicon, field.name) for field in fields(Lexicon) if field.name not in _AS_WRITTEN]
    assert [word for words in lists for word in words if word != word.lower()] == []
    assert {"May", "I"} <= lexicon.never
    assert "may" not in lexicon.never


def test_nouns_tell_what_they_describe() -> None:
    """A group is one that acts; fighters are people; a town is a place."""
    kinds = load_lexicon().kinds
    assert kinds["group"] is ActorKind.ARMED_GROUP
    assert kinds["insurgent"] is ActorKind.COLLECTIVE
    assert kinds["town"] is ActorKind.PLACE
