"""Claims, readings and drafts as the JSON text that ledger rows hold, and back, without loss."""

from functools import lru_cache
from typing import cast

from reportedly.ledger.cells import (
    Cell,
    Json,
    argument_cell,
    argument_of,
    cell_of,
    cells_of,
    draft_argument_cell,
    draft_argument_of,
    dump,
    list_of,
    load,
    maybe_int,
    maybe_period,
    maybe_span,
    period_cell,
    place_cell,
    place_of,
    span_cell,
    span_of,
    text_of,
    voice_cell,
    voice_of,
)
from reportedly.model.claims import Claim, Cue, Draft, Evidence, Reading, Stance
from reportedly.model.ids import ClaimId, DocumentId, MentionId, ReadingId
from reportedly.model.terms import Access, Certainty, CueKind, EvidenceKind, Polarity, Predicate, Status

HELD = 8192
"""Claims and readings that are not put together again when they are asked for again: they never change."""


def dump_claim(claim: Claim) -> str:
    """Give both ends of a claim as JSON text; its id, document and predicate have columns of their own."""
    return dump(
        {
            "subject": argument_cell(claim.subject),
            "object": argument_cell(claim.object),
            "subject_mention": claim.subject_mention,
            "object_mention": claim.object_mention,
        }
    )


@lru_cache(maxsize=HELD)
def load_claim(id_: str, document: str, predicate: str, content: str) -> Claim:
    """Give the claim that `dump_claim` was given."""
    cell = load(content)
    return Claim(
        id=ClaimId(id_),
        document=DocumentId(document),
        predicate=Predicate(predicate),
        subject=argument_of(cell_of(cell["subject"])),
        object=argument_of(cell_of(cell["object"])),
        subject_mention=MentionId(text_of(cell["subject_mention"])),
        object_mention=MentionId(text_of(cell["object_mention"])),
    )


def dump_reading(reading: Reading) -> str:
    """Give a reading as JSON text; its id, claim, extractor and score have columns of their own."""
    return dump(
        {
            "rule": reading.rule,
            "polarity": reading.stance.polarity.value,
            "certainty": reading.stance.certainty.value,
            "status": reading.stance.status.value,
            "voices": [voice_cell(voice) for voice in reading.voices],
            "spans": [span_cell(span) for span in reading.spans],
            **_circumstances_cell(reading),
        }
    )


@lru_cache(maxsize=HELD)
def load_reading(id_: str, claim: str, extractor: str, score: float, content: str) -> Reading:
    """Give the reading that `dump_reading` was given."""
    cell = load(content)
    return Reading(
        id=ReadingId(id_),
        claim=ClaimId(claim),
        extractor=extractor,
        score=score,
        rule=text_of(cell["rule"]),
        stance=_stance(text_of(cell["polarity"]), text_of(cell["certainty"]), text_of(cell["status"])),
        voices=tuple(voice_of(voice) for voice in cells_of(cell, "voices")),
        spans=tuple(span_of(span) for span in list_of(cell, "spans")),
        evidence=_evidence(cell),
        where=tuple(place_of(place) for place in cells_of(cell, "where")),
        when=maybe_period(cell),
        qualifiers=_qualifiers(cell),
        cues=_cues(cell),
    )


@lru_cache(maxsize=HELD)
def _stance(polarity: str, certainty: str, status: str) -> Stance:
    return Stance(polarity=Polarity(polarity), certainty=Certainty(certainty), status=Status(status))


def dump_draft(draft: Draft) -> str:
    """Give a draft as JSON text."""
    return dump(
        {
            "predicate": draft.predicate,
            "subject": draft_argument_cell(draft.subject),
            "object": draft_argument_cell(draft.object),
            "quote": draft.quote,
            "start": draft.start,
            "score": draft.score,
            "rule": draft.rule,
            "trigger": None if draft.trigger is None else span_cell(draft.trigger),
            "polarity": draft.polarity,
            "certainty": draft.certainty,
            "status": draft.status,
            "voices": [voice_cell(voice) for voice in draft.voices],
            **_circumstances_cell(draft),
        }
    )


def load_draft(content: str) -> Draft:
    """Give the draft that `dump_draft` was given."""
    cell = load(content)
    return Draft(
        predicate=text_of(cell["predicate"]),
        subject=draft_argument_of(cell_of(cell["subject"])),
        object=draft_argument_of(cell_of(cell["object"])),
        quote=text_of(cell["quote"]),
        start=maybe_int(cell, "start"),
        score=cast("float", cell["score"]),
        rule=text_of(cell["rule"]),
        trigger=maybe_span(cell, "trigger"),
        polarity=text_of(cell["polarity"]),
        certainty=text_of(cell["certainty"]),
        status=text_of(cell["status"]),
        voices=tuple(voice_of(voice) for voice in cells_of(cell, "voices")),
        evidence=_evidence(cell),
        where=tuple(place_of(place) for place in cells_of(cell, "where")),
        when=maybe_period(cell),
        qualifiers=_qualifiers(cell),
        cues=_cues(cell),
    )


def _circumstances_cell(of: Reading | Draft) -> Cell:
    cell: Cell = {
        "evidence": [
            [evidence.kind.value, evidence.access.value, span_cell(evidence.span)] for evidence in of.evidence
        ],
        "where": [place_cell(place) for place in of.where],
        "qualifiers": [[name, value] for name, value in of.qualifiers],
        "cues": [[cue.kind.value, span_cell(cue.span)] for cue in of.cues],
    }
    if of.when is not None:
        cell["when"] = period_cell(of.when)
    return cell


def _evidence(cell: Cell) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(EvidenceKind(kind), span_of(span), Access(access))
        for kind, access, span in cast("list[tuple[str, str, Json]]", list_of(cell, "evidence"))
    )


def _qualifiers(cell: Cell) -> tuple[tuple[str, str], ...]:
    pairs = cast("list[tuple[str, str]]", list_of(cell, "qualifiers"))
    return tuple((name, value) for name, value in pairs)


def _cues(cell: Cell) -> tuple[Cue, ...]:
    pairs = cast("list[tuple[str, Json]]", list_of(cell, "cues"))
    return tuple(Cue(CueKind(kind), span_of(span)) for kind, span in pairs)
