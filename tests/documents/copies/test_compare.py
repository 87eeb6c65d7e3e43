"""Laws of comparing two texts."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.copies.compare import SHORTEST_WORDS, compare
from reportedly.documents.copies.prints import winnow

WIRE = (
    "Fighters of the Red Hill Front entered Tessarit on Friday, the mayor told this agency by telephone. "
    "He counted nine vehicles and said no shot had been fired. "
    "The Salt League, which holds the salt works north of the town, declined to comment."
)
OTHER = (
    "Rain has cut the road between the two provinces for the third time this year, and the ministry of works "
    "says repairs will not begin before the river falls."
)
words = st.lists(st.sampled_from("red salt hill league front lorry town".split()), max_size=60).map(" ".join)


def test_a_whole_copy_is_contained() -> None:
    """A text has all of itself, in one passage."""
    likeness = compare(winnow(WIRE), winnow(WIRE))
    assert (likeness.contained, likeness.kept, len(likeness.passages)) == (1.0, 1.0, 1)


def test_texts_of_their_own_have_nothing_in_common() -> None:
    """No passage, no share; turns of phrase are too short to be passages."""
    likeness = compare(winnow(WIRE), winnow(OTHER))
    assert (likeness.contained, likeness.passages, likeness.longest_words) == (0.0, (), 0)


def test_a_trimmed_copy_is_contained_and_keeps_a_part() -> None:
    """Whoever prints the first two sentences alone has nothing of their own."""
    trimmed = ". ".join(WIRE.split(". ")[:2])
    likeness = compare(winnow(trimmed), winnow(WIRE))
    assert likeness.contained == 1.0
    assert 0.5 < likeness.kept < 0.8


def test_a_copied_paragraph_in_a_report_of_ones_own_is_found() -> None:
    """Partial copying shows as a share, with the words in both texts."""
    likeness = compare(winnow(f"{OTHER}\n\n{WIRE}\n\n{OTHER}"), winnow(WIRE))
    assert 0.3 < likeness.contained < 0.5
    assert likeness.kept == 1.0
    assert [one.later.text for one in likeness.passages] == [WIRE.removesuffix(".")]


def test_a_long_quote_in_common_is_a_passage() -> None:
    """Two reports with one quote share its words and nothing else."""
    quote = '"We have left the Front and we will not go back to it"'
    likeness = compare(winnow(f"{OTHER} {quote}, he said."), winnow(f"Asked on Monday, he said: {quote}."))
    assert [one.later.text for one in likeness.passages] == [quote.strip('"')]


def test_moved_sentences_are_found_each() -> None:
    """A copy that turns sentences round shares each of them."""
    first, second, third = WIRE.split(". ")
    likeness = compare(winnow(f"{third} {first}. {second}."), winnow(WIRE))
    assert likeness.contained == 1.0
    assert len(likeness.passages) == 2 or len(likeness.passages) == 3


def test_boilerplate_is_set_aside() -> None:
    """What an outlet prints everywhere is neither shared nor counted."""
    footer = "The Fictional Courier belongs to its readers and answers letters by hand every second Monday."
    boilerplate = frozenset(winnow(footer).hashes.tolist())
    later, earlier = winnow(f"{WIRE}\n\n{footer}"), winnow(f"{OTHER}\n\n{footer}")
    assert compare(later, earlier).contained > 0.2
    assert compare(later, earlier, boilerplate).passages == ()
    assert compare(later, later, boilerplate).contained > 0.9


@given(words, words)
def test_passages_are_words_of_both_texts(one: str, other: str) -> None:
    """Each passage stands in both texts with the same words, and no word of the later is in two."""
    likeness = compare(winnow(one), winnow(other))
    for passage in likeness.passages:
        assert passage.later.reproduces(one)
        assert passage.earlier.reproduces(other)
        assert passage.later.text == passage.earlier.text
        assert len(passage.later.text.split()) == passage.words >= SHORTEST_WORDS
    pairs = zip(likeness.passages, likeness.passages[1:], strict=False)
    assert all(before.later.end <= after.later.start for before, after in pairs)
    assert 0.0 <= likeness.contained <= 1.0


@given(words)
def test_a_text_has_all_of_itself(text: str) -> None:
    """Whatever repeats within a text, its copy has every word of it."""
    prints = winnow(text)
    assert compare(prints, prints).contained == (1.0 if len(prints.words) >= SHORTEST_WORDS else 0.0)


def test_a_text_that_repeats_itself_is_compared_in_time() -> None:
    """One phrase ten thousand times over does not stop the machine."""
    prints = winnow("the men left the town at dawn " * 1500)
    assert compare(prints, prints).contained > 0.0
