"""Laws of bringing the offsets of a set into our text."""

from hypothesis import given
from hypothesis import strategies as st

from evaluation.sets.texts import align, cleaned_documents, sentences_document, tokens_in
from reportedly.reading.reader import Reader

WORDS = st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.lists(st.sampled_from([" ", "\n", "  ", "\n\n"]), min_size=8, max_size=8))
def test_words_keep_their_places_when_only_space_changes(words: list[str], gaps: list[str]) -> None:
    """However a text was wrapped, each word is found again in the unwrapped one."""
    raw = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    cleaned = " ".join(words)
    alignment = align(raw, cleaned)
    assert alignment is not None
    at = 0
    for word in words:
        start = raw.index(word, at)
        at = start + len(word)
        place = alignment.place(start, at)
        assert place is not None
        assert cleaned[place[0] : place[1]] == word


def test_texts_that_differ_in_more_than_space_are_not_aligned() -> None:
    """Rather no offsets than wrong ones."""
    assert align("Harrow Council", "Harrow") is None


def test_mere_space_has_no_place() -> None:
    """A mark on nothing marks nothing."""
    alignment = align("a  b", "a b")
    assert alignment is not None
    assert alignment.place(1, 3) is None


def test_what_cleaning_refuses_is_left_out() -> None:
    """A text without words is no document, and the others are still measured."""
    found = cleaned_documents([("empty", "***"), ("full", "The Amber Front attacked the bridge on Monday.")])
    assert list(found) == ["full"]


def test_each_sentence_stands_where_it_is_said_to(reader: Reader) -> None:
    """A document made of sentences gives each of them back by its place, and its tokens too."""
    sentences = ["The Amber Front may leave.", " The Vale  Brigades stay. "]
    document, places = sentences_document("a", sentences)
    assert [document.text[start:end] for start, end in places] == [
        "The Amber Front may leave.",
        "The Vale Brigades stay.",
    ]
    page = next(reader.maker.pages([document]))
    found = [[page.parse.words[token] for token in tokens_in(page, *place)] for place in places]
    assert [words[0] for words in found] == ["The", "The"]
    assert [words[-2] for words in found] == ["leave", "stay"]
