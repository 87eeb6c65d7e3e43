"""Laws of attributions: every word of saying is asked who says what."""

import pytest

from evaluation.sets.attributions import (
    CONTENT,
    CUE,
    SOURCE,
    Attribution,
    find_attributions,
    role_of_tokens,
)
from evaluation.sets.texts import sentences_document
from reportedly.model.pages import Page
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import Reader


def page_of(reader: Reader, text: str) -> Page:
    """Give the page of a one-sentence report."""
    document, _ = sentences_document("a", [text])
    return next(reader.maker.pages([document]))


def words(page: Page, tokens: frozenset[int]) -> str:
    """Give tokens as words."""
    return " ".join(page.parse.words[token] for token in sorted(tokens))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "The ministry said that the Amber Front left the town.",
            "The ministry",
            "said",
            "the Amber Front left the town",
        ),
        (
            "According to the ministry, the Amber Front left the town.",
            "the ministry",
            "According",
            "the Amber Front left the town",
        ),
        (
            "“The Amber Front left the town,” the ministry said.",
            "the ministry",
            "said",
            "The Amber Front left the town",
        ),
    ],
)
def test_speaker_word_of_saying_and_content_are_told_apart(
    reader: Reader, text: str, source: str, cue: str, content: str
) -> None:
    """However saying is put, the three parts are found and share no token."""
    page = page_of(reader, text)
    (found,) = find_attributions(page, load_cues())
    assert (words(page, found.source), words(page, found.cue)) == (source, cue)
    assert content in words(page, found.content)
    assert not found.content & (found.source | found.cue)


def test_a_report_without_a_word_of_saying_has_no_attribution(reader: Reader) -> None:
    """Where only the publisher speaks, nobody else does."""
    assert find_attributions(page_of(reader, "The Amber Front left the town."), load_cues()) == ()


def test_each_token_has_one_role_and_the_outer_attribution_counts() -> None:
    """What is said within what is said is content of the outer saying."""
    outer = Attribution(frozenset({0}), frozenset({1}), frozenset({2, 3, 4, 5}))
    inner = Attribution(frozenset({2}), frozenset({3}), frozenset({4, 5}))
    roles = role_of_tokens([inner, outer])
    assert roles == {0: SOURCE, 1: CUE, **dict.fromkeys((2, 3, 4, 5), CONTENT)}
