"""Actors: listings, and one with what the registry and the reports say of it, kept apart."""

from collections.abc import Iterable
from typing import Annotated, cast

from fastapi import APIRouter, Query

from reportedly.desk import (
    Axis,
    ClaimQuery,
    History,
    Portrait,
    Relation,
    Study,
    history_record,
    move_record,
    relation_record,
    stay_record,
)
from reportedly.desk.portraits import find_candidates
from reportedly.desk.records import actor_record
from reportedly.doors.http.bench import MOST_CLAIMS, Bench, TheBench, ThePerson
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.paging import Cursor, Limit, offset_of, to_cursor
from reportedly.doors.http.routes.decisions import decided_records
from reportedly.doors.http.shapes import Actors, Portraits
from reportedly.doors.http.shapes_work import ActorHistory, IdentityPage
from reportedly.model.decisions import DecisionKind
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId
from reportedly.model.records import Record, Value
from reportedly.model.terms import ActorKind

router = APIRouter(prefix="/actors", tags=["actors"], route_class=KeptRoute)


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
    found = bench.kept(("portraits", actor), lambda: bench.desk.actor(actor, most=MOST_CLAIMS))
    return {"actors": [_portrait(one) for one in found]}


@router.get("/{actor}/history", response_model=ActorHistory)
def show_history(bench: TheBench, actor: str, by: Axis = Axis.REPORT) -> Record:
    """Give how an actor's relations are said to have opened and closed, and where it is said to be.

    Where a person is to be found is nobody's finding, so people have no places here.
    """
    study = bench.study(ClaimQuery(min_score=bench.desk.min_score), (actor,))
    keys = study.keys_of(bench.desk.meant(actor))
    told = [one for one in study.presence(by) if one.actor.key in keys]
    return {
        "complete": len(study.dossier.said) < MOST_CLAIMS,
        "is_person": bool(keys & study.people),
        "histories": _histories(study, by),
        "stays": cast("list[Value]", [stay_record(stay) for one in told for stay in one.stays]),
        "moves": cast("list[Value]", [move_record(move) for one in told for move in one.moves]),
    }


@router.get("/{actor}/identity", response_model=IdentityPage)
def show_identity(bench: TheBench, person: ThePerson, actor: str) -> Record:
    """Give which names people judged to be one with an actor's, or not, and which may be but are open."""
    entity = bench.desk.decisions.actor(actor)
    known = bench.desk.decisions.identities()
    every = known.all_of(entity)
    history = bench.desk.decisions.history(kind=DecisionKind.IDENTITY)
    held = [one for one in history if one.is_in_effect and every.intersection(one.decision.about)]
    decided = [one for one in held if one.decision.kind is DecisionKind.IDENTITY]
    settled = {end for one in decided for end in one.decision.about} | every
    return {
        "entity": entity,
        "one_with": _named(bench, sorted(every - {entity})),
        "decisions": decided_records(bench.desk, decided, person),
        "perhaps": [
            {"entity": other.entity, "name": other.name, "reason": judged.reason}
            for other, judged in find_candidates(bench.desk, entity)
            if other.entity not in settled
        ],
    }


def _histories(study: Study, by: Axis) -> list[Value]:
    """Give each history with the relation that it is of, so that one row can say both."""
    counted = {_sides(one): one for one in study.relations}
    return [
        {
            **history_record(one),
            "relation": None
            if (found := counted.get(_sides(one))) is None
            else cast("Value", relation_record(found)),
        }
        for one in study.histories(by)
    ]


def _sides(one: History | Relation) -> tuple[str, str, str]:
    said = one.proposition if isinstance(one, History) else one
    return said.subject.key, said.predicate.value, said.object.key


def _named(bench: Bench, every: Iterable[EntityId]) -> list[Value]:
    seen = {one.entity: one for one in bench.desk.actors()}
    known = bench.desk.registry.by_entity
    return [
        {
            "entity": entity,
            "name": seen[entity].name
            if entity in seen
            else known[entity].name
            if entity in known
            else entity,
            "claims": seen[entity].claims if entity in seen else 0,
        }
        for entity in every
    ]


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
