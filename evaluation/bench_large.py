"""Big corpora measured: memory at a size and at twice that, one worker against two, cost, and projections.

    python -m evaluation.bench_large [--documents 1000000] [--read 200000] [--price 0.05]

Everything is invented: stories told by several outlets, with copies in them, and variations of the sample
reports to read. Each measurement is a process of its own. Seconds are processor time, user and system, of all
processes: a shared machine's clock says little.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import cast

from evaluation.bench_corpus import arrivals
from evaluation.bench_texts import vary
from reportedly.desk.corpus.corpus import Corpus, job_for
from reportedly.desk.corpus.job import Aim
from reportedly.desk.corpus.parts import part, write
from reportedly.desk.corpus.shapes import CAPTURES, batch_of

DOCUMENTS, READ, PRICE = 1_000_000, 200_000, 0.05
ROWS = 1_000
SIZES = (10**8, 10**9)
WORKERS, CORES, BUSY = 100, 16, 0.7
"""The cluster that is projected to: machines, cores of each, and the share of time that cores are at work."""

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Run:
    """What one job took."""

    documents: int
    seconds: float
    """Processor time of all its processes."""
    clock: float
    megabytes: float
    """The most that one process held."""
    stored: int
    """Bytes of the tables that were made."""

    @property
    def each(self) -> float:
        """Processor seconds for one document."""
        return self.seconds / self.documents


def write_stories(to: Path, documents: int) -> None:
    """Write so many made-up reports, copies among them, as tables of captures."""
    told = (
        {
            "source": one.source,
            "text": one.text,
            "publisher": one.publisher,
            "published": one.published,
            "url": one.url,
        }
        for one, _ in arrivals(documents)
    )
    _write(to, told)


def write_reports(to: Path, documents: int) -> None:
    """Write so many variations of the sample reports as tables of captures."""
    _write(to, ({"source": f"{at}.txt", "text": text} for at, text in enumerate(vary(documents))))


def _write(to: Path, rows: Iterable[Row]) -> None:
    coming, number = iter(rows), 0
    while held := list(islice(coming, ROWS)):
        write(part(to, number), CAPTURES, [batch_of(held, CAPTURES)])
        number += 1


def measure(aim: Aim, source: Path, documents: int, processes: int) -> Run:
    """Give what a job takes, in a process of its own and a folder that is thrown away."""
    with tempfile.TemporaryDirectory(dir=source.parent) as to:
        asked = [aim, str(source), to, str(documents), str(processes)]
        command = [sys.executable, "-m", "evaluation.bench_large", "--one", *asked]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(**json.loads(done.stdout))


def run_one(aim: Aim, source: Path, to: Path, documents: int, processes: int) -> Run:
    """Do a job here and give what it took."""
    start = time.perf_counter()
    # Parts that all workers get something of, however small the corpus is.
    rows = max(1, min(ROWS, documents // (4 * processes)))
    for _ in Corpus(to).work(job_for(aim, to, processes=processes, rows=rows), source, "local"):
        pass
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Run(
        documents=documents,
        seconds=sum(one.ru_utime + one.ru_stime for one in used),
        clock=time.perf_counter() - start,
        megabytes=max(one.ru_maxrss for one in used) / 1024,
        stored=sum(one.stat().st_size for one in to.rglob("part-*.parquet")),
    )


def pages(stories: tuple[Run, Run], reading: tuple[Run, Run], price: float) -> Iterator[str]:
    """Yield the tables: what was measured, what that costs, and what it comes to on a cluster.

    Args:
        stories: copies and origins at half the size, and at the whole.
        reading: reading in one process, and in two.
        price: of one core for one hour, in any currency.
    """
    half, whole = stories
    one, two = reading
    yield "| measured | documents | CPU s | ms each | MB at most | KB stored each |"
    yield "|---|---|---|---|---|---|"
    names = ("copies and origins", "copies and origins", "reading, 1 process", "reading, 2 processes")
    for name, run in zip(names, (*stories, *reading), strict=True):
        stored = run.stored / run.documents / 1024
        yield (
            f"| {name} | {run.documents:,} | {run.seconds:,.1f} | {1000 * run.each:.1f} | "
            f"{run.megabytes:,.0f} | {stored:.1f} |"
        )
    yield ""
    yield f"Memory at twice the size: {whole.megabytes / half.megabytes:.2f} times as much."
    ideal = one.clock / two.clock / 2
    work = one.seconds / two.seconds
    yield f"Two processes: {ideal:.2f} of ideal by the clock, {work:.2f} by processor time."
    yield ""
    yield from _costs(whole, one, price)


def _costs(whole: Run, one: Run, price: float) -> Iterator[str]:
    yield f"| at {price} a core hour | reading | copies and origins |"
    yield "|---|---|---|"
    costs = [f"{run.each * 1e6 / 3600 * price:,.2f}" for run in (one, whole)]
    yield f"| a million documents | {costs[0]} | {costs[1]} |"
    for size in SIZES:
        hours = [run.each * size / 3600 / (WORKERS * CORES * BUSY) for run in (one, whole)]
        paid = [hour * WORKERS * CORES * price for hour in hours]
        cells = [f"{hour:,.1f} h, {cost:,.0f}" for hour, cost in zip(hours, paid, strict=True)]
        yield f"| {size:,} documents on {WORKERS} × {CORES} cores | {cells[0]} | {cells[1]} |"


def main() -> None:
    """Measure at the sizes that the command line names and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench_large")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--read", type=int, default=READ)
    parser.add_argument("--price", type=float, default=PRICE, help="of one core for one hour")
    parser.add_argument("--one", nargs=5, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        aim, source, to, documents, processes = cast("list[str]", asked.one)
        made = run_one(Aim(aim), Path(source), Path(to), int(documents), int(processes))
        print(json.dumps({name: getattr(made, name) for name in Run.__slots__}))
        return
    with tempfile.TemporaryDirectory() as folder:
        half, whole, reports = (Path(folder) / name for name in ("half", "whole", "reports"))
        write_stories(half, asked.documents // 2)
        write_stories(whole, asked.documents)
        write_reports(reports, asked.read)
        stories = (
            measure(Aim.ORIGINS, half, asked.documents // 2, 1),
            measure(Aim.ORIGINS, whole, asked.documents, 1),
        )
        reading = (measure(Aim.READ, reports, asked.read, 1), measure(Aim.READ, reports, asked.read, 2))
        print("\n".join(pages(stories, reading, asked.price)))


if __name__ == "__main__":
    main()
