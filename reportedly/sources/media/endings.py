"""Where a picture ends, and what stands behind its end.

A file can be a picture and something else at once: an archive or a page behind the picture's last byte.
Phones put films and maps of depth there, which harms nobody; programs, pages and archives are refused.
Sources: PNG, GIF89a and RIFF specifications; ITU-T T.81 for JPEG.
"""

import struct

from reportedly.model.errors import SourceUnreadable
from reportedly.model.media import MediaForm

_STRANGERS = (
    (b"PK\x03\x04", "an archive"),
    (b"Rar!\x1a\x07", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"%PDF-", "a PDF"),
    (b"<html", "a web page"),
    (b"<script", "a script"),
    (b"<?php", "a script"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"#!/", "a script"),
)


def check_ending(form: MediaForm, content: bytes, name: str) -> tuple[str, ...]:
    """Give what is odd about the end of a picture, in words.

    Raises: SourceUnreadable, if it is cut off, or if something of another kind is packed behind it.
    """
    end = _end(form, content)
    if end is None:
        return ()
    if end > len(content):
        raise SourceUnreadable(f"{name}: the picture is cut off before its end; get the whole file")
    rest = content[end:].rstrip(b"\0")
    lowered = rest.lower()
    for mark, what in _STRANGERS:
        if mark in rest or (mark.lower() in lowered and mark.startswith(b"<")):
            raise SourceUnreadable(
                f"{name}: behind the end of the picture stands {what}; save the picture anew and give that"
            )
    return (f"{len(rest)} bytes stand behind the end of the picture",) if rest else ()


def _end(form: MediaForm, content: bytes) -> int | None:
    """Give where a picture ends, past the end of the file if it is cut off; None where it is not known."""
    finders = {
        MediaForm.PNG: _end_of_png,
        MediaForm.GIF: _end_of_gif,
        MediaForm.JPEG: _end_of_jpeg,
        MediaForm.WEBP: _end_of_riff,
    }
    finder = finders.get(form)
    return None if finder is None else finder(content)


def _end_of_png(content: bytes) -> int:
    at = 8
    while at + 12 <= len(content):
        size, kind = struct.unpack_from(">I4s", content, at)
        at += 12 + size
        if kind == b"IEND":
            return int(at)
    return len(content) + 1


def _end_of_riff(content: bytes) -> int:
    size = int.from_bytes(content[4:8], "little")
    return 8 + size


def _end_of_gif(content: bytes) -> int:
    cut = len(content) + 1
    if len(content) < 13:
        return cut
    at = 13 + _colours(content[10])
    while at < len(content):
        kind = content[at]
        if kind == 0x3B:
            return at + 1
        if kind == 0x21:
            at = _past_blocks(content, at + 2)
        elif kind == 0x2C and at + 9 < len(content):
            at = _past_blocks(content, at + 11 + _colours(content[at + 9]))
        else:
            return cut
    return cut


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _past_blocks(content: bytes, at: int) -> int:
    while at < len(content) and content[at]:
        at += content[at] + 1
    return at + 1


def _end_of_jpeg(content: bytes) -> int:
    at, cut = 2, len(content) + 1
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            return cut
        kind = content[at + 1]
        if kind == 0xD9:
            return at + 2
        if kind == 0xFF or 0xD0 <= kind <= 0xD8 or kind == 0x01:
            at += 1 if kind == 0xFF else 2
            continue
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
        if kind == 0xDA:
            at = _past_scan(content, at)
    return at + 2 if content[at : at + 2] == b"\xff\xd9" else cut


def _past_scan(content: bytes, at: int) -> int:
    """Give the next marker that is no part of the coded picture."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            return len(content) + 1
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
