"""The speed of the API is measured on what it is said to be measured on."""

from pathlib import Path

from evaluation import bench_http
from evaluation.bench_corpus import fill


def test_every_call_behind_a_screen_is_answered_and_timed(tmp_path: Path) -> None:
    """Each call is made, and its figures are in order."""
    path = tmp_path / "made.db"
    fill(path, 130)
    # A small ledger has not the pages to turn that a large one has.
    measured = bench_http.run(path, rounds=2, pages=1)
    assert len(measured) > 20
    assert all(0 < one["p50"] <= one["p95"] for one in measured.values())
