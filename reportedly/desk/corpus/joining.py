"""Joining: which documents share prints, worked out by sorted runs on disk, each part of them on its own.

It gives what `documents.copies.index` gives over the same texts: prints that too many texts have lead to none
of them, an outlet's boilerplate is left out of what is asked, and few prints in common are not enough. Every
function here does one part of one stage from files to a file, so parts can be done in any order and anywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.desk.corpus.job import LEAST_CONTAINED
from reportedly.desk.corpus.parts import part, read, read_array, tables_in, write, write_array
from reportedly.desk.corpus.shapes import BOILERPLATE, COPIES, batch_of, library, schema_of
from reportedly.documents.copies.boilerplate import boilerplate_of
from reportedly.documents.copies.index import LEAST_SHARED, MOST_TEXTS
from reportedly.documents.copies.prints import Hashes, from_bytes, to_bytes

MOST_OF_OUTLET = 20_000
"""Texts of one outlet that tell what it prints again and again: of more, those with the lowest ids."""
FEWEST_SHARED, MOST_HOLDERS = LEAST_SHARED, MOST_TEXTS
"""Prints that copies share at least, and texts that have a print at most: those of the index."""
AT_ONCE = 2_000_000
"""Pairs that are held before equal ones are counted together."""
ASKED = np.uint32(1)

Numbers = NDArray[np.uint32]
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a stage: its number, and from where up to where it goes."""

    work: Path
    number: int
    first: int
    last: int
    """The first that is not in it any more."""


@dataclass(frozen=True, slots=True)
class OutletSlice:
    """Outlets from one name to another, with the last id to look at for those with too many texts."""

    texts: Path
    work: Path
    number: int
    first: str
    last: str
    ends: tuple[tuple[str, str], ...]


def find_outlet_boilerplate(one: OutletSlice) -> int:
    """Write what some outlets print again and again; give how many of them do."""
    held: dict[str, dict[str, bytes]] = {}
    ends = dict(one.ends)
    between = [("publisher", ">=", one.first), ("publisher", "<=", one.last)]
    for path in tables_in(one.texts):
        found = read(path, ("document", "publisher", "prints"), between)
        for document, publisher, prints in zip(
            *(column.to_pylist() for column in found.columns), strict=True
        ):
            if document <= ends.get(publisher, document):
                held.setdefault(publisher, {})[document] = prints
    rows = [{"publisher": name, "prints": outlet_boilerplate(held[name])} for name in sorted(held)]
    rows = [row for row in rows if row["prints"]]
    write(part(one.work / "boilerplate", one.number), BOILERPLATE, [batch_of(rows, BOILERPLATE)])
    return len(rows)


def outlet_boilerplate(prints: dict[str, bytes]) -> bytes:
    """Give the boilerplate of an outlet by the prints of its texts, whatever order they come in."""
    return to_bytes(boilerplate_of([from_bytes(prints[document]) for document in sorted(prints)]))


@lru_cache(maxsize=1)
def _boilerplate(work: Path) -> dict[str, bytes]:
    tables = [read(path, tuple(BOILERPLATE)) for path in tables_in(work / "boilerplate")]
    rows = [row for table in tables for row in table.to_pylist()]
    return {row["publisher"]: row["prints"] for row in rows}


def searched_by(stored: bytes, boilerplate: bytes) -> tuple[Hashes, NDArray[np.bool_]]:
    """Give the prints of a text, and for each whether others are looked for by it: not boilerplate."""
    prints = from_bytes(stored)
    return prints, ~np.isin(prints, from_bytes(boilerplate))


def sort_prints(asked: tuple[Path, Path, int]) -> int:
    """Write the prints of a part of the texts in order, each with the number of its text and whether it is
    asked by; give how many there are."""
    texts, work, number = asked
    numbers = read_array(part(work / "numbers", number, "npy"))
    columns = read(part(texts, number), ("publisher", "prints")).columns
    kept, holders, counts = [_NO_KEYS], [_NO_NUMBERS], []
    for at, publisher, stored in zip(numbers.tolist(), *(one.to_pylist() for one in columns), strict=True):
        if at >= 0:
            prints, flags = searched_by(stored, _boilerplate(work).get(publisher or "", b""))
            kept.append(prints)
            holders.append((np.uint32(at) << ASKED) | flags.astype(np.uint32))
            counts.append((at, int(flags.sum())))
    prints, marked = np.concatenate(kept), np.concatenate(holders)
    order = np.argsort(prints, kind="stable")
    write_array(part(work / "asked", number, "npy"), np.array(counts, dtype=np.uint32).reshape(-1, 2))
    write_array(part(work / "holders", number, "npy"), marked[order])
    write_array(part(work / "prints", number, "npy"), prints[order])
    return len(prints)


