"""Reviews at the desk: the queue of one person, and what becomes of a verdict."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.ledger.queries import ClaimQuery
from reportedly.model.decisions import Decision, DecisionKind, Verdict

if TYPE_CHECKING:
    from reportedly.analysis.reviewing import Queued, Standing
    from reportedly.ledger.view import View

MOST_LOOKED_AT = 1000
"""The newest claims that a queue is made of."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What one person should look at."""

    claims: "tuple[Queued, ...]"
    """The weightiest reason first."""
    judged: int
    """How many of the claims looked at this person has judged."""
    looked_at: int


def make_queue(view: "View", query: ClaimQuery, by: str) -> Queue:
    """Give the queue of one person over the newest claims that fit."""
    from reportedly.analysis.reviewing import review_queue  # noqa: PLC0415 - heavy to import

    said = view.claims(replace(query, limit=query.limit or MOST_LOOKED_AT))
    decisions = view.decisions(kind=DecisionKind.REVIEW)
    mine = {one.about[0] for one in decisions if one.by == by and one.value != "comment"}
    judged = sum(one.claim.id in mine for one in said)
    return Queue(review_queue(said, decisions, by), judged, len(said))


def standing(view: "View", wanted: str) -> "Standing":
    """Give where the review of a claim stands."""
    from reportedly.analysis.reviewing import standing_of  # noqa: PLC0415 - heavy to import

    claim = view.claim(wanted).claim
    return standing_of(claim, view.decisions(kind=DecisionKind.REVIEW, about=claim.id))


def review_verdict(claim: str, value: str, reason: str, by: str) -> Verdict:
    """Give a person's verdict on a claim."""
    return Verdict(kind=DecisionKind.REVIEW, about=(claim,), value=value, reason=reason, by=by)


def undo_verdict(decision: str, reason: str, by: str) -> Verdict:
    """Give the taking back of a decision."""
    return Verdict(kind=DecisionKind.UNDO, about=(decision,), value="undo", reason=reason, by=by)


__all__ = ["Decision", "Queue", "make_queue", "review_verdict", "standing", "undo_verdict"]
