"""A web archive holds each capture as it was answered, for any reader of archives."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from reportedly.model.errors import LedgerBroken, UsageError
from reportedly.sources.custody import Custody
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.warc_files import write_warc

NOW = datetime(2021, 5, 4, 9, 0, 30, 123456, tzinfo=UTC)
WIRE = gzip.compress(b"The Amber Front left Tarnholm.", mtime=0)


@pytest.fixture
def custody(tmp_path: Path) -> Custody:
    """Give a custody of two captures, packed and cut into chunks on the wire."""
    made = Custody(tmp_path / "custody")
    for number in (1, 2):
        url = f"https://harbour-wire.example/{number}"
        headers = (("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked"), ("X-Desk", "Häfen"))
        answer = Fetched(
            url=url,
            final_url=url,
            hops=(),
            address="93.184.216.34",
            asked=NOW,
            answered=NOW,
            status=200,
            reason="OK",
            headers=headers,
            wire=WIRE,
            content=url.encode(),
        )
        made.keep(answer, source="harbour", publisher=None)
    return made


@pytest.mark.parametrize("name", ["all.warc", "all.warc.gz"])
def test_another_reader_finds_every_capture(custody: Custody, tmp_path: Path, name: str) -> None:
    """Address, moment, digests and bytes are those on record, packed record by record or plain."""
    path = tmp_path / name
    assert write_warc(custody, custody.captures(), path) == 2
    found = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, parse_http=False):
            if record.headers["WARC-Type"] == "response":
                assert record.verify_block_digest()
                found.append((record.headers["WARC-Target-URI"], record.headers["WARC-Date"]))
                assert record.reader.read().endswith(b"\r\n\r\n" + WIRE)
    moment = "2021-05-04T09:00:30Z"
    assert found == [(f"https://harbour-wire.example/{number}", moment) for number in (1, 2)]


def test_headers_of_the_wire_are_kept_under_another_name(custody: Custody, tmp_path: Path) -> None:
    """Nobody takes the body for chunks that it no longer has; how it is packed still holds."""
    path = tmp_path / "all.warc"
    write_warc(custody, custody.captures(), path)
    lines = path.read_bytes().split(b"\r\n")
    assert b"X-Archive-Orig-Transfer-Encoding: chunked" in lines
    assert b"Transfer-Encoding: chunked" not in lines
    assert b"Content-Encoding: gzip" in lines
    assert lines.count(f"Content-Length: {len(WIRE)}".encode()) == 2


def test_the_same_captures_make_the_same_file(custody: Custody, tmp_path: Path) -> None:
    """An archive can be compared with another by its bytes alone."""
    for name in ("one.warc.gz", "two.warc.gz"):
        write_warc(custody, custody.captures(), tmp_path / name)
    assert (tmp_path / "one.warc.gz").read_bytes() == (tmp_path / "two.warc.gz").read_bytes()


def test_a_file_that_exists_is_not_written_over(custody: Custody, tmp_path: Path) -> None:
    """What somebody kept stays as it is."""
    path = tmp_path / "all.warc"
    path.write_bytes(b"kept")
    with pytest.raises(UsageError, match="name a new file"):
        write_warc(custody, custody.captures(), path)
    assert path.read_bytes() == b"kept"


def test_a_body_that_was_changed_is_not_archived_as_if_it_were_not(custody: Custody, tmp_path: Path) -> None:
    """An archive vouches for what is in it, so a changed body stops it."""
    (body,) = [path for path in custody.folder.rglob("*") if path.is_file() and path.read_bytes() == WIRE]
    body.chmod(0o600)
    body.write_bytes(b"something else")
    with pytest.raises(LedgerBroken, match="was changed"):
        write_warc(custody, custody.captures(), tmp_path / "all.warc")
