"""Event tables in the shapes of PLOVER and ACLED, with what those have no room for in columns of our own."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportedly.model.cases import Case, OriginRange, Told, Written
from reportedly.model.ids import digest
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.products.exchange.common import POINTS, counted, days_of, note_words, reference
from reportedly.products.exchange.event_codes import Codes, load_codes
from reportedly.products.exchange.event_groups import Event, events, is_located_object, unique
from reportedly.products.formats import safe_cell

Row = Mapping[str, Value]
PREFIX = "reportedly_"
OWN = (
    "standing strongest_words reports_saying reports_denying reports_hedged origins_likeliest origins_low "
    "origins_high origins_denying_likeliest dated_by start end place_precision place_radius_km publishers "
    "quote claims notes"
).split()
PLOVER = (
    "event_id event_date event_type mode actor actor_kind recipient recipient_kind location country admin1 "
    "latitude longitude"
).split()
ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 "
    "assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country "
    "admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities "
    "tags timestamp"
).split()


@dataclass(frozen=True, slots=True)
class EventTable:
    """A CSV file of events in the shape of one codebook."""

    name: str
    columns: tuple[str, ...]
    row: Callable[[Event, Codes], Row]
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write a row for each event; relations, plans and places that are no events are counted."""
        codes, left_out = load_codes(self.name), Counter[str]()
        found = [told for told in case.told if codes.of(told) is not None]
        for told in case.told:
            if codes.of(told) is None:
                left_out[f"{told.claim.predicate.value}: no event in {self.name.upper()}"] += 1
        text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        columns = (*self.columns, *(PREFIX + one for one in OWN))
        writer.writerow(columns)
        rows = [{**self.row(event, codes), **_own(case, event)} for event in events(case, found, left_out)]
        writer.writerows([safe_cell(row.get(column)) for column in columns] for row in rows)
        text.detach()
        return Written(len(rows), "events", counted(left_out))


def plover_exporter() -> CaseExporter:
    """Give the exporter of tables in PLOVER's shape."""
    return EventTable("plover", tuple(PLOVER), _plover)


def acled_exporter() -> CaseExporter:
    """Give the exporter of tables in ACLED's shape."""
    return EventTable("acled", tuple(ACLED), _acled)


def _plover(event: Event, codes: Codes) -> Row:
    told = event.first
    claim, place = told.claim, event.place
    return {
        "event_id": _id(event),
        "event_date": days_of(told)[0],
        "event_type": (codes.of(told) or ("",))[0],
        "mode": dict(told.shown.qualifiers).get("kind"),
        "actor": claim.subject.name,
        "actor_kind": claim.subject.kind.value,
        "recipient": claim.object.name,
        "recipient_kind": claim.object.kind.value,
        "location": None if place is None else place.name,
        "country": None if place is None else place.country,
        "admin1": None if place is None else place.admin1,
        **_point(event),
    }


def _acled(event: Event, codes: Codes) -> Row:
    told = event.first
    place, day = event.place, days_of(told)[0]
    type_, sub = (*(codes.of(told) or ()), "", "")[:2]
    when = told.shown.when
    return {
        "event_id_cnty": _id(event),
        "event_date": day,
        "year": None if day is None else int(day[:4]),
        "time_precision": None if when is None else (codes.time_precision or {}).get(when.precision.value),
        "event_type": type_,
        "sub_event_type": sub,
        "actor1": told.claim.subject.name,
        "actor2": None if is_located_object(told) else told.claim.object.name,
        "country": None if place is None else place.country,
        "admin1": None if place is None else place.admin1,
        "location": None if place is None else place.name,
        **_point(event),
        "geo_precision": None if place is None else (codes.geo_precision or {}).get(place.precision.value),
        "source": unique([one.document.publisher for one in event.told]),
        "notes": unique([one.shown.spans[0].text for one in event.told]),
        "fatalities": _killed(told),
    }


def _own(case: Case, event: Event) -> dict[str, Value]:
    told, place = event.first, event.place
    saying, denying = (_origins(case, one) for one in (event.affirming, event.denials))
    start, end, basis = days_of(told)
    found: dict[str, Value] = {
        "standing": event.standing_word,
        "strongest_words": event.strongest,
        "reports_saying": event.saying,
        "reports_denying": event.denying,
        "reports_hedged": event.hedged,
        "origins_likeliest": None if saying is None else saying.likeliest,
        "origins_low": None if saying is None else saying.low,
        "origins_high": None if saying is None else saying.high,
        "origins_denying_likeliest": None if denying is None else denying.likeliest,
        "dated_by": basis,
        "start": start,
        "end": end,
        "place_precision": None if place is None else place.precision.value,
        "place_radius_km": None if place is None else place.radius_km,
        "publishers": unique([one.document.publisher or reference(one.document) for one in event.told]),
        "quote": told.shown.spans[0].text,
        "claims": " ".join(one.claim.id for one in event.told),
        "notes": "; ".join(note_words(case, event.told)),
    }
    return {PREFIX + name: value for name, value in found.items()}


def _origins(case: Case, told: Sequence[Told]) -> OriginRange | None:
    """Give from how many origins claims of one event are; without a count, no number is invented."""
    documents = list(dict.fromkeys(one.claim.document for one in told))
    return None if case.count_origins is None else case.count_origins(documents)


def _point(event: Event) -> dict[str, Value]:
    place = event.place
    if place is None or place.precision not in POINTS:
        return {"latitude": None, "longitude": None}
    return {"latitude": place.lat, "longitude": place.lon}


def _killed(told: Told) -> int | None:
    """Give the number killed where the text gives one figure; nothing said is not none killed."""
    found = dict(told.shown.qualifiers).get("killed", "")
    return int(found) if found.isdecimal() else None


def _id(event: Event) -> str:
    return digest("event", *sorted(one.claim.id for one in event.told))
