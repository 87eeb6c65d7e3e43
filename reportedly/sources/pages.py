"""Pages that were fetched, as captures to read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.message import Message
from io import BytesIO

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceError
from reportedly.sources.custody import Custody, Kept
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.unpacking import unpack
from reportedly.sources.streams import capture_stream

_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf"}


def page_content(custody: Custody, kept: Kept) -> bytes:
    """Give the bytes of a capture on record, unpacked.

    Raises: SourceError; LedgerBroken, if they are missing or not what they were.
    """
    wire = custody.read_bytes(str(kept.record["wire_sha256"]))
    return unpack(wire, _headers(kept).get("Content-Encoding", ""), Limits(), kept.url)


def page_captures(custody: Custody, kept: Kept) -> Iterator[Capture | Unreadable]:
    """Yield what a capture on record holds: one report, or why it holds none."""
    headers = _headers(kept)
    url = str(kept.record["final_url"])
    try:
        wire = custody.read_bytes(str(kept.record["wire_sha256"]))
        content = unpack(wire, headers.get("Content-Encoding", ""), Limits(), url)
        suffix = _SUFFIXES.get(headers.get_content_type(), "")
        found: Iterable[Capture | Unreadable] = capture_stream(
            url, BytesIO(content), suffix, Limits().max_bytes
        )
        for one in found:
            yield one if isinstance(one, Unreadable) else _named(one, kept, headers.get_content_charset())
    except SourceError as error:
        yield Unreadable(url, error)


def _headers(kept: Kept) -> Message:
    message = Message()
    pairs = kept.record["headers"]
    for name, value in pairs if isinstance(pairs, list) else ():
        if str(name).lower() in ("content-type", "content-encoding"):
            message[str(name)] = re.sub(r"[\r\n]", " ", str(value))
    return message


def _named(capture: Capture, kept: Kept, charset: str | None) -> Capture:
    publisher = kept.record.get("publisher")
    header = replace(
        capture.header,
        url=capture.header.url or str(kept.record["final_url"]),
        publisher=str(publisher) if publisher else capture.header.publisher,
    )
    return replace(capture, header=header, encoding=capture.encoding or charset)
