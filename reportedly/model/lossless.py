"""Lossless lines: a case as JSON lines that give back equal values; `reread` reads them.

The lines are those of CLAIMS, with more fields: a claim's other readings, scores unrounded, whole drafts.
"""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.model.cases import Case, Told
from reportedly.model.claims import Claim, Draft, DraftArgument, Reading, Reject
from reportedly.model.documents import Document
from reportedly.model.notes import note_record
from reportedly.model.records import (
    Record,
    Value,
    claim_record,
    cue_record,
    document_record,
    evidence_record,
    period_record,
    place_record,
    reading_record,
    reject_record,
    span_record,
    voice_record,
)


def case_records(case: Case) -> Iterator[Record]:
    """Yield a case's lines: each document, then its claims, the notes on them, and its rejects."""
    told, refused = defaultdict[str, list[Told]](list), defaultdict[str, list[Reject]](list)
    for one in case.told:
        told[one.claim.document].append(one)
    for reject in case.rejects:
        refused[reject.document].append(reject)
    if case.publication is not None:
        yield case.publication
    for document in case.documents:
        sources = case.sources.get(document.id, (document.source,))
        yield {**document_record(document), "sources": list(sources)}
        for one in told[document.id]:
            yield whole_claim_record(document, one.claim, one.readings)
        for note in sorted(case.notes.get(document.id, ()), key=lambda one: one.id):
            yield note_record(note)
        for reject in refused[document.id]:
            yield {**reject_record(document, reject), "draft": whole_draft_record(reject.draft)}


def whole_claim_record(document: Document, claim: Claim, readings: tuple[Reading, ...]) -> Record:
    """Give a claim's line with every reading of it, the best one in the line's own fields."""
    return {
        **claim_record(document, claim, readings[0]),
        "score": readings[0].score,
        "others": [{**reading_record(one), "score": one.score} for one in readings[1:]],
    }


def whole_draft_record(draft: Draft) -> dict[str, Value]:
    """Give everything that an extractor proposed."""
    return {
        "predicate": draft.predicate,
        "subject": _end_record(draft.subject),
        "object": _end_record(draft.object),
        "quote": draft.quote,
        "start": draft.start,
        "score": draft.score,
        "rule": draft.rule,
        "trigger": None if draft.trigger is None else span_record(draft.trigger),
        "polarity": draft.polarity,
        "certainty": draft.certainty,
        "status": draft.status,
        "voices": [voice_record(voice) for voice in draft.voices],
        "evidence": [evidence_record(evidence) for evidence in draft.evidence],
        "where": [place_record(place) for place in draft.where],
        "when": None if draft.when is None else period_record(draft.when),
        "qualifiers": dict(draft.qualifiers),
        "cues": [cue_record(cue) for cue in draft.cues],
    }


def _end_record(end: DraftArgument) -> dict[str, Value]:
    return {
        "text": end.text,
        "start": end.start,
        "name": end.name,
        "kind": None if end.kind is None else end.kind.value,
        "referent": end.referent,
    }
