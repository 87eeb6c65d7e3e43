"""Measure what tracing a whole ledger takes: processor time by step, and memory.

    python -m evaluation.bench_origins [documents]

Everything is invented (`evaluation.bench_corpus`); the ledger is kept, so that it is built once.
"""

import resource
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from evaluation.bench_corpus import ledger
from reportedly.desk.origins_record import origins_record
from reportedly.desk.tracing import trace_ledger
from reportedly.ledger.store import Ledger

Made = TypeVar("Made")
DOCUMENTS = 2000


def measure(documents: int) -> None:
    """Print what tracing so many documents takes."""
    with Ledger.open(ledger(documents)) as held:
        trace = _step("texts, claims, links", lambda: trace_ledger(held.view, 0.5))
    _step("derivations", lambda: trace.derived)
    _step("drift", lambda: (trace.shifts, trace.drifts, trace.withdrawals))
    _step("origins", lambda: trace.origins)
    _step("record", lambda: origins_record(trace))
    pairs = sum(len(one) for one in trace.derived.near.values())
    print(f"{documents} documents, {len(trace.said)} claims, {pairs} pairs, {len(trace.groups)} roots")


def _step(name: str, make: Callable[[], Made]) -> Made:
    start = time.process_time()
    made = make()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:24} {time.process_time() - start:8.1f} s   peak {peak:6.0f} MB", flush=True)
    return made


def main() -> None:
    """Measure as many documents as the command line says."""
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS)


if __name__ == "__main__":
    main()
