"""The local engine's stages: each is done part by part, on as many processes as there are, kept on disk.

A stage that is done is not done again, nor is a part of one; what only lies between goes at the end.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.desk.corpus import grouping, joining, numbering
from reportedly.desk.corpus.batches import read_batch
from reportedly.desk.corpus.job import Aim, Each, Job, Step
from reportedly.desk.corpus.parts import (
    batches_of,
    is_done,
    mark_done,
    part,
    read_array,
    tables_in,
    write,
    write_array,
)
from reportedly.desk.corpus.shapes import OUTCOMES, TEXTS, library
from reportedly.desk.corpus.texts import text_batch
from reportedly.desk.recipe import Recipe

PRINTS = 4_000_000
"""Prints of one range that are paired together."""
DOCUMENTS = 50_000
"""Documents whose copies are gathered together."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a job: a folder, what is done for each part, and what each part is asked with."""

    name: str
    folder: Path
    work: Callable[[Any], Any]
    asked: Callable[[], Iterable[tuple[int, Any]]]
    ending: str = "parquet"

    def run(self, each: Each) -> Iterator[Step]:
        """Do what is not done yet, and yield each step."""
        if is_done(self.folder):
            return
        done = 0
        waiting = (one for number, one in self.asked() if not part(self.folder, number, self.ending).exists())
        for done, _ in enumerate(each(self.work, waiting), 1):
            yield Step(self.name, done)
        mark_done(self.folder)
        yield Step(self.name, done, done)


def run_local(job: Job, each: Each) -> Iterator[Step]:
    """Do a job on this machine and yield each step.

    Args:
        each: does one thing for each of many, in this process or in several.
    Raises: ReportedlyError.
    """
    if job.aim is Aim.READ:
        yield from Stage("read", job.to / "outcomes", _read_part, lambda: _batches(job, "outcomes")).run(each)
        return
    work = job.to / "work"
    yield from Stage("texts", job.to / "texts", _text_part, lambda: _batches(job, "texts")).run(each)
    if not is_done(job.to / "copies"):
        yield from _copies(job.to / "texts", work, job.to / "copies", each)
    if job.aim is Aim.ORIGINS and not is_done(job.to / "origins"):
        yield from _origins(job.to / "texts", work, job.to / "copies", each)
    if work.exists():
        shutil.rmtree(work)


def _batches(job: Job, name: str) -> Iterator[tuple[int, Any]]:
    for number, batch in enumerate(batches_of(job.tables, job.rows)):
        yield number, (part(job.to / name, number), job.recipe, batch)


def _read_part(asked: tuple[Path, Recipe, Any]) -> int:
    path, recipe, batch = asked
    write(path, OUTCOMES, [read_batch(recipe, batch)])
    return int(batch.num_rows)


def _text_part(asked: tuple[Path, Recipe, Any]) -> int:
    path, _, batch = asked
    # In the order of outlets, so that those of one are found without looking at all the others.
    made = library().Table.from_batches([text_batch(batch)])
    ordered = made.sort_by([("publisher", "ascending"), ("document", "ascending")])
    write(path, TEXTS, ordered.combine_chunks().to_batches())
    return int(batch.num_rows)


def _numbered(texts: Path, work: Path) -> int:
    if not (work / numbering.IDS).exists():
        return numbering.number_documents(texts, work)
    return len(read_array(work / numbering.IDS))


def _copies(texts: Path, work: Path, to: Path, each: Each) -> Iterator[Step]:
    total = _numbered(texts, work)
    places = range(len(tables_in(texts)))
    outlets = ((one.number, one) for one in numbering.outlet_slices(texts, work))
    yield from Stage(
        "boilerplate", work / "boilerplate", joining.find_outlet_boilerplate, lambda: outlets
    ).run(each)
    sorting = [(number, (texts, work, number)) for number in places]
    yield from Stage("prints", work / "prints", joining.sort_prints, lambda: sorting, "npy").run(each)
    _gather_asked(work, total)
    pairing = _pieces(work, _ranges(work))
    yield from Stage("pairs", work / "pairs", joining.pair_up, lambda: pairing, "npy").run(each)
    gathering = [(number, (one, to)) for number, one in _pieces(work, joining.bounds(total, DOCUMENTS))]
    yield from Stage("copies", to, joining.gather_pairs, lambda: gathering).run(each)


def _pieces(work: Path, bounds: Iterable[tuple[int, int]]) -> list[tuple[int, joining.Slice]]:
    return [(number, joining.Slice(work, number, *bound)) for number, bound in enumerate(bounds)]


def _ranges(work: Path) -> list[tuple[int, int]]:
    """Give ranges of hashes with so many prints each: prints are spread evenly, so the ranges are equal."""
    prints = sum(len(read_array(one)) for one in (work / "prints").glob("part-*.npy"))
    pieces = max(1, -(-prints // PRINTS))
    edges = [at * (1 << 64) // pieces for at in range(pieces + 1)]
    return list(pairwise(edges))


def _gather_asked(work: Path, total: int) -> None:
    """Write by how many prints each document is asked about, by its number."""
    if (work / "of.npy").exists():
        return
    of = np.zeros(total, dtype=np.uint32)
    for path in (work / "asked").glob("part-*.npy"):
        numbers, counts = read_array(path).T
        of[numbers] = counts
    write_array(work / "of.npy", of)


def _origins(texts: Path, work: Path, copies: Path, each: Each) -> Iterator[Step]:
    _numbered(texts, work)
    if not (work / "groups.npy").exists():
        grouping.group_documents(texts, copies, work)
    parts = -(-len(tables_in(texts)) // grouping.TOGETHER)
    sorting = [(number, (texts, work, number)) for number in range(parts)]
    yield from Stage("blocks", work / "blocked", grouping.sort_documents, lambda: sorting).run(each)
    linking = [(number, (copies, work, number)) for number in range(len(tables_in(copies)))]
    yield from Stage("links", work / "links", grouping.sort_links, lambda: linking).run(each)
    to = texts.parent / "origins"
    pieces = zip(count(), grouping.pieces_together(work), strict=False)
    deriving = [(number, (work, to, number, *bound)) for number, bound in pieces]
    yield from Stage("origins", to, grouping.derive_part, lambda: deriving).run(each)
