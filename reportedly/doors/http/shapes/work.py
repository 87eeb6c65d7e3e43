"""The work itself: imports, reviews, and what the server holds."""

from typing import Literal

from pydantic import Field

from reportedly.doors.http.shapes.base import Shape
from reportedly.doors.http.shapes.claims import ClaimShape
from reportedly.doors.http.shapes.documents import SegmentShape
from reportedly.doors.http.shapes.propositions import DecisionShape


class ImportShape(Shape):
    """One file on its way into the ledger."""

    id: str
    name: str
    state: Literal["waiting", "reading", "done", "failed"]
    documents: list[str]
    claims: int
    troubles: list[str]


class Imports(Shape):
    """What was imported since the server started."""

    imports: list[ImportShape]


class StandingShape(Shape):
    """Where the review of one claim stands."""

    claim: str
    state: str
    needed: int
    accepted_by: list[str]
    approved: bool
    verdicts: list[DecisionShape]
    comments: list[DecisionShape]


class QueuedShape(Shape):
    """A claim to look at, and why."""

    claim: ClaimShape
    passage: list[SegmentShape]
    standing: StandingShape
    looks: list[str]


class QueueShape(Shape):
    """What the person who asks should look at."""

    waiting: int
    judged: int
    queue: list[QueuedShape]


class Reviewed(Shape):
    """A decision as it was kept, and where the claim's review stands now."""

    decision: DecisionShape
    standing: StandingShape | None


class SessionShape(Shape):
    """Who is asking, and what they may do."""

    person: str
    role: Literal["reader", "analyst", "reviewer", "admin"]
    by_token: bool = Field(description="Whether people need tokens here, so that one can sign out.")


class Health(Shape):
    """What the server is and holds."""

    name: Literal["reportedly"]
    version: str
    ledger: str
    documents: int
    claims: int
    actors: int
    person: str
    role: str
    state: str = Field(description="Changes whenever the ledger does.")
