"""The tables of a corpus have the columns that their description names."""

import sys

import pytest

from reportedly.desk.corpus.shapes import CAPTURES, OUTCOMES, batch_of, library, schema_of
from reportedly.model.errors import UsageError


def test_rows_become_columns_and_what_is_missing_is_empty() -> None:
    """A row need not name every column."""
    batch = batch_of([{"source": "a", "content": b"x"}, {"source": "b", "text": "y"}], CAPTURES)
    assert batch.schema == schema_of(CAPTURES)
    assert batch.to_pylist()[1]["text"] == "y"
    assert batch.to_pylist()[0]["text"] is None


def test_no_rows_have_the_same_columns() -> None:
    """An empty part can be read beside the others."""
    assert batch_of([], OUTCOMES).schema == schema_of(OUTCOMES)


def test_names_that_utf8_cannot_hold_do_not_stop_a_table() -> None:
    """Names of files can have characters of their own."""
    assert batch_of([{"source": "a\udcff"}], CAPTURES).to_pylist()[0]["source"] == "a?"


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever lacks it reads how to get it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"reportedly\[exchange\]"):
        library()
