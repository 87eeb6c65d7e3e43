"""How long the twelve questions of `reportedly ask` take over a large ledger: prints figures as JSON.

    python -m evaluation.bench_ask [documents]

The ledger is that of `bench_corpus`: 100,000 claims in 20,000 documents. Each question is asked by a process
of its own, once what it imports is there: about the commonest actor, and what most reports say of it.
Processor time is counted, in milliseconds: `first` when it is asked first, `again` the second time.
"""

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median
from typing import cast

from evaluation.bench_corpus import DOCUMENTS, ledger
from reportedly.desk import ClaimQuery, Desk

ROOT = Path(__file__).resolve().parent.parent
LOOKED_AT = 1000
DAY = "2017-06-01"
Figures = dict[str, float]


def questions(path: Path) -> dict[str, list[str]]:
    """Give each question as it is asked, by its name and what it is about."""
    with Desk(path) as desk:
        actor = desk.actors(limit=1)[0].name
        said = desk.claims(ClaimQuery(min_score=desk.min_score, limit=LOOKED_AT), actors=[actor])
    counted = Counter((one.claim.subject.name, one.claim.predicate, one.claim.object.name) for one in said)
    (subject, predicate, object_), _ = min(counted.items(), key=lambda one: (-one[1], one[0]))
    statement = f'"{subject}" {predicate} "{object_}"'
    publisher = said[0].document.publisher or said[0].document.source
    of_statements = {name: [name, statement] for name in ("first", "origins", "denials", "evidence")}
    return of_statements | {
        "changes": ["changes", DAY],
        "on-record": ["on-record", DAY],
        "without": ["without", publisher],
        "supporters": ["supporters", actor],
        "names": ["names", actor],
        "footing": ["footing"],
        "rising": ["rising"],
        "indicators": ["indicators", DAY],
    }


def timed(path: Path, words: list[str]) -> Figures:
    """Give the processor time of one question in this process, in milliseconds."""
    import reportedly.analysis.derivation.derive  # noqa: PLC0415 - imports are no part of what is timed
    import reportedly.desk.asking.ask  # noqa: PLC0415
    import reportedly.ledger.store  # noqa: F401, PLC0415

    with Desk(path) as desk:
        times = {}
        for name in ("first", "again"):
            start = time.process_time()
            desk.ask(*words)
            times[name] = round((time.process_time() - start) * 1000, 1)
    return times


def run(path: Path) -> dict[str, Figures]:
    """Give the figures of every question, each asked by a process of its own."""
    return {name: _apart(path, words) for name, words in questions(path).items()}


def figures(documents: int = DOCUMENTS) -> Figures:
    """Give what the page on speed shows: the slowest question and the median one, asked first."""
    first = [one["first"] for one in run(ledger(documents)).values()]
    return {"ask_slowest_ms": max(first), "ask_median_ms": median(first)}


def _apart(path: Path, words: list[str]) -> Figures:
    command = [sys.executable, "-m", "evaluation.bench_ask", "--one", str(path), *words]
    done = subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return cast("Figures", json.loads(done.stdout))


def main() -> None:
    """Print the figures for 20,000 documents, or as many as the command line says."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(timed(Path(sys.argv[2]), sys.argv[3:])))
        return
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    print(json.dumps(run(ledger(documents)), indent=2))


if __name__ == "__main__":
    main()
