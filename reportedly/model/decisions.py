"""What people decide: kept for ever with who, when and why, and undone only by a later decision."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from reportedly.model.records import Record

DecisionId = NewType("DecisionId", str)


class DecisionKind(StrEnum):
    """What a decision is about."""

    LINK = "link"
    """Whether one document was made from another: about (child, parent); `value` derived or independent."""
    GRADE = "grade"
    """A publisher's grade: about (publisher, topic); `value` A to F."""
    IDENTITY = "identity"
    """Whether two names are of one actor: about (entity, entity); `value` same or different."""
    REVIEW = "review"
    """What a person makes of a claim: about (claim,); `value` accept, edit, reject, dispute or comment."""
    CELL = "cell"
    """A cell of a matrix of hypotheses: about (matrix, row, hypothesis)."""
    UNDO = "undo"
    """Takes back another decision: about (decision,)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision of a person."""

    id: DecisionId
    kind: DecisionKind
    about: tuple[str, ...]
    """Ids or names of what is decided, in the order its kind says."""
    value: str
    reason: str
    by: str
    """Who decided, as they call themselves."""
    recorded: datetime
    """UTC."""
    content: Record
    """Whatever more its kind needs, as plain JSON; empty for most."""
