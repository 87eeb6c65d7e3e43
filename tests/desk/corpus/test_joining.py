"""Sorted runs on disk find the copies that the index in memory finds."""

from pathlib import Path

import numpy as np
import pytest
from corpora import expected_copies, rows_of, text_rows
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.corpus import local
from reportedly.desk.corpus.joining import bounds, outlet_boilerplate, searched_by, summed
from reportedly.desk.corpus.parts import part, write
from reportedly.desk.corpus.shapes import COPIES, TEXTS, batch_of
from reportedly.documents.copies.prints import to_bytes


@pytest.mark.parametrize("pieces", [1, 7])
def test_the_copies_are_those_of_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pieces: int
) -> None:
    """Same pairs, same numbers of prints, same shares, into however many ranges the work is cut."""
    rows = text_rows(250)
    monkeypatch.setattr(local, "PRINTS", 20_000 // pieces)
    monkeypatch.setattr(local, "DOCUMENTS", 1000 // pieces)
    monkeypatch.setattr("reportedly.desk.corpus.joining.AT_ONCE", 10_000 // pieces)
    for number in range(3):
        write(part(tmp_path / "texts", number), TEXTS, [batch_of(rows[number::3], TEXTS)])
    for _ in local._copies(tmp_path / "texts", tmp_path / "work", tmp_path / "copies", map):
        pass
    found = rows_of(tmp_path / "copies", list(COPIES))
    assert found == expected_copies(rows)
    assert len(found) > 50


def test_boilerplate_does_not_depend_on_the_order_of_texts() -> None:
    """Engines bring texts in any order."""
    prints = {f"d{at}": to_bytes(np.arange(at, at + 40, dtype=np.uint64)) for at in range(12)}
    assert outlet_boilerplate(prints) == outlet_boilerplate(dict(reversed(prints.items())))


def test_boilerplate_is_not_searched_by() -> None:
    """Its prints stay with the text, so that others can still find it."""
    prints, flags = searched_by(
        to_bytes(np.array([1, 2, 3], dtype=np.uint64)), to_bytes(np.array([2], dtype=np.uint64))
    )
    assert prints.tolist() == [1, 2, 3]
    assert flags.tolist() == [True, False, True]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5))))
def test_sums_are_those_of_a_dictionary(pairs: list[tuple[int, int]]) -> None:
    """Each key once, in order, with all that was counted for it."""
    expected: dict[int, int] = {}
    for key, count in pairs:
        expected[key] = expected.get(key, 0) + count
    keys, counts = summed(
        np.array([key for key, _ in pairs], dtype=np.uint64), np.array([n for _, n in pairs], dtype=np.uint32)
    )
    assert dict(zip(keys.tolist(), counts.tolist(), strict=True)) == expected
    assert keys.tolist() == sorted(expected)


def test_ranges_leave_nothing_out() -> None:
    """The last may be shorter; of nothing there are none."""
    assert bounds(5, 2) == [(0, 2), (2, 4), (4, 5)]
    assert bounds(0, 2) == []
