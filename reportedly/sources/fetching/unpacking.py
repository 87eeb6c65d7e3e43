"""Packed bodies, unpacked a piece at a time so that a bomb is dropped before it bursts."""

import zlib
from collections.abc import Iterator

from reportedly.model.errors import FetchFailed, SourceTooLarge
from reportedly.sources.fetching.limits import Limits

MAX_MEMBERS = 20_000
"""The most gzip files, one after the other, in one body: what is packed in blocks of 64 kB has fewer."""
_PIECE = 1 << 16
_GZIP_WINDOW = 31
_RAW_WINDOW = -15
_GZIP_MARK = b"\x1f\x8b"


def unpack(body: bytes, encoding: str, limits: Limits, url: str) -> bytes:
    """Give a body without its `Content-Encoding`.

    Raises: SourceTooLarge, if it unpacks to more than the limits allow; FetchFailed, if it is broken or
        packed in a way that was not asked for.
    """
    named = encoding.strip().lower()
    if named in ("", "identity"):
        return body
    if named in ("gzip", "x-gzip"):
        return _inflate(body, _GZIP_WINDOW, limits, url)
    if named == "deflate":
        # Servers send it with and without the zlib header that the standard asks for.
        window = zlib.MAX_WBITS if body[:1] == b"\x78" else _RAW_WINDOW
        return _inflate(body, window, limits, url)
    raise FetchFailed(f"{url}: its body is packed as {named!r}, which was not asked for")


def _inflate(body: bytes, window: int, limits: Limits, url: str) -> bytes:
    most = min(limits.max_bytes, max(limits.free_bytes, limits.max_ratio * len(body)))
    pieces: list[bytes] = []
    size = 0
    try:
        for piece in _pieces(body, window):
            size += len(piece)
            if size > most:
                raise SourceTooLarge(f"{url}: {len(body)} packed bytes unpack to over {most}; it is given up")
            pieces.append(piece)
    except zlib.error as error:
        raise FetchFailed(f"{url}: its packed body is broken ({error}); try again later") from error
    return b"".join(pieces)


def _pieces(body: bytes, window: int) -> Iterator[bytes]:
    """Yield what a packed body holds; a gzip file may be several, one after the other.

    It is fed a little at a time: a library that is given all of it copies the rest for every piece, and a
    body of many tiny files would take hours.

    Raises: zlib.error, if it is broken, cut off, or in more files than any page needs.
    """
    at = members = 0
    while at < len(body):
        members += 1
        if members > MAX_MEMBERS:
            raise zlib.error(f"it is over {MAX_MEMBERS} files")
        unpacker = zlib.decompressobj(window)
        while not unpacker.eof:
            given = unpacker.unconsumed_tail or body[at : at + _PIECE]
            at += 0 if unpacker.unconsumed_tail else len(given)
            piece = unpacker.decompress(given, _PIECE)
            if not given and not piece and not unpacker.eof:
                raise zlib.error("it is cut off")
            yield piece
        at -= len(unpacker.unused_data)
        # What stands behind the end and is no gzip file is padding, which everybody passes over.
        if window != _GZIP_WINDOW or not body.startswith(_GZIP_MARK, at):
            return
