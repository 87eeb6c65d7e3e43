"""What the tests of archives share: records as programs write them."""

import base64
import hashlib
from collections.abc import Callable

import pytest

PAGE = b"<html><body><p>The Lowland Brigade denied that it had split.</p></body></html>"


def sha1(content: bytes) -> str:
    """Give a digest as archives state it."""
    return f"sha1:{base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()}"


def write_record(kind: str, block: bytes, **named: str | None) -> bytes:
    """Give a record; None takes a usual header out."""
    headers: dict[str, str | None] = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:sha1:{sha1(block + repr(named).encode())}>",
        "WARC-Date": "2021-05-04T09:00:00Z",
        "WARC-Target-URI": "https://harbour-wire.example/1",
        **{name.replace("_", "-"): value for name, value in named.items()},
    }
    lines = [f"{name}: {value}" for name, value in headers.items() if value is not None]
    return (
        "\r\n".join(["WARC/1.1", *lines, f"Content-Length: {len(block)}", "", ""]).encode()
        + block
        + b"\r\n\r\n"
    )


def write_answer(body: bytes = PAGE, media: str = "text/html", status: int = 200, *more: str) -> bytes:
    """Give the block of a response."""
    lines = [f"HTTP/1.1 {status} OK", f"Content-Type: {media}", *more, "", ""]
    return "\r\n".join(lines).encode() + body


@pytest.fixture
def record() -> Callable[..., bytes]:
    """Give the writer of records."""
    return write_record


@pytest.fixture
def answer() -> Callable[..., bytes]:
    """Give the writer of answers."""
    return write_answer


@pytest.fixture
def digest() -> Callable[[bytes], str]:
    """Give the maker of digests."""
    return sha1
