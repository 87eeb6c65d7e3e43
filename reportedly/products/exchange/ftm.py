"""FollowTheMoney: claims as entities, line by line, or as the table of statements that these are made of.

Actors are people, public bodies or organisations. What a text makes as being so is a link with a role and its
report as proof; a hedged one has `reportedly` in its role. What is denied, open or only planned is a note on
both ends, since the model knows no denied link.
"""

import csv
import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reportedly.model.cases import Case, Told, Written
from reportedly.model.claims import Argument
from reportedly.model.documents import Document
from reportedly.model.ids import digest
from reportedly.model.notes import Note
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.model.terms import ActorKind, Certainty, Predicate
from reportedly.products.exchange.common import THINGS, counted, days_of, end_key, has_thing
from reportedly.products.sentences import attributed, is_asserted

DATASET = "reportedly"
SCHEMAS = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.STATE_BODY: "PublicBody",
    ActorKind.OPERATION: "Event",
    ActorKind.PLACE: "Address",
    ActorKind.COLLECTIVE: "LegalEntity",
}
STATEMENT_COLUMNS = (
    "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external "
    "first_seen last_seen id"
).split()
PROPERTY_TYPES = {
    "name": "name",
    "alias": "name",
    "full": "address",
    "country": "country",
    "date": "date",
    "startDate": "date",
    "endDate": "date",
    "publishedAt": "date",
    "language": "language",
    "sourceUrl": "url",
    **dict.fromkeys(("subject", "object", "member", "organization", "proof", "entity"), "entity"),
    **dict.fromkeys(("description", "summary", "notes"), "text"),
    "contentHash": "checksum",
}

Properties = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity as FollowTheMoney has it."""

    id: str
    schema: str
    properties: Properties

    def record(self) -> dict[str, Value]:
        """Give it as plain JSON, without empty properties."""
        kept: dict[str, Value] = {name: [*values] for name, values in self.properties.items() if values}
        return {"id": self.id, "schema": self.schema, "properties": kept, "datasets": [DATASET]}


@dataclass(frozen=True, slots=True)
class Entities:
    """One entity a line."""

    name: str = "ftm"
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the entities; give how many, and what has no counterpart."""
        left_out: Counter[str] = Counter()
        found = entities(case, left_out)
        for one in found:
            out.write(json.dumps(one.record(), ensure_ascii=False).encode() + b"\n")
        return Written(len(found), "entities", counted(left_out))


