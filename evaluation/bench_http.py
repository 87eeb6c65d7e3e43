"""How fast the API answers over a large ledger: the calls behind each screen, first and again.

    python -m evaluation.bench_http [documents]

The ledger is that of `bench_corpus`: 100,000 claims in 20,000 documents. Every call is timed in this process,
from the request to the whole answer. `first` is a call that nothing was kept for; `p95` is over further ones.
"""

import json
import sys
import time
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import quote

from fastapi.testclient import TestClient

from evaluation.bench_corpus import DOCUMENTS, ledger
from reportedly.doors.http.app import make_app
from reportedly.doors.http.settings import Settings

ROUNDS, PAGES, PAGE = 12, 20, 200
BASE = "http://127.0.0.1:8765"
Figures = dict[str, float]


def run(path: Path, rounds: int = ROUNDS, pages: int = PAGES) -> dict[str, Figures]:
    """Give for each call the milliseconds of the first, and of the median and slowest of further ones."""
    app = make_app(Settings(ledger=path))
    # As `reportedly serve` does while the browser opens.
    app.state.bench.warm()
    with TestClient(app, base_url=BASE) as client:
        _ask(client, "/health")
        return {name: _timed(client, asked, rounds) for name, asked in _calls(client, pages).items()}


def figures(documents: int = DOCUMENTS) -> Figures:
    """Give what the page on speed shows: the slowest first call, and the slowest 95th percentile."""
    measured = run(ledger(documents)).values()
    return {
        "api_slowest_first_ms": max(one["first"] for one in measured),
        "api_slowest_p95_ms": max(one["p95"] for one in measured),
    }


def _calls(client: TestClient, pages: int) -> dict[str, str]:
    actors = _ask(client, "/actors?limit=100")["actors"]
    top, seldom = (quote(actors[at]["name"]) for at in (0, -1))
    cursor, claim = _ask(client, f"/claims?limit={PAGE}")["next"], _ask(client, "/claims")["claims"][3]["id"]
    for _ in range(pages):
        cursor = _ask(client, f"/claims?limit={PAGE}&cursor={cursor}")["next"]
    document = _ask(client, "/documents?limit=100")["documents"][-1]["id"]
    proposition = _ask(client, f"/propositions?actor={seldom}")["propositions"][0]["id"]
    return {
        "health": "/health",
        "claims": "/claims",
        "claims of the commonest actor": f"/claims?actor={top}",
        "claims with a word": "/claims?q=front",
        "claims of a predicate": "/claims?predicate=attacks",
        "claims of a month": "/claims?since=2015-01-01&until=2015-02-01",
        "claims, many pages on": f"/claims?cursor={cursor}",
        "claim": f"/claims/{claim}",
        "documents": "/documents",
        "documents with a word": "/documents?q=market",
        "document": f"/documents/{document}",
        "actors": "/actors?limit=50",
        "actors by part of a name": "/actors?q=banner",
        "actor, the commonest": f"/actors/{top}",
        "actor, a rare one": f"/actors/{seldom}",
        "propositions": "/propositions",
        "propositions of the commonest actor": f"/propositions?actor={top}",
        "proposition": f"/propositions/{proposition}?actor={seldom}",
        "weight": f"/propositions/{proposition}/weight?actor={seldom}",
        "contradictions": "/contradictions",
        "network": "/network",
        "timeline": "/timeline",
        "map": "/map",
        "changes of a month": "/changes?since=2017-12-01&until=2017-12-31",
        "indicators": "/indicators?day=2018-01-01",
        "review queue": "/review/queue",
    }


def _timed(client: TestClient, asked: str, rounds: int) -> Figures:
    first = _milliseconds(client, asked)
    further = [_milliseconds(client, asked) for _ in range(rounds)]
    cuts = quantiles(further, n=20, method="inclusive")
    return {"first": round(first, 1), "p50": round(cuts[9], 1), "p95": round(cuts[-1], 1)}


def _milliseconds(client: TestClient, asked: str) -> float:
    start = time.perf_counter()
    _ask(client, asked)
    return (time.perf_counter() - start) * 1000


def _ask(client: TestClient, asked: str) -> Any:
    answer = client.get(f"/api/v1{asked}")
    answer.raise_for_status()
    return answer.json()


def main() -> None:
    """Print the figures for 20,000 documents, or as many as the command line says."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    print(json.dumps(run(ledger(documents)), indent=2))


if __name__ == "__main__":
    main()
