"""Passages with marks."""

from building import a_claim, a_document, a_reading
from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.cli.passages import MOST_BEFORE, Mark, context_of, marked, passage

TEXT = "abcdefghij"
MARKS = st.tuples(st.integers(0, 9), st.integers(1, 10)).map(
    lambda pair: Mark(min(pair), max(*pair, min(pair) + 1), "<", ">", "bold")
)


@given(st.lists(MARKS, max_size=5))
def test_marks_add_signs_and_take_no_words(marks: list[Mark]) -> None:
    """Without its signs a marked text is the text; every mark is opened and closed."""
    shown = marked(TEXT, (0, len(TEXT)), marks).plain
    assert shown.replace("<", "").replace(">", "") == TEXT
    assert shown.count("<") == shown.count(">") == len(marks)


@given(st.text("ab \n", min_size=1, max_size=2000), st.data())
def test_the_context_holds_the_words(text: str, choice: st.DataObject) -> None:
    """However long the paragraph, the words are in it and the rest is within reach."""
    start = choice.draw(st.integers(0, len(text) - 1))
    end = choice.draw(st.integers(start + 1, min(len(text), start + 50)))
    first, last = context_of(text, start, end)
    assert 0 <= first <= start < end <= last <= len(text)
    assert start - first <= MOST_BEFORE + 1
    assert last - end <= MOST_BEFORE


def test_a_claims_words_ends_and_cues_are_marked() -> None:
    """The signs tell apart what a colour would."""
    document = a_document()
    claim = a_claim(document)
    shown = passage(document, claim, a_reading(claim, document)).plain
    assert shown.startswith("« The [Red Hill Front] {reportedly} backs the [Salt League]")
