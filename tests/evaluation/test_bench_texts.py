"""Texts to measure on."""

from pathlib import Path

from evaluation.bench_texts import vary, write_reports


def test_the_texts_are_the_same_on_every_machine_and_differ_from_each_other() -> None:
    """A fixed draw, and no two reports with one id."""
    texts = list(vary(60))
    assert texts == list(vary(60))
    assert len(set(texts)) == 60


def test_reports_are_written_with_their_words_counted(tmp_path: Path) -> None:
    """The speed is of words that are there."""
    words = write_reports(tmp_path, 3)
    assert words == sum(len(path.read_text(encoding="utf-8").split()) for path in tmp_path.iterdir())
