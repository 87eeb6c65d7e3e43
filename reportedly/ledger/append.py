"""Appending one document: what is new about it is kept, in one transaction, and what is derived follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from reportedly.ledger.batch import PARENTS_FIRST, Batch, add_document, fill, new_titles
from reportedly.ledger.chain import SEALED, seal_entry
from reportedly.ledger.derive import Progress, add_rows, derive, derive_title
from reportedly.ledger.derived_schema import shown
from reportedly.ledger.past import load_past
from reportedly.ledger.schema import entries, extractors, metadata
from reportedly.ledger.state import DocumentState, HeldClaim, HeldReading, best_first, load_state
from reportedly.model.claims import ReadClaim, Reject
from reportedly.model.documents import Document
from reportedly.model.moments import to_moment


@dataclass(frozen=True, slots=True)
class Appended:
    """How many rows a document brought that the ledger did not hold; all zero if it held everything."""

    documents: int = 0
    claims: int = 0
    readings: int = 0
    rejects: int = 0
    anything: bool = False
    """Whether anything at all was kept: a new header, extractor version or way of reading counts too."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document with all that was read in it, ready to be appended."""

    document: Document
    read_claims: Sequence[ReadClaim]
    rejects: Sequence[Reject]
    extractors: frozenset[str]
    """Signatures of everything that read it, also of what found nothing."""
    also_from: Sequence[str] = ()
    """Other sources that it was seen under, with the same header; its own comes after them."""


# Built once: putting a statement together takes longer than running it.
_EXTRACTORS = select(extractors.c.signature, extractors.c.no)
_LAST_MOMENT = select(entries.c.recorded).order_by(entries.c.no.desc()).limit(1)
_NUMBERED = [metadata.tables[name] for name in PARENTS_FIRST if "no" in metadata.tables[name].c]
_LAST_NUMBERS = select(
    *(select(func.max(table.c.no)).scalar_subquery().label(table.name) for table in (*_NUMBERED, shown))
)


def work_out(connection: Connection, arrival: Arrival) -> Batch:
    """Give the rows that the arrival would add; the batch is empty if the ledger holds it all."""
    last = _last_numbers(connection)
    past = load_past(connection, arrival.document.id, last["documents"] + 1)
    known = {row.signature: row.no for row in connection.execute(_EXTRACTORS)}
    batch = Batch(past, last, known)
    add_document(batch, arrival.document, arrival.also_from)
    fill(batch, arrival.read_claims, arrival.rejects, arrival.extractors)
    return batch


def keep(connection: Connection, arrival: Arrival, batch: Batch, run_no: int, now: datetime) -> Appended:
    """Add the batch's rows under a new entry, and what is derived from them; give what was new."""
    counts = {table: len(batch.rows[table]) for table in ("documents", "claims", "readings", "rejects")}
    entry_no = batch.entry_no
    batch.rows["entries"].append(
        {
            "no": entry_no,
            "run_no": run_no,
            "document_no": batch.past.document_no,
            "recorded": _moment(connection, now),
            "claims": counts["claims"],
            "readings": counts["readings"],
            "rejects": counts["rejects"],
        }
    )
    for table in PARENTS_FIRST:
        add_rows(connection, table, batch.rows[table])
    before = {table: batch.last[table] - len(batch.rows[table]) for table in SEALED}
    seal_entry(connection, entry_no, {**before, "entries": entry_no - 1})
    for sighting_no, title in new_titles(batch):
        derive_title(connection, sighting_no, title, arrival.document.text)
    progress = Progress(entry_no, batch.last["shown"], is_new=batch.past.is_new)
    derive(connection, _state(connection, arrival, batch), progress)
    return Appended(anything=True, **counts)


def _last_numbers(connection: Connection) -> dict[str, int]:
    row = connection.execute(_LAST_NUMBERS).one()
    return {name: number or 0 for name, number in row._mapping.items()}


def _moment(connection: Connection, now: datetime) -> str:
    """Give the moment to record; a clock that was set back does not turn history round."""
    last = connection.execute(_LAST_MOMENT).scalar()
    return max(to_moment(now), last or "")


def _state(connection: Connection, arrival: Arrival, batch: Batch) -> DocumentState:
    """Give the document's state, from what is in hand where it is all new."""
    if not batch.past.is_new:
        return load_state(connection, batch.past.document_no, batch.entry_no)
    naming_of = {row["claim_no"]: row["no"] for row in batch.rows["namings"]}
    claims: dict[int, HeldClaim] = {}
    for read_claim in arrival.read_claims:
        no = batch.past.claims[read_claim.claim.id].no
        held = {batch.past.readings[one.id].no: one for one in read_claim.readings}
        if no in claims:
            held.update({one.no: one.reading for one in claims[no].readings})
        readings = best_first(HeldReading(number, reading) for number, reading in held.items())
        claims[no] = HeldClaim(no, int(str(naming_of[no])), read_claim.claim, readings)
    sighting_no = int(str(batch.rows["sightings"][-1]["no"]))
    return DocumentState(batch.past.document_no, sighting_no, arrival.document, tuple(claims.values()))
