"""Ids as digests of content: stable across runs, orders and machines.

An id is its kind, a hyphen and 100 bits of SHA-256 over canonical JSON (sorted keys, no spaces, NFC) in
lower-case base 32. Scores, runs, times and positions in a list never enter one.
"""

import base64
import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NewType

DocumentId = NewType("DocumentId", str)
MentionId = NewType("MentionId", str)
ClaimId = NewType("ClaimId", str)
ReadingId = NewType("ReadingId", str)
RejectId = NewType("RejectId", str)
EntityId = NewType("EntityId", str)
RunId = NewType("RunId", str)

DIGEST_CHARS = 20
"""Characters of digest in an id: 100 bits, so that a billion ids collide with odds under 1 in 10¹²."""

# Base 32 turns five bytes into eight characters: no more bytes than these have a part in an id.
_DIGEST_BYTES = 5 * -(-DIGEST_CHARS // 8)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode

Part = str | int | float | bool | None | Sequence["Part"] | Mapping[str, "Part"]
"""What an id can be made of: plain JSON."""


def digest(kind: str, *parts: Part) -> str:
    """Give the id of `kind` for these parts; equal parts (after NFC) give equal ids.

    Source: RFC 4648 base 32; RFC 8785 in spirit for the canonical form.
    """
    canonical = _encode([kind, *parts])
    hashed = hashlib.sha256(unicodedata.normalize("NFC", canonical).encode("utf-8", "surrogatepass")).digest()
    return f"{kind}-{base64.b32encode(hashed[:_DIGEST_BYTES]).decode('ascii')[:DIGEST_CHARS].lower()}"


def document_id(publisher: str | None, url: str | None, text: str) -> DocumentId:
    """Give the id of a document: who published it, where, and its cleaned text."""
    text_hash = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return DocumentId(digest("document", publisher, url, text_hash))


def mention_id(document: DocumentId, offsets: tuple[int, int], anchor: tuple[int, int]) -> MentionId:
    """Give the id of a mention: its offsets, and those of the name it was resolved to (a name: its own)."""
    return MentionId(digest("mention", document, list(offsets), list(anchor)))


def claim_id(
    document: DocumentId, predicate: str, subject: MentionId, object_: MentionId, *, symmetric: bool
) -> ClaimId:
    """Give the id of a claim; for a symmetric predicate the order of its arguments does not matter."""
    roles = ("party", "party") if symmetric else ("subject", "object")
    core = sorted([[roles[0], subject], [roles[1], object_]])
    return ClaimId(digest("claim", document, predicate, core))


def registry_entity_id(slug: str) -> EntityId:
    """Give the id of an actor that the registry holds under `slug`."""
    return EntityId(digest("entity", "registry", slug))


def provisional_entity_id(name_key: str, kind: str, scope: DocumentId | None = None) -> EntityId:
    """Give the id of an actor that no registry holds, known by its folded name and kind.

    Args:
        scope: the document that it is an actor of, for a bare description ("the gunmen"), which says
        nothing of who
            is so described elsewhere.
    """
    within = () if scope is None else (scope,)
    return EntityId(digest("entity", "provisional", name_key, kind, *within))
