"""STIX 2.1: reports, who is in them, and what they say, without a word becoming more than it was.

Every actor is an identity: none is called a threat actor, which would be our judgement and not the text's.
A claim that a text makes as being so is a relationship, named `reportedly-…` where the text hedges. A claim
that is denied, open or only planned is a note: a program that knows nothing of our extension never takes it
for a relationship. Certainty, polarity and the rest stand in a property extension that the bundle defines.
"""

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import BinaryIO

from reportedly.model.cases import Case, Standing, Told, Written
from reportedly.model.claims import Argument, Place
from reportedly.model.documents import Document
from reportedly.model.moments import published_moments
from reportedly.model.notes import Note
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.model.terms import ActorKind, Certainty
from reportedly.products.exchange.common import (
    NO_DATE,
    POINTS,
    THINGS,
    counted,
    end_key,
    has_thing,
    stance_record,
    thinned,
    write_json,
)
from reportedly.products.sentences import attributed, is_asserted

SPACE = uuid.UUID("6f3f0f0e-5f1d-5c57-9d5e-0f2f3f1a7c11")
"""Ids are made of content within this space, so that two exports of one claim are one object."""
CLASSES = {ActorKind.PERSON: "individual", ActorKind.COLLECTIVE: "class"}
GROUPS = frozenset({ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE, ActorKind.FORCE})
UNPLACED = "claims about places without a country or a point"

ABOUT = "Polarity, certainty, status, voices and words of a claim that a report makes."
SCHEMA = (
    "polarity: affirmed or denied; certainty (of the words): certain, hedged, possible; status: past, "
    "ongoing, planned, unspecified; voices: outermost first; quote: the words; score: that the text "
    "says so, nothing about truth; "
    "origins_saying, origins_denying: independent origins as likeliest, low, high"
)

Node = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Stix:
    """A bundle that holds its own extension definition."""

    name: str = "stix"
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the bundle; give how many claims it holds and what has no counterpart."""
        bundle = _Bundle(moment_of(case.moment))
        for told in case.told:
            bundle.add(told, case.standing_of.get(told.claim.id))
            bundle.add_notes(told, case.notes_on(told))
        for document in case.documents:
            bundle.add_report(document)
        objects: list[Value] = [*bundle.nodes.values()]
        id_ = _id("bundle", json.dumps(sorted(bundle.nodes)))
        write_json({"type": "bundle", "id": id_, "objects": objects}, out)
        return Written(bundle.claims, "claims", counted(bundle.left_out))


def exporter() -> CaseExporter:
    """Give the exporter of STIX 2.1."""
    return Stix()


def moment_of(moment: datetime) -> str:
    """Give a moment as STIX has it: UTC, milliseconds, Z."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


