"""The picture in time: the network at a moment or over days, what strains in it, and the timeline."""

from datetime import date
from typing import Annotated, cast

from fastapi import APIRouter, Query
from pydantic import Field

from reportedly.desk import Axis, Days, Study, When, end_record, entry_record, relation_record, triad_record
from reportedly.doors.http.bench import MOST_CLAIMS, TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.routes.queries import ClaimFilter
from reportedly.doors.http.shapes import NetworkShape, TimelineShape
from reportedly.model.records import Record, Value

router = APIRouter(tags=["pictures"], route_class=KeptRoute)


class PictureFilter(ClaimFilter):
    """Which claims the picture is drawn of, and of which time."""

    at: date | None = Field(None, description="One day; the network as it is said to stand then.")
    carry: int = Field(365, ge=0, le=100_000, description="Days that a relation counts after it was said of.")
    limit: int = Field(500, ge=1, le=2000)


Asked = Annotated[PictureFilter, Query()]


@router.get("/network", response_model=NetworkShape)
def show_network(bench: TheBench, asked: Asked) -> Record:
    """Give who is said to stand how to whom, at a day, in a stretch of days or over all time."""
    study = _study(bench, asked)
    drawn = study.network(When(_axis(asked), asked.at, Days(asked.since, asked.until), asked.carry))
    named = frozenset().union(*(study.keys_of(bench.desk.meant(one)) for one in asked.actor))
    ends = {end.key: end for one in drawn.relations for end in (one.subject, one.object)}
    unnamed = [end_record(end) for key, end in sorted(ends.items()) if key in study.people - named]
    return {
        "complete": len(study.dossier.said) < MOST_CLAIMS and not study.dossier.untraced,
        "first": _day(min(_days(study), default=None)),
        "last": _day(max(_days(study), default=None)),
        "unplaced": len(drawn.unplaced),
        "people": cast("list[Value]", unnamed),
        "relations": cast("list[Value]", [relation_record(one) for one in drawn.relations[: asked.limit]]),
        "strained": cast("list[Value]", [triad_record(one) for one in study.triads() if not one.is_balanced]),
    }


@router.get("/timeline", response_model=TimelineShape)
def show_timeline(bench: TheBench, asked: Asked) -> Record:
    """Give what is said to have happened and changed, in order as far as there is one."""
    study = _study(bench, asked)
    days = Days(asked.since, asked.until)
    people = study.keys_of(bench.desk.meant(asked.actor[0])) if asked.actor else frozenset()
    found = study.chronology(_axis(asked), None if days == Days() else days, people=people)
    return {
        "complete": len(study.dossier.said) < MOST_CLAIMS and not study.dossier.untraced,
        "entries": cast("list[Value]", [entry_record(one) for one in found.entries[: asked.limit]]),
        "total": len(found.entries),
        "unplaced": [one.claim.id for one in found.unplaced],
    }


def _study(bench: TheBench, asked: PictureFilter) -> Study:
    """Give the study of all claims that fit, whenever they are of: the picture itself cuts them by time."""
    always = asked.model_copy(update={"since": None, "until": None})
    return bench.study(always.query(bench.desk.min_score), tuple(asked.actor))


def _axis(asked: PictureFilter) -> Axis:
    return Axis(asked.by)


def _days(study: Study) -> list[str]:
    published = [one.document.published for one in study.dossier.said]
    return [one[:10] for one in published if one is not None and len(one) >= len("2015-05-14")]


def _day(day: str | None) -> Value:
    return day
