"""Reviews: the queue of whoever asks, verdicts, and taking them back."""

from typing import Annotated, Literal, cast

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk import Queued, Standing
from reportedly.desk.records import view_records
from reportedly.desk.weighing_records import decision_record
from reportedly.doors.http.bench import TheBench, ThePerson, needs
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.records import segment_record
from reportedly.doors.http.routes.decisions import Reason, may_undo
from reportedly.doors.http.routes.queries import ClaimFilter
from reportedly.doors.http.segments import marks_of, passage
from reportedly.doors.http.settings import Role
from reportedly.doors.http.shapes import QueueShape, Reviewed, StandingShape
from reportedly.model.checks import published_check
from reportedly.model.claims import ReadClaim
from reportedly.model.decisions import DecisionKind
from reportedly.model.records import Record, Value

router = APIRouter(tags=["review"])


class QueueFilter(ClaimFilter):
    """Which claims to look at, and how many to give."""

    limit: int = Field(20, ge=1, le=100)


class CheckBody(BaseModel):
    """A verdict on what is claimed, who publishes it, and where."""

    model_config = ConfigDict(extra="forbid")
    verdict: Annotated[str, Field(min_length=1, max_length=300)]
    organisation: Annotated[str, Field(min_length=1, max_length=300)]
    url: Annotated[str, Field(min_length=8, max_length=2000, pattern="^https?://")]


class VerdictBody(BaseModel):
    """What a person makes of a claim."""

    model_config = ConfigDict(extra="forbid")
    claim: Annotated[str, Field(min_length=3, max_length=100)]
    value: Literal["accept", "edit", "reject", "dispute", "comment"]
    reason: Reason
    check: CheckBody | None = None
    """Only with an acceptance: the reviewer's own verdict, for a ClaimReview."""


class UndoBody(BaseModel):
    """Taking back a decision."""

    model_config = ConfigDict(extra="forbid")
    decision: Annotated[str, Field(min_length=3, max_length=100)]
    reason: Reason = "taken back"


@router.get("/review/queue", response_model=QueueShape)
def show_queue(bench: TheBench, person: ThePerson, asked: Annotated[QueueFilter, Query()]) -> Record:
    """Give the claims that whoever asks should look at, the weightiest reason first, with their passages."""
    queue = bench.queue(asked.query(bench.desk.min_score), tuple(asked.actor), person.name)
    first = queue.claims[: asked.limit]
    texts = bench.desk.texts(one.view.claim.document for one in first)
    return {
        "waiting": len(queue.claims),
        "judged": queue.judged,
        "queue": [_queued(texts[one.view.claim.document].text, one) for one in first],
    }


@router.post("/reviews", response_model=Reviewed, status_code=201, dependencies=[needs(Role.REVIEWER)])  # type: ignore[list-item]
def add_review(bench: TheBench, person: ThePerson, body: VerdictBody) -> Record:
    """Record what the person who asks makes of a claim; it takes the place of their last verdict."""
    given = body.check
    check = (
        None if given is None else published_check(given.verdict, given.organisation, given.url, body.value)
    )
    kept = bench.desk.reviews.decide(body.claim, body.value, why=body.reason, by=person.name, check=check)
    return {
        "decision": decision_record(kept),
        "standing": standing_record(bench.desk.reviews.standing(kept.about[0])),
    }


@router.post("/reviews/undo", response_model=Reviewed, status_code=201, dependencies=[needs(Role.ANALYST)])  # type: ignore[list-item]
def undo_decision(bench: TheBench, person: ThePerson, body: UndoBody) -> Record:
    """Take back a decision: one's own, or anyone's for an administrator."""
    held = [one.decision for one in bench.desk.decisions.history(about=body.decision)]
    mine = next((one for one in held if one.id == body.decision), None)
    if mine is None:
        raise Problem(404, f"{body.decision}: there is no such decision")
    if not may_undo(person, mine.by):
        raise Problem(403, f"{body.decision} is {mine.by}'s; ask them, or an administrator")
    kept = bench.desk.decisions.undo(body.decision, why=body.reason, by=person.name)
    is_review = mine.kind is DecisionKind.REVIEW
    return {
        "decision": decision_record(kept),
        "standing": standing_record(bench.desk.reviews.standing(mine.about[0])) if is_review else None,
    }


@router.get("/reviews/{claim}", response_model=StandingShape)
def show_standing(bench: TheBench, claim: str) -> Record:
    """Give where the review of a claim stands."""
    return cast("Record", standing_record(bench.desk.reviews.standing(claim)))


def standing_record(standing: Standing) -> Value:
    """Give where a review stands as plain JSON."""
    return {
        "claim": standing.claim,
        "state": standing.state.value,
        "needed": standing.needed,
        "accepted_by": list(standing.accepted_by),
        "approved": standing.is_approved,
        "verdicts": [decision_record(one) for one in standing.verdicts],
        "comments": [decision_record(one) for one in standing.comments],
    }


def _queued(text: str, one: Queued) -> Value:
    segments = passage(text, marks_of(ReadClaim(one.view.claim, (one.view.shown,))))
    (claim,) = view_records([one.view])
    return {
        "claim": cast("Value", claim),
        "passage": [segment_record(each) for each in segments],
        "standing": standing_record(one.standing),
        "looks": [look.value for look in one.looks],
    }
