"""The vocabulary of sources."""

from reportedly.documents.sourcing.phrases import patterns, word_lists
from reportedly.model.sourcing import MarkKind


def test_every_kind_of_mark_has_its_words() -> None:
    """A kind that the vocabulary leaves out would never be found."""
    assert {kind for kind, _ in patterns().marks} == set(MarkKind) - {MarkKind.DATELINE}


def test_number_words_are_in_digits() -> None:
    """Number words lead to figures."""
    assert all(digits.isdigit() for digits in word_lists().numbers.values())
