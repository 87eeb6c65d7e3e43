"""What Spark calls gives what the desk gives; no Spark is needed to see it."""

import pyarrow as pa
from corpora import RULES, text_rows

from reportedly.desk.corpus.batches import read_batch
from reportedly.desk.corpus.joining import outlet_boilerplate
from reportedly.desk.corpus.shapes import CAPTURES, COPIES, TEXTS, batch_of
from reportedly.desk.corpus.texts import text_batch
from reportedly.documents.copies.prints import from_bytes
from reportedly.engines.spark_tables import (
    boilerplate_in,
    origins_in,
    prints_beside,
    spark_schema,
    texts_of,
    with_outcomes,
)

ROWS = [{"source": "a", "text": "Al-Shabaab denied that it had attacked Kenya, a spokesman said."}]


def test_columns_are_written_as_spark_defines_them() -> None:
    """Kinds have Spark's names."""
    assert spark_schema(COPIES) == "`document` string, `other` string, `shared` bigint, `contained` double"


def test_batches_are_read_and_cleaned_one_by_one() -> None:
    """As many batches come out as went in."""
    batch = batch_of(ROWS, CAPTURES)
    assert list(with_outcomes(RULES)(iter([batch, batch]))) == [read_batch(RULES, batch)] * 2
    assert list(texts_of(iter([batch]))) == [text_batch(batch)]


def test_prints_are_spread_out_with_what_is_asked_by() -> None:
    """Hashes are the same 64 bits, with a sign as Spark has them."""
    rows = [row for row in text_rows(20) if row.get("document")]
    known = {rows[0]["publisher"]: rows[0]["prints"]}
    (made,) = prints_beside(known)(iter([batch_of(rows, TEXTS)]))
    held = from_bytes(rows[0]["prints"]).astype("int64").tolist()
    found = [row for row in made.to_pylist() if row["document"] == rows[0]["document"]]
    assert [row["print"] for row in found][: len(held)] == held
    assert {row["asked"] for row in found} == {0}
    others = [row for row in made.to_pylist() if row["document"] == rows[1]["document"]]
    assert sum(row["asked"] for row in others) == others[0]["of"]


def test_the_boilerplate_of_an_outlet_is_one_row_or_none() -> None:
    """An outlet without any has no row."""
    rows = [{**row, "publisher": "One"} for row in text_rows(40) if row.get("document")]
    found = boilerplate_in(pa.Table.from_batches([batch_of(rows, TEXTS)])).to_pylist()
    expected = outlet_boilerplate({row["document"]: row["prints"] for row in rows})
    assert [row["prints"] for row in found] == ([expected] if expected else [])


def test_no_blocks_have_no_origins() -> None:
    """An empty bucket is an empty table."""
    assert origins_in(pa.table({}), pa.table({})).num_rows == 0
