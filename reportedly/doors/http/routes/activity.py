"""Activity: more or less of an actor or a place than usual, in origins, and whether anyone would tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Annotated, cast

from fastapi import APIRouter, Query
from pydantic import Field

from reportedly.desk import (
    Activity,
    ActivityState,
    ClaimQuery,
    Stretches,
    Study,
)
from reportedly.desk.records import view_records
from reportedly.desk.warning import Untold, activity_in
from reportedly.desk.warning_records import activity_record
from reportedly.doors.http.bench import MOST_CLAIMS, TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.paging import offset_of, to_cursor
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.routes.queries import Days
from reportedly.doors.http.shapes import Activities, WindowClaims
from reportedly.model.records import Record, Value

router = APIRouter(prefix="/activity", tags=["warning"], route_class=KeptRoute)
BASELINE = 12
"""Windows before the last one, unless a first day says how many."""
MOST_WINDOWS = 120
LEAST_DAY = len("2015-05-14")

Name = Annotated[str, Field(min_length=1, max_length=300, pattern=r"\S")]
Found = tuple[tuple[Activity, ...], tuple[Untold, ...]]


class ActivityFilter(Days):
    """Whose activity, and in which windows."""

    actor: list[Name] = Field(default=[], max_length=20, description="Groups, states or bodies.")
    place: list[Name] = Field(
        default=[],
        max_length=20,
        description="Places, provinces or country codes; each, as each actor, has a series of its own.",
    )
    until: date | None = Field(
        None,
        description="Last day of the last window; today, unless nothing was reported for a whole window: "
        "then it is the day of the last report.",
    )
    since: date | None = Field(None, description="Windows reach back to this day; 12 before the last if not.")
    days: int = Field(30, ge=1, le=3660, description="Days in a window.")
    reports: int = Field(3, ge=1, le=10_000, description="Where none is named: only what so many name.")


@dataclass(frozen=True, slots=True)
class Counted:
    """The claims that are counted, and in which windows."""

    query: ClaimQuery
    study: Study
    stretches: Stretches
    is_complete: bool
    """Whether all claims are among them."""


class ActivityListing(ActivityFilter):
    """Whose activity, and which page of it."""

    state: ActivityState | None = Field(None, description="Only those that stand so.")
    claims: int = Field(3, ge=0, le=MOST_CLAIMS, description="Claims to name for each window.")
    limit: int = Field(12, ge=1, le=200)
    cursor: str | None = Field(None, max_length=200, description="`next` of the page before.")


class WindowFilter(ActivityFilter):
    """One window of one of them."""

    kind: str = Field(pattern="^(actor|place)$")
    subject: Name = Field(description="As the listing calls it.")
    first: date = Field(description="First day of the window.")


@router.get("", response_model=Activities)
def list_activity(bench: TheBench, asked: Annotated[ActivityListing, Query()]) -> Record:
    """List how much is told of actors and places in the last window against their own baselines.

    Counts are of origins that tell of something done, not of articles. A window in which nobody reported from
    there says so: silence is no calm.
    """
    counted = _counted(bench, asked)
    study, stretches = counted.study, counted.stretches
    every, untold = _found(bench, asked, counted)
    fitting = [one for one in every if asked.state in (None, one.state)]
    start = offset_of(asked.cursor)
    page, after = fitting[start : start + asked.limit], start + asked.limit
    found = Counter(one.state.value for one in every)
    states: dict[str, Value] = {one.value: found[one.value] for one in ActivityState if found[one.value]}
    return {
        "until": stretches.until.isoformat(),
        "last": max(_days(study), default=None),
        "days": stretches.days,
        "windows": stretches.number,
        "complete": counted.is_complete,
        "untraced": len(study.dossier.untraced),
        "total": len(fitting),
        "states": states,
        "untold": [{"name": one.name, "why": one.why} for one in untold],
        "activities": [_first_claims(activity_record(one), asked.claims) for one in page],
        "next": to_cursor(str(after)) if after < len(fitting) else None,
    }


@router.get("/window", response_model=WindowClaims)
def show_window(bench: TheBench, asked: Annotated[WindowFilter, Query()]) -> Record:
    """Give the claims that are seen in one window of one actor or place, first day first."""
    counted = _counted(bench, asked)
    every, _ = _found(bench, asked, counted)
    bars = [
        bar
        for one in every
        if (one.subject.kind.value, one.subject.name) == (asked.kind, asked.subject)
        for bar in one.series
        if bar.window.since == asked.first
    ]
    if not bars:
        raise Problem(404, f"{asked.subject}, {asked.first}: no series of it has a window that begins then")
    views = {one.claim.id: one for one in counted.study.dossier.said}
    return {
        "subject": asked.subject,
        "since": bars[0].window.since.isoformat(),
        "until": bars[0].window.until.isoformat(),
        "total": len(bars[0].claims),
        "claims": cast("list[Value]", list(view_records(views[one] for one in bars[0].claims))),
    }


def _counted(bench: TheBench, asked: ActivityFilter) -> Counted:
    query = ClaimQuery(min_score=bench.desk.min_score)
    is_complete = bench.count(query) < MOST_CLAIMS
    if not is_complete and asked.until is not None:
        query = replace(query, published_until=asked.until)
    study = bench.study(query)
    until = asked.until or _until(study, asked.days)
    number = BASELINE + 1
    if asked.since is not None:
        number = -(-max(1, (until - asked.since).days + 1) // asked.days)
    if not is_complete:
        # Of days before the oldest claim that was looked at, not even silence is known.
        whole = min(_days(study), default=until.isoformat())
        number = min(number, max(1, (until - date.fromisoformat(whole)).days // asked.days))
    # More windows than the calendar has days before them would be of no year.
    number = min(number, MOST_WINDOWS, max(1, (until.toordinal() - 1) // asked.days))
    return Counted(query, study, Stretches(until, asked.days, number), is_complete)


def _found(bench: TheBench, asked: ActivityFilter, counted: Counted) -> Found:
    places, actors = tuple(asked.place), tuple(asked.actor)
    return bench.kept(
        ("activity", counted.query, counted.stretches, places, actors, asked.reports),
        lambda: activity_in(
            counted.study,
            bench.desk,
            counted.stretches,
            places=places,
            actors=actors,
            reports=asked.reports,
        ),
    )


def _until(study: Study, days: int) -> date:
    today = datetime.now(UTC).date()
    last = min(date.fromisoformat(max(_days(study), default=today.isoformat())), today)
    return last if (today - last).days >= days else today


def _days(study: Study) -> Sequence[str]:
    published = (one.document.published for one in study.dossier.said)
    return [one[:LEAST_DAY] for one in published if one is not None and len(one) >= LEAST_DAY]


def _first_claims(record: Record, most: int) -> Value:
    bars = [_shortened(cast("Record", bar), most) for bar in cast("list[Value]", record["series"])]
    return {**_shortened(record, most), "series": cast("list[Value]", bars)}


def _shortened(record: Record, most: int) -> dict[str, Value]:
    """Give a record with the first of its claims, and how many there are."""
    claims = cast("list[Value]", record["claims"])
    return {**record, "claims": claims[:most], "claims_total": len(claims)}
