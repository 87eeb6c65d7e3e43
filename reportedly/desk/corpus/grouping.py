"""Grouping: the documents of a corpus put together block by block, with the links between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.desk.corpus.blocks import MOST_IN_BLOCK, Union, closest, derive_blocks
from reportedly.desk.corpus.numbering import IDS
from reportedly.desk.corpus.parts import part, read, read_array, tables_in, write, write_array
from reportedly.desk.corpus.shapes import BLOCKED, LINKS, ORIGINS, batch_of

TOGETHER = 20
"""Parts of the texts that are sorted into blocks at once: fewer files to look through afterwards."""
GROUPED = 2_000
"""Documents whose blocks are derived together."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which piece of which block each document is in, by its number."""

    work: Path

    @property
    def groups(self) -> NDArray[np.int64]:
        """The piece, counted over all blocks."""
        return read_array(self.work / "groups.npy")

    @property
    def pieces(self) -> NDArray[np.int64]:
        """For each piece: number of the block's first document, which piece of it, documents in the block."""
        return read_array(self.work / "pieces.npy")


def group_documents(texts: Path, copies: Path, work: Path) -> Grouping:
    """Write which piece of which block each document is in."""
    lowest = _connected(copies, work)
    sizes = np.bincount(lowest, minlength=len(lowest))
    cuts = np.zeros(len(lowest), dtype=np.int64)
    for block, numbers in _by_time(texts, work, lowest, np.flatnonzero(sizes > MOST_IN_BLOCK)):
        del block
        cuts[numbers] = np.arange(len(numbers)) // MOST_IN_BLOCK
    both = np.stack((lowest, cuts))
    pieces, groups = np.unique(both, axis=1, return_inverse=True)
    write_array(work / "pieces.npy", np.stack((*pieces, sizes[pieces[0]])))
    write_array(work / "groups.npy", groups.reshape(-1).astype(np.int64))
    return Grouping(work)


def _connected(copies: Path, work: Path) -> NDArray[np.int64]:
    ids = read_array(work / IDS)
    union = Union(len(ids))
    for path in tables_in(copies):
        for document, others in links_in(path):
            ends = np.searchsorted(ids, np.array([document, *others], dtype=ids.dtype)).tolist()
            for other in ends[1:]:
                union.join(ends[0], other)
    return np.fromiter(map(union.lowest, range(len(ids))), dtype=np.int64, count=len(ids))


def links_in(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each document of a part of the copies with the ones that connect it."""
    rows = zip(*(one.to_pylist() for one in read(path, ("document", "other", "shared")).columns), strict=True)
    for document, group in groupby(rows, key=lambda row: row[0]):
        yield document, closest((other, shared) for _, other, shared in group)


def _by_time(
    texts: Path, work: Path, lowest: NDArray[np.int64], blocks: NDArray[np.intp]
) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Yield blocks that are too big, with their documents in the order they came out."""
    found: dict[int, list[tuple[str, int]]] = {int(block): [] for block in blocks}
    for number, path in enumerate(tables_in(texts)) if found else ():
        numbers = read_array(part(work / "numbers", number, "npy"))
        for at, moment in zip(numbers.tolist(), read(path, ("moment",)).column(0).to_pylist(), strict=True):
            if at >= 0 and int(lowest[at]) in found:
                found[int(lowest[at])].append((moment, at))
    for block, dated in found.items():
        yield block, np.array([at for _, at in sorted(dated)], dtype=np.int64)


def sort_documents(one: tuple[Path, Path, int]) -> int:
    """Write some parts of the texts in the order of their blocks; give how many documents they have."""
    texts, work, number = one
    groups, pieces, ids = Grouping(work).groups, Grouping(work).pieces, read_array(work / IDS)
    rows = []
    for place in range(number * TOGETHER, min(len(tables_in(texts)), (number + 1) * TOGETHER)):
        numbers = read_array(part(work / "numbers", place, "npy")).tolist()
        columns = read(part(texts, place), ("document", "record")).columns
        for at, document, record in zip(numbers, *(each.to_pylist() for each in columns), strict=True):
            if at >= 0:
                first, cut, size = pieces[:, groups[at]].tolist()
                block = ids[first].decode()
                shared = {"block": block, "cut": cut, "block_size": size}
                rows.append({"group": int(groups[at]), "document": document, "record": record, **shared})
    rows.sort(key=lambda row: row["group"])
    write(part(work / "blocked", number), BLOCKED, [batch_of(rows, BLOCKED)])
    return len(rows)


def sort_links(one: tuple[Path, Path, int]) -> int:
    """Write the links in a part of the copies in the order of their blocks; give how many there are."""
    copies, work, number = one
    groups, ids = Grouping(work).groups, read_array(work / IDS)
    rows = []
    for document, others in links_in(part(copies, number)):
        ends = groups[np.searchsorted(ids, np.array([document, *others], dtype=ids.dtype))].tolist()
        rows += [
            {"group": ends[0], "document": document, "other": other}
            for other, end in zip(others, ends[1:], strict=True)
            if end == ends[0]
        ]
    rows.sort(key=lambda row: row["group"])
    write(part(work / "links", number), LINKS, [batch_of(rows, LINKS)])
    return len(rows)


def pieces_together(work: Path) -> Sequence[tuple[int, int]]:
    """Give ranges of pieces, as first and last, that are derived together."""
    ends = np.cumsum(np.bincount(Grouping(work).groups)) if len(Grouping(work).groups) else np.empty(0)
    found, first, before = [], 0, 0
    for at, end in enumerate(ends.tolist()):
        if end - before > GROUPED and at > first:
            found.append((first, at))
            first, before = at, int(ends[at - 1])
    return [*found, (first, len(ends))] if len(ends) else []


def derive_part(one: tuple[Path, Path, int, int, int]) -> int:
    """Write where the documents of some pieces come from; give how many documents they have."""
    work, to, number, first, last = one
    within = [("group", ">=", first), ("group", "<", last)]
    documents = [
        row for path in tables_in(work / "blocked") for row in read(path, tuple(BLOCKED), within).to_pylist()
    ]
    links = [
        row for path in tables_in(work / "links") for row in read(path, tuple(LINKS), within).to_pylist()
    ]
    rows = list(derive_blocks(documents, links))
    write(part(to, number), ORIGINS, [batch_of(rows, ORIGINS)])
    return len(rows)
