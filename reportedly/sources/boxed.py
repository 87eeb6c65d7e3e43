"""Files that hold other documents (web archives, mail): how they are known, and how they are handed on."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import IO

from reportedly.model.documents import Capture, Unreadable

_GZIP_MARK = b"\x1f\x8b"
_WINDOW = 31
_ZIP_MARK = b"PK\x03\x04"
_HEADER = re.compile(rb"([!-9;-~]{1,76}):")
_ENVELOPE = re.compile(rb"From \S.{0,400}\d{4}(?: [+-]\d{4})?[ \t]*\r?\n(?=[!-9;-~]{1,76}:)")
_ON_THE_WAY = frozenset(
    {b"message-id", b"received", b"mime-version", b"return-path", b"delivered-to", b"x-mailer"}
)
_SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location:|from:\s*<?saved by )", re.IGNORECASE | re.MULTILINE
)


class Box(StrEnum):
    """The forms of files that hold other documents."""

    WARC = "warc"
    WACZ = "wacz"
    MAIL = "mail"
    MBOX = "mbox"


@dataclass(frozen=True, slots=True)
class Boxed:
    """A file to be opened: by its path, or by its bytes where they came through a pipe."""

    name: str
    form: Box
    path: str | None
    content: bytes | None = field(default=None, repr=False)

    def open(self) -> IO[bytes]:
        """Open it at its beginning."""
        return BytesIO(self.content or b"") if self.path is None else open(self.path, "rb")


Opener = Callable[[Boxed, int], Iterator[Capture | Unreadable]]
"""Gives what is in such a file, of which no document may be over so many bytes."""


def find_box(head: bytes, suffix: str) -> Box | None:
    """Give the form of a file that holds other documents; None for all other bytes."""
    if _starts_archive(head):
        return Box.WARC
    if head.startswith(_ZIP_MARK):
        named = suffix == ".wacz" or b"datapackage.json" in head or b"archive/data.warc" in head
        return Box.WACZ if named else None
    text = head.lstrip(b"\xef\xbb\xbf\r\n")
    if _ENVELOPE.match(text):
        return Box.MBOX
    return Box.MAIL if _is_mail(text, suffix) else None


def _starts_archive(head: bytes) -> bool:
    if not head.startswith(_GZIP_MARK):
        return head.startswith(b"WARC/1.")
    try:
        return zlib.decompressobj(_WINDOW).decompress(head, 16).startswith(b"WARC/1.")
    except zlib.error:
        return False


def _is_mail(text: bytes, suffix: str) -> bool:
    """Tell a message by its headers: it says who sent it, and how it came; or it is named as one."""
    block = re.split(rb"\r?\n\r?\n", text, maxsplit=1)[0]
    names: set[bytes] = set()
    for line in block.split(b"\n"):
        found = _HEADER.match(line)
        if found is not None:
            names.add(found[1].lower())
        elif line[:1] not in (b" ", b"\t"):
            return False
    if _SAVED_PAGE.search(block) or suffix in (".mht", ".mhtml"):
        return False
    if suffix == ".eml":
        return bool(names & {b"from", b"date", b"subject", b"to", *_ON_THE_WAY})
    return b"from" in names and bool(names & _ON_THE_WAY)
