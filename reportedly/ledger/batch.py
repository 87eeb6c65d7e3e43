"""The rows that one document brings: everything in it that the ledger does not hold yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.ledger.past import Kept, PassContent, Past
from reportedly.ledger.rows import dump_claim, dump_draft, dump_reading
from reportedly.ledger.state import extractor_name, innermost
from reportedly.model.claims import Claim, ReadClaim, Reading, Reject
from reportedly.model.documents import Document

Row = dict[str, object]

PARENTS_FIRST = (
    "extractors",
    "documents",
    "entries",
    "sightings",
    "claims",
    "namings",
    "readings",
    "rejects",
    "passes",
    "pass_readings",
    "pass_rejects",
)


@dataclass(slots=True)
class Batch:
    """Rows to add by table, with the last number taken in each table, and what is held already."""

    past: Past
    last: dict[str, int]
    extractors: dict[str, int]
    """Extractor numbers by signature."""
    rows: dict[str, list[Row]] = field(default_factory=lambda: {table: [] for table in PARENTS_FIRST})

    @property
    def entry_no(self) -> int:
        """The number of the entry that these rows would make."""
        return self.last["entries"] + 1

    @property
    def is_empty(self) -> bool:
        """Whether the ledger holds all of it already."""
        return not any(self.rows.values())

    def add(self, table: str, row: Row) -> int:
        """Give the number under which the row will be kept."""
        self.last[table] += 1
        row["no"] = self.last[table]
        self.rows[table].append(row)
        return self.last[table]


def fill(
    batch: Batch,
    read_claims: Iterable[ReadClaim],
    rejects: Iterable[Reject],
    signatures: Iterable[str],
) -> None:
    """Put into the batch every row that the claims and rejects of its document add to what is held."""
    read: dict[str, set[int]] = {signature: set() for signature in signatures}
    refused: dict[str, list[int]] = {signature: [] for signature in read}
    for read_claim in read_claims:
        claim_no = _add_claim(batch, read_claim.claim)
        for reading in read_claim.readings:
            no = _add_reading(batch, claim_no, reading)
            read.setdefault(reading.extractor, set()).add(no)
    for reject in rejects:
        refused.setdefault(reject.extractor, []).append(_add_reject(batch, reject))
    _add_passes(
        batch,
        {
            signature: PassContent(tuple(sorted(read.get(signature, ()))), tuple(refused.get(signature, ())))
            for signature in sorted(read.keys() | refused.keys())
        },
    )


def add_document(batch: Batch, document: Document, also_from: Iterable[str] = ()) -> None:
    """Put into the batch the document and its headers that are not held, its own source's the last."""
    past = batch.past
    if past.is_new:
        batch.rows["documents"].append(
            {
                "no": past.document_no,
                "id": document.id,
                "publisher": document.publisher,
                "url": document.url,
                "text": document.text,
            }
        )
    header: Row = {
        "sha256": document.sha256,
        "language": document.language,
        "title": document.title,
        "byline": document.byline,
        "published": document.published,
        "headline_start": None if document.headline is None else document.headline.start,
        "headline_end": None if document.headline is None else document.headline.end,
    }
    for source in (*(one for one in dict.fromkeys(also_from) if one != document.source), document.source):
        sighting = {"source": source, **header}
        if past.sightings.get(source) != tuple(sighting.values()):
            batch.add("sightings", {**sighting, "document_no": past.document_no, "entry_no": batch.entry_no})


def _add_claim(batch: Batch, claim: Claim) -> int:
    content = dump_claim(claim)
    held = batch.past.claims.get(claim.id)
    if held is not None and held.content == (content,):
        return held.no
    if held is None:
        row: Row = {
            "id": claim.id,
            "document_no": batch.past.document_no,
            "predicate": claim.predicate.value,
            "entry_no": batch.entry_no,
        }
        no = batch.add("claims", row)
    else:
        no = held.no
    batch.add("namings", {"claim_no": no, "entry_no": batch.entry_no, "content": content})
    batch.past.claims[claim.id] = Kept(no, (content,))
    return no


def _add_reading(batch: Batch, claim_no: int, reading: Reading) -> int:
    content = (dump_reading(reading), float(reading.score))
    held = batch.past.readings.get(reading.id)
    if held is not None and held.content == content:
        return held.no
    row: Row = {
        "id": reading.id,
        "claim_no": claim_no,
        "extractor_no": _extractor_no(batch, reading.extractor),
        "entry_no": batch.entry_no,
        "score": content[1],
        "polarity": reading.stance.polarity.value,
        "certainty": reading.stance.certainty.value,
        "status": reading.stance.status.value,
        "voice": innermost(reading),
        "content": content[0],
    }
    no = batch.add("readings", row)
    batch.past.readings[reading.id] = Kept(no, content)
    return no


def _add_reject(batch: Batch, reject: Reject) -> int:
    content = (reject.reason.value, reject.detail, dump_draft(reject.draft))
    held = batch.past.rejects.get(reject.id)
    if held is not None and held.content == content:
        return held.no
    row: Row = {
        "id": reject.id,
        "document_no": batch.past.document_no,
        "extractor_no": _extractor_no(batch, reject.extractor),
        "entry_no": batch.entry_no,
        "reason": content[0],
        "detail": content[1],
        "content": content[2],
    }
    no = batch.add("rejects", row)
    batch.past.rejects[reject.id] = Kept(no, content)
    return no


def _add_passes(batch: Batch, passes: Mapping[str, PassContent]) -> None:
    by_name: dict[str, dict[str, PassContent]] = {}
    for signature, content in passes.items():
        by_name.setdefault(extractor_name(signature), {})[signature] = content
    for name, said in by_name.items():
        if said != batch.past.passes.get(name):
            for signature, content in said.items():
                _add_pass(batch, signature, content)


def _add_pass(batch: Batch, signature: str, content: PassContent) -> None:
    row: Row = {
        "document_no": batch.past.document_no,
        "extractor_no": _extractor_no(batch, signature),
        "entry_no": batch.entry_no,
    }
    no = batch.add("passes", row)
    batch.rows["pass_readings"] += [
        {"pass_no": no, "reading_no": reading_no} for reading_no in content.readings
    ]
    batch.rows["pass_rejects"] += [
        {"pass_no": no, "position": position, "reject_no": reject_no}
        for position, reject_no in enumerate(content.rejects)
    ]


def _extractor_no(batch: Batch, signature: str) -> int:
    if signature not in batch.extractors:
        row: Row = {"signature": signature, "name": extractor_name(signature)}
        batch.extractors[signature] = batch.add("extractors", row)
    return batch.extractors[signature]


def new_titles(batch: Batch) -> Sequence[tuple[int, str | None]]:
    """Give (sighting number, title) for the sightings that bring a title not seen on this document before."""
    seen = set(batch.past.titles)
    found: list[tuple[int, str | None]] = []
    for row in batch.rows["sightings"]:
        title = None if row["title"] is None else str(row["title"])
        if title not in seen:
            seen.add(title)
            found.append((int(str(row["no"])), title))
    return found
