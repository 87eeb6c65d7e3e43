"""Reviews at the desk: the queue of one person, and where the review of a claim stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.ledger.queries import ClaimQuery
from reportedly.model.checks import PublishedCheck
from reportedly.model.decisions import Decision, DecisionKind

if TYPE_CHECKING:
    from reportedly.analysis.reviewing import Queued, Standing
    from reportedly.desk.desk import Desk
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


class Reviews:
    """What people made of claims."""

    def __init__(self, desk: "Desk", view: "Callable[[], View]") -> None:
        self._desk = desk
        self._view = view

    def queue(self, query: ClaimQuery | None = None, *, by: str, actors: Sequence[str] = ()) -> Queue:
        """Give the claims that a person should look at, over the newest that fit.

        Args:
            actors: names, in any spelling; either end of a claim must be one of these actors.
        """
        from reportedly.analysis.reviewing import review_queue  # noqa: PLC0415 - heavy to import

        asked = self._desk.query_for(query, actors)
        said = self._view().claims(replace(asked, limit=asked.limit or MOST_LOOKED_AT))
        decisions = self._view().decisions(kind=DecisionKind.REVIEW)
        mine = {one.about[0] for one in decisions if one.by == by and one.value != "comment"}
        judged = sum(one.claim.id in mine for one in said)
        several = self._view().readings(one.claim.id for one in said if one.others)
        return Queue(review_queue(said, decisions, by, readings=several), judged, len(said))

    def standing(self, wanted: str) -> "Standing":
        """Give where the review of a claim stands, and whether it may be published."""
        from reportedly.analysis.reviewing import standing_of  # noqa: PLC0415 - heavy to import

        view = self._view()
        claim = view.claim(wanted).claim
        return standing_of(claim, view.decisions(kind=DecisionKind.REVIEW, about=claim.id))

    def decide(
        self, claim: str, value: str, *, why: str, by: str, check: PublishedCheck | None = None
    ) -> Decision:
        """Record what a person makes of a claim: accept, edit, reject, dispute, or a comment.

        Args:
            check: the reviewer's verdict on what is claimed and where it is published; None for none.
        """
        return self._desk.decisions.review(claim, value, why=why, by=by, check=check)
