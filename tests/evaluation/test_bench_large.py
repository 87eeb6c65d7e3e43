"""The measurement of big corpora measures what it says."""

from pathlib import Path

from evaluation.bench_large import Run, pages, run_one, write_reports, write_stories
from reportedly.desk.corpus.job import Aim
from reportedly.desk.corpus.parts import count_rows


def test_a_small_corpus_can_be_measured(tmp_path: Path) -> None:
    """As many documents as were asked for, and every figure is there."""
    write_stories(tmp_path / "in", 12)
    assert count_rows(tmp_path / "in") == 12
    made = run_one(Aim.COPIES, tmp_path / "in", tmp_path / "out", 12, 1)
    assert made.documents == 12
    assert min(made.seconds, made.megabytes, made.stored) > 0


def test_reports_to_read_are_written(tmp_path: Path) -> None:
    """So many variations of the sample."""
    write_reports(tmp_path, 3)
    assert count_rows(tmp_path) == 3


def test_costs_are_worked_out_from_the_price_of_a_core() -> None:
    """A million documents of 3.6 ms each take one hour of one core."""
    run = Run(documents=1000, seconds=3.6, clock=4.0, megabytes=100, stored=1000)
    shown = "\n".join(pages((run, run), (run, run), 2.0))
    assert "| a million documents | 2.00 | 2.00 |" in shown
    assert "1.00 times as much" in shown
