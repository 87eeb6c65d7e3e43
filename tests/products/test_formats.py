"""Formats that records are written in."""

import csv
import io
import json

import pytest
from building import a_document, a_read_claim, a_reject
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import UsageError
from reportedly.model.protocols import Exporter
from reportedly.model.records import Record, claim_record, reject_record
from reportedly.products.columns import CLAIM_COLUMNS
from reportedly.products.formats import (
    FORMULA_STARTS,
    csv_exporter,
    json_exporter,
    json_line,
    jsonl_exporter,
    safe_cell,
)

DOCUMENT = a_document()
READ = a_read_claim(DOCUMENT)
RECORD = claim_record(DOCUMENT, READ.claim, READ.shown)


def written(exporter: Exporter, records: list[Record]) -> str:
    """Give what an exporter writes."""
    out = io.StringIO()
    assert exporter.export(iter(records), out) == len(records)
    return out.getvalue()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_and_json_lines_hold_the_records_unchanged(count: int) -> None:
    """What is written can be read back, none added and none lost."""
    assert json.loads(written(json_exporter(), [RECORD] * count)) == [RECORD] * count
    lines = written(jsonl_exporter(), [RECORD] * count).splitlines()
    assert [json.loads(line) for line in lines] == [RECORD] * count


def test_csv_has_a_row_for_each_claim_under_fixed_columns() -> None:
    """A table of claims always has the same columns, also when it is empty."""
    rows = list(csv.DictReader(io.StringIO(written(csv_exporter(), [RECORD, RECORD]))))
    assert [tuple(row) for row in rows] == [CLAIM_COLUMNS] * 2
    assert rows[0]["voices"] == "publisher: The Fictional Courier > named: Ada Example"
    assert written(csv_exporter(), []).strip().split(",") == list(CLAIM_COLUMNS)


def test_csv_refuses_to_mix_kinds_of_records() -> None:
    """A row of another kind is an error with a way out, never dropped in silence."""
    out = io.StringIO()
    with pytest.raises(UsageError, match="jsonl"):
        csv_exporter().export([RECORD, reject_record(DOCUMENT, a_reject(DOCUMENT))], out)


@given(
    st.text(st.characters(exclude_categories=("C",)), max_size=8)
    | st.sampled_from(["=1+1", "+1", "-x", "@SUM(A1)", "\tx", "\nx", "'ok"])
)
def test_no_cell_of_text_is_a_formula(text: str) -> None:
    """A spreadsheet shows the words of a document and never runs them."""
    cell = safe_cell(text)
    assert not cell.startswith(FORMULA_STARTS)
    assert cell in {text, f"'{text}"}


def test_numbers_stay_numbers() -> None:
    """A latitude south of the equator is a number, not a formula."""
    assert safe_cell(-3.5) == "-3.5"
    assert safe_cell(None) == ""
    assert safe_cell(True) == "true"


def test_exporters_keep_the_protocol() -> None:
    """Each built-in format is an exporter under the name that --format takes."""
    made = [json_exporter(), jsonl_exporter(), csv_exporter()]
    assert [one.name for one in made] == ["json", "jsonl", "csv"]
    assert all(isinstance(one, Exporter) for one in made)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_written(name: str) -> None:
    """A file's name can hold escapes and marks of direction; JSON has them as numbers, a cell not at all."""
    named = f"{name}\x1b[31m\x9b5m\u202e"
    line = json_line({"type": "document", "source": named})
    assert json.loads(line)["source"] == named
    for written in (line, safe_cell(named)):
        assert not set(written) & {*map(chr, range(9)), "\r", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066"}
