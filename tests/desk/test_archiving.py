"""A page from an archive is on record before it is read, as a fetched one is."""

from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk import ReadDocument, edits_of
from reportedly.desk.archiving import Archiving
from reportedly.model.documents import Capture, Unreadable

PAGE = (
    "<html><head><title>Brigade denies split</title></head><body><article><p>TARNHOLM - The Lowland Brigade "
    "denied on Tuesday that it had split from the Amber Front, an alliance of groups.</p><p>{}</p></article>"
)
URL = "https://harbour-wire.example/1"


def record(body: str, date: str) -> bytes:
    """Give the record of a page."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body.encode()
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\nWARC-Date: {date}\r\n"
    return head.encode() + f"Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Give an archive of one page, the later version first."""
    later, earlier = (
        record(PAGE.format("It left."), "2022-01-01T00:00:00Z"),
        record(PAGE.format("It stayed."), "2021-01-01T00:00:00Z"),
    )
    path = tmp_path / "a.warc"
    path.write_bytes(later + earlier + record("<html><p>...", "2023-01-01T00:00:00Z"))
    return path


def test_pages_are_on_record_with_what_became_of_them(tmp_path: Path, archive: Path) -> None:
    """Twice read is once recorded; what could not be read says why; and it comes out again."""
    with Desk(tmp_path / "case.db", extractors=["patterns"]) as desk:
        outcomes = list(desk.read([archive]))
        list(desk.read([archive]))
        kept = desk.fetching.captures()
        assert [one.state for one in kept] == ["read", "read", "refused"]
        read = [one.document.id for one in outcomes if isinstance(one, ReadDocument)]
        assert [one.outcome for one in kept[:2]] == read
        assert kept[0].record["answered"] == "2022-01-01T00:00:00+00:00"
        assert kept[0].record["archive"]
        assert desk.fetching.verify() == 3
        # The former version is the one of the earlier moment, whichever stands first in the archive.
        (edit,) = edits_of(desk, URL)
        assert (edit.before, edit.after) == (read[1], read[0])
        desk.fetching.export(tmp_path / "out.warc")
    with Desk(tmp_path / "other.db", extractors=["patterns"]) as other:
        again = [
            one.document.id for one in other.read([tmp_path / "out.warc"]) if isinstance(one, ReadDocument)
        ]
        assert again == read


def test_nothing_is_on_record_where_nothing_is_kept(tmp_path: Path, archive: Path) -> None:
    """Neither without keeping, nor for other files."""
    with Desk(tmp_path / "case.db", extractors=["patterns"]) as desk:
        list(desk.read([archive], keep=False))
        assert not desk.fetching.folder.exists()


def test_what_is_no_archive_passes_through(tmp_path: Path) -> None:
    """Other captures and refusals come out as they went in."""
    with Archiving(tmp_path / "case.db") as archiving:
        found: list[Capture | Unreadable] = []
        assert list(archiving.on_record(found)) == found
    assert list(tmp_path.iterdir()) == []
