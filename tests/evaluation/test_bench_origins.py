"""Measuring how a whole ledger is traced."""

from pathlib import Path

import pytest

from evaluation import bench_corpus
from evaluation.bench_origins import measure


def test_every_step_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each step has its time and the memory at its end."""
    monkeypatch.setattr(bench_corpus, "BUILD", tmp_path)
    measure(12)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines[:-1]] == [
        "texts, claims, links", "derivations", "drift", "origins", "record",
    ]  # fmt: skip
    assert lines[-1].startswith("12 documents")
