"""The tables of a big corpus: which columns captures, outcomes, texts, copies and origins have.

They are Arrow's: the same in memory, in Parquet files and between the processes of an engine. The library
comes with an extra and is loaded when a corpus is worked on.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from reportedly.model.errors import UsageError

CAPTURES: Mapping[str, str] = {
    "source": "string",
    "content": "binary",
    "text": "string",
    "media": "string",
    "encoding": "string",
    "title": "string",
    "publisher": "string",
    "byline": "string",
    "published": "string",
    "url": "string",
    "language": "string",
}
"""A report as it came: `content` as bytes, or `text`; `media` is one of text, html, pdf, docx, odt, epub.

Only `source` and one of `content` and `text` are needed; a column that is missing counts as empty.
"""
OUTCOMES: Mapping[str, str] = {
    "kind": "string",
    "source": "string",
    "document": "string",
    "id": "string",
    "predicate": "string",
    "publisher": "string",
    "published": "string",
    "score": "double",
    "reason": "string",
    "record": "string",
}
"""What became of a report: a row of kind `document`, then its `claim` rows, each with all its readings in
`record`, and its `reject` rows; or one row of kind `unreadable`. `trouble` says that an extractor failed."""
TEXTS: Mapping[str, str] = {
    "document": "string",
    "rank": "int64",
    "publisher": "string",
    "moment": "string",
    "source": "string",
    "prints": "binary",
    "record": "string",
    "trouble": "string",
}
"""A cleaned text with its winnowing prints (unsigned 64-bit, little-endian), or the trouble there was."""
COPIES: Mapping[str, str] = {
    "document": "string",
    "other": "string",
    "shared": "int64",
    "contained": "double",
}
"""A document, another that shares prints with it, how many, and which share of the document's prints."""
ORIGINS: Mapping[str, str] = {
    "document": "string",
    "block": "string",
    "cut": "int64",
    "block_size": "int64",
    "published": "string",
    "own_access": "double",
    "parent": "string",
    "parent_p": "double",
    "root": "string",
    "record": "string",
}
"""Where a document most likely comes from: its likeliest parent and root, everything else in `record`.

`block` is the first id among the documents that it is connected with; a block that is too big to be compared
as one is cut by time, and `cut` counts its pieces."""
BOILERPLATE: Mapping[str, str] = {"publisher": "string", "prints": "binary"}
BLOCKED: Mapping[str, str] = {
    "group": "int64",
    "document": "string",
    "block": "string",
    "cut": "int64",
    "block_size": "int64",
    "record": "string",
}
LINKS: Mapping[str, str] = {"group": "int64", "document": "string", "other": "string"}


def library(module: str = "pyarrow") -> Any:
    """Give a module of the library that holds tables.

    Raises: UsageError, if it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise UsageError(
            "corpus: big corpora need pyarrow; install it with `pip install 'reportedly[exchange]'`"
        ) from error


@cache
def schema(columns: "_Columns") -> Any:
    """Give the Arrow schema of columns, all of which may be empty."""
    arrow = library()
    types = {"double": arrow.float64(), "int64": arrow.int64(), "binary": arrow.binary()}
    return arrow.schema([(name, types.get(kind, arrow.string())) for name, kind in columns])


_Columns = tuple[tuple[str, str], ...]


def schema_of(columns: Mapping[str, str]) -> Any:
    """Give the Arrow schema of one of the tables above."""
    return schema(tuple(columns.items()))


def batch_of(rows: Sequence[Mapping[str, object]], columns: Mapping[str, str]) -> Any:
    """Give rows as a RecordBatch; what a row does not name is empty in it."""
    arrow = library()
    known = schema_of(columns)
    arrays = [arrow.array([_sound(row.get(one.name)) for row in rows], type=one.type) for one in known]
    return arrow.RecordBatch.from_arrays(arrays, schema=known)


def _sound(value: object) -> object:
    """Give a value as Arrow can hold it: names of files can have characters that UTF-8 has not."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
