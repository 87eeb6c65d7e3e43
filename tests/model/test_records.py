"""Laws of the claim record: the fields of the contract, with their names."""

import json
from datetime import date

from reportedly.model.claims import (
    Argument,
    Claim,
    Cue,
    Draft,
    DraftArgument,
    Evidence,
    Period,
    Place,
    Reading,
    Reason,
    Reject,
    Stance,
    Voice,
)
from reportedly.model.documents import Document
from reportedly.model.ids import ClaimId, DocumentId, EntityId, MentionId, ReadingId, RejectId
from reportedly.model.records import Record, claim_record, document_record, draft_record, reject_record
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import ActorKind, CueKind, EvidenceKind, Precision, Predicate, VoiceKind

TEXT = "Analysts said the Amber Front reportedly attacked the Vale Brigades near Lowmark, a video shows."

FIELDS = {
    "claim": "type id document predicate subject object qualifiers where when status polarity certainty "
    "voices evidence spans cues extractor score",
    "claim.document": "id source title published publisher",
    "claim.subject": "text name kind entity",
    "claim.object": "text name kind entity",
    "claim.where": "text name country lat lon precision",
    "claim.when": "text start end precision",
    "claim.voices": "kind text name cue",
    "claim.evidence": "kind text access",
    "claim.spans": "start end text",
    "claim.cues": "start end text kind",
    "document": "type id source title publisher published language text",
    "reject": "type reason draft",
}
"""Field names of the contract's example, by where they stand: other programs read these."""


def span(words: str) -> Span:
    """Give where words of the text stand."""
    return span_of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


DOCUMENT = Document(DocumentId("document-x"), "example.txt", TEXT, "0" * 64, "en", title="A title")


def argument(words: str, kind: ActorKind = ActorKind.ARMED_GROUP) -> Argument:
    """Give an argument that is a name of the text."""
    return Argument(span(words), span(words), words, kind, EntityId("entity-x"), ("Another name",))


def full_record() -> dict[str, object]:
    """Give the record of a claim that has everything a claim can have."""
    claim = Claim(
        ClaimId("claim-x"),
        DOCUMENT.id,
        Predicate.ATTACKS,
        argument("Amber Front"),
        argument("Vale Brigades"),
        MentionId("mention-1"),
        MentionId("mention-2"),
    )
    reading = Reading(
        id=ReadingId("reading-x"),
        claim=claim.id,
        extractor="patterns@1",
        score=1 / 3,
        rule="attacks:verb:attack:agent>patient",
        stance=Stance(),
        voices=(Voice(VoiceKind.PUBLISHER), Voice(VoiceKind.UNNAMED, span("Analysts"), cue=span("said"))),
        spans=(span("the Amber Front reportedly attacked the Vale Brigades"),),
        evidence=(Evidence(EvidenceKind.VIDEO, span("a video")),),
        where=(Place(span("Lowmark"), "Lowmark", "XA", lat=1.5, lon=2.5, precision=Precision.TOWN),),
        when=Period(span("reportedly"), date(2020, 5, 6), None),
        qualifiers=(("kind", "raid"),),
        cues=(Cue(CueKind.HEDGE, span("reportedly")),),
    )
    return dict(claim_record(DOCUMENT, claim, reading))


def fields_at(record: Record | dict[str, object], path: str) -> set[str]:
    """Give the field names of the object at a path; of a list, those of its last entry."""
    value: object = record
    for name in path.split(".")[1:]:
        value = value[name] if isinstance(value, dict) else None
        value = value[-1] if isinstance(value, list) else value
    assert isinstance(value, dict)
    return set(value)


def test_a_claim_line_has_every_field_of_the_contract() -> None:
    """Fields can be added; none is renamed or left out, wherever it stands."""
    record = full_record()
    for path, names in FIELDS.items():
        if path.startswith("claim"):
            assert set(names.split()) <= fields_at(record, path), path
    assert record["type"] == "claim"


def test_a_document_line_has_its_text() -> None:
    """The text that all offsets refer to comes with the document."""
    record = document_record(DOCUMENT)
    assert set(FIELDS["document"].split()) <= set(record)
    assert (record["type"], record["text"]) == ("document", TEXT)


def test_a_reject_line_has_reason_and_draft() -> None:
    """What was refused is shown with why."""
    draft = Draft(
        predicate="flies", subject=DraftArgument("it"), object=DraftArgument("them"), quote="it flies"
    )
    reject = Reject(RejectId("reject-x"), DOCUMENT.id, "x@1", Reason.UNKNOWN_PREDICATE, "no such", draft)
    record = reject_record(DOCUMENT, reject)
    assert set(FIELDS["reject"].split()) <= set(record)
    assert (record["type"], record["reason"]) == ("reject", "unknown_predicate")
    assert record["draft"] == draft_record(draft)


def test_every_span_in_a_record_reproduces_its_words() -> None:
    """Wherever start, end and text stand together, the text of the document has those words there."""
    found = [
        one for one in walk(full_record()) if {"start", "end", "text"} <= set(one) and "precision" not in one
    ]
    assert len(found) >= 6
    assert all(TEXT[one["start"] : one["end"]] == one["text"] for one in found)


def walk(value: object) -> list[dict[str, object]]:
    """Give every object within a JSON value."""
    if isinstance(value, dict):
        return [value, *(found for inner in value.values() for found in walk(inner))]
    return [found for inner in value for found in walk(inner)] if isinstance(value, list) else []


def test_a_record_is_plain_json() -> None:
    """A record survives writing and reading; an open end of a time is null, an unknown value is null."""
    record = full_record()
    assert json.loads(json.dumps(record)) == record
    assert record["when"] == {
        "text": "reportedly",
        "offset": TEXT.index("reportedly"),
        "start": "2020-05-06",
        "end": None,
        "precision": "unknown",
    }
    assert record["score"] == 0.3333
