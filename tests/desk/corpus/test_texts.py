"""Texts are the same whether they come from captures or from what was read of them."""

from corpora import RULES

from reportedly.desk.corpus.batches import read_batch
from reportedly.desk.corpus.shapes import CAPTURES, batch_of
from reportedly.desk.corpus.texts import NEVER, document_in, moment_of, text_batch
from reportedly.documents.copies.prints import from_bytes, winnow

ROWS = [
    {
        "source": "a",
        "text": "Boko Haram has pledged allegiance to Islamic State, a spokesman said.",
        "publisher": "Wire",
    },
    {"source": "b"},
]


def test_captures_and_outcomes_give_equal_texts() -> None:
    """Whoever has read a corpus need not clean it again to compare it."""
    batch = batch_of(ROWS, CAPTURES)
    from_captures = text_batch(batch)
    assert text_batch(read_batch(RULES, batch)) == from_captures
    first, second = from_captures.to_pylist()
    document = document_in(first["record"])
    assert document.id == first["document"]
    assert from_bytes(first["prints"]).tolist() == winnow(document.text).hashes.tolist()
    assert second["document"] is None
    assert second["trouble"]


def test_moments_sort_by_time_and_what_has_none_comes_last() -> None:
    """Text sorts as time does."""
    days = ["2014", "2015-03", "2015-03-07T10:00:00+02:00", "2015-03-07T09:00:00Z"]
    moments = [moment_of(day) for day in days]
    assert moments == sorted(moments)
    assert moment_of(None) == moment_of("some day") == NEVER > moments[-1]
