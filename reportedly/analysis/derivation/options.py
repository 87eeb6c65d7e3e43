"""Options: what a report can have come from, each with the features that speak for it."""

from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.model.derivation import SignalKind
from reportedly.model.ids import DocumentId
from reportedly.model.spans import Span


class Origin(StrEnum):
    """The sorts of things that a report can come from."""

    OWN = "own"
    HELD = "held"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing seen, as numbers for the model and as words for people."""

    kind: SignalKind
    says: str
    features: tuple[tuple[str, float], ...]
    here: tuple[Span, ...] = ()
    there: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a report can have come from."""

    origin: Origin
    document: DocumentId | None = None
    outside: str | None = None
    signs: tuple[Sign, ...] = field(default=())

    @property
    def features(self) -> dict[str, float]:
        """Every feature by name; a name is given by one sign only."""
        return {name: value for sign in self.signs for name, value in sign.features}
