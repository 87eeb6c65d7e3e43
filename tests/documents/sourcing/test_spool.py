"""Reports kept in a file."""

import pytest

from reportedly.documents.sourcing import sourcing_of
from reportedly.documents.sourcing.spool import Spool
from tests.tracing import lookalike, origin, paraphrase, witness

DOCUMENTS = [origin(), paraphrase(), witness(), lookalike()]


@pytest.mark.parametrize("most_open", [1, 2, 100])
def test_a_spool_is_the_same_sequence_however_few_are_held_open(most_open: int) -> None:
    """Order, length and every report are those that came in."""
    spool = Spool(DOCUMENTS, most_open=most_open)
    assert [one.document for one in spool] == [one.id for one in DOCUMENTS]
    assert spool[-1].words == sourcing_of(DOCUMENTS[-1]).words
    assert [one.document for one in spool[1:3]] == [one.id for one in DOCUMENTS[1:3]]
    assert len(spool) == len(DOCUMENTS)


def test_there_is_nothing_behind_the_end() -> None:
    """As of any sequence."""
    with pytest.raises(IndexError):
        Spool(DOCUMENTS)[len(DOCUMENTS)]