@dataclass(frozen=True, slots=True)
class Statements:
    """One statement a row: an entity, a property and a value, with the report's publication as first seen."""

    name: str = "ftm-statements"
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the statements; give how many, and what has no counterpart."""
        left_out: Counter[str] = Counter()
        text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, dialect=csv.unix_dialect)
        writer.writerow(STATEMENT_COLUMNS)
        written = 0
        for row in statement_rows(entities(case, left_out)):
            writer.writerow([row.get(column, "") for column in STATEMENT_COLUMNS])
            written += 1
        text.detach()
        return Written(written, "statements", counted(left_out))


def entities_exporter() -> CaseExporter:
    """Give the exporter of entities."""
    return Entities()


def statements_exporter() -> CaseExporter:
    """Give the exporter of statements."""
    return Statements()


def entities(case: Case, left_out: Counter[str]) -> list[Entity]:
    """Give the entities of a case, each once; what has no counterpart is counted in `left_out`."""
    found: dict[str, Entity] = {}
    for document in case.documents:
        found[document.id] = _article(document)
    for told in case.told:
        if has_thing(told):
            left_out[THINGS] += 1
            continue
        for end in (told.claim.subject, told.claim.object):
            made = _end(told, end)
            known = found.setdefault(made.id, made)
            for name, values in made.properties.items():
                held = known.properties.setdefault(name, [])
                held += [value for value in values if value not in held]
        for note in case.notes_on(told):
            found[note.id] = _noted(told, note)
        found[told.claim.id] = _link(told) if is_asserted(told) else _note(told)
    return list(found.values())


def statement_rows(found: list[Entity]) -> Iterator[dict[str, str]]:
    """Yield a row for each value of each entity, and one that each entity is."""
    for entity in found:
        for prop, values in entity.properties.items():
            for value in values:
                yield _row(entity, prop, value)
        digest = hashlib.sha1(json.dumps(entity.record()).encode(), usedforsecurity=False).hexdigest()
        yield _row(entity, "id", digest)


def _row(entity: Entity, prop: str, value: str) -> dict[str, str]:
    return {
        "canonical_id": entity.id,
        "entity_id": entity.id,
        "prop": prop,
        "prop_type": "id" if prop == "id" else PROPERTY_TYPES.get(prop, "string"),
        "schema": entity.schema,
        "value": value,
        "dataset": DATASET,
        "external": "f",
    }


def _article(document: Document) -> Entity:
    return Entity(
        document.id,
        "Article",
        {
            "fileName": [document.source],
            "title": _maybe(document.title),
            "publisher": _maybe(document.publisher),
            "author": _maybe(document.byline),
            "publishedAt": _maybe(document.published),
            "sourceUrl": _maybe(document.url),
            "language": _maybe(_THREE_LETTERS.get(document.language)),
        },
    )


# Languages are named by three letters there; those that are read here.
_THREE_LETTERS = {"en": "eng", "fr": "fra", "ar": "ara", "es": "spa", "pt": "por", "ru": "rus", "uk": "ukr"}


def _key(end: Argument) -> str:
    """Give the id of an end; the model takes no colons or spaces in one."""
    return end.entity or digest("end", end_key(end))


def _end(told: Told, end: Argument) -> Entity:
    schema = SCHEMAS.get(end.kind, "Organization")
    if end.kind is ActorKind.PLACE:
        place = next((one for one in told.shown.where if one.span.overlaps(end.span)), None)
        country = None if place is None or place.country is None else place.country.lower()
        return Entity(_key(end), schema, {"full": [end.name], "country": _maybe(country)})
    alias = [one for one in end.aliases if one != end.name]
    return Entity(_key(end), schema, {"name": [end.name], "alias": alias})


def _link(told: Told) -> Entity:
    claim, hedged = told.claim, told.shown.stance.certainty is Certainty.HEDGED
    role = claim.predicate.value.replace("_", " ")
    shared: Properties = {
        "role": [f"reportedly {role}" if hedged else role],
        "description": [span.text for span in told.shown.spans],
        "summary": [attributed(told)],
        "proof": [claim.document],
        "publisher": _maybe(told.document.publisher),
        "recordId": [claim.id],
        **_dates(told),
    }
    ends = _key(claim.subject), _key(claim.object)
    known = told.claim.object.kind not in {ActorKind.PLACE, ActorKind.OPERATION, ActorKind.COLLECTIVE}
    known = known and SCHEMAS.get(told.claim.object.kind) != "Person"
    if claim.predicate is Predicate.MEMBER_OF and claim.subject.kind is ActorKind.PERSON and known:
        return Entity(claim.id, "Membership", {"member": [ends[0]], "organization": [ends[1]], **shared})
    return Entity(claim.id, "UnknownLink", {"subject": [ends[0]], "object": [ends[1]], **shared})


def _dates(told: Told) -> Properties:
    start, end, basis = days_of(told)
    if basis != "event":
        return {}
    return {"startDate": _maybe(start), "endDate": _maybe(end)}


def _note(told: Told) -> Entity:
    stance = told.shown.stance
    words = ", ".join((stance.polarity.value, stance.certainty.value, stance.status.value))
    return Entity(
        told.claim.id,
        "Note",
        {
            "name": [f"{words}: {told.claim.predicate.value}"],
            "description": [attributed(told)],
            "summary": [span.text for span in told.shown.spans],
            "entity": [_key(told.claim.subject), _key(told.claim.object)],
            "proof": [told.claim.document],
        },
    )


def _noted(told: Told, note: Note) -> Entity:
    names = {"name": [note.kind.value], "description": [note.sentence], "sourceUrl": _url(note.source)}
    return Entity(note.id, "Note", {**names, "entity": [told.claim.document]})


def _url(source: str) -> list[str]:
    return [source] if source.startswith(("https://", "http://")) else []


def _maybe(value: str | None) -> list[str]:
    return [] if not value else [value]
