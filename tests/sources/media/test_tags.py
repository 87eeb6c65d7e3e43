"""Words of files are cleaned."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.media.tags import clean


@given(st.one_of(st.text(), st.binary(), st.integers(), st.none()))
def test_words_are_one_short_line(value: object) -> None:
    """Nothing that moves a cursor or turns the direction of writing gets through."""
    words = clean(value)
    assert words is None or (0 < len(words) <= 100 and all(one.isprintable() for one in words))
