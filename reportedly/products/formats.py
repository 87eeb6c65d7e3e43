"""Formats: claim records, and any other records, written as JSON, JSON lines or CSV."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from reportedly.model.errors import UsageError
from reportedly.model.protocols import Exporter
from reportedly.model.records import Record, Value
from reportedly.products.columns import CLAIM_COLUMNS, flat_row

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters at which a spreadsheet takes a cell of text for a formula.

Source: OWASP, "CSV Injection".
"""

# What a terminal obeys rather than prints, and what turns the direction of text: a file's name can hold them.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class JsonLines:
    """One JSON object a line, as CLAIMS has it."""

    name: str = "jsonl"

    def export(self, records: Iterable[Record], out: TextIO) -> int:
        """Write the records as they come and give how many there were."""
        written = 0
        for record in records:
            out.write(json_line(record) + "\n")
            written += 1
        return written


@dataclass(frozen=True, slots=True)
class Json:
    """One JSON array, an object a line."""

    name: str = "json"

    def export(self, records: Iterable[Record], out: TextIO) -> int:
        """Write the records as they come and give how many there were; no records make an empty array."""
        written = 0
        for record in records:
            out.write(("[\n" if written == 0 else ",\n") + json_line(record))
            written += 1
        out.write("\n]\n" if written else "[]\n")
        return written


@dataclass(frozen=True, slots=True)
class Csv:
    """Rows under one header, of records of one type; safe to open in a spreadsheet."""

    name: str = "csv"

    def export(self, records: Iterable[Record], out: TextIO) -> int:
        """Write the records as they come and give how many there were.

        Raises: UsageError, at a record of another type than the first: a table has one kind of row.
        """
        written, type_ = 0, None
        columns: tuple[str, ...] = CLAIM_COLUMNS
        writer = csv.writer(out, lineterminator="\n")
        for record in records:
            row = flat_row(record)
            if written == 0:
                type_ = record.get("type")
                columns = CLAIM_COLUMNS if type_ == "claim" else tuple(row)
                writer.writerow(columns)
            elif record.get("type") != type_:
                raise UsageError(
                    f"csv: a {record.get('type')} cannot stand in a table of {type_}s; use --format jsonl"
                )
            writer.writerow([safe_cell(row.get(column)) for column in columns])
            written += 1
        if written == 0:
            writer.writerow(columns)
        return written


def json_line(record: Record) -> str:
    """Give a record as JSON on one line, in which what a terminal would obey is written as its number."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(record, ensure_ascii=False))


def safe_cell(value: Value) -> str:
    """Give a cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it.

    A character that a terminal would obey becomes U+FFFD, but for tabs and line ends, all as line feeds.
    Numbers stay as they are, also below zero: a number is no formula.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = _OBEYED.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", "\n"))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def json_exporter() -> Exporter:
    """Give the exporter of JSON arrays."""
    return Json()


def jsonl_exporter() -> Exporter:
    """Give the exporter of JSON lines."""
    return JsonLines()


def csv_exporter() -> Exporter:
    """Give the exporter of CSV."""
    return Csv()
