"""Parquet, read back by pyarrow."""

import io
import json

import pyarrow.parquet
from casing import the_case

from reportedly.model.fields import Fields
from reportedly.model.reread import claim_of, readings_of
from reportedly.products.columns import CLAIM_COLUMNS
from reportedly.products.exchange.parquet import exporter


def test_the_table_holds_every_claim_under_typed_columns() -> None:
    """A score is a number and a latitude too; the columns are those of CSV, then origins and the record."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    table = pyarrow.parquet.read_table(io.BytesIO(out.getvalue()))
    assert tuple(table.column_names[: len(CLAIM_COLUMNS)]) == CLAIM_COLUMNS
    assert str(table.schema.field("score").type) == "double"
    assert table.num_rows == len(the_case().told)
    assert table.column("origins_likeliest").to_pylist()[0] == 1


def test_the_record_gives_back_the_claim() -> None:
    """What the flat columns cannot hold is in the record beside them."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    table = pyarrow.parquet.read_table(io.BytesIO(out.getvalue()))
    for told, record in zip(the_case().told, table.column("record").to_pylist(), strict=True):
        fields = Fields(json.loads(record))
        assert (claim_of(fields), readings_of(fields)) == (told.claim, told.readings)
