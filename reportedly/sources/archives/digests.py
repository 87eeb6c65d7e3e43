"""Digests that archives state: worked out anew and compared."""

import base64
import hashlib
from collections.abc import Iterable
from typing import IO

from reportedly.model.errors import SourceUnreadable

_NAMES = {
    "md5": "md5",
    "sha1": "sha1",
    "sha-1": "sha1",
    "sha256": "sha256",
    "sha-256": "sha256",
    "sha512": "sha512",
    "sha-512": "sha512",
}
_CHUNK_BYTES = 1 << 20


def check_digest(stated: str | None, candidates: Iterable[bytes], what: str) -> str | None:
    """Give a stated digest that one of the candidates has; None where none is stated that we can work out.

    Args:
        stated: `sha1:` and such with the digest in base 32, base 64 or hex.
        candidates: what the digest may have been taken of, as programs differ in it.
    Raises: SourceUnreadable, if it is the digest of none.
    """
    algorithm, _, value = (stated or "").strip().partition(":")
    name = _NAMES.get(algorithm.lower())
    if name is None or not value:
        return None
    for content in candidates:
        if _same(hashlib.new(name, content, usedforsecurity=False).digest(), value):
            return stated
    raise SourceUnreadable(
        f"{what}: its bytes do not have the {algorithm} digest that the archive states, so they were damaged "
        "or changed; get the archive anew"
    )


def has_digest(stream: IO[bytes], stated: str) -> bool:
    """Tell whether what is left of a stream has a digest; false for one that we cannot work out."""
    algorithm, _, value = stated.strip().partition(":")
    name = _NAMES.get(algorithm.lower())
    if name is None:
        return False
    found = hashlib.new(name, usedforsecurity=False)
    while chunk := stream.read(_CHUNK_BYTES):
        found.update(chunk)
    return _same(found.digest(), value)


def _same(digest: bytes, value: str) -> bool:
    written = value.strip()
    return (
        written.lower() == digest.hex()
        or written.upper().rstrip("=") == base64.b32encode(digest).decode("ascii").rstrip("=")
        or written.rstrip("=") == base64.b64encode(digest).decode("ascii").rstrip("=")
    )
