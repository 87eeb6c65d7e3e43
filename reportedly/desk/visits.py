"""Visits: what became of an address or a file of a watched source."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.desk.outcomes import Outcome, ReadDocument
from reportedly.model.documents import Unreadable
from reportedly.model.errors import ReportedlyError, SourceEmpty
from reportedly.sources.sources_file import WatchedSource


class VisitState(StrEnum):
    """What became of an address."""

    NEW = "new"
    EDITED = "edited"
    UNCHANGED = "unchanged"
    LISTED = "listed"
    KEPT = "kept"
    """A picture or film that a report names."""
    DEFERRED = "deferred"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Visit:
    """An address that was asked, with what came of it."""

    url: str
    state: VisitState
    source: str
    outcome: Outcome | None = None
    """What was read, where there was something new."""
    supersedes: str | None = None
    """Id of the document that this address gave before, where it was edited."""
    trouble: ReportedlyError | None = None
    found: int = 0
    """How many new addresses a listing names."""
    media: str | None = None
    """Id of the picture or film that is kept."""
    stands_in: str | None = None
    """Id of the document that names it."""


def came_of(outcome: Outcome) -> VisitState:
    """Give what became of a file that was read from a watched source."""
    if isinstance(outcome, Unreadable):
        return VisitState.FAILED
    return VisitState.UNCHANGED if isinstance(outcome, ReadDocument) and outcome.held else VisitState.NEW


def is_still_empty(source: WatchedSource, outcome: Outcome) -> bool:
    """Tell whether a watched folder waits for its first file, which is no failure."""
    return outcome.source == source.address and isinstance(getattr(outcome, "error", None), SourceEmpty)
