"""A case: everything that a format or a brief is made from, as values, from one moment of the ledger."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from reportedly.model.claims import Claim, Reading, Reject
from reportedly.model.decisions import Decision
from reportedly.model.documents import Document
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.notes import Note
from reportedly.model.records import Record, Value

WITHDRAWN = "taken back by who published it"
REPEATED = "said only to take it back"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with its document and every reading in effect, best first; at least one."""

    document: Document
    claim: Claim
    readings: tuple[Reading, ...]

    @property
    def shown(self) -> Reading:
        """The reading that is printed."""
        return self.readings[0]


@dataclass(frozen=True, slots=True)
class OriginRange:
    """How many independent origins: the likeliest number, within a range."""

    likeliest: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the reports of a case have for one proposition, and from how many origins."""

    proposition: str
    """An id of the proposition: equal ends and predicate give equal ids."""
    claims: tuple[ClaimId, ...]
    affirming: OriginRange
    denying: OriginRange


@dataclass(frozen=True, kw_only=True)
class Case:
    """Claims with all that stands behind them."""

    moment: datetime
    """UTC: the moment as of which it was put together."""
    documents: tuple[Document, ...]
    """Every document of the claims, and others that were asked for, with their texts."""
    told: tuple[Told, ...]
    standings: tuple[Standing, ...] = ()
    """One for each proposition of the claims, in most reports first."""
    count_origins: Callable[[Sequence[DocumentId]], OriginRange] | None = None
    """Gives from how many independent origins some documents of the case are; None where none was counted."""
    rejects: tuple[Reject, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """What people decided about these claims, oldest first; what was taken back is left out."""
    notes: Mapping[DocumentId, tuple[Note, ...]] = field(default_factory=dict)
    """What people noted on each document, on claims of it and on its publisher, oldest first."""
    publication: Record | None = None
    """What was coarsened, delayed and withheld; None for a case as the ledger has it."""
    withdrawn: frozenset[ClaimId] = frozenset()
    """Claims that whoever published them took back: they speak neither for nor against."""
    repeated: frozenset[ClaimId] = frozenset()
    """Claims that a report makes only to take them back."""
    sources: Mapping[DocumentId, tuple[str, ...]] = field(default_factory=dict)
    """Every path or address that a document was seen under, first seen first."""

    @cached_property
    def by_claim(self) -> Mapping[ClaimId, Told]:
        """The claims by their ids."""
        return {one.claim.id: one for one in self.told}

    @cached_property
    def standing_of(self) -> Mapping[ClaimId, Standing]:
        """For each claim, how its proposition stands."""
        return {claim: one for one in self.standings for claim in one.claims}

    def stands(self, told: Told) -> bool:
        """Tell whether whoever published a claim still stands by it."""
        return told.claim.id not in self.withdrawn and told.claim.id not in self.repeated

    def fallen_words(self, told: Told) -> str:
        """Give that a claim was taken back and counts nowhere, as words; empty where it stands."""
        if told.claim.id in self.withdrawn:
            return WITHDRAWN
        return REPEATED if told.claim.id in self.repeated else ""

    def held(self, told: Iterable[Told]) -> tuple[Told, ...]:
        """Give those of some claims that whoever published them still stands by."""
        return tuple(one for one in told if self.stands(one))

    def notes_on(self, told: Told) -> tuple[Note, ...]:
        """Give what was noted on a claim, its document or its publisher, oldest first."""
        return tuple(one for one in self.notes.get(told.document.id, ()) if one.touches(told.claim.id))

    def of(self, standing: Standing) -> tuple[Told, ...]:
        """Give the claims of a proposition, in the order of the case."""
        return tuple(self.by_claim[claim] for claim in standing.claims if claim in self.by_claim)


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing a case: how much was written, and what has no counterpart in the format."""

    count: int
    """Rows, features, entities or objects that stand for something in the case."""
    noun: str
    """What they are called, in the plural."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many were left out, by the reason in words."""


def taken_back_field(words: str) -> dict[str, Value]:
    """Give the field that a claim's record gets where it was taken back; nothing where it stands."""
    return {"taken_back": words} if words else {}
