"""Parts: tables read and written piece by piece, so that a corpus is never held whole, and work goes on where
it stopped. A part is there whole or not at all; a table is done when its folder holds `_SUCCESS`."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reportedly.desk.corpus.shapes import library, schema_of
from reportedly.model.errors import SourceMissing, SourceUnreadable

DONE = "_SUCCESS"
GROUP = 256
"""Rows of a row group: what is read at least, to find some of them."""


def part(folder: Path, number: int, ending: str = "parquet") -> Path:
    """Give the file of a part."""
    return folder / f"part-{number:06}.{ending}"


def tables_in(folder: Path) -> tuple[Path, ...]:
    """Give the Parquet files of a folder, in order of their names."""
    return tuple(sorted(one for one in folder.glob("*.parquet") if not one.name.startswith((".", "_"))))


def is_done(folder: Path) -> bool:
    """Tell whether a table is there whole."""
    return (folder / DONE).exists()


def mark_done(folder: Path) -> None:
    """Note that a table is there whole."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / DONE).touch()


def write(path: Path, columns: Mapping[str, str], batches: Iterable[Any]) -> None:
    """Write a part: another process sees it whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    known = schema_of(columns)
    with library("pyarrow.parquet").ParquetWriter(unfinished, known, compression="zstd") as writer:
        for batch in batches:
            writer.write_table(library().Table.from_batches([batch]), row_group_size=GROUP)
    unfinished.replace(path)


def write_array(path: Path, array: NDArray[Any]) -> None:
    """Write an array, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    with unfinished.open("wb") as out:
        np.save(out, array)
    unfinished.replace(path)


def read_array(path: Path) -> NDArray[Any]:
    """Give an array; what is not looked at stays on disk."""
    found: NDArray[Any] = np.load(path, mmap_mode="r")
    return found


def read(path: Path, columns: Sequence[str], filters: Any = None) -> Any:
    """Give some columns of a file as a table."""
    return library("pyarrow.parquet").read_table(path, columns=list(columns), filters=filters)


def batches_of(tables: Sequence[Path], rows: int) -> Iterator[Any]:
    """Yield the rows of files, in order, in batches of at most so many.

    Raises: SourceMissing, SourceUnreadable.
    """
    arrow, parquet = library(), library("pyarrow.parquet")
    for path in tables:
        if not path.is_file():
            raise SourceMissing(f"{path}: there is no such file")
        try:
            with parquet.ParquetFile(path) as file:
                yield from file.iter_batches(batch_size=rows)
        except (arrow.ArrowInvalid, OSError) as error:
            raise SourceUnreadable(
                f"{path}: this is no sound Parquet file ({error}); write it again"
            ) from error


def count_rows(folder: Path) -> int:
    """Give how many rows a table has."""
    parquet = library("pyarrow.parquet")
    return sum(parquet.read_metadata(one).num_rows for one in tables_in(folder))
