"""Paths of every sort give captures or reasons, never exceptions."""

import io
import os
import sys
import tracemalloc
from hashlib import sha256
from pathlib import Path

import pytest

from reportedly.model.documents import Capture, Media
from reportedly.model.errors import SourceEmpty, SourceMissing
from reportedly.model.protocols import Source
from reportedly.sources.files import FileSource

REPORT = "The Amber Front said that it had left Tarnholm.\n"


def test_file_source_is_a_source() -> None:
    """A file source can stand wherever a source is asked for."""
    assert isinstance(FileSource(["a"]), Source)


def test_capture_keeps_the_bytes_as_they_came(tmp_path: Path, read) -> None:
    """Nothing is changed on the way in, and the digest is that of the bytes."""
    content = b"\xef\xbb\xbfThe Amber Front\r\n said so.  \x92\r\n"
    (tmp_path / "a.txt").write_bytes(content)
    (capture,) = read(tmp_path / "a.txt").captures
    assert capture.content == content
    assert capture.sha256 == sha256(content).hexdigest()
    assert capture.source == str(tmp_path / "a.txt")


def test_one_bad_path_does_not_stop_the_rest(tmp_path: Path, read) -> None:
    """What can be read is read, in the order given, whatever stands beside it."""
    (tmp_path / "a.txt").write_text(REPORT)
    (tmp_path / "b.txt").write_text(REPORT)
    outcome = read(tmp_path / "b.txt", tmp_path / "nowhere.txt", tmp_path / "a.txt")
    assert [Path(capture.source).name for capture in outcome.captures] == ["b.txt", "a.txt"]
    assert isinstance(outcome.refusals[0].error, SourceMissing)


@pytest.mark.parametrize(
    "address", ["https://outlet.example.org/report", "www.outlet.example", "file:///a.txt"]
)
def test_an_address_is_not_fetched(address: str, read) -> None:
    """An address is refused with the advice to save the page."""
    outcome = read(address)
    assert isinstance(outcome.refusals[0].error, SourceMissing)
    assert "save the page" in outcome.trouble


@pytest.mark.parametrize("path", ["", "a\x00b", "x" * 5000])
def test_a_path_that_cannot_be_is_missing(path: str, read) -> None:
    """Strings that are no paths are refused, not looked up as something else."""
    assert isinstance(read(path).refusals[0].error, SourceMissing)


def test_standard_input_is_sniffed(monkeypatch: pytest.MonkeyPatch, read) -> None:
    """`-` reads text, pages and JSON lines alike, as bytes."""
    kinds = {
        REPORT.encode(): ("-", Media.TEXT),
        b"<!DOCTYPE html><html><body><p>Words.</p></body></html>": ("-", Media.HTML),
        b'{"text": "The Amber Front left."}\n': ("-#1", Media.TEXT),
    }
    for content, expected in kinds.items():
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        (capture,) = read("-").captures
        assert (capture.source, capture.media) == expected


def test_empty_standard_input_is_told(monkeypatch: pytest.MonkeyPatch, read) -> None:
    """A pipe with nothing in it is an empty source."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert isinstance(read("-").refusals[0].error, SourceEmpty)


def test_replaced_standard_input_is_read_as_text(monkeypatch: pytest.MonkeyPatch, read) -> None:
    """A program that puts text in the place of standard input is served too."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(REPORT))
    assert read("-").captures[0].content == REPORT.encode()


def test_memory_stays_flat_over_many_files(tmp_path: Path) -> None:
    """However many files a folder holds, no more than a few are in memory at a time."""
    for number in range(60):
        (tmp_path / f"{number:03}.txt").write_bytes(REPORT.encode() * 4000)
    tracemalloc.start()
    count = sum(isinstance(entry, Capture) for entry in FileSource([str(tmp_path)]).captures())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 60
    assert peak < 10 * len(REPORT) * 4000


def test_a_name_that_is_not_utf8_can_be_written_out(tmp_path: Path, read) -> None:
    """The source's name holds no character that cannot be encoded."""
    name = os.path.join(os.fsencode(tmp_path), b"\xff.txt")
    try:
        Path(os.fsdecode(name)).write_text(REPORT)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (capture,) = read(tmp_path).captures
    assert capture.source.encode("utf-8").endswith(b"\\xff.txt")
