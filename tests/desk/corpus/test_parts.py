"""A part is there whole or not at all."""

from pathlib import Path

import numpy as np
import pytest

from reportedly.desk.corpus.parts import (
    batches_of,
    count_rows,
    is_done,
    mark_done,
    part,
    read,
    read_array,
    tables_in,
    write,
    write_array,
)
from reportedly.desk.corpus.shapes import LINKS, batch_of
from reportedly.model.errors import SourceMissing, SourceUnreadable

ROWS = [{"group": at, "document": f"d{at}", "other": "o"} for at in range(5)]


def test_rows_come_back_in_pieces_and_in_order(tmp_path: Path) -> None:
    """However a table was cut, its rows are the same."""
    for number, some in enumerate((ROWS[:3], ROWS[3:])):
        write(part(tmp_path, number), LINKS, [batch_of(some, LINKS)])
    found = [row for batch in batches_of(tables_in(tmp_path), 2) for row in batch.to_pylist()]
    assert found == ROWS
    assert count_rows(tmp_path) == len(ROWS)
    within = read(part(tmp_path, 1), ["document"], [("group", ">=", 4)]).to_pylist()
    assert within == [{"document": "d4"}]


def test_what_was_not_finished_is_no_part(tmp_path: Path) -> None:
    """A write that fails leaves nothing that is taken for a table."""

    def broken() -> object:
        yield batch_of(ROWS, LINKS)
        raise KeyError

    with pytest.raises(KeyError):
        write(part(tmp_path, 0), LINKS, broken())  # type: ignore[arg-type]
    assert tables_in(tmp_path) == ()


def test_arrays_come_back(tmp_path: Path) -> None:
    """Kept as they were."""
    write_array(tmp_path / "a" / "b.npy", np.arange(3))
    assert read_array(tmp_path / "a" / "b.npy").tolist() == [0, 1, 2]


def test_a_table_is_done_when_it_is_marked(tmp_path: Path) -> None:
    """As Spark marks what it wrote."""
    assert not is_done(tmp_path / "t")
    mark_done(tmp_path / "t")
    assert is_done(tmp_path / "t")


def test_what_is_no_table_is_named(tmp_path: Path) -> None:
    """Missing and broken files are told apart, and the file is named."""
    (tmp_path / "x.parquet").write_bytes(b"no table")
    with pytest.raises(SourceUnreadable, match=r"x\.parquet"):
        list(batches_of([tmp_path / "x.parquet"], 10))
    with pytest.raises(SourceMissing, match=r"y\.parquet"):
        list(batches_of([tmp_path / "y.parquet"], 10))
