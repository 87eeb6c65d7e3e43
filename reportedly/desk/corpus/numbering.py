"""Numbering: each document of a corpus once, by the order of ids, so that a number says the same everywhere.

It takes some 40 bytes a document in memory: the one thing that grows with a corpus on the local engine.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.desk.corpus.joining import MOST_OF_OUTLET, OutletSlice
from reportedly.desk.corpus.parts import part, read, tables_in, write_array
from reportedly.desk.corpus.shapes import library

OUTLET_TEXTS = 50_000
"""Texts whose prints are looked through together for what outlets print again and again."""
MOST_DOCUMENTS = 1 << 31
IDS = "ids.npy"
NOT_THE_FIRST = -1


def number_documents(texts: Path, work: Path) -> int:
    """Write the ids in order, and for each row of the texts the number of its document; give how many.

    Of rows with one document only one has a number, whichever order they came in: that of the lowest rank.
    """
    ids, ranks, sizes = _ids_of(texts)
    held = np.flatnonzero(ids != b"")
    order = held[np.lexsort((held, ranks[held], ids[held]))]
    is_first = np.ones(len(order), dtype=np.bool_)
    is_first[1:] = ids[order[1:]] != ids[order[:-1]]
    chosen = order[is_first]
    numbers = np.full(len(ids), NOT_THE_FIRST, dtype=np.int64)
    numbers[chosen] = np.arange(len(chosen))
    for number, rows in enumerate(np.split(numbers, np.cumsum(sizes)[:-1])):
        write_array(part(work / "numbers", number, "npy"), rows)
    write_array(work / IDS, ids[chosen])
    return len(chosen)


def _ids_of(texts: Path) -> tuple[NDArray[np.bytes_], NDArray[np.int64], list[int]]:
    ids, ranks = [], []
    for path in tables_in(texts):
        document, rank = read(path, ("document", "rank")).columns
        ids.append(np.array(document.fill_null("").to_pylist(), dtype="S29"))
        ranks.append(rank.fill_null(0).to_numpy())
    return np.concatenate(ids), np.concatenate(ranks), [len(one) for one in ids]


def outlet_slices(texts: Path, work: Path) -> Iterator[OutletSlice]:
    """Yield the outlets in pieces that can be looked through together."""
    counts, ends = _outlets(texts)
    chosen: list[str] = []
    held = number = 0
    for name in sorted(counts):
        if chosen and held + counts[name] > OUTLET_TEXTS:
            yield _slice(texts, work, number, chosen, ends)
            chosen, held, number = [], 0, number + 1
        chosen.append(name)
        held += min(counts[name], MOST_OF_OUTLET)
    if chosen:
        yield _slice(texts, work, number, chosen, ends)


def _slice(texts: Path, work: Path, number: int, chosen: list[str], ends: dict[str, str]) -> OutletSlice:
    own = tuple((name, ends[name]) for name in chosen if name in ends)
    return OutletSlice(texts, work, number, chosen[0], chosen[-1], own)


def _outlets(texts: Path) -> tuple[Counter[str], dict[str, str]]:
    """Give how many texts each outlet has, and the last id to look at for those with too many."""
    counts = Counter[str]()
    for path in tables_in(texts):
        for one in library("pyarrow.compute").value_counts(read(path, ("publisher",)).column(0)).to_pylist():
            if one["values"] is not None:
                counts[one["values"]] += one["counts"]
    big = {name: set[str]() for name, count in counts.items() if count > MOST_OF_OUTLET}
    for path in tables_in(texts) if big else ():
        for document, name in zip(
            *(one.to_pylist() for one in read(path, ("document", "publisher")).columns), strict=True
        ):
            if name in big:
                big[name].add(document)
        big = {name: set(sorted(ids)[:MOST_OF_OUTLET]) for name, ids in big.items()}
    return counts, {name: max(ids) for name, ids in big.items()}
