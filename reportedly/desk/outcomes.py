"""What reading yields, document by document, and what the checks of an installation say."""

from dataclasses import dataclass

from reportedly.model.claims import ReadClaim, Reject
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import ReportedlyError


@dataclass(frozen=True, slots=True)
class News:
    """How many rows a document brought that the ledger did not hold."""

    documents: int = 0
    claims: int = 0
    readings: int = 0
    rejects: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """A document with everything that was read in it; drafts + spread = readings + rejects."""

    document: Document
    read_claims: tuple[ReadClaim, ...]
    """In the order of the text, whatever their score."""
    rejects: tuple[Reject, ...]
    drafts: int = 0
    """How many drafts the extractors proposed."""
    spread: int = 0
    """Readings beyond the first that drafts about several ("both groups") made."""
    extractors: frozenset[str] = frozenset()
    """Signatures of those that read it to its end, also of what found nothing."""
    troubles: tuple[ReportedlyError, ...] = ()
    """What went wrong with some extractors; what the others read is here all the same."""
    held: bool = False
    """Whether the ledger held this very reading, so that nothing was read again."""
    news: News | None = None
    """What was new to the ledger; None where nothing is kept."""

    @property
    def source(self) -> str:
        """Where it was seen."""
        return self.document.source

    @property
    def readings(self) -> int:
        """How many readings its claims have in all."""
        return sum(len(one.readings) for one in self.read_claims)

    def shown(self, min_score: float) -> tuple[ReadClaim, ...]:
        """Give the claims whose best reading scores at least this."""
        return tuple(one for one in self.read_claims if one.shown.score >= min_score)


Outcome = ReadDocument | Unreadable
"""What becomes of one input."""

Arrival = Document | ReadDocument | Unreadable
"""An input before reading: to be read, held already, or of no use."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing an installation needs or can have, and how it stands."""

    name: str
    ok: bool
    found: str
    way_out: str | None = None
    """What to do; None where nothing needs doing."""
    needed: bool = True
    """Whether reading or asking fails without it."""
