"""The vocabulary of sources."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.sourcing.phrases import _pattern, patterns, retraction_terms, word_lists
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


LINES = (r"\bred\b", r"\bred\ssky|\bgrey\ssea", r"^(?:Q|A):", r"\(sea\)|\bsky", r"\bgrey\b", r"[a-z]y\b")


@given(
    st.lists(st.sampled_from(["red", "sky", "grey", "Q:", "(sea)", "sea", "A:", "\n", "greys"]), max_size=9)
)
def test_grouping_lines_changes_nothing_of_what_they_find(words: list[str]) -> None:
    """Lines that start at the edge of a word are grouped for speed alone: the first that fits still wins."""
    text = " ".join(words)
    plain = re.compile("|".join(f"(?:{line})" for line in LINES))
    grouped = _pattern({"lines": "\n".join(LINES)}, "lines")
    assert [one.span() for one in grouped.finditer(text)] == [one.span() for one in plain.finditer(text)]
