"""The vocabulary of sources."""

import re

import pytest

from reportedly.documents.sourcing.phrases import patterns, retraction_terms, word_lists
from reportedly.model.sourcing import MarkKind


def test_every_kind_of_mark_has_its_words() -> None:
    """A kind that the vocabulary leaves out would never be found."""
    assert {kind for kind, _ in patterns().marks} == set(MarkKind) - {MarkKind.DATELINE}


def test_number_words_are_in_digits() -> None:
    """Number words lead to figures."""
    assert all(digits.isdigit() for digits in word_lists().numbers.values())


@pytest.mark.parametrize(
    "text",
    [
        "We withdraw the article.",
        "The Courier now retracts it.",
        "RETRACTION",
        "CORRECTION",
        "a withdrawal of our report",
        "Corrections and clarifications, Correction: the mill",
        "We no longer stand by it.",
        "we regret the error",
        "we apologise to him",
        "we apologize to him",
        "we are sorry",
        "It has taken the article offline.",
        "We took it down.",
        "They have taken the story down.",
        "our report on the mill was wrong",
        "our account of the mill was mistaken",
        "The story should not have appeared.",
        "On 3 March we published a report.",
        "what I wrote",
        "to retract",
    ],
)
def test_whatever_takes_back_is_found_by_a_search(text: str) -> None:
    """Each wording that marks a retraction has a word that a search of all texts asks for."""
    (pattern,) = (pattern for kind, pattern in patterns().marks if kind is MarkKind.RETRACTION)
    assert pattern.search(text)
    words = f" {' '.join(re.findall(r'[a-z]+', text.lower()))} "
    asked = [one.strip('"').lower() for one in retraction_terms()]
    assert any(f" {one.removesuffix('*')}" in words for one in asked)
