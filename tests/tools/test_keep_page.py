"""Laws of keeping a page that a tool writes."""

import importlib
from pathlib import Path

import pytest

keep_page = importlib.import_module("keep_page").keep_page


def test_what_is_written_is_up_to_date(tmp_path: Path) -> None:
    """A page is made with its folder, and a check of it finds nothing to say."""
    path = tmp_path / "reference" / "words.md"
    assert keep_page(path, "# Words\n", [], "old; write it") == 0
    assert path.read_text(encoding="utf-8") == "# Words\n"
    assert keep_page(path, "# Words\n", ["--check"], "old; write it") == 0


def test_a_check_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that is missing or says something else is told by name with the way out, and left alone."""
    path = tmp_path / "words.md"
    assert keep_page(path, "# Words\n", ["--check"], "old; write it") == 1
    assert not path.exists()
    assert capsys.readouterr().out == "words.md is old; write it\n"
