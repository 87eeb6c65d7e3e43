"""A batch of captures in, a batch of outcomes out: pure, and never an exception for a bad row."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from corpora import RULES
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.desk import ReadDocument, Workshop
from reportedly.desk.arrivals import arrive, batches, captures
from reportedly.desk.corpus.batches import (
    UNREADABLE,
    as_json,
    capture_of,
    capture_row,
    captures_in,
    outcome_rows,
    read_batch,
)
from reportedly.desk.corpus.shapes import CAPTURES, OUTCOMES, batch_of, schema_of
from reportedly.model.documents import Capture, Unreadable


def test_a_batch_is_read_as_files_are(workshop: Workshop, folder: Path) -> None:
    """Same documents, claims, readings and rejects, with the same ids."""
    found = list(captures([folder], []))
    rows = list(outcome_rows(workshop, found))
    read = [one for each in batches(arrive(found)) for one in workshop.read(each)]
    for kind, ids in (
        ("document", [one.document.id for one in read if isinstance(one, ReadDocument)]),
        (
            "claim",
            [each.claim.id for one in read if isinstance(one, ReadDocument) for each in one.read_claims],
        ),
        ("reject", [each.id for one in read if isinstance(one, ReadDocument) for each in one.rejects]),
    ):
        assert [row["id"] for row in rows if row["kind"] == kind] == ids


def test_captures_go_through_a_table_unchanged(folder: Path) -> None:
    """Bytes, header and encoding come back as they were."""
    found = [one for one in captures([folder], []) if isinstance(one, Capture)]
    assert list(captures_in(batch_of([capture_row(one) for one in found], CAPTURES))) == found


def test_equal_batches_give_equal_outcomes_and_bad_rows_say_why() -> None:
    """Nothing but the batch and the recipe decides what comes out."""
    rows = [
        {"source": "a", "text": "Boko Haram has pledged allegiance to Islamic State, a spokesman said."},
        {"source": "b"},
        {"text": "no source"},
        {"source": "c", "content": b"%PDF-1.7 broken", "media": "pdf"},
        {"source": "d", "text": "x", "media": "film"},
        {"source": "e", "text": "e: it is locked; unlock it", "media": UNREADABLE},
    ]
    batch = batch_of(rows, CAPTURES)
    made = read_batch(RULES, batch)
    assert made.schema == schema_of(OUTCOMES)
    assert made == read_batch(RULES, batch)
    told = [row for row in made.to_pylist() if row["kind"] == "unreadable"]
    assert len(told) == 5
    assert all(row["reason"] and json.loads(row["record"])["reason"] == row["reason"] for row in told)
    assert "claim" in {row["kind"] for row in made.to_pylist()}


def test_columns_of_other_kinds_are_told_not_raised() -> None:
    """A table made elsewhere can hold numbers where words belong, and lack columns."""
    batch = pa.RecordBatch.from_pylist([{"source": "a", "text": "x", "title": 7}])
    (one,) = captures_in(batch)
    assert isinstance(one, Unreadable)
    assert "title" in str(one.error)


CELLS = st.none() | st.text(max_size=20) | st.binary(max_size=20) | st.integers()


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(CAPTURES, CELLS)))
def test_any_row_is_a_capture_or_says_why_not(row: dict[str, Any]) -> None:
    """Whatever stands in a row, no exception comes of it."""
    made = capture_of(row)
    assert isinstance(made, Capture) or str(made.error)


@pytest.mark.parametrize("text", ["plain", "“quoted”", "half \ud800 a pair"])
def test_records_are_canonical_and_whole(text: str) -> None:
    """What is written is what is read again, and UTF-8 can hold it."""
    assert json.loads(as_json({"b": text, "a": 1}).encode("utf-8")) == {"a": 1, "b": text}
