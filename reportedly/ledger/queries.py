"""Questions to the ledger, as values."""

from dataclasses import dataclass
from datetime import date, datetime

from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.ids import ClaimId
from reportedly.model.terms import Certainty, Polarity, Predicate, Status, VoiceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """Which claims to list: those that fit every field that is given."""

    actors: frozenset[str] = frozenset()
    """Entity ids; either end of a claim may be one of them, or have one of `actor_names`."""
    actor_names: frozenset[str] = frozenset()
    """Names, in any spelling."""
    others: frozenset[str] = frozenset()
    """Entity ids; with `other_names`, what the other end must be or be called."""
    other_names: frozenset[str] = frozenset()
    pairs: frozenset[tuple[str, str]] = frozenset()
    """Both ends of a claim, in either order: entity ids, or kinds with names as `keys.mark_of` gives them."""
    predicate: Predicate | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    status: Status | None = None
    voice: VoiceKind | None = None
    """Kind of the innermost voice, which is the one that commits itself."""
    document: str | None = None
    """Id of a document, or enough of its beginning."""
    publisher: str | None = None
    published_since: date | None = None
    published_until: date | None = None
    """Included; a document fits if any day that its date can mean does."""
    event_since: date | None = None
    event_until: date | None = None
    """Included; a claim without a time of its own never fits."""
    place: str | None = None
    """Name of a place or province, ISO 3166-1 code of a country, or gazetteer id; in any spelling."""
    text: str | None = None
    """Words in the quotes and names of a claim; see `search.matching`."""
    min_score: float = REVIEW_BELOW
    limit: int | None = None
    offset: int = 0
    after: ClaimId | None = None
    """The last claim of the page before; quicker than `offset`, and steady while the ledger grows."""
    as_of: datetime | None = None
    """Answer as if asked at this moment; None for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentQuery:
    """Which documents to list: those that fit every field that is given."""

    publisher: str | None = None
    published_since: date | None = None
    published_until: date | None = None
    text: str | None = None
    """Words in title or text; see `search.matching`."""
    limit: int | None = None
    offset: int = 0
    as_of: datetime | None = None
