"""What goes between us and the process that takes files apart: a JSON head and bytes, never code.

The other side has read what strangers wrote and may be in their hands, so that nothing that it sends is
unpickled, or believed beyond its form.
"""

import json
import struct
from collections.abc import Callable
from dataclasses import asdict
from typing import cast

from reportedly.model import errors
from reportedly.model.documents import Archived, Capture, Header, Media
from reportedly.model.errors import SourceError, SourceUnreadable
from reportedly.model.recognition import Recognition, recognition_of

MAX_HEAD_BYTES = 4_000_000
MAX_BODY_BYTES = 300_000_000
MOST_PAGES = 1_000_000
_SIZES = struct.Struct(">II")

Head = dict[str, object]
Take = Callable[[int], bytes]
"""Gives exactly so many bytes, or raises EOFError."""


class FrameError(Exception):
    """The other side sent what no frame is."""


def pack(head: Head, body: bytes = b"") -> bytes:
    """Give a frame."""
    words = json.dumps(head).encode("ascii")
    return _SIZES.pack(len(words), len(body)) + words + body


def unpack(take: Take) -> tuple[Head, bytes]:
    """Give the head and body of the next frame.

    Raises: EOFError, if there is none; FrameError.
    """
    head_size, body_size = _SIZES.unpack(take(_SIZES.size))
    if head_size > MAX_HEAD_BYTES or body_size > MAX_BODY_BYTES:
        raise FrameError(f"a frame of {head_size} and {body_size} bytes")
    words, body = take(head_size), take(body_size)
    try:
        head = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise FrameError(str(error)) from error
    if not isinstance(head, dict):
        raise FrameError("its head is no object")
    return head, body


def head_of_capture(capture: Capture) -> tuple[Head, bytes]:
    """Give a capture as the head and body of a frame."""
    archived = capture.archived
    head: Head = {
        "source": capture.source,
        "media": capture.media.value,
        "sha256": capture.sha256,
        "header": asdict(capture.header),
        "encoding": capture.encoding,
        "size": len(capture.content),
    }
    if archived is None:
        return head, capture.content
    head["archived"] = {
        name: getattr(archived, name)
        for name in ("url", "record", "moment", "status", "reason", "headers", "address", "checked")
    }
    return head, capture.content + (b"" if archived.wire == capture.content else archived.wire)


def capture_of(head: Head, body: bytes) -> Capture:
    """Give the capture that a frame holds.

    Raises: FrameError.
    """
    try:
        size = int(cast("int", head["size"]))
        content, wire = body[:size], body[size:]
        told = head.get("archived")
        return Capture(
            source=str(head["source"]),
            content=content,
            media=Media(str(head["media"])),
            sha256=str(head["sha256"]),
            header=header_of(head["header"]),
            encoding=_words(head.get("encoding")),
            archived=_archived(told, wire or content) if isinstance(told, dict) else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise FrameError(str(error)) from error


def header_of(told: object) -> Header:
    """Give the header that a head tells.

    Raises: FrameError.
    """
    if not isinstance(told, dict):
        raise FrameError("its header is no object")
    return Header(**{name: _words(told.get(name)) for name in Header.__dataclass_fields__})


def recognition_in(told: object, most: int) -> Recognition | None:
    """Give the recognition that a head tells of a text of `most` characters at most; None if it tells none.

    Raises: FrameError.
    """
    if told is None:
        return None
    try:
        made = recognition_of(cast("Head", told))
    except SourceError as error:
        raise FrameError(str(error)) from error
    if any(one.end > most for one in made.passages):
        raise FrameError("words were recognised beyond the text")
    return made


def pages_in(told: object) -> tuple[int, ...]:
    """Give the numbers of pages that a head tells; none if it tells none.

    Raises: FrameError.
    """
    pages = [] if told is None else told
    if not isinstance(pages, list) or not all(type(one) is int and 0 < one < MOST_PAGES for one in pages):
        raise FrameError("its pages are no numbers of pages")
    return tuple(pages)


def head_of_error(error: SourceError) -> Head:
    """Give an error as a head."""
    return {"error": type(error).__name__, "message": str(error)}


def error_of(head: Head) -> SourceError:
    """Give the error that a head tells."""
    kind = getattr(errors, str(head.get("error")), SourceUnreadable)
    plain = isinstance(kind, type) and issubclass(kind, SourceError) and kind.__init__ is Exception.__init__
    made = kind if plain else SourceUnreadable
    return cast("SourceError", made(str(head.get("message"))))


def _archived(told: Head, wire: bytes) -> Archived:
    headers, checked = told["headers"], told["checked"]
    if not isinstance(headers, list) or not isinstance(checked, list):
        raise FrameError("its headers are no list")
    return Archived(
        url=str(told["url"]),
        record=str(told["record"]),
        moment=str(told["moment"]),
        status=int(cast("int", told["status"])),
        reason=str(told["reason"]),
        headers=tuple((str(name), str(value)) for name, value in headers),
        wire=wire,
        address=_words(told.get("address")),
        checked=tuple(map(str, checked)),
    )


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
