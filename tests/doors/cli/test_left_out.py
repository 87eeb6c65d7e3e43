"""What was left out of a batch."""

from pathlib import Path

import pytest

from reportedly.doors.cli.left_out import MOST_TOLD, leaving_out
from reportedly.model.errors import SourceUnreadable, UsageError


def test_a_few_are_all_told_and_nothing_more(capsys: pytest.CaptureFixture[str]) -> None:
    """No hint at a file where all was told."""
    with leaving_out(None, [], "left out") as teller:
        teller.add(SourceUnreadable("x#1: no words; mend it"))
    words = capsys.readouterr().err
    assert "left out: x#1: no words" in words
    assert "more" not in words


def test_the_listing_has_what_was_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is lost in silence, and each takes one line."""
    listing = tmp_path / "left.txt"
    with leaving_out(listing, [], "left out") as teller:
        for number in range(MOST_TOLD + 5):
            teller.add(SourceUnreadable(f"x#{number}: two\nlines; mend it"))
    assert len(listing.read_text(encoding="utf-8").splitlines()) == MOST_TOLD + 5
    assert "5 more, in" in " ".join(capsys.readouterr().err.split())


def test_what_is_taken_in_is_never_written_over(tmp_path: Path) -> None:
    """The listing has a name of its own."""
    path = tmp_path / "a.jsonl"
    path.write_text("kept", encoding="utf-8")
    with pytest.raises(UsageError, match="another name"), leaving_out(path, [path], "left out"):
        pass
    assert path.read_text(encoding="utf-8") == "kept"
