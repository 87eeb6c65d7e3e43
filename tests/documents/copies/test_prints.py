"""Laws of the prints of a text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.copies.prints import (
    GRAM,
    SURE_WORDS,
    WINDOW,
    from_bytes,
    grams_of,
    to_bytes,
    winnow,
)

REPORT = (
    "The Red Hill Front has pulled its men out of Tessarit, a spokesman for the Salt League said on Friday. "
    "Two lorries left the town at dawn, he said, and nobody tried to stop them."
)
texts = st.text(alphabet="ab c.\n", max_size=300)
words = st.lists(st.sampled_from("red salt hill league front lorry town dawn men gate".split()), max_size=80)


@given(words, words, words, words, words.filter(lambda some: len(some) >= SURE_WORDS))
def test_a_long_passage_in_common_is_never_missed(
    before: list[str], after: list[str], above: list[str], below: list[str], passage: list[str]
) -> None:
    """Two texts that share ten words in a row share a print, whatever stands around the words."""
    one = winnow(" ".join([*before, *passage, *after]))
    other = winnow(" ".join([*above, *passage, *below]))
    assert len(np.intersect1d(one.hashes, other.hashes)) > 0


@given(texts)
def test_each_print_leads_to_its_words(text: str) -> None:
    """A print's span is in the text, five words long, and has that print itself."""
    prints = winnow(text)
    for number, print_ in enumerate(prints.hashes):
        span = prints.span_of_print(number)
        assert span.reproduces(text)
        assert list(grams_of(winnow(span.text).words)) == [print_]


def test_case_accents_and_punctuation_make_no_difference() -> None:
    """A copy that is set in other type is a copy."""
    other = REPORT.upper().replace(",", " —").replace("TESSARIT", "TÉSSARIT")
    assert np.array_equal(winnow(REPORT).hashes, winnow(other).hashes)


def test_the_order_of_words_counts() -> None:
    """The same words in another order are another text."""
    backwards = " ".join(reversed(REPORT.split()))
    assert len(np.intersect1d(winnow(REPORT).hashes, winnow(backwards).hashes)) == 0


def test_prints_are_a_part_of_the_runs() -> None:
    """A text of 400 words keeps some hundred prints: enough to find copies, few enough to hold."""
    text = " ".join(f"word{number}" for number in range(400))
    assert 80 < len(winnow(text).hashes) < 150


def test_the_shortest_texts() -> None:
    """Five words make one print, fewer none; an empty text is no error."""
    assert [len(winnow("red " * count).hashes) for count in (0, GRAM - 1, GRAM, GRAM + 1)] == [0, 0, 1, 1]


@given(texts)
def test_stored_prints_come_back(text: str) -> None:
    """Prints turned into bytes and back are the same, sorted, each once."""
    hashes = winnow(text).hashes
    assert np.array_equal(from_bytes(to_bytes(hashes)), hashes)
    assert np.array_equal(hashes, np.unique(hashes))


def test_prints_are_the_same_on_every_machine() -> None:
    """Stored prints stay comparable: these are pinned, and a change of method needs a new name."""
    assert to_bytes(winnow("The Red Hill Front has left").hashes).hex() == "a8b6a97b28bc113d"


@given(texts | words.map(" ".join))
def test_prints_are_sorted_each_once_where_it_first_stands(text: str) -> None:
    """Of a run of words that repeats, the first of the chosen places is kept."""
    prints = winnow(text)
    assert np.array_equal(prints.hashes, np.unique(prints.hashes))
    grams = prints.grams
    assert [int(grams[place]) for place in prints.places] == [int(one) for one in prints.hashes]
    windows = [grams[at : at + WINDOW] for at in range(max(1, len(grams) - WINDOW + 1))] if len(grams) else []
    chosen = {at + max(np.flatnonzero(one == one.min())) for at, one in enumerate(windows)}
    first = {int(grams[place]): int(place) for place in sorted(chosen, reverse=True)}
    assert dict(zip(map(int, prints.hashes), map(int, prints.places), strict=True)) == first
