"""GeoJSON (RFC 7946): a feature for each place of each claim; only what is known to a town is a point."""

from collections import Counter
from dataclasses import dataclass
from typing import BinaryIO

from reportedly.model.cases import Case, Told, Written
from reportedly.model.claims import Place
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.products.exchange.common import (
    POINTS,
    days_of,
    note_words,
    reference,
    stance_record,
    thinned,
    write_json,
)
from reportedly.products.sentences import attributed


@dataclass(frozen=True, slots=True)
class GeoJson:
    """A FeatureCollection; a place that is coarser than a town has a null geometry and its precision."""

    name: str = "geojson"
    ending: str = ".geojson"

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the features; claims without a place are left out, counted."""
        left_out: Counter[str] = Counter()
        features: list[Value] = []
        for told in case.told:
            if not told.shown.where:
                left_out["claims without a place"] += 1
            features += [_feature(case, told, place) for place in told.shown.where]
        head: dict[str, Value] = {"type": "FeatureCollection"}
        if case.publication is not None:
            head["publication"] = {**case.publication}
        write_json({**head, "features": features}, out)
        return Written(len(features), "features", dict(left_out))


def exporter() -> CaseExporter:
    """Give the exporter of GeoJSON."""
    return GeoJson()


def _feature(case: Case, told: Told, place: Place) -> dict[str, Value]:
    start, end, basis = days_of(told)
    return {
        "type": "Feature",
        "id": f"{told.claim.id}@{place.span.start}",
        "geometry": _geometry(place),
        "properties": {
            "place": place.name,
            "country": place.country,
            "admin1": place.admin1,
            "precision": place.precision.value,
            "radius_km": place.radius_km,
            "sentence": attributed(told),
            "predicate": told.claim.predicate.value,
            "subject": told.claim.subject.name,
            "object": told.claim.object.name,
            "start": start,
            "end": end,
            "dated_by": basis,
            "report": reference(told.document),
            **stance_record(told),
            **thinned({"notes": [*note_words(case, [told])]}),
        },
    }


def _geometry(place: Place) -> Value:
    if place.lat is None or place.lon is None or place.precision not in POINTS:
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}
