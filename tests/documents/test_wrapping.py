"""Hard-wrapped lines and what they were before."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.wrapping import append_line, find_width, known_words, unwrap

WORDS = (
    "The Lowland Brigade said on Tuesday that none of its fighters had left the Amber Front. Its "
    "spokesman spoke of reports that were invented, and he accused the paper of having paid for them. "
    "Two officers who were reached by telephone said that they knew nothing of a split, but one of them "
    "added that the quarrel over the bridges at Tarnholm was far from settled and that the men had not "
    "been paid since the spring."
)


@pytest.mark.parametrize("width", [60, 66, 72, 80])
@pytest.mark.parametrize("case", [str, str.upper])
def test_wrapping_is_undone(width: int, case) -> None:
    """Paragraphs that were wrapped at a usual width come back as they were, capitals too."""
    paragraphs = [case(WORDS), case(WORDS[90:])]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)
    assert unwrap(wrapped) == "\n\n".join(paragraphs)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=60, max_size=200), st.integers(60, 80))
def test_no_word_is_lost_or_made(words: list[str], width: int) -> None:
    """Whatever is joined, the words are the same, in the same order."""
    assert unwrap(textwrap.fill(" ".join(words), width)).split() == words


SENTENCES = """\
The group said that it would not go back to the talks in the capital.
The army said that it had killed forty fighters in the northern hills.
The ministry said that it knew nothing of any of these many reports."""


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "A short line\nand another\nand a third",
        SENTENCES,
        f"{WORDS}\n{WORDS}\n{WORDS}",
        "Name of the commander\nPlace\nThe number of men that he is said to lead, if known\nYear",
    ],
)
def test_other_lines_stay(text: str) -> None:
    """Lists, sentences on lines of their own and long lines are not joined."""
    assert find_width(text) is None
    assert unwrap(text) == text


def test_an_indent_begins_a_paragraph() -> None:
    """Paragraphs told apart by an indent only are told apart by a blank line afterwards."""
    first, second = textwrap.fill(WORDS, 70), textwrap.fill(WORDS, 70, initial_indent="     ")
    assert unwrap(f"{first}\n{second}") == f"{WORDS}\n\n{WORDS}"


def test_bullets_stay_on_their_lines() -> None:
    """In a wrapped text each point of a list keeps a line of its own."""
    points = "\n".join(textwrap.fill(f"- {WORDS}", 70) for _ in range(2))
    assert unwrap(points) == f"- {WORDS}\n- {WORDS}"


@pytest.mark.parametrize(
    ("left", "right", "kept", "dropped"),
    [
        ("the com-", "mand of", "the com-mand of", "the command of"),
        ("the anti-", "government men", "the anti-government men", "the anti-government men"),
        ("Lashkar-e-", "Tarn", "Lashkar-e-Tarn", "Lashkar-e-Tarn"),
        ("the cease-", "fire", "the cease-fire", "the cease-fire"),
        ("the bri-", "gade", "the brigade", "the brigade"),
        ("talks -", "and war", "talks - and war", "talks - and war"),
    ],
)
def test_broken_words_are_made_whole(left: str, right: str, kept: str, dropped: str) -> None:
    """A hyphen at a line's end stays where the text, a capital or a prefix says that it belongs there."""
    known = known_words("a cease-fire with the brigade")
    for keep_hyphen, expected in ((True, kept), (False, dropped)):
        pieces = [left]
        append_line(pieces, right, known, keep_hyphen=keep_hyphen)
        assert "".join(pieces) == expected
