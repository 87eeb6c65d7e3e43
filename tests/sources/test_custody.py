"""What is fetched is on record before it is read; nothing is kept twice, and no change goes unseen."""

import gzip
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from reportedly.model.errors import LedgerBroken, UsageError
from reportedly.sources.custody import Custody
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.listings import Found
from reportedly.sources.pages import page_captures, page_content
from reportedly.sources.warc_files import write_warc

NOW = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)
URL = "https://harbour-wire.example/1"


def fetched(content: bytes = b"The Amber Front left Tarnholm.", url: str = URL) -> Fetched:
    """Give an answer."""
    return Fetched(
        url=url,
        final_url=url,
        hops=(),
        address="93.184.216.34",
        asked=NOW,
        answered=NOW,
        status=200,
        reason="OK",
        headers=(
            ("Content-Type", "text/plain; charset=utf-8"),
            ("ETag", '"v1"'),
            ("Transfer-Encoding", "chunked"),
        ),
        wire=content,
        content=content,
    )


@pytest.fixture
def custody(tmp_path: Path) -> Custody:
    """Give an empty custody."""
    return Custody(tmp_path / "ledger.db.custody")


def test_a_capture_survives_a_kill_before_it_is_read(custody: Custody) -> None:
    """Opened again, it waits with its bytes, address, time and hash; once settled it waits no more."""
    custody.keep(fetched(), source="harbour", publisher="Harbour Wire")
    again = Custody(custody.folder)
    (kept,) = again.waiting()
    assert (kept.record["address"], kept.record["answered"]) == ("93.184.216.34", NOW.isoformat())
    (capture,) = page_captures(again, kept)
    assert capture.content == b"The Amber Front left Tarnholm."
    assert (capture.header.url, capture.header.publisher, capture.encoding) == (URL, "Harbour Wire", "utf-8")
    again.settle(kept, document="document-1")
    assert again.waiting() == ()
    assert again.validators(URL) == fetched().validators


def test_the_same_bytes_are_one_capture(custody: Custody) -> None:
    """Only a change makes a new record of an address."""
    assert custody.keep(fetched(), source="s", publisher=None) is not None
    assert custody.keep(fetched(), source="s", publisher=None) is None
    assert custody.keep(fetched(b"Other words."), source="s", publisher=None) is not None
    assert len(tuple(custody.captures(URL))) == custody.verify() == 2


def test_an_address_waits_until_it_is_fetched_and_again_when_it_changes(custody: Custody) -> None:
    """What a listing names is never lost and never asked for twice, unless its mark is new."""
    listing = fetched(b"listing", "https://harbour-wire.example/feed")
    assert custody.note_listing(listing, "harbour", None, [Found(URL, "1"), Found(f"{URL}0", "1")]) == 2
    custody.keep(fetched(), source="harbour", publisher=None)
    assert custody.waiting_addresses("harbour") == (f"{URL}0",)
    assert custody.note_listing(listing, "harbour", None, [Found(URL, "1")]) == 0
    assert custody.note_listing(listing, "harbour", None, [Found(URL, "2")]) == 1
    assert set(custody.waiting_addresses("harbour")) == {URL, f"{URL}0"}
    for _ in range(5):
        custody.note_failure(URL)
    assert custody.waiting_addresses("harbour") == (f"{URL}0",)


def test_what_was_changed_or_taken_out_is_found(custody: Custody) -> None:
    """Records are a chain, bodies lie under their digests."""
    for words in (b"one a", b"two b", b"three c"):
        custody.keep(fetched(words), source="s", publisher=None)
    body = next(path for path in custody.folder.glob("bodies/*/*") if path.read_bytes() == b"two b")
    body.write_bytes(b"two c")
    with pytest.raises(LedgerBroken, match="was changed"):
        custody.verify()
    body.write_bytes(b"two b")
    assert custody.verify() == 3
    with sqlite3.connect(custody.folder / "custody.sqlite") as base:
        base.execute("DELETE FROM captures WHERE number = 2")
    base.close()
    with pytest.raises(LedgerBroken, match="taken out"):
        custody.verify()


def test_hosts_and_sources_keep_their_times_over_a_restart(custody: Custody) -> None:
    """Who asked to be left alone is left alone by the next run too."""
    custody.hold({"harbour-wire.example": NOW + timedelta(hours=1)})
    custody.set_due("harbour", NOW, 3)
    again = Custody(custody.folder)
    assert again.held() == {"harbour-wire.example": NOW + timedelta(hours=1)}
    assert again.due("harbour") == (NOW, 3)
    assert again.due("other") == (None, 0)


@pytest.mark.parametrize("name", ["out.warc", "out.warc.gz"])
def test_other_programs_read_the_archive(custody: Custody, tmp_path: Path, name: str) -> None:
    """Each response comes back with its address, date and body; an archive is never overwritten."""
    for words in (b"one a", b"two b"):
        custody.keep(replace(fetched(words), status=200), source="s", publisher=None)
    assert write_warc(custody, custody.captures(), tmp_path / name) == 2
    with (tmp_path / name).open("rb") as file:
        digests = [one.verify_block_digest() for one in ArchiveIterator(file, parse_http=False)]
    assert digests[1:] == [True, True]
    with (tmp_path / name).open("rb") as file:
        found = [(one.headers.get("WARC-Target-URI"), one.reader.read()) for one in ArchiveIterator(file)]
    assert found[1:] == [(URL, b"one a"), (URL, b"two b")]
    with pytest.raises(UsageError, match="name a new file"):
        write_warc(custody, custody.captures(), tmp_path / name)


def test_what_stands_in_a_report_says_so_on_record(custody: Custody) -> None:
    """A picture that waits is told from a report that waits, and its bytes can be had as they were packed."""
    page = custody.keep(fetched(), source="s", publisher=None)
    packed = replace(
        fetched(b"picture", f"{URL}.jpg"),
        wire=gzip.compress(b"picture"),
        headers=(("Content-Encoding", "gzip"), ("Content-Type", "image/jpeg")),
    )
    part = custody.keep(
        packed, source="s", publisher=None, part_of={"document": "document-a", "caption": None}
    )
    assert page is not None
    assert part is not None
    assert "part_of" not in page.record
    assert custody.waiting()[1].record["part_of"] == {"document": "document-a", "caption": None}
    assert page_content(custody, part) == b"picture"
    assert custody.verify() == 2
