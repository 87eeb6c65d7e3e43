"""What was done is not done again, and what lies between does not stay."""

from pathlib import Path

import pytest
from corpora import made_by, rows_of

from reportedly.desk.corpus import local
from reportedly.desk.corpus.job import Aim
from reportedly.desk.corpus.parts import is_done, part, tables_in
from reportedly.desk.corpus.shapes import COPIES, ORIGINS
from reportedly.engines.local import processes


def test_work_that_stopped_goes_on_to_the_same_end(
    corpus_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts that were there are not made again; the tables are those of work that never stopped."""
    whole = made_by(processes(), Aim.ORIGINS, corpus_folder, tmp_path / "whole", rows=20)
    made: list[Path] = []
    text_part = local._text_part

    def failing(asked: tuple[Path, object, object]) -> int:
        made.append(asked[0])
        if len(made) == 2:
            raise KeyboardInterrupt
        return text_part(asked)  # type: ignore[arg-type]

    monkeypatch.setattr(local, "_text_part", failing)
    with pytest.raises(KeyboardInterrupt):
        made_by(processes(), Aim.ORIGINS, corpus_folder, tmp_path / "stopped", rows=20)
    assert not is_done(tmp_path / "stopped" / "texts")
    stopped = made_by(processes(), Aim.ORIGINS, corpus_folder, tmp_path / "stopped", rows=20)
    assert made.count(part(stopped / "texts", 0)) == 1
    for table, columns in (("copies", COPIES), ("origins", ORIGINS)):
        assert rows_of(stopped / table, list(columns)) == rows_of(whole / table, list(columns)) != []
    assert sorted(one.name for one in stopped.iterdir()) == ["copies", "origins", "texts"]


def test_origins_begin_with_the_copies_that_are_there(corpus_folder: Path, tmp_path: Path) -> None:
    """Whoever found the copies first has the same origins as who did not."""
    both = made_by(processes(), Aim.COPIES, corpus_folder, tmp_path / "both")
    before = [one.stat().st_mtime_ns for one in tables_in(both / "copies")]
    made_by(processes(), Aim.ORIGINS, corpus_folder, both)
    assert [one.stat().st_mtime_ns for one in tables_in(both / "copies")] == before
    at_once = made_by(processes(), Aim.ORIGINS, corpus_folder, tmp_path / "once")
    assert rows_of(both / "origins", list(ORIGINS)) == rows_of(at_once / "origins", list(ORIGINS))
