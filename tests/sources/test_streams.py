"""How one file is opened and how much of it is taken."""

import os
from pathlib import Path

import pytest

from reportedly.model.errors import SourceEmpty, SourceTooLarge, SourceUnreadable

REPORT = b"The Amber Front said that it had left Tarnholm.\n"


def test_the_limit_counts_bytes(tmp_path: Path, read) -> None:
    """A file at the limit is read; one byte more is too much."""
    path = tmp_path / "a.txt"
    path.write_bytes(REPORT)
    assert read(path, max_bytes=len(REPORT)).captures
    outcome = read(path, max_bytes=len(REPORT) - 1)
    assert isinstance(outcome.refusals[0].error, SourceTooLarge)
    assert "limit" in outcome.trouble


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, read) -> None:
    """No more than the limit is ever taken into memory."""
    path = tmp_path / "a.txt"
    with path.open("wb") as out:
        out.write(REPORT * 3000)
        out.truncate(10**12)
    assert isinstance(read(path).refusals[0].error, SourceTooLarge)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe \x00\n\x00"])
def test_nothing_to_read_is_empty(tmp_path: Path, content: bytes, read) -> None:
    """White space and byte order marks are nothing."""
    (tmp_path / "a.txt").write_bytes(content)
    assert isinstance(read(tmp_path / "a.txt").refusals[0].error, SourceEmpty)


def test_a_pipe_is_refused_at_once(tmp_path: Path, read) -> None:
    """A named pipe without a writer does not make the batch wait."""
    os.mkfifo(tmp_path / "pipe")
    outcome = read(tmp_path / "pipe")
    assert isinstance(outcome.refusals[0].error, SourceUnreadable)
    assert "pipe" in outcome.trouble


def test_a_device_is_refused(read) -> None:
    """An endless device is no file."""
    assert isinstance(read("/dev/zero").refusals[0].error, SourceUnreadable)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_closed_file_is_told(tmp_path: Path, read) -> None:
    """Without permission the reason is permission."""
    path = tmp_path / "a.txt"
    path.write_bytes(REPORT)
    path.chmod(0)
    assert "permission" in read(path).trouble


def test_every_refusal_names_its_source_and_a_way_out(tmp_path: Path, read) -> None:
    """Each message begins with the source and goes on, after the trouble, to what can be done."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "code.py").write_bytes(b"x = 1\n")
    (tmp_path / "binary.txt").write_bytes(b"MZ\x90\x00\x00\x00")
    for path in (*tmp_path.iterdir(), "/nowhere/at/all", "/dev/null"):
        outcome = read(path)
        assert outcome.trouble.startswith(f"{path}: ")
        assert ";" in outcome.trouble
