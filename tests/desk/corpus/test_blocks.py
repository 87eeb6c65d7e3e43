"""What is derived in a block is what is derived among its documents alone."""

import json

from corpora import capture_rows
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.corpus.batches import as_json
from reportedly.desk.corpus.blocks import MOST_LINKED, Union, closest, derive_blocks
from reportedly.desk.corpus.shapes import CAPTURES, ORIGINS, batch_of
from reportedly.desk.corpus.texts import document_in, text_batch
from reportedly.desk.deriving import derive_documents

EDGES = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)))


@given(EDGES)
def test_connected_numbers_have_one_lowest(edges: list[tuple[int, int]]) -> None:
    """The sets are those that spreading along the edges gives, known by their lowest number."""
    union, lowest = Union(15), list(range(15))
    for one, other in edges:
        union.join(one, other)
    for _ in range(15):
        for one, other in edges:
            lowest[one] = lowest[other] = min(lowest[one], lowest[other])
    assert [union.lowest(one) for one in range(15)] == lowest


def test_the_closest_copies_connect() -> None:
    """Those that share most, then those with the lowest ids, and not too many."""
    assert closest([("b", 1), ("c", 5), ("a", 1)]) == ["c", "a", "b"]
    assert len(closest((str(at), 1) for at in range(99))) == MOST_LINKED


def test_a_block_is_derived_as_its_documents_alone() -> None:
    """Blocks beside it change nothing, nor does the order of rows."""
    texts = [row for row in text_batch(batch_of(capture_rows(8), CAPTURES)).to_pylist() if row["document"]]
    held = {row["document"]: row for row in texts}
    rows = [
        {
            "document": one,
            "block": f"block {at % 2}",
            "cut": 0,
            "block_size": 4,
            "record": held[one]["record"],
        }
        for at, one in enumerate(sorted(held))
    ]
    found = {row["document"]: row for row in derive_blocks(list(reversed(rows)), [])}
    assert set(found) == set(held)
    assert set(next(iter(found.values()))) == set(ORIGINS)
    for block in ("block 0", "block 1"):
        documents = [document_in(row["record"]) for row in rows if row["block"] == block]
        derived = derive_documents(documents)
        for one in documents:
            told = json.loads(found[one.id]["record"])
            assert told["own_access"] == round(derived.derivations[one.id].own_access, 4)
            assert [each["document"] for each in told["parents"]] == [
                each.document for each in derived.derivations[one.id].parents
            ]
            assert as_json(told) == found[one.id]["record"]
