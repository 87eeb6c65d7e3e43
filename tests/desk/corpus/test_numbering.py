"""A document has one number, whatever order its rows came in."""

from pathlib import Path

import pytest

from reportedly.desk.corpus import numbering
from reportedly.desk.corpus.numbering import number_documents, outlet_slices
from reportedly.desk.corpus.parts import part, read_array, write
from reportedly.desk.corpus.shapes import TEXTS, batch_of

ROWS = [
    {"document": "document-b", "rank": 5, "publisher": "Two"},
    {"document": "document-a", "rank": 9, "publisher": "One"},
    {"trouble": "no text"},
    {"document": "document-b", "rank": 2, "publisher": "Two"},
]


def test_of_several_rows_the_one_of_the_lowest_rank_counts(tmp_path: Path) -> None:
    """Numbers go by ids; a row that is not chosen, or of no use, has none."""
    for number, some in enumerate((ROWS[:2], ROWS[2:])):
        write(part(tmp_path / "texts", number), TEXTS, [batch_of(some, TEXTS)])
    assert number_documents(tmp_path / "texts", tmp_path) == 2
    assert read_array(tmp_path / "ids.npy").tolist() == [b"document-a", b"document-b"]
    found = [read_array(part(tmp_path / "numbers", at, "npy")).tolist() for at in range(2)]
    assert found == [[-1, 0], [-1, 1]]


def test_outlets_are_cut_into_pieces_and_big_ones_end_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No outlet is left out, and of a very big one the lowest ids are looked at."""
    monkeypatch.setattr(numbering, "MOST_OF_OUTLET", 2)
    monkeypatch.setattr(numbering, "OUTLET_TEXTS", 2)
    rows = [{"document": f"d{at}", "rank": 0, "publisher": "Big"} for at in (4, 1, 3)]
    write(part(tmp_path, 0), TEXTS, [batch_of([*rows, *ROWS[:2]], TEXTS)])
    first, *others = outlet_slices(tmp_path, tmp_path)
    assert (first.first, first.last, first.ends) == ("Big", "Big", (("Big", "d3"),))
    assert [(one.first, one.last) for one in others] == [("One", "Two")]
