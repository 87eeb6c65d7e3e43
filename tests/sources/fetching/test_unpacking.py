"""Packed bodies come out as they were packed, or not at all."""

import gzip
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.errors import FetchFailed, SourceTooLarge
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.unpacking import MAX_MEMBERS, unpack

URL = "https://harbour-wire.example/report"
LIMITS = Limits(max_bytes=100_000, free_bytes=10_000, max_ratio=10)
REPORT = b"The Amber Front said that it had left Tarnholm. " * 20


def raw_deflate(content: bytes) -> bytes:
    """Give content packed without a header, as some servers send it."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


@given(st.binary(max_size=2_000))
def test_what_was_packed_comes_out_the_same(content: bytes) -> None:
    """Every way of packing that is asked for gives back the bytes, whatever its name's case."""
    assert unpack(gzip.compress(content), " GZip ", LIMITS, URL) == content
    assert unpack(zlib.compress(content), "deflate", LIMITS, URL) == content
    assert unpack(content, "identity", LIMITS, URL) == unpack(content, "", LIMITS, URL) == content


def test_deflate_without_its_header_is_read() -> None:
    """What servers send is read, not only what the standard says."""
    assert unpack(raw_deflate(REPORT), "deflate", LIMITS, URL) == REPORT


def test_several_gzip_files_are_one_body_and_padding_is_none() -> None:
    """One packed file after the other is read to the end; zeros behind the last are passed over."""
    body = gzip.compress(REPORT[:100]) + gzip.compress(REPORT[100:])
    assert unpack(body + b"\0" * 64, "gzip", LIMITS, URL) == REPORT


def test_a_bomb_is_dropped_by_its_ratio_and_by_its_size() -> None:
    """A small body may grow to what is free, no body to more than the limit."""
    small = gzip.compress(b"a" * LIMITS.free_bytes)
    assert len(unpack(small, "gzip", LIMITS, URL)) == LIMITS.free_bytes
    for size in (LIMITS.free_bytes + 1, LIMITS.max_bytes + 1, 50_000_000):
        with pytest.raises(SourceTooLarge, match="unpack to over"):
            unpack(gzip.compress(b"a" * size), "gzip", LIMITS, URL)


@given(st.lists(st.binary(max_size=200_000), min_size=1, max_size=4))
@settings(max_examples=30)
def test_several_gzip_files_come_out_as_one_whatever_their_sizes(parts: list[bytes]) -> None:
    """Where one file ends within what was fed, the next begins right there."""
    limits = Limits(free_bytes=10_000_000)
    assert unpack(b"".join(map(gzip.compress, parts)), "gzip", limits, URL) == b"".join(parts)


def test_a_body_of_countless_tiny_files_is_dropped_at_once() -> None:
    """Its time does not grow with their number: files that unpack to nothing pass every limit of size."""
    body = gzip.compress(b"") * 500_000
    start = time.process_time()
    with pytest.raises(FetchFailed, match=f"over {MAX_MEMBERS} files"):
        unpack(body, "gzip", Limits(), URL)
    assert time.process_time() - start < 10


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_body_that_is_cut_off_is_no_body(encoding: str) -> None:
    """Half a report is never taken for the whole."""
    packed = gzip.compress(REPORT) if encoding == "gzip" else zlib.compress(REPORT)
    with pytest.raises(FetchFailed, match="broken"):
        unpack(packed[: len(packed) // 2], encoding, LIMITS, URL)


def test_a_way_of_packing_that_was_not_asked_for_is_refused() -> None:
    """The refusal names it."""
    with pytest.raises(FetchFailed, match="'br'"):
        unpack(REPORT, "br", LIMITS, URL)
