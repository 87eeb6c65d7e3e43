"""A page on record is read as its headers say, and a page that cannot be read says why."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.model.documents import Capture, Unreadable
from reportedly.sources.custody import Custody
from reportedly.sources.fetching.answers import Fetched
from reportedly.sources.pages import page_captures

NOW = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)
URL = "https://harbour-wire.example/short"
FINAL = "https://harbour-wire.example/2021/amber-front"
REPORT = "The Amber Front left Tarnholm, said Ilse Kövér.".encode("iso-8859-1")
ANSWER = Fetched(
    url=URL,
    final_url=FINAL,
    hops=(),
    address="93.184.216.34",
    asked=NOW,
    answered=NOW,
    status=200,
    reason="OK",
    headers=(("Content-Type", "text/plain; charset=ISO-8859-1"),),
    wire=REPORT,
    content=REPORT,
)


def read(folder: Path, fetched: Fetched, publisher: str | None = "Harbour Wire") -> Capture | Unreadable:
    """Keep an answer and give what is read of it."""
    custody = Custody(folder)
    kept = custody.keep(fetched, source="harbour", publisher=publisher)
    assert kept is not None
    (found,) = page_captures(custody, kept)
    return found


def test_a_page_carries_where_it_was_found_and_who_put_it_out(tmp_path: Path) -> None:
    """The address is the one that answered; the declared encoding goes with the bytes as they came."""
    found = read(tmp_path, ANSWER)
    assert isinstance(found, Capture)
    assert (found.header.url, found.header.publisher) == (FINAL, "Harbour Wire")
    assert (found.content, found.encoding) == (REPORT, "iso-8859-1")


def test_no_publisher_is_made_up(tmp_path: Path) -> None:
    """A page of a source without a publisher has none."""
    found = read(tmp_path, ANSWER, publisher=None)
    assert isinstance(found, Capture)
    assert found.header.publisher is None


def test_what_was_packed_on_the_wire_is_unpacked_from_the_record(tmp_path: Path) -> None:
    """The record holds the bytes as sent; the reader gets those of the page."""
    headers = (*ANSWER.headers, ("content-encoding", "gzip"))
    found = read(tmp_path, replace(ANSWER, headers=headers, wire=gzip.compress(REPORT)))
    assert isinstance(found, Capture)
    assert found.content == REPORT


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_a_page_that_cannot_be_unpacked_says_why(tmp_path: Path, encoding: str) -> None:
    """It is a refusal with the address, and it stops nobody from reading the next page."""
    found = read(tmp_path, replace(ANSWER, headers=(("Content-Encoding", encoding),)))
    assert isinstance(found, Unreadable)
    assert FINAL in str(found.error)


def test_a_header_with_a_line_end_smuggles_in_no_other(tmp_path: Path) -> None:
    """What stands behind a line end is part of the value, not a header of its own."""
    smuggled = (("Content-Type", "text/plain\r\nContent-Encoding: br"),)
    found = read(tmp_path, replace(ANSWER, headers=smuggled))
    assert isinstance(found, Capture)
