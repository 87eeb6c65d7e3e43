"""How fast the API answers over a large ledger: the calls behind each screen, first and again.

    python -m evaluation.bench_http [documents]

The ledger is that of `bench_corpus`: 100,000 claims in 20,000 documents. Every call is made in this process,
from the request to the whole answer, and its processor time is counted, in milliseconds: `first` when it is
asked for once `serve` has warmed up, as whoever opens a screen does; `p50` and `p95` over further calls that
find the answer kept; `cold` over calls for which nothing of it was kept.
"""

import json
import sys
import time
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import quote

from fastapi.testclient import TestClient

from evaluation.bench_corpus import DOCUMENTS, ledger
from reportedly.doors.http.app import make_app
from reportedly.doors.http.settings import Settings
from reportedly.doors.http.warming import warm_screens

ROUNDS, PAGES, PAGE = 12, 20, 200
COLD = 1
"""Calls, each after all was forgotten; these are slow."""
BASE = "http://127.0.0.1:8765"
TABLE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "speed-http.md"
SCREENS = (
    "health",
    "claims",
    "documents",
    "actors",
    "propositions",
    "contradictions",
    "network",
    "timeline",
    "map",
    "indicators",
    "review queue",
)
"""Calls that screens make before anything is chosen."""
HEAD = """# Speed of the API

Milliseconds of processor time over 100,000 claims in 20,000 documents, from the request to the whole answer,
by `python -m evaluation.bench_http`, which writes this page. *First*: once `serve` has warmed up, as whoever
opens a screen asks. *p50*, *p95*: asked again. *Cold*: with nothing kept, as just after a report has come in.

| call | first | p50 | p95 | cold |
|---|---:|---:|---:|---:|"""
Figures = dict[str, float]


def run(path: Path, rounds: int = ROUNDS, pages: int = PAGES, cold: int = COLD) -> dict[str, Figures]:
    """Give for each call the milliseconds of the first, the median and slowest of further ones, and cold."""
    app = make_app(Settings(ledger=path))
    # As `reportedly serve` does while the browser opens.
    app.state.bench.warm()
    with TestClient(app, base_url=BASE) as client:
        _ask(client, "/health")
        calls = _calls(client, pages)
        app.state.bench.forget()
        warm_screens(app.state.bench)
        found = {name: _timed(client, asked, rounds) for name, asked in calls.items()}
        for name, asked in calls.items():
            found[name]["cold"] = median(_cold(client, asked) for _ in range(cold))
    return found


def figures(documents: int = DOCUMENTS) -> Figures:
    """Give what the page on speed shows: the slowest calls, first, again (95th percentile) and cold."""
    measured = run(ledger(documents))
    TABLE.write_text(table(measured), encoding="utf-8")
    return {
        "api_slowest_first_ms": max(measured[name]["first"] for name in SCREENS),
        "api_slowest_p95_ms": max(one["p95"] for one in measured.values()),
        "api_slowest_cold_ms": max(one["cold"] for one in measured.values()),
    }


def table(measured: dict[str, Figures]) -> str:
    """Give the figures of every call as a page of the reference."""
    rows = [
        f"| {name} | {one['first']:,.0f} | {one['p50']:,.0f} | {one['p95']:,.0f} | {one['cold']:,.0f} |"
        for name, one in measured.items()
    ]
    return "\n".join([HEAD, *rows, ""])


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
        "indicators": "/indicators",
        "indicators of a day": "/indicators?day=2018-01-01",
        "review queue": "/review/queue",
    }


def _timed(client: TestClient, asked: str, rounds: int) -> Figures:
    first = _milliseconds(client, asked)
    further = [_milliseconds(client, asked) for _ in range(rounds)]
    cuts = quantiles(further, n=20, method="inclusive")
    return {"first": round(first, 1), "p50": round(cuts[9], 1), "p95": round(cuts[-1], 1)}


def _milliseconds(client: TestClient, asked: str) -> float:
    start = time.process_time()
    answer = client.get(f"/api/v1{asked}")
    spent = time.process_time() - start
    answer.raise_for_status()
    return spent * 1000


def _cold(client: TestClient, asked: str) -> float:
    client.app.state.bench.forget()  # type: ignore[attr-defined]
    return round(_milliseconds(client, asked), 1)


def _ask(client: TestClient, asked: str) -> Any:
    answer = client.get(f"/api/v1{asked}")
    answer.raise_for_status()
    return answer.json()


def main() -> None:
    """Print the figures for 20,000 documents, or as many as the command line says; write the page of them."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    measured = run(ledger(documents))
    if documents == DOCUMENTS:
        TABLE.write_text(table(measured), encoding="utf-8")
    print(json.dumps(measured, indent=2))


if __name__ == "__main__":
    main()
