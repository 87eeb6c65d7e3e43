"""Laws of inversions: a helper before the subject belongs to the verb, and so does all before the helper."""

from collections.abc import Callable

import pytest

from reportedly.reading.inversions import put_in_order
from reportedly.reading.reader import ReadPage
from reportedly.reading.rows import Rows


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Not once did the Thorn Cross Militia attack Orlune.", "denied"),
        ("At no point did the Thorn Cross Militia attack Orlune.", "denied"),
        ("Not only did the Thorn Cross Militia attack Orlune, it burned Tarn.", "affirmed"),
    ],
)
def test_an_inverted_sentence_says_what_it_says(
    read: Callable[..., ReadPage], text: str, polarity: str
) -> None:
    """The deed is read, and denied where its opening denies it."""
    found = [one.shown.stance.polarity for one in read(text).read if one.claim.object.name == "Orlune"]
    assert found == [polarity]


def test_a_noun_without_a_helper_stays() -> None:
    """Only what has a helper before its names is made a verb."""
    rows = Rows(
        ["the", "Vale", "attack", "failed"],
        ["DT", "NNP", "NN", "VBD"],
        ["DET", "PROPN", "NOUN", "VERB"],
        ["det", "compound", "nsubj", "ROOT"],
        [2, 2, 3, 3],
        ["the", "vale", "attack", "fail"],
    )
    put_in_order(rows, {"attack"})
    assert (rows.tags[2], rows.deps, rows.heads) == ("NN", ["det", "compound", "nsubj", "ROOT"], [2, 2, 3, 3])
