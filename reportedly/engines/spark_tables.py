"""Functions of tables as Spark calls them: batches in, batches out; what they make is the desk's business."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from reportedly.desk import Recipe
from reportedly.desk.corpus.batches import read_batch
from reportedly.desk.corpus.blocks import derive_blocks
from reportedly.desk.corpus.joining import outlet_boilerplate, searched_by
from reportedly.desk.corpus.shapes import BOILERPLATE, ORIGINS, batch_of, library, schema_of
from reportedly.desk.corpus.texts import text_batch

PRINTS: Mapping[str, str] = {"document": "string", "print": "int64", "asked": "int64", "of": "int64"}
"""One print of one text; `asked` is 1 where copies are looked for by it, `of` how many such prints it has."""

Batches = Callable[[Iterator[Any]], Iterator[Any]]


def spark_schema(columns: Mapping[str, str]) -> str:
    """Give columns as Spark's language of definitions writes them."""
    kinds = {"int64": "bigint"}
    return ", ".join(f"`{name}` {kinds.get(kind, kind)}" for name, kind in columns.items())


def with_outcomes(recipe: Recipe) -> Batches:
    """Give what reads batches of captures by a recipe."""

    def read(batches: Iterator[Any]) -> Iterator[Any]:
        return (read_batch(recipe, batch) for batch in batches)

    return read


def texts_of(batches: Iterator[Any]) -> Iterator[Any]:
    """Yield the texts of batches of captures or outcomes."""
    return map(text_batch, batches)


def boilerplate_in(table: Any) -> Any:
    """Give what the outlet of some texts prints again and again; no row where that is nothing."""
    rows = table.select(["publisher", "document", "prints"]).to_pylist()
    found = outlet_boilerplate({row["document"]: row["prints"] for row in rows})
    made = [{"publisher": rows[0]["publisher"], "prints": found}] if found else []
    return _table(batch_of(made, BOILERPLATE))


def prints_beside(boilerplate: Mapping[str, bytes]) -> Batches:
    """Give what turns texts into their prints, one a row, by what each outlet prints again and again."""

    def spread(batches: Iterator[Any]) -> Iterator[Any]:
        return (_prints(batch, boilerplate) for batch in batches)

    return spread


def _prints(batch: Any, boilerplate: Mapping[str, bytes]) -> Any:
    import numpy as np  # noqa: PLC0415 - only the workers need it

    arrow = library()
    documents, prints, asked, of = [], [], [], []
    for row in batch.select(["document", "publisher", "prints"]).to_pylist():
        own, flags = searched_by(row["prints"], boilerplate.get(row["publisher"] or "", b""))
        documents += [row["document"]] * len(own)
        prints.append(own.view(np.int64))
        asked.append(flags.astype(np.int64))
        of.append(np.full(len(own), int(flags.sum()), dtype=np.int64))
    columns = [np.concatenate([np.empty(0, dtype=np.int64), *each]) for each in (prints, asked, of)]
    arrays = [arrow.array(documents, type=arrow.string()), *map(arrow.array, columns)]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema_of(PRINTS))


def origins_in(documents: Any, links: Any) -> Any:
    """Give where the documents of some blocks come from."""
    # Spark asks for other names than the documents' table has.
    between = [{"document": row["of"], "other": row["to"]} for row in links.to_pylist()]
    return _table(batch_of(list(derive_blocks(documents.to_pylist(), between)), ORIGINS))


def _table(batch: Any) -> Any:
    return library().Table.from_batches([batch])
