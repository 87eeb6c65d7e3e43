"""Recognised words: where they stand, how sure the recogniser was, and what is said of it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceUnreadable
from reportedly.model.recognition import (
    Passage,
    Recognition,
    passages_field,
    recognition_of,
    recognition_record,
    unread_words,
)

SIDES = st.floats(-2000, 2000).map(lambda side: round(side, 1))
PASSAGES = st.builds(
    lambda start, length, confidence, page, box: Passage(
        start=start, end=start + length, confidence=round(confidence, 4), page=page, box=box
    ),
    st.integers(0, 9999),
    st.integers(1, 99),
    st.floats(0, 1),
    st.integers(1, 400),
    st.tuples(SIDES, SIDES, SIDES, SIDES),
)


def passage(start: int, end: int, confidence: float = 0.9, page: int = 1) -> Passage:
    """Give a passage."""
    return Passage(start=start, end=end, confidence=confidence, page=page, box=(0, 0, 9, 9))


@given(st.lists(PASSAGES, min_size=1, max_size=9), st.integers(0, 9), st.lists(st.integers(1, 99)))
def test_what_is_written_is_read_back(passages: list[Passage], unclear: int, unread: list[int]) -> None:
    """All of it."""
    made = Recognition(by="eye@1", passages=tuple(passages), unclear=unclear, unread=tuple(unread))
    assert recognition_of(recognition_record(made)) == made


GOOD = [0, 3, 0.5, 1, 0, 0, 0, 0]
BAD = [
    *([], 5, [[1]], None, [None]),
    *([[3, *GOOD[1:]]], [[0, 3, 1.5, *GOOD[3:]]], [[0, 3, math.nan, *GOOD[3:]]]),
    *([[*GOOD[:3], 0, *GOOD[4:]]], [[*GOOD[:4], math.inf, *GOOD[5:]]]),
]


@pytest.mark.parametrize("passages", BAD)
def test_what_is_no_recognition_is_told(passages: object) -> None:
    """What comes from another process is believed in its form only."""
    with pytest.raises(SourceUnreadable, match="recognised words"):
        recognition_of({"by": "eye@1", "passages": passages, "unclear": 0, "unread": []})


def test_a_span_meets_the_lines_that_it_shares_a_character_with() -> None:
    """Ends are half-open; moving moves all."""
    made = Recognition(by="eye@1", passages=(passage(0, 5), passage(6, 9))).moved(10)
    assert [one.start for one in made.over(14, 17)] == [10, 16]
    assert made.over(15, 16) == ()


def test_it_says_which_pages_how_surely_and_what_was_left() -> None:
    """The least sure page first of all; never a word about the claims."""
    passages = (passage(0, 5), passage(6, 9, 0.61, 2), passage(10, 12, 0.99, 5))
    said = Recognition(by="eye@1", passages=passages, unclear=2, unread=(7, 8)).words
    assert "pages 1–2, 5" in said
    assert "0.61 to 0.99" in said
    assert "least on page 2" in said
    assert "unclear to be read: 2." in said
    assert said.endswith("Not looked at: pages 7–8.")


def test_pages_that_were_not_read_are_named_with_the_way_out() -> None:
    """Which, that what they say is missing, and what reads them."""
    said = unread_words((2, 3, 4, 9))
    assert said.startswith("Pages 2–4, 9 of its file show pictures and no text, and were not read")
    assert "missing here" in said
    assert "reportedly[ocr]" in said
    assert unread_words((7,)).startswith("Page 7 of its file shows pictures and no text, and was not read")


def test_a_claim_outside_recognised_lines_gets_no_field() -> None:
    """Nothing is said where there is nothing to say."""
    assert passages_field(()) == {}
    assert passages_field([passage(3, 8)]) == {
        "recognised": [{"start": 3, "end": 8, "confidence": 0.9, "page": 1, "box": [0, 0, 9, 9]}]
    }
