"""Laws of the tokens of the time grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.time_tokens import cut_tokens


@given(st.text())
def test_tokens_cover_all_but_white_space(text: str) -> None:
    """Nothing that is written falls between two tokens, so that "next to" means next to."""
    tokens = cut_tokens(text)
    assert len(tokens.kinds) == len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    place = 0
    for start, end in zip(tokens.starts, tokens.ends, strict=True):
        assert not text[place:start].strip()
        assert start < end
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("on 7 March 2015", "idmY"),
        ("two days later", "nuf"),
        ("the early 1990s", "TeD"),
        ("Sept. 11", "md"),
        ("5,000 men at 10:30", "0_i0"),
        ("they march in May", "!_im"),
        ("it may fall", "!!E"),
        ("more than a year ago", "zaug"),
        ("25/03/2015 or 2015-03-25", "N|I"),
    ],
)
def test_each_token_gets_the_letter_of_what_it_does(text: str, kinds: str) -> None:
    """Rules see letters; a verb that looks like a month is none."""
    assert cut_tokens(text).kinds == kinds
