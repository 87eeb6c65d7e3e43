"""Records of a web archive (WARC 1.0, 1.1), plain or packed, in their order; what is damaged is stepped over.

After damage the next record is looked for by how records begin, past the end of the last sound one: a page
can hold words that look like a record, and those of a sound page are never taken for one.
"""

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import IO, Any

from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceTooLarge, SourceUnreadable

MAX_RECORDS = 500_000
"""The most records of one archive that are looked at."""
MAX_GAPS = 100
"""How many damaged places of one archive are stepped over."""

WITH_PAGES = frozenset({"response", "revisit", "resource", "conversion"})
_HEADER_ROOM = 65_536
_CHUNK_BYTES = 1 << 18
_GZIP_MARK = b"\x1f\x8b\x08"
_PLAIN_MARK = b"WARC/1."
_WINDOW = 31

Reopen = Callable[[], IO[bytes]]
"""Opens the archive anew, at its beginning; it must be possible to seek in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record that can hold a page."""

    number: int
    """Its place among all records, from 1."""
    position: int
    """Where it begins in the file."""
    kind: str
    headers: Mapping[str, str]
    """By lower-case names."""
    block: bytes = field(repr=False)
    """What it holds; of a longer one the first bytes."""
    length: int
    """How long the record says that its block is."""


def read_records(reopen: Reopen, name: str, max_bytes: int) -> Iterator[Record | Unreadable | int]:
    """Yield the records that can hold pages, what is damaged, and for every other record its number."""
    with closing(reopen()) as stream:
        walk = _Walk(stream, name, max_bytes + _HEADER_ROOM)
        for _ in range(MAX_GAPS):
            yield from walk.sound_records()
            if walk.trouble is None:
                return
            here = f"{name}#{walk.number + 1}"
            found = walk.skip_damage()
            way_on = "the next ones are read" if found else "what follows it cannot be found"
            trouble = f"{here}: this record is damaged ({walk.trouble}); {way_on}; get the archive anew"
            yield Unreadable(here, SourceUnreadable(trouble))
            if not found:
                return
        yield Unreadable(
            name, SourceUnreadable(f"{name}: over {MAX_GAPS} places are damaged; the rest is left")
        )


def record_at(reopen: Reopen, position: int, max_bytes: int) -> Record | None:
    """Give the record that begins at a position that was given before; None if it is none any more."""
    with closing(reopen()) as stream:
        walk = _Walk(stream, "", max_bytes + _HEADER_ROOM)
        walk.start = position
        found = next(walk.sound_records(), None)
        return found if isinstance(found, Record) else None


class _Walk:
    """A way through one archive that can start again behind damage."""

    def __init__(self, stream: IO[bytes], name: str, most: int) -> None:
        self.number = 0
        self.start = 0
        self.trouble: str | None = None
        self._stream = stream
        self._name = name
        self._most = most
        self._last: int | None = None

    def sound_records(self) -> Iterator[Record | Unreadable | int]:
        """Yield from the start on until the end, or until there is trouble, which is noted."""
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - only archives need it

        self.trouble = self._last = None
        self._stream.seek(self.start)
        try:
            for found in ArchiveIterator(self._stream, parse_http=False):
                self.number += 1
                self._last = found.stream_pos
                if self.number > MAX_RECORDS:
                    trouble = (
                        f"{self._name}: over {MAX_RECORDS} records are in it; the rest is left, split it"
                    )
                    yield Unreadable(self._name, SourceTooLarge(trouble))
                    return
                yield self._record(found)
        except (OSError, ValueError, RuntimeError, EOFError) as error:
            self.trouble = str(error) or type(error).__name__

    def skip_damage(self) -> bool:
        """Move the start to the next place where a record may begin; tell whether there is one."""
        after = self.start + 1 if self._last is None else self._end_of(self._last)
        found = _find_mark(self._stream, max(after, self.start + 1))
        if found is not None:
            self.start = found
            self.number += 1  # the damaged one counts
        return found is not None

    def _record(self, found: Any) -> Record | int:
        headers = {str(key).lower(): str(value) for key, value in found.headers.items()}
        kind = headers.get("warc-type", "").lower()
        if kind not in WITH_PAGES:
            return self.number
        return Record(
            number=self.number,
            position=found.stream_pos,
            kind=kind,
            headers=headers,
            block=found.reader.read(self._most),
            length=found.content_length,
        )

    def _end_of(self, position: int) -> int:
        """Give where the sound record ends that begins here."""
        self._stream.seek(position)
        head = self._stream.read(len(_GZIP_MARK))
        self._stream.seek(position)
        return position + (
            _packed_length(self._stream) if head == _GZIP_MARK else _plain_length(self._stream)
        )


def _packed_length(stream: IO[bytes]) -> int:
    unpacker = zlib.decompressobj(_WINDOW)
    taken = 0
    while not unpacker.eof and (chunk := stream.read(_CHUNK_BYTES)):
        taken += len(chunk)
        try:
            while chunk and not unpacker.eof:
                unpacker.decompress(chunk, _CHUNK_BYTES)
                chunk = unpacker.unconsumed_tail
        except zlib.error:
            return 1
    return max(1, taken - len(unpacker.unused_data))


def _plain_length(stream: IO[bytes]) -> int:
    head, _, _ = stream.read(_HEADER_ROOM).partition(b"\r\n\r\n")
    stated = [
        line.partition(b":")[2] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    ]
    length = stated[0].strip() if stated else b""
    return max(1, len(head) + 4 + (int(length) if length.isdigit() and len(length) < 16 else 0))


def _find_mark(stream: IO[bytes], start: int) -> int | None:
    """Give where the next bytes stand that a record can begin with."""
    stream.seek(start)
    kept, base = b"", start
    while chunk := stream.read(_CHUNK_BYTES):
        window = kept + chunk
        places = [place for mark in (_GZIP_MARK, _PLAIN_MARK) if (place := window.find(mark)) >= 0]
        if places:
            return base + min(places)
        kept = window[-len(_PLAIN_MARK) :]
        base += len(window) - len(kept)
    return None
