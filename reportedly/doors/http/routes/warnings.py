"""Change and warning: what changed and whether the world did, and how the signs of scenarios stand."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Annotated, cast

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from reportedly.desk import (
    By,
    ClaimQuery,
    Row,
    Scenario,
    SignState,
    Window,
    changes_by_report,
    changes_since,
    indicators_in,
    shipped_scenarios,
)
from reportedly.desk.warning_records import change_record, indicator_records
from reportedly.doors.http.bench import MOST_CLAIMS, MOST_TRACED, TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.paging import offset_of, to_cursor
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.shapes import Changes, Indicators
from reportedly.model.records import Record, Value

router = APIRouter(tags=["warning"], route_class=KeptRoute)
MOST_RECORDED = 2000
"""Claims up to which two states of the record are compared while somebody waits."""
FIRST_CLAIMS = 20
"""Claims named for each sign and its coverage unless more are asked for; all are counted."""
Names = Annotated[list[Annotated[str, Query(min_length=1, max_length=300)]] | None, Query(max_length=20)]


@router.get("/changes", response_model=Changes)
def list_changes(
    bench: TheBench, since: date, until: date | None = None, by: By = By.REPORT, actor: Names = None
) -> Record:
    """List what changed between two days, few and true, each with why and whether the world changed."""
    start = datetime.combine(since, time.min, UTC)
    end = datetime.now(UTC) if until is None else datetime.combine(until, time.max, UTC)
    names = tuple(actor or ())
    if by is By.RECORD:
        if bench.desk.count(actors=names) > MOST_RECORDED:
            raise Problem(422, f"by=record: more than {MOST_RECORDED:,} claims to compare; name an actor")
        found = changes_since(bench.desk, start, end, by=by, actors=names)
        return {"changes": cast("list[Value]", [change_record(one) for one in found]), "complete": True}
    window = Window(since, max(since, end.date()))
    found, is_complete = bench.kept(
        ("changes", window, names),
        lambda: changes_by_report(bench.desk, start, end, actors=names, most_traced=MOST_TRACED),
    )
    return {
        "changes": cast("list[Value]", [change_record(one) for one in found]),
        "complete": is_complete,
    }


class SignFilter(BaseModel):
    """Which cases of which scenarios, as of which day, and how much of them."""

    model_config = ConfigDict(extra="forbid")

    day: date | None = Field(None, description="Nothing published later is seen; today if left out.")
    actor: list[Annotated[str, Field(min_length=1, max_length=300)]] = Field(default=[], max_length=20)
    scenario: str | None = Field(None, max_length=100, description="The id of one scenario.")
    case: str | None = Field(None, max_length=1000, description="The name of one case, as it is listed.")
    claims: int = Field(
        FIRST_CLAIMS, ge=1, le=MOST_CLAIMS, description="Claims to name for each sign, and for its coverage."
    )
    limit: int = Field(25, ge=1, le=200, description="Cases to give of each scenario.")
    cursor: str | None = Field(None, max_length=200, description="`next` of the page before.")


@router.get("/indicators", response_model=Indicators)
def list_indicators(bench: TheBench, asked: Annotated[SignFilter, Query()]) -> Record:
    """List how the signs of the shipped scenarios stand on a day, case by case, each with its first claims.

    A page has the next cases of every scenario, those with most signs first; states are counted over all.
    """
    on, names = asked.day or datetime.now(UTC).date(), tuple(asked.actor)
    study = bench.study(ClaimQuery(min_score=bench.desk.min_score, published_until=on))
    rows = bench.kept(
        ("indicators", on, names),
        lambda: indicators_in(study, bench.desk, shipped_scenarios(), on, actors=names),
    )
    start = offset_of(asked.cursor)
    listed = [
        (one, [row for row in rows if row.scenario.id == one.id and asked.case in (None, row.case.label)])
        for one in _scenarios(asked.scenario)
    ]
    page = [row for _, cases in listed for row in cases[start : start + asked.limit]]
    more = any(len(cases) > start + asked.limit for _, cases in listed)
    return {
        "day": on.isoformat(),
        "scenarios": [_standing(scenario, cases) for scenario, cases in listed],
        "indicators": [_first_claims(one, asked.claims) for one in indicator_records(page)],
        "next": to_cursor(str(start + asked.limit)) if more else None,
        "complete": len(study.dossier.said) < MOST_CLAIMS and not study.dossier.untraced,
    }


def _scenarios(wanted: str | None) -> tuple[Scenario, ...]:
    every = shipped_scenarios()
    found = tuple(one for one in every if wanted in (None, one.id))
    if not found:
        known = ", ".join(one.id for one in every)
        raise Problem(404, f"{wanted}: no scenario of this name ships with us; they are {known}")
    return found


def _standing(scenario: Scenario, cases: Sequence[Row]) -> Value:
    states = Counter(watch.state.value for one in cases for watch in one.watches)
    counted: dict[str, Value] = {one.value: states[one.value] for one in SignState}
    return {"id": scenario.id, "title": scenario.title, "cases": len(cases), "states": counted}


def _first_claims(record: Record, most: int) -> Value:
    claims, coverage = (cast("list[Value]", record[name]) for name in ("claims", "coverage_claims"))
    return {
        **record,
        "claims": claims[:most],
        "claims_total": len(claims),
        "coverage_claims": coverage[:most],
        "coverage_claims_total": len(coverage),
    }
