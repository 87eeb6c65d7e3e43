"""Derivation: which report was made from which, by what signs, and how surely.

A report has possible parents: other reports held, or sources outside the ledger as the text names them ("a
new intelligence report"). Their probabilities and that of access of its own sum to one.
"""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ids import DocumentId
from reportedly.model.spans import Span


class SignalKind(StrEnum):
    """What speaks for or against one report's being made from another."""

    ORDER = "order"
    """Which came first, and how long before."""
    TEXT = "text"
    """Words in common beyond what one outlet always prints."""
    QUOTE = "quote"
    """The same long quotation."""
    CREDIT = "credit"
    """The text names the other's outlet as its source."""
    LINK = "link"
    """A hyperlink to the other."""
    WIRE = "wire"
    """A wire credit or a byline in common."""
    PARAPHRASE = "paraphrase"
    """The same particulars, told in the same order in other words."""
    PROPOSITION = "proposition"
    """The same claim about the same actors."""
    NUMBER = "number"
    """The same figures."""
    ERROR = "error"
    """The same unusual spelling or mistake."""
    MEDIA = "media"
    """The same described video, photograph, document or communiqué."""
    UNNAMED = "unnamed"
    """The same words for an unnamed source."""
    SPEAKER = "speaker"
    """The same speaker at the same occasion."""
    ACCESS = "access"
    """Signs that the report has access of its own: a witness, an official it spoke to, a reporter there."""
    NOVELTY = "novelty"
    """Particulars that no earlier report has."""
    OVERRIDE = "override"
    """A person has judged it."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign, with its words in both reports and what it adds to the log-odds of derivation."""

    kind: SignalKind
    says: str
    """The sign as a sentence for a person: "91 % of its text is in the other"."""
    weight: float
    """What it adds to the log-odds; negative where it speaks against."""
    here: tuple[Span, ...] = ()
    """Words in the derived report."""
    there: tuple[Span, ...] = ()
    """Words in the parent."""


@dataclass(frozen=True, slots=True)
class Parent:
    """A possible parent of a report: one held, or one outside as the text names it, never both."""

    document: DocumentId | None
    outside: str | None
    p: float
    """Probability in [0, 1] that the report was made from it."""
    signals: tuple[Signal, ...] = ()

    @property
    def key(self) -> str:
        """What it is known by in a graph: the document's id, or `outside:` and its folded name."""
        return self.document or f"outside:{' '.join((self.outside or '').casefold().split())}"


@dataclass(frozen=True, slots=True)
class Derivation:
    """Where one report can have come from."""

    document: DocumentId
    own_access: float
    """Probability in [0, 1] that it reports from access of its own."""
    parents: tuple[Parent, ...] = ()
    """Likeliest first; their probabilities and `own_access` sum to one."""
    signals: tuple[Signal, ...] = ()
    """Signs for and against access of its own."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two reports that have access of their own to one and the same thing: one speaker, one communiqué."""

    one: DocumentId
    other: DocumentId
    p: float
    """Probability in [0, 1] that they count as one origin."""
    signals: tuple[Signal, ...] = ()
