"""Places: where claims say things are, never finer than the reports."""

from collections.abc import Sequence
from typing import cast

from fastapi import APIRouter

from reportedly.desk import ClaimView
from reportedly.desk.records import view_records
from reportedly.doors.http.bench import MOST_CLAIMS, TheBench
from reportedly.doors.http.keeping import KeptRoute
from reportedly.doors.http.routes.queries import Filtered
from reportedly.doors.http.shapes import MapShape
from reportedly.model.claims import Place
from reportedly.model.records import Record, Value
from reportedly.model.terms import ActorKind

router = APIRouter(prefix="/map", tags=["places"], route_class=KeptRoute)


@router.get("", response_model=MapShape)
def show_map(bench: TheBench, asked: Filtered) -> Record:
    """Give every place of the claims that fit: with a point and a radius, or by name where there is none."""
    query, actors = asked.query(bench.desk.min_score), tuple(asked.actor)
    said = bench.study(query, actors, traced=False).dossier.said
    return bench.kept(("map", query, actors), lambda: _drawn(said))


def _drawn(said: Sequence[ClaimView]) -> Record:
    placed: dict[str, tuple[Place, list[ClaimView]]] = {}
    unplaced: dict[str, list[ClaimView]] = {}
    for one in said:
        spots = [place for place in one.shown.where if place.lat is not None and place.lon is not None]
        for place in spots:
            placed.setdefault(_key(place), (place, []))[1].append(one)
        if not spots:
            for name in _named(one):
                unplaced.setdefault(name, []).append(one)
    told = {view.claim.id: view for _, views in placed.values() for view in views}
    told |= {view.claim.id: view for views in unplaced.values() for view in views}
    return {
        "complete": len(said) < MOST_CLAIMS,
        "places": [_spot(key, place, views) for key, (place, views) in placed.items()],
        "unplaced": [
            {"name": name, "claims": [one.claim.id for one in views]} for name, views in unplaced.items()
        ],
        "said": cast("list[Value]", list(view_records(told.values()))),
    }


def _key(place: Place) -> str:
    return place.gazetteer_id or f"{place.name}:{place.country}:{place.lat}:{place.lon}"


def _named(one: ClaimView) -> list[str]:
    """Give the places that a claim names without a point: in its adjuncts, or as its object."""
    names = [place.name for place in one.shown.where]
    return names or [one.claim.object.name for _ in (1,) if one.claim.object.kind is ActorKind.PLACE]


def _spot(key: str, place: Place, views: list[ClaimView]) -> Value:
    return {
        "key": key,
        "name": place.name,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision.value,
        "radius_km": place.radius_km,
        "claims": [one.claim.id for one in views],
    }
