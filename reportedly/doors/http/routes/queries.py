"""The words of a request that say which claims are meant, the same for every route."""

from datetime import date
from typing import Annotated, Self

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field, model_validator

from reportedly.desk import ClaimQuery
from reportedly.doors.http.paging import MOST
from reportedly.model.terms import Certainty, Polarity, Predicate, Status, VoiceKind

Words = Annotated[str | None, Field(max_length=300)]


class Days(BaseModel):
    """The words of a request with the days that are meant, of which the first comes first."""

    model_config = ConfigDict(extra="forbid")

    since: date | None = Field(None, description="First day.")
    until: date | None = Field(None, description="Last day, included.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError("since is after until")
        return self


class ClaimFilter(Days):
    """Which claims: those that fit every word that is given."""

    actor: list[Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]] = Field(
        default=[], description="A name in any spelling, or an id; either end.", max_length=20
    )
    predicate: Predicate | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    status: Status | None = None
    voice: VoiceKind | None = Field(None, description="Kind of the innermost voice.")
    document: Words = None
    publisher: Words = None
    by: str = Field(
        "report",
        pattern="^(report|event)$",
        description="Whether days are of publication, or of what is said to have happened.",
    )
    place: Words = None
    q: Words = Field(None, description="Words in quotes and names.")
    min_score: float | None = Field(None, ge=0, le=1)

    def query(self, min_score: float) -> ClaimQuery:
        """Give the query that these words make; claims from `min_score` on unless they say otherwise."""
        days = (self.since, self.until)
        published, happened = (days, (None, None)) if self.by == "report" else ((None, None), days)
        return ClaimQuery(
            predicate=self.predicate,
            polarity=self.polarity,
            certainty=self.certainty,
            status=self.status,
            voice=self.voice,
            document=self.document or None,
            publisher=self.publisher or None,
            published_since=published[0],
            published_until=published[1],
            event_since=happened[0],
            event_until=happened[1],
            place=self.place or None,
            text=self.q if self.q and self.q.strip() else None,
            min_score=min_score if self.min_score is None else self.min_score,
        )


class ClaimListing(ClaimFilter):
    """Which claims, and which page of them."""

    limit: int = Field(50, ge=1, le=MOST)
    cursor: str | None = Field(None, max_length=200)


Filtered = Annotated[ClaimFilter, Query()]
Listed = Annotated[ClaimListing, Query()]
