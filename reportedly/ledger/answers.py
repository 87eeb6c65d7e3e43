"""What the ledger answers with, as values."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from reportedly.model.claims import Claim, ReadClaim, Reading, Reject
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId, EntityId, RunId
from reportedly.model.terms import ActorKind, Predicate


@dataclass(frozen=True, slots=True)
class DocumentHeader:
    """A document without its text, as it was last seen."""

    id: DocumentId
    source: str
    sha256: str
    language: str
    title: str | None
    publisher: str | None
    byline: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim in a listing: the reading shown is the best-scored of those in effect."""

    document: DocumentHeader
    claim: Claim
    shown: Reading
    others: int
    """How many more readings are in effect."""
    recorded: datetime
    """When the ledger first held the claim, UTC."""


@dataclass(frozen=True, slots=True)
class ClaimDetail:
    """One claim with everything the ledger holds on it."""

    document: Document
    claim: Claim
    readings: tuple[Reading, ...]
    """In effect, best first; none if later versions of the extractors no longer find the claim."""
    superseded: tuple[Reading, ...]
    """By former versions or former passes, in the order they were recorded."""
    recorded: datetime


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document in a listing."""

    header: DocumentHeader
    claims: int
    """How many claims are shown for it, whatever their score."""
    recorded: datetime


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """One document with what is read in it."""

    document: Document
    sources: tuple[str, ...]
    """Every path or address it was seen under, first seen first."""
    read_claims: tuple[ReadClaim, ...]
    """In the order of the text."""
    rejects: tuple[Reject, ...]
    recorded: datetime


@dataclass(frozen=True, slots=True)
class RejectView:
    """A refused draft in a listing."""

    document: DocumentHeader
    reject: Reject


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor as the claims speak of it."""

    entity: EntityId
    name: str
    """The canonical name most often given to it."""
    kind: ActorKind
    names: tuple[tuple[str, int], ...]
    """The words that texts name it by, with the number of claims in which they do; commonest first."""
    claims: int
    documents: int
    first: date | None
    last: date | None
    """Publication days of the first and last document with a date."""


@dataclass(frozen=True, slots=True)
class StoredPrints:
    """The prints of one document's text, as bytes; what they mean is up to whoever made them."""

    document: DocumentId
    publisher: str | None
    hashes: bytes


@dataclass(frozen=True, slots=True)
class Unprinted:
    """Documents that have no prints yet, in the order they were first recorded."""

    upto: int
    """The last entry looked at; once these have prints, every document up to it does."""
    texts: tuple[tuple[DocumentId, str | None, str], ...]
    """Id, publisher and text of each."""


Side = Literal["subject", "object", "either"]


@dataclass(frozen=True, slots=True)
class RelationView:
    """One predicate between an actor and another end of claims, over all claims that say or deny it."""

    predicate: Predicate
    side: Side
    """Where the actor asked about stands; `either` for a symmetric predicate."""
    entity: EntityId | None
    """The other end; None for places and things."""
    name: str
    kind: ActorKind
    claims: int
    denied: int
    """How many of the claims deny it."""
    documents: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class RunView:
    """A run that brought something, with what it brought."""

    id: RunId
    started: datetime
    finished: datetime | None
    """None if it was cut short or is under way."""
    version: str
    options: dict[str, str | int | float | bool | None]
    extractors: tuple[str, ...]
    entries: int
    """Documents that brought something."""
    claims: int
    readings: int
    rejects: int
    unreadable: int
