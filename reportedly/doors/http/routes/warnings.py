"""Change and warning: what changed and whether the world did, and how the signs of scenarios stand."""

from datetime import UTC, date, datetime, time
from typing import Annotated, cast

from fastapi import APIRouter, Query

from reportedly.desk import By, changes_since, indicators, shipped_scenarios
from reportedly.desk.warning_records import change_record, indicator_records
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.shapes import Changes, Indicators
from reportedly.model.records import Record, Value

router = APIRouter(tags=["warning"])
Names = Annotated[list[Annotated[str, Query(min_length=1, max_length=300)]] | None, Query(max_length=20)]


@router.get("/changes", response_model=Changes)
def list_changes(
    bench: TheBench, since: date, until: date | None = None, by: By = By.REPORT, actor: Names = None
) -> Record:
    """List what changed between two days, few and true, each with why and whether the world changed."""
    end = None if until is None else datetime.combine(until, time.max, UTC)
    start = datetime.combine(since, time.min, UTC)
    found = changes_since(bench.desk, start, end, by=by, actors=actor or ())
    return {"changes": cast("list[Value]", [change_record(one) for one in found])}


@router.get("/indicators", response_model=Indicators)
def list_indicators(bench: TheBench, day: date | None = None, actor: Names = None) -> Record:
    """List how the signs of the shipped scenarios stand on a day, case by case, each with its claims."""
    on = day or datetime.now(UTC).date()
    rows = indicators(bench.desk, shipped_scenarios(), on, actors=actor or ())
    return {"day": on.isoformat(), "indicators": cast("list[Value]", list(indicator_records(rows)))}
