"""Several processes on this machine: batches are read beside each other and come back in their order.

Each process has a workshop of its own, made by the same recipe, so that what is read is the same as in one.
"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Any

from reportedly.desk import Arrival, Outcome, Recipe, Workshop
from reportedly.desk.corpus.job import Job, Step
from reportedly.model.errors import ReportedlyError, UsageError

AHEAD = 2
"""Batches for each process that are handed out before the first has come back: enough to keep all busy."""

_workshops: list[Workshop] = []


@dataclass(frozen=True, slots=True)
class Processes:
    """The engine of several processes; memory grows with their number, not with the documents'."""

    def read(self, recipe: Recipe, batches: Iterable[Sequence[Arrival]], jobs: int) -> Iterator[Outcome]:
        """Yield what becomes of each arrival, in the order they came.

        Raises: ReportedlyError, if a process dies, for instance for want of memory; what came before stays.
        """
        for outcomes in _beside(_read, batches, jobs, f"--jobs {jobs}", (_start, (recipe,))):
            yield from outcomes

    def run(self, job: Job) -> Iterator[Step]:
        """Do a job over a big corpus and yield each step.

        Raises: ReportedlyError, also if a process dies; the parts that were done stay.
        """
        from reportedly.desk.corpus.local import run_local  # noqa: PLC0415 - reading needs none of it

        if job.processes < 1:
            raise UsageError(f"--processes {job.processes}: there must be at least one")
        if job.processes == 1:
            return run_local(job, map)
        told = f"--processes {job.processes}"
        return run_local(job, lambda work, asked: _beside(work, asked, job.processes, told, (_ignore, ())))


def processes() -> Processes:
    """Give the engine, as the entry point names it."""
    return Processes()


def _beside(
    work: Callable[[Any], Any],
    asked: Iterable[Any],
    jobs: int,
    told: str,
    start: tuple[Callable[..., None], tuple[Any, ...]],
) -> Iterator[Any]:
    """Yield what the work makes of each thing asked, in order; few of them are handed out ahead."""
    # Forked processes would share the threads' locks of the libraries that parse: each starts afresh.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, *start) as pool:
        waiting: deque[Future[Any]] = deque()
        coming = iter(asked)
        try:
            for one in islice(coming, jobs * AHEAD):
                waiting.append(pool.submit(work, one))
            while waiting:
                made = waiting.popleft().result()
                waiting.extend(pool.submit(work, one) for one in islice(coming, 1))
                yield made
        except BrokenProcessPool as error:
            raise ReportedlyError(
                f"{told}: a process has died, most likely for want of memory; what was "
                f"done before is kept, so run the same again with fewer"
            ) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _ignore() -> None:
    """Leave Ctrl-C to the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _start(recipe: Recipe) -> None:
    """Set up a process: its workshop; Ctrl-C is the business of the process that asked."""
    _ignore()
    _workshops[:] = [Workshop(recipe)]


def _read(batch: Sequence[Arrival]) -> list[Outcome]:
    return list(_workshops[0].read(batch))
