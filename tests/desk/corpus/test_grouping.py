"""Documents come together by blocks, and blocks that are too big are cut by time."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.desk.corpus import grouping
from reportedly.desk.corpus.grouping import group_documents, links_in, pieces_together
from reportedly.desk.corpus.parts import part, write, write_array
from reportedly.desk.corpus.shapes import COPIES, TEXTS, batch_of


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Give a folder with five texts, of which the last four are connected in a row."""
    rows = [{"document": f"d{at}", "moment": f"2015-0{9 - at}"} for at in range(5)]
    pairs = [{"document": f"d{at}", "other": f"d{at + 1}", "shared": 3, "contained": 0.5} for at in (1, 2, 3)]
    write(part(tmp_path / "texts", 0), TEXTS, [batch_of(rows, TEXTS)])
    write(part(tmp_path / "copies", 0), COPIES, [batch_of(pairs, COPIES)])
    write_array(part(tmp_path / "numbers", 0, "npy"), np.arange(5))
    write_array(tmp_path / "ids.npy", np.array([f"d{at}" for at in range(5)], dtype="S29"))
    return tmp_path


def test_connected_documents_are_one_block(made: Path) -> None:
    """A document without copies is a block of its own."""
    found = group_documents(made / "texts", made / "copies", made)
    assert found.groups.tolist() == [0, 1, 1, 1, 1]
    assert found.pieces.tolist() == [[0, 1], [0, 0], [1, 4]]


def test_a_block_that_is_too_big_is_cut_by_time(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces follow each other in time, and know of what block they are."""
    monkeypatch.setattr(grouping, "MOST_IN_BLOCK", 2)
    found = group_documents(made / "texts", made / "copies", made)
    assert found.groups.tolist() == [0, 2, 2, 1, 1]
    assert found.pieces.tolist() == [[0, 1, 1], [0, 0, 1], [1, 4, 4]]


def test_pieces_are_derived_together_up_to_a_number(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every piece is in one range, and none is cut."""
    group_documents(made / "texts", made / "copies", made)
    assert pieces_together(made) == [(0, 2)]
    monkeypatch.setattr(grouping, "GROUPED", 3)
    assert pieces_together(made) == [(0, 1), (1, 2)]


def test_links_are_the_closest_copies(made: Path) -> None:
    """Document by document."""
    assert list(links_in(part(made / "copies", 0))) == [("d1", ["d2"]), ("d2", ["d3"]), ("d3", ["d4"])]
