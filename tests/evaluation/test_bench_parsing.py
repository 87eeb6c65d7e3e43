"""Both ways are measured on the same pages, and the difference is said as a share."""

from pathlib import Path

import pytest

from evaluation.bench_parsing import main, measure, write_pages


def test_every_page_is_cleaned(tmp_path: Path) -> None:
    """What was written is what is measured."""
    write_pages(tmp_path, 3)
    assert measure(tmp_path, "clean")["documents"] == 3


def test_both_ways_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """In seconds, and what the second adds."""
    main(["2"])
    assert "clean 2 pages: " in capsys.readouterr().out
