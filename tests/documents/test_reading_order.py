"""Lines on a page, in the order in which people read them."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.layout import Line
from reportedly.documents.reading_order import reading_order


def line(words: str, left: float, bottom: float, width: float = 200) -> Line:
    """Place a line."""
    return Line(words, left=left, right=left + width, bottom=bottom, height=10)


def told(lines: list[Line]) -> list[str]:
    """Give the words in order, the lines' pieces joined."""
    return [" ".join(one.words for one in pieces) for pieces in reading_order(lines)]


def test_one_column_is_read_from_the_top() -> None:
    """Pieces of one line are joined from left to right, however they came; small tilts do not matter."""
    page = [line("c", 50, 600), line("b", 260, 702), line("a", 50, 700), line("d", 50, 500)]
    assert told(page) == ["a b", "c", "d"]


def test_columns_are_read_one_after_the_other_below_what_spans_them() -> None:
    """A headline over two columns, each with a gap between paragraphs at the same height; a line below."""
    left = [line(f"l{number}", 50, 700 - 14 * number - (40 if number > 2 else 0)) for number in range(6)]
    right = [line(f"r{number}", 300, 700 - 14 * number - (40 if number > 2 else 0)) for number in range(6)]
    head, foot = line("head", 50, 740, 450), line("foot", 50, 500, 450)
    mixed = [one for pair in zip(right, left, strict=True) for one in pair]
    expected = ["head", *(f"l{n}" for n in range(6)), *(f"r{n}" for n in range(6)), "foot"]
    assert told([foot, *mixed, head]) == expected


LINES = st.builds(
    line,
    st.text("abc", min_size=1, max_size=3),
    st.floats(0, 600),
    st.floats(0, 800),
    st.floats(1, 300),
)


@given(st.lists(LINES, max_size=25))
def test_no_line_is_lost_or_told_twice(lines: list[Line]) -> None:
    """Whatever lies where."""
    found = [one for pieces in reading_order(lines) for one in pieces]
    assert sorted(map(repr, found)) == sorted(map(repr, lines))
