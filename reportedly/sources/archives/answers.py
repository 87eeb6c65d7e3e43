"""Answers of web servers as an archive holds them: status, headers, and the body without its chunks."""

import re
from dataclasses import dataclass, field

from reportedly.model.errors import SourceUnreadable

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})(?: +([^\r\n]*))?\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_SIZE = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_MAX_HEADER_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer taken apart."""

    status: int
    reason: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    raw: bytes = field(repr=False)
    """All that follows the headers, as the archive holds it."""
    wire: bytes = field(repr=False)
    """The body without its chunks, where it was cut into some."""

    def header(self, name: str) -> str:
        """Give the first header of this name, empty where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")


def read_answer(block: bytes, what: str) -> Answer:
    """Give the answer that the block of a record holds.

    Raises: SourceUnreadable, if there is none in it.
    """
    first = _STATUS.match(block[:_MAX_HEADER_BYTES])
    if first is None:
        raise SourceUnreadable(f"{what}: no answer of a web server stands in this record; it is passed over")
    # An answer without headers ends where its first line does.
    end = _END.search(block[: _MAX_HEADER_BYTES + 4], first.end() - 2)
    if end is None:
        raise SourceUnreadable(f"{what}: the headers of its answer do not end; get the archive anew")
    headers = tuple(_headers(block[first.end() : end.start()]))
    raw = block[end.end() :]
    coding = next((value for key, value in headers if key.lower() == "transfer-encoding"), "")
    wire = join_chunks(raw) if "chunked" in coding.lower() else None
    reason = (first[2] or b"").decode("latin-1").strip()
    # Many programs write the body without its chunks and leave the header as it was.
    return Answer(int(first[1]), reason, headers, raw, raw if wire is None else wire)


def join_chunks(raw: bytes) -> bytes | None:
    """Give a body that was cut into chunks as one; None if it was not, or not to its end."""
    pieces: list[bytes] = []
    position = 0
    while (size := _SIZE.match(raw, position)) is not None:
        length = int(size[1], 16)
        if length == 0:
            return b"".join(pieces)
        piece = raw[size.end() : size.end() + length]
        if len(piece) < length:
            return None
        pieces.append(piece)
        position = size.end() + length
        position += 2 if raw[position : position + 2] == b"\r\n" else 1
    return None


def _headers(lines: bytes) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in lines.decode("latin-1").replace("\r\n", "\n").split("\n"):
        if line[:1] in (" ", "\t") and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
        elif ":" in line:
            name, _, value = line.partition(":")
            found.append((name.strip(), value.strip()))
    return found
