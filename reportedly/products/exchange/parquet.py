"""Parquet: the table of claims with typed columns, and each claim's whole record beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, BinaryIO

from reportedly.model.cases import Case, Told, Written, taken_back_field
from reportedly.model.lossless import whole_claim_record
from reportedly.model.notes import notes_field
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.products.columns import CLAIM_COLUMNS, flat_row
from reportedly.products.exchange.libraries import library
from reportedly.products.formats import json_line

NUMBERS = ("lat", "lon", "place_radius_km", "score")
WHOLES = ("quote_start", "quote_end", "origins_likeliest", "origins_low", "origins_high")
ROWS = 5_000
"""Rows in a group: what is held in memory at once."""


@dataclass(frozen=True, slots=True)
class Parquet:
    """One row a claim: the columns of CSV, the range of independent origins, and the whole as JSON."""

    name: str = "parquet"
    ending: str = ".parquet"

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the table; nothing is left out."""
        arrow, parquet = library("pyarrow", self.name), library("pyarrow.parquet", self.name)
        schema = _schema(arrow)
        with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
            rows = (_row(case, told) for told in case.told)
            while group := list(islice(rows, ROWS)):
                writer.write_table(arrow.Table.from_pylist(group, schema=schema))
        return Written(len(case.told), "claims")


def exporter() -> CaseExporter:
    """Give the exporter of Parquet."""
    return Parquet()


def _schema(arrow: Any) -> Any:
    fields = [(name, _type(arrow, name)) for name in (*CLAIM_COLUMNS, *WHOLES[2:], "record")]
    return arrow.schema(fields, metadata={"about": "claims of reports; a score says nothing about truth"})


def _type(arrow: Any, name: str) -> Any:
    if name in NUMBERS:
        return arrow.float64()
    return arrow.int32() if name in WHOLES else arrow.string()


def _row(case: Case, told: Told) -> dict[str, Value]:
    record = whole_claim_record(told.document, told.claim, told.readings)
    record = {**record, **notes_field(case.notes_on(told)), **taken_back_field(case.fallen_words(told))}
    return {**flat_row(record), **dict(_origins(case, told)), "record": json_line(record)}


def _origins(case: Case, told: Told) -> Iterator[tuple[str, Value]]:
    standing = case.standing_of.get(told.claim.id)
    if standing is not None:
        yield "origins_likeliest", standing.affirming.likeliest
        yield "origins_low", standing.affirming.low
        yield "origins_high", standing.affirming.high