def pair_up(one: Slice) -> int:
    """Write which documents share prints of one range of hashes, and how many; give how many pairs there are.

    A pair is two numbers in one: that of the document asked about in the upper half.
    """
    prints, holders = _in_range(one)
    order = np.argsort(prints, kind="stable")
    prints, holders = prints[order], holders[order]
    starts = np.flatnonzero(np.concatenate(([True], prints[1:] != prints[:-1]))) if len(prints) else order
    sizes = np.diff(np.append(starts, len(prints)))
    usable = np.flatnonzero((sizes > 1) & (sizes <= MOST_HOLDERS))
    keys, counts = _counted(holders, starts[usable], sizes[usable])
    write_array(part(one.work / "counts", one.number, "npy"), counts)
    write_array(part(one.work / "pairs", one.number, "npy"), keys)
    return len(keys)


def _in_range(one: Slice) -> tuple[Keys, Numbers]:
    kept, holders = [_NO_KEYS], [_NO_NUMBERS]
    for path in sorted((one.work / "prints").glob("part-*.npy")):
        prints = read_array(path)
        first = int(np.searchsorted(prints, np.uint64(one.first), "left"))
        last = (
            len(prints) if one.last >= 1 << 64 else int(np.searchsorted(prints, np.uint64(one.last), "left"))
        )
        kept.append(np.array(prints[first:last]))
        holders.append(np.array(read_array(one.work / "holders" / path.name)[first:last]))
    return np.concatenate(kept), np.concatenate(holders)


def _counted(holders: Numbers, starts: NDArray[np.intp], sizes: NDArray[np.intp]) -> tuple[Keys, Numbers]:
    """Give each pair of different holders of a print, the first of them asked by, with how many prints."""
    of_group = np.repeat(np.arange(len(starts)), sizes)
    within = np.arange(len(of_group)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    members = np.repeat(starts, sizes) + within
    asking = (holders[members] & ASKED) == ASKED
    members, of_group = members[asking], of_group[asking]
    widths = sizes[of_group]
    ends = np.searchsorted(
        np.cumsum(widths), np.arange(AT_ONCE, int(widths.sum()) + AT_ONCE, AT_ONCE), "right"
    )
    keys, counts, first = _NO_KEYS, _NO_NUMBERS, 0
    for last in np.unique(np.append(ends, len(members))).tolist():
        chosen = slice(first, last)
        made = _paired(holders, members[chosen], starts[of_group[chosen]], widths[chosen])
        keys, counts = summed(np.append(keys, made), np.append(counts, np.ones(len(made), dtype=np.uint32)))
        first = last
    return keys, counts


def _paired(
    holders: Numbers, members: NDArray[np.intp], starts: NDArray[np.intp], widths: NDArray[np.intp]
) -> Keys:
    left = np.repeat(holders[members] >> ASKED, widths)
    within = np.arange(len(left)) - np.repeat(np.cumsum(widths) - widths, widths)
    right = holders[np.repeat(starts, widths) + within] >> ASKED
    different = left != right
    keys: Keys = (left[different].astype(np.uint64) << np.uint64(32)) | right[different].astype(np.uint64)
    return keys


def summed(keys: Keys, counts: Numbers) -> tuple[Keys, Numbers]:
    """Give keys in order, each once, with the sum of its counts."""
    if not len(keys):
        return keys, counts
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    return keys[starts], np.add.reduceat(counts[order], starts).astype(np.uint32)


def gather_pairs(one: tuple[Slice, Path]) -> int:
    """Write the copies of the documents with one range of numbers; give how many there are."""
    at, to = one
    keys, counts = _NO_KEYS, _NO_NUMBERS
    for path in sorted((at.work / "pairs").glob("part-*.npy")):
        stored = read_array(path)
        bounds = np.searchsorted(stored, np.array([at.first, at.last], dtype=np.uint64) << np.uint64(32))
        chosen = slice(int(bounds[0]), int(bounds[1]))
        more = np.array(read_array(at.work / "counts" / path.name)[chosen])
        keys, counts = summed(np.append(keys, stored[chosen]), np.append(counts, more))
    left, right = (keys >> np.uint64(32)).astype(np.int64), (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
    of = np.asarray(read_array(at.work / "of.npy")[at.first : at.last])[left - at.first].astype(np.int64)
    contained = counts / np.maximum(of, 1)
    enough = (counts >= np.minimum(FEWEST_SHARED, np.maximum(of, 1))) & (contained >= LEAST_CONTAINED)
    write(
        part(to, at.number),
        COPIES,
        [_named(at.work, left[enough], right[enough], counts[enough], contained[enough])],
    )
    return int(enough.sum())


def _named(
    work: Path,
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    counts: Numbers,
    contained: NDArray[np.float64],
) -> object:
    ids = read_array(work / "ids.npy")
    arrow = library()
    columns = [
        _ids(ids[left]),
        _ids(ids[right]),
        arrow.array(counts.astype(np.int64)),
        arrow.array(contained),
    ]
    return arrow.RecordBatch.from_arrays(columns, schema=schema_of(COPIES))


def _ids(stored: NDArray[np.bytes_]) -> object:
    return library().array(stored.astype(str).tolist(), type=library().string())


def bounds(total: int, each: int) -> Sequence[tuple[int, int]]:
    """Give ranges that have so many each, as first and last."""
    return [(first, min(total, first + each)) for first in range(0, total, each)]


_NO_KEYS: Keys = np.empty(0, dtype=np.uint64)
_NO_NUMBERS: Numbers = np.empty(0, dtype=np.uint32)
