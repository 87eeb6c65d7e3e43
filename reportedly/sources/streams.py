"""One opened input: how it is opened, how much of it is taken, and what it becomes."""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from typing import IO

from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceError, SourceMissing, SourceTooLarge, SourceUnreadable
from reportedly.sources.boxed import Box, Boxed, Opener
from reportedly.sources.jsonl import read_lines
from reportedly.sources.sniff import HEAD_BYTES, Kind, find_kind, refuse_binary

STANDARD_INPUT = "-"
_CHUNK_BYTES = 1 << 18
_BOX_NAMES = {"warc": "a web archive", "wacz": "a web archive", "mail": "a message", "mbox": "a mailbox"}


def read_stream(
    path: str, max_bytes: int, opener: Opener | None = None, suffix: str | None = None
) -> Iterator[Capture | Unreadable]:
    """Yield what one file or standard input holds: one capture, or one for each document in it.

    Args:
        opener: opens web archives and mail; None if they are to be refused.
        suffix: in place of the one in the path.
    """
    name = printable(path)
    ending = suffix_of(path) if suffix is None else suffix
    try:
        with _open(path) as stream:
            head = stream.read(HEAD_BYTES)
            kind = find_kind(head, ending, name)
            if opener is None or kind.value not in set(Box):
                yield from _captures(name, head, stream, kind, max_bytes)
                return
            # What comes through a pipe comes once; a file is opened anew by whoever takes it apart.
            content = _whole(name, head, stream, max_bytes) if path == STANDARD_INPUT else None
        boxed = Boxed(name, Box(kind.value), None if content is not None else path, content)
        yield from opener(boxed, max_bytes)
    except SourceError as error:
        yield Unreadable(name, error)
    except OSError as error:
        yield Unreadable(name, explain(name, error))


def capture_stream(
    name: str, stream: IO[bytes], suffix: str, max_bytes: int
) -> Iterator[Capture | Unreadable]:
    """Yield the captures in an open stream of bytes; archives and mail in it are refused.

    Args:
        suffix: of the file's name, lower case with its dot; empty where there is none.
        max_bytes: the most that one report may hold.
    Raises: SourceError, for a stream that cannot be used at all.
    """
    head = stream.read(HEAD_BYTES)
    yield from _captures(name, head, stream, find_kind(head, suffix, name), max_bytes)


def _captures(
    name: str, head: bytes, stream: IO[bytes], kind: Kind, max_bytes: int
) -> Iterator[Capture | Unreadable]:
    if kind.value in set(Box):
        raise SourceUnreadable(
            f"{name}: this is {_BOX_NAMES[kind.value]} inside another file; save it by itself "
            "and give that to `read`"
        )
    if kind is Kind.LINES:
        yield from read_lines(name, head, stream, max_bytes)
        return
    content = _whole(name, head, stream, max_bytes)
    if kind in (Kind.TEXT, Kind.HTML):
        refuse_binary(content, name)
    yield Capture(name, content, Media(kind.value), hashlib.sha256(content).hexdigest())


def _whole(name: str, head: bytes, stream: IO[bytes], max_bytes: int) -> bytes:
    """Give all bytes of a stream.

    Raises: SourceTooLarge.
    """
    content = head + _read_up_to(stream, max_bytes + 1 - len(head))
    if len(content) > max_bytes:
        raise SourceTooLarge(
            f"{name}: it is over the limit of {max_bytes} bytes; split it or raise the limit"
        )
    return content


def suffix_of(path: str) -> str:
    """Give the lower-case suffix of a path with its dot, empty where it has none."""
    return os.path.splitext(path)[1].lower()


def printable(path: str) -> str:
    """Give a path that can be written out: bytes that are not UTF-8 as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def explain(name: str, error: OSError) -> SourceError:
    """Give the error that tells a person why a file cannot be opened or read, and what to do."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return SourceMissing(f"{name}: there is no such file or folder; check the path")
    if error.errno in (errno.EACCES, errno.EPERM):
        return SourceUnreadable(
            f"{name}: you have no permission to read it; change its permissions or copy it"
        )
    if error.errno == errno.ELOOP:
        return SourceUnreadable(
            f"{name}: this link leads back to itself; give the file that it should point to"
        )
    reason = (error.strerror or "it cannot be read").lower()
    return SourceUnreadable(f"{name}: {reason}; copy it elsewhere and try again")


def _read_up_to(stream: IO[bytes], limit: int) -> bytes:
    """Give the rest of a stream, at most `limit` bytes; one big read would reserve the whole limit."""
    chunks = []
    while limit > 0 and (chunk := stream.read(min(_CHUNK_BYTES, limit))):
        chunks.append(chunk)
        limit -= len(chunk)
    return b"".join(chunks)


def _open(path: str) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(_standard_input()) if path == STANDARD_INPUT else _open_regular(path)


def _standard_input() -> IO[bytes]:
    """Give standard input as bytes; where a program has replaced it by text, that text as UTF-8."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceUnreadable(f"{STANDARD_INPUT}: standard input is closed; give a file or pipe a report in")
    if hasattr(sys.stdin, "buffer"):
        return sys.stdin.buffer
    return BytesIO(sys.stdin.read().encode("utf-8", "replace"))


def _open_regular(path: str) -> IO[bytes]:
    """Open a regular file for reading.

    Raises: SourceMissing; SourceUnreadable, for pipes and devices, which could make a batch wait for ever.
    """
    name = printable(path)
    if not path or "\x00" in path:
        raise SourceMissing(f"{name!r}: this is not a path; give a file or a folder")
    if os.path.islink(path) and not os.path.exists(path):
        raise _broken_link(path, name)
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise SourceUnreadable(
            f"{name}: this is a pipe or a device, not a file; pipe it in and give `-` instead"
        )
    return open(path, "rb")


def _broken_link(path: str, name: str) -> SourceError:
    try:
        os.stat(path)
    except FileNotFoundError:
        target = printable(os.readlink(path))
        return SourceMissing(f"{name}: this link points to {target!r}, which is not there; mend the link")
    except OSError as error:
        return explain(name, error)
    return SourceUnreadable(f"{name}: this link changed while it was read; try again")
