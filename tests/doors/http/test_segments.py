"""Texts cut into segments."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.http.segments import Mark, marks_of, paragraphs, passage
from reportedly.model.spans import span_of
from tests.building import a_document, a_read_claim

TEXTS = st.text(st.sampled_from("ab \n\u200b\u202e𝔸é"), min_size=1, max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """Give a text with marks anywhere in it."""
    text = draw(TEXTS)
    pairs = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    spans = [sorted(pair) for pair in draw(st.lists(pairs, max_size=6))]
    return text, [Mark(span_of(text, a, b), "claim", f"claim-{n}") for n, (a, b) in enumerate(spans) if a < b]


@given(marked())
def test_segments_joined_are_the_text(case: tuple[str, list[Mark]]) -> None:
    """Nothing is lost, added or moved by cutting, whatever the characters."""
    text, marks = case
    assert (
        "\n\n".join("".join(one.text for one in part.segments) for part in paragraphs(text, None, marks))
        == text
    )


@given(marked())
def test_each_mark_covers_its_words_and_no_more(case: tuple[str, list[Mark]]) -> None:
    """Joined, the segments that carry a mark are the mark's words, but for the breaks between paragraphs."""
    text, marks = case
    found = [one for part in paragraphs(text, None, marks) for one in part.segments]
    for mark in marks:
        words = "".join(one.text for one in found if mark in one.marks)
        assert words == mark.span.text.replace("\n\n", "") or "\n\n" in mark.span.text


def test_a_passage_shows_all_words_of_its_claim() -> None:
    """The passage of a claim holds the quote with its marks, and leaves out what is far away."""
    document = a_document(
        "Red Hill Front denies ties to Salt League\n\n" + "Filler words stand here. " * 60 + "\n\n"
        "The Red Hill Front reportedly backs the Salt League, Ada Example said on Monday."
    )
    one = a_read_claim(document)
    found = passage(document.text, marks_of(one))
    assert any(mark.kind == "claim" for segment in found for mark in segment.marks)
    assert any(mark.kind == "hedge" for segment in found for mark in segment.marks)
