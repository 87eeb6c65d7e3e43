"""Actors: listings, and one with what the registry and the reports say of it, kept apart."""

from typing import Annotated, cast

from fastapi import APIRouter, Query

from reportedly.desk import Portrait, relation_record
from reportedly.desk.records import actor_record
from reportedly.doors.http.bench import MOST_CLAIMS, TheBench
from reportedly.doors.http.paging import Cursor, Limit, offset_of, to_cursor
from reportedly.doors.http.shapes import Actors, Portraits
from reportedly.model.folding import fold_bare
from reportedly.model.records import Record, Value
from reportedly.model.terms import ActorKind

router = APIRouter(prefix="/actors", tags=["actors"])


@router.get("", response_model=Actors)
def list_actors(
    bench: TheBench,
    kind: ActorKind | None = None,
    q: Annotated[str | None, Query(max_length=300, description="Part of a name.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Record:
    """List the actors that claims name, most claims first."""
    offset = offset_of(cursor)
    part = fold_bare(q or "")
    fit = [one for names, one in bench.actors(kind) if part in names]
    page = fit[offset : offset + limit]
    more = len(fit) > offset + limit
    return {
        "total": len(fit),
        "next": to_cursor(str(offset + limit)) if more else None,
        "actors": cast("list[Value]", [actor_record(one) for one in page]),
    }


@router.get("/{actor}", response_model=Portraits)
def show_actor(bench: TheBench, actor: str) -> Record:
    """Give every actor that a name or id can mean: names, the registry's facts, and what reports say."""
    return {"actors": [_portrait(one) for one in bench.desk.actor(actor, most=MOST_CLAIMS)]}


def _portrait(one: Portrait) -> Value:
    return {
        "name": one.name,
        "fact": None
        if one.fact is None
        else {
            "slug": one.fact.slug,
            "kind": one.fact.kind.value,
            "names": [form.text for form in one.fact.names],
            "source": one.fact.source,
        },
        "sources": [work.title for work in one.sources],
        "seen": None if one.seen is None else cast("Value", actor_record(one.seen)),
        "relations": cast("Value", [relation_record(each) for each in one.relations]),
        "complete": one.is_complete,
        "perhaps": [{"name": name, "reason": judged.reason} for name, judged in one.perhaps],
    }
