"""Tombstones: what is left of a document whose words were removed."""

from dataclasses import dataclass
from datetime import datetime

from reportedly.model.ids import DocumentId
from reportedly.model.records import Record

BY_HAND = "by hand"
"""The rule of a purge that no rule asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """A document that was purged: no word of it, but what it was, and who removed it when and why."""

    document: DocumentId
    text_sha256: str
    """SHA-256 of its cleaned text."""
    sha256s: tuple[str, ...]
    """SHA-256 of each file or page that it was read from."""
    read: datetime
    """When it was first recorded, UTC."""
    purged: datetime
    """UTC."""
    by: str
    why: str
    rule: str
    """The rule under which it went; `BY_HAND` for none."""

    @property
    def words(self) -> str:
        """What to say where it is asked for."""
        rule = "" if self.rule == BY_HAND else f" under the rule {self.rule}"
        return f"purged on {self.purged:%Y-%m-%d} by {self.by}{rule} ({self.why}); its words are gone"

    @property
    def marks(self) -> frozenset[str]:
        """Everything by which the same document can be known again."""
        return frozenset({self.document, self.text_sha256, *self.sha256s})


def tombstone_record(one: Tombstone) -> Record:
    """Give a tombstone as plain JSON; moments as ISO 8601, UTC."""
    return {
        "type": "tombstone",
        "document": one.document,
        "text_sha256": one.text_sha256,
        "sha256s": list(one.sha256s),
        "read": one.read.isoformat(),
        "purged": one.purged.isoformat(),
        "by": one.by,
        "why": one.why,
        "rule": one.rule,
    }
