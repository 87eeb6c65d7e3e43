"""Change and warning: what changed and whether the world did, and how the signs of scenarios stand."""

from datetime import UTC, date, datetime, time
from typing import Annotated, cast

from fastapi import APIRouter, Query

from reportedly.desk import (
    By,
    Change,
    ClaimQuery,
    Window,
    changes_since,
    comparable_claims,
    indicators_in,
    shipped_scenarios,
)
from reportedly.desk.warning_records import change_record, indicator_records
from reportedly.doors.http.bench import MOST_CLAIMS, MOST_TRACED, Bench, TheBench
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.shapes import Changes, Indicators
from reportedly.model.records import Record, Value

router = APIRouter(tags=["warning"])
MOST_RECORDED = 2000
"""Claims up to which two states of the record are compared while somebody waits."""
MOST_ROWS = 500
"""Rows given of indicators, in their own order."""
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
    found, is_complete = bench.kept(("changes", window, names), lambda: _changes(bench, start, end, names))
    return {
        "changes": cast("list[Value]", [change_record(one) for one in found]),
        "complete": is_complete,
    }


def _changes(
    bench: Bench, start: datetime, end: datetime, names: tuple[str, ...]
) -> tuple[tuple[Change, ...], bool]:
    chosen = comparable_claims(bench.desk, Window(start.date(), max(start, end).date()), names)
    found = changes_since(bench.desk, start, end, actors=names, said=chosen.said, most_traced=MOST_TRACED)
    return found, chosen.is_complete


@router.get("/indicators", response_model=Indicators)
def list_indicators(bench: TheBench, day: date | None = None, actor: Names = None) -> Record:
    """List how the signs of the shipped scenarios stand on a day, case by case, each with its claims."""
    on = day or datetime.now(UTC).date()
    names = tuple(actor or ())
    asked = ClaimQuery(min_score=bench.desk.min_score, published_until=on)
    study = bench.study(asked)
    rows = bench.kept(
        ("indicators", on, names),
        lambda: indicators_in(study, bench.desk, shipped_scenarios(), on, actors=names),
    )
    return {
        "day": on.isoformat(),
        "indicators": cast("list[Value]", list(indicator_records(rows[:MOST_ROWS]))),
        "complete": len(study.dossier.said) < MOST_CLAIMS and len(rows) <= MOST_ROWS,
    }
