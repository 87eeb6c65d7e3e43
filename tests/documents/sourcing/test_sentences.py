"""Sentences and quotations."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.sourcing.sentences import quotes_of, sentences_of


def test_titles_and_initials_end_no_sentence() -> None:
    """ "Gen. A. Vesk" is one person in one sentence."""
    assert [one.text for one in sentences_of("Gen. A. Vesk left. He was ill.")] == [
        "Gen. A. Vesk left.",
        "He was ill.",
    ]


def test_each_item_of_a_list_is_a_sentence() -> None:
    """What stands in a list hedges only itself."""
    assert len(list(sentences_of("HIGHLIGHTS\n- one thing\n- another thing, reportedly"))) == 3


@given(st.text(alphabet='ab .?!"”\n-', max_size=120))
def test_sentences_stand_in_order_and_apart(text: str) -> None:
    """Sentences never overlap and always reproduce the text."""
    found = list(sentences_of(text))
    assert all(one.reproduces(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_quotations_keep_their_marks() -> None:
    """A quotation is found with its marks."""
    assert [one.text for one in quotes_of("“We stay,” he said.")] == ["“We stay,”"]
