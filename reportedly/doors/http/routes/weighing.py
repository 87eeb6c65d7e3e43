"""Weighing: what there is to go by, what is at odds, and what falls without a source."""

from typing import Annotated, Literal, cast

from fastapi import APIRouter, Query
from pydantic import Field

from reportedly.desk import Fate
from reportedly.desk.weighing_records import consequence_record, contradiction_record, weight_record
from reportedly.doors.http.bench import TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.routes.queries import ClaimFilter, Filtered
from reportedly.doors.http.shapes import Consequences, Contradictions, WeightShape
from reportedly.model.records import Record, Value

router = APIRouter(tags=["weighing"], route_class=KeptRoute)


class WeightFilter(ClaimFilter):
    """Which proposition, and whether a likelihood is asked for."""

    likelihood: Literal["icd203", "phia"] | None = Field(None, description="The scale to give a range on.")


class WhatIfFilter(ClaimFilter):
    """What to take away."""

    without: list[Annotated[str, Field(min_length=1, max_length=300)]] = Field(min_length=1, max_length=10)
    with_copies: bool = Field(False, description="Also every report that most likely goes back to it.")


@router.get("/propositions/{proposition}/weight", response_model=WeightShape)
def show_weight(bench: TheBench, proposition: str, asked: Annotated[WeightFilter, Query()]) -> Record:
    """Give what there is to go by for one proposition: grades, denials, interests, confidence, apart."""
    query, actors = asked.query(bench.desk.min_score), tuple(asked.actor)
    alone = bench.proposition(query, actors, proposition)
    tensions = bench.study(query, actors, traced=False).tensions
    return weight_record(alone.weigh_only(tensions, asked.likelihood))


@router.get("/contradictions", response_model=Contradictions)
def list_contradictions(bench: TheBench, asked: Filtered) -> Record:
    """List what is both said and denied, what was taken back, and what is in tension."""
    found = bench.study(asked.query(bench.desk.min_score), tuple(asked.actor)).contradictions
    return {"contradictions": cast("list[Value]", [contradiction_record(one) for one in found])}


@router.get("/what-if", response_model=Consequences)
def what_if(bench: TheBench, asked: Annotated[WhatIfFilter, Query()]) -> Record:
    """Work everything out again without a claim, report, publisher or source, and list what falls."""
    study = bench.study(asked.query(bench.desk.min_score), tuple(asked.actor))
    removals = [one for wanted in asked.without for one in study.removals(wanted)]
    found = study.what_if(removals, with_copies=asked.with_copies)
    gone = study.removed(removals, with_copies=asked.with_copies)
    changed = [one for one in found if one.outcome is not Fate.UNCHANGED]
    return {
        "gone": [one.claim.id for one in gone],
        "unchanged": len(found) - len(changed),
        "consequences": cast("list[Value]", [consequence_record(one) for one in changed[:500]]),
    }
