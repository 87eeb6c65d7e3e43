"""Several processes on this machine: batches are read beside each other and come back in their order.

Each process has a workshop of its own, made by the same recipe, so that what is read is the same as in one.
"""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice

from reportedly.desk import Arrival, Outcome, Recipe, Workshop
from reportedly.model.errors import ReportedlyError

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
        # Forked processes would share the threads' locks of the libraries that parse: each starts afresh.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, context, _start, (recipe,)) as pool:
            waiting: deque[Future[list[Outcome]]] = deque()
            coming = iter(batches)
            try:
                for batch in islice(coming, jobs * AHEAD):
                    waiting.append(pool.submit(_read, batch))
                while waiting:
                    outcomes = waiting.popleft().result()
                    waiting.extend(pool.submit(_read, batch) for batch in islice(coming, 1))
                    yield from outcomes
            except BrokenProcessPool as error:
                raise ReportedlyError(
                    f"--jobs {jobs}: a process that reads has died, most likely for want of memory; what was "
                    f"read before is kept, so run the same again with fewer jobs"
                ) from error
            finally:
                pool.shutdown(wait=True, cancel_futures=True)


def processes() -> Processes:
    """Give the engine, as the entry point names it."""
    return Processes()


def _start(recipe: Recipe) -> None:
    """Set up a process: its workshop; Ctrl-C is the business of the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _workshops[:] = [Workshop(recipe)]


def _read(batch: Sequence[Arrival]) -> list[Outcome]:
    return list(_workshops[0].read(batch))
