"""An answer is taken apart as servers and archivers write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import SourceUnreadable
from reportedly.sources.archives.answers import join_chunks, read_answer


def test_status_headers_and_body() -> None:
    """Continued headers are one header; the first of a name counts."""
    found = read_answer(
        b"HTTP/1.1 200 All good\r\nX-A: one\r\n two\r\nContent-Type: text/html\r\n\r\nbody", "x"
    )
    assert (found.status, found.reason, found.wire) == (200, "All good", b"body")
    assert found.header("x-a") == "one two"
    assert found.header("content-type") == "text/html"


def test_an_answer_without_headers() -> None:
    """The first line can be all there is before the body."""
    assert read_answer(b"HTTP/1.0 404\r\n\r\nbody", "x").raw == b"body"


@given(st.lists(st.binary(min_size=1, max_size=40), max_size=5))
def test_chunks_are_joined(pieces: list[bytes]) -> None:
    """Cut up and joined, a body is what it was; cut off, it is none."""
    cut = b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    assert join_chunks(cut + b"0\r\n\r\n") == b"".join(pieces)
    assert join_chunks(cut) is None


def test_a_header_that_lies_about_chunks() -> None:
    """Many programs join the chunks and leave the header."""
    block = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert read_answer(block + b"<p>hi", "x").wire == b"<p>hi"
    assert read_answer(block + b"3\r\nabc\r\n0\r\n\r\n", "x").wire == b"abc"


@pytest.mark.parametrize("block", [b"", b"hello", b"HTTP/1.1 200 OK\r\nA: b", b"GET / HTTP/1.1\r\n\r\n"])
def test_what_is_no_answer_is_refused(block: bytes) -> None:
    """Requests, noise, and headers without an end."""
    with pytest.raises(SourceUnreadable):
        read_answer(block, "x")