@dataclass(slots=True)
class _Bundle:
    """The objects so far by id."""

    moment: str
    nodes: dict[str, Node] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    by_document: dict[str, list[str]] = field(default_factory=dict)
    claims: int = 0
    maker: str = ""
    extension: str = ""

    def __post_init__(self) -> None:
        self.maker = self._put("identity", "reportedly", {"name": "Reportedly", "identity_class": "system"})
        self.extension = self._put(
            "extension-definition",
            "claims-1",
            {
                "created_by_ref": self.maker,
                "name": "How a text stands to a claim",
                "description": ABOUT,
                "schema": SCHEMA,
                "version": "1.0.0",
                "extension_types": ["property-extension"],
            },
        )

    def add(self, told: Told, standing: Standing | None) -> None:
        """Add a claim as a relationship or a note, with its ends."""
        if has_thing(told):
            self.left_out[THINGS] += 1
            return
        ends = [self._end(told, end) for end in (told.claim.subject, told.claim.object)]
        refs = [one for one in ends if one is not None]
        if len(refs) < len(ends):
            self.left_out[UNPLACED] += 1
            return
        self.claims += 1
        body = self._relationship(told, refs) if is_asserted(told) else _note(told, refs)
        body["created_by_ref"] = self.maker
        body["extensions"] = {self.extension: _extension(told, standing)}
        id_ = self._put("relationship" if is_asserted(told) else "note", told.claim.id, body)
        self.by_document.setdefault(told.claim.document, []).extend((*refs, id_))

    def add_notes(self, told: Told, notes: Iterable[Note]) -> None:
        """Add what people noted on a claim that is in the bundle, its report or its publisher."""
        refs = self.by_document.get(told.claim.document)
        for one in notes if refs else ():
            body: Node = {"abstract": one.kind.value, "content": one.sentence, "authors": [one.by]}
            body |= {"created_by_ref": self.maker, "object_refs": [refs[-1] if refs else ""]}
            self._put("note", f"{one.id}:{told.claim.id}", body)

    def add_report(self, document: Document) -> None:
        """Add a report with all that it speaks of; one without a date has no counterpart."""
        refs = list(dict.fromkeys(self.by_document.get(document.id, ())))
        moments = published_moments(document.published)
        if not refs:
            return
        if moments is None:
            self.left_out[NO_DATE] += 1
            return
        source = thinned({"source_name": document.publisher or "publisher not named", "url": document.url})
        self._put(
            "report",
            document.id,
            {
                "created_by_ref": self.maker,
                "name": document.title or document.source,
                "published": moment_of(moments[0]),
                "lang": document.language,
                "object_refs": [*refs],
                "external_references": [{**source, "external_id": document.id}],
            },
        )

    def _relationship(self, told: Told, refs: list[str]) -> Node:
        verb = told.claim.predicate.value.replace("_", "-")
        hedged = told.shown.stance.certainty is Certainty.HEDGED
        return {
            "relationship_type": f"reportedly-{verb}" if hedged else verb,
            "description": attributed(told),
            "source_ref": refs[0],
            "target_ref": refs[1],
            **_times(told),
        }

    def _end(self, told: Told, end: Argument) -> str | None:
        if end.kind is ActorKind.PLACE:
            return self._location(told, end)
        kind = "group" if end.kind in GROUPS else CLASSES.get(end.kind, "organization")
        body: Node = {"name": end.name, "identity_class": kind, "created_by_ref": self.maker}
        return self._put("identity", end_key(end), body)

    def _location(self, told: Told, end: Argument) -> str | None:
        place = next((one for one in told.shown.where if one.span.overlaps(end.span)), None)
        where = {} if place is None else _where(place)
        if place is None or not where.keys() & {"country", "latitude"}:
            return None
        return self._put("location", place.gazetteer_id or end_key(end), {**where, "name": end.name})

    def _put(self, type_: str, key: str, body: Node) -> str:
        id_ = _id(type_, key)
        head: Node = {"type": type_, "spec_version": "2.1", "id": id_}
        self.nodes.setdefault(id_, {**head, "created": self.moment, "modified": self.moment, **body})
        return id_


def _where(place: Place) -> Node:
    found = thinned({"country": place.country, "administrative_area": place.admin1})
    if place.precision in POINTS and place.lat is not None and place.lon is not None:
        metres = None if place.radius_km is None else 1000 * place.radius_km
        found |= thinned({"latitude": place.lat, "longitude": place.lon, "precision": metres})
    return found


def _note(told: Told, refs: Iterable[str]) -> Node:
    return {
        "abstract": f"{told.shown.stance.polarity.value} claim",
        "content": attributed(told),
        "object_refs": [*refs],
    }


def _times(told: Told) -> Node:
    when = told.shown.when
    if when is None or when.start is None:
        return {}
    start = datetime.combine(when.start, time.min, UTC)
    found: Node = {"start_time": moment_of(start)}
    if when.end is not None:
        # Both days are included, and STIX wants the end after the start.
        found["stop_time"] = moment_of(datetime.combine(when.end, time.min, UTC) + timedelta(days=1))
    return found


def _extension(told: Told, standing: Standing | None) -> Node:
    return {"extension_type": "property-extension", **stance_record(told), **dict(_counts(standing))}


def _counts(standing: Standing | None) -> Iterator[tuple[str, Value]]:
    if standing is not None:
        for name, count in (("saying", standing.affirming), ("denying", standing.denying)):
            yield f"origins_{name}", {"likeliest": count.likeliest, "low": count.low, "high": count.high}


def _id(type_: str, key: str) -> str:
    return f"{type_}--{uuid.uuid5(SPACE, f'{type_}:{key}')}"
