"""How surely an organisation is named as the perpetrator of an incident (MUC-4).

Mapping. Of each labelled (incident, organisation) that is not optional, our affirmed claims of the document
that the organisation attacks, detains or threatens someone. Where any of them has the predicate of the
incident's type and stage, only those count; the most committed one is the answer:

* a voice of the organisation itself, or a claim of responsibility as evidence: CLAIMED OR ADMITTED;
* certain: REPORTED AS FACT, whoever says it;
* hedged, an official body among the voices: SUSPECTED OR ACCUSED BY AUTHORITIES;
* hedged, otherwise: SUSPECTED OR ACCUSED;
* possible: POSSIBLE.

A subject is the organisation where a name of it is one of the label's, or where the subject's own words hold
one ("members of the …"). Incidents of one document are not told apart.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    drawn,
    measured,
    ratio,
    sample_note,
    set_folder,
)
from evaluation.sets.texts import cleaned_documents
from reportedly.model.claims import Argument, ReadClaim, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Page
from reportedly.model.terms import Certainty, EvidenceKind, Polarity, Predicate, VoiceKind
from reportedly.reading.reader import Reader, ReadPage

NAME = "muc4"
TRAINING_DOCUMENTS = 400
"""How many of the training documents with labels are measured at most, beside all development documents."""

_QUOTED = re.compile(r'"([^"]+)"')


class Confidence(StrEnum):
    """Their five values, most committed first."""

    CLAIMED = "CLAIMED OR ADMITTED"
    FACT = "REPORTED AS FACT"
    AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"
    ACCUSED = "SUSPECTED OR ACCUSED"
    POSSIBLE = "POSSIBLE"


HARM = frozenset({Predicate.ATTACKS, Predicate.DETAINS, Predicate.THREATENS})


@dataclass(frozen=True, slots=True)
class Label:
    """One organisation of one incident."""

    document: str
    names: frozenset[str]
    """Folded."""
    confidence: Confidence
    predicate: Predicate
    """What the incident would be among our predicates."""
    people: frozenset[str] = frozenset()
    """What the text calls those who did it, folded."""


def measure(reader: Reader) -> Measured | Skipped:
    """Give coverage, accuracy on what is covered, and the accuracy of always naming the commonest value."""
    folder = set_folder(NAME)
    missing = absent(NAME, folder / "dev_orgconf.jsonl")
    if missing is not None:
        return missing
    dev, train = (read_labels(folder / f"{half}_orgconf.jsonl") for half in ("dev", "train"))
    extra = drawn(sorted({label.document for label in train}), TRAINING_DOCUMENTS)
    labels = [*dev, *(label for label in train if label.document in set(extra))]
    whole = len({label.document for label in (*dev, *train)})
    texts = {**read_texts(folder / "dev_docs.jsonl"), **read_texts(folder / "train_docs.jsonl")}
    cases = Cases()
    rows = list(_rows(reader, labels, texts, cases))
    return measured(
        NAME, rows, summary, cases, sample_note(len({label.document for label in labels}), whole, len(rows))
    )


def read_labels(path: Path) -> list[Label]:
    """Give the labelled organisations that are not optional and have a name."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    labels = (_label(row) for row in rows if not row["optional"])
    return [label for label in labels if label.names]


def _label(row: Mapping[str, list[str]]) -> Label:
    names = frozenset(fold_bare(name) for name in row["org"]) - {""}
    predicate = predicate_of(" ".join(row["type"]), " ".join(row["stage"]))
    quoted = _QUOTED.findall(" ".join(row.get("perp_individual", [])))
    people = frozenset(fold_bare(words) for words in quoted) - {""}
    return Label(str(row["doc"]), names, Confidence(str(row["confidence"])), predicate, people)


def predicate_of(kind: str, stage: str) -> Predicate:
    """Give the predicate that an incident of this type and stage would be."""
    if stage == "THREATENED":
        return Predicate.THREATENS
    return Predicate.DETAINS if kind == "KIDNAPPING" else Predicate.ATTACKS


def read_texts(path: Path) -> dict[str, str]:
    """Give the texts of a file of documents, by name."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["doc"]: row["text"] for row in rows}


def _rows(
    reader: Reader, labels: Sequence[Label], texts: Mapping[str, str], cases: Cases
) -> Iterator[Counts]:
    by_document: dict[str, list[Label]] = {}
    for label in labels:
        by_document.setdefault(label.document, []).append(label)
    documents = cleaned_documents((name, texts[name]) for name in by_document)
    for name, read in zip(documents, reader.read(documents.values()), strict=True):
        yield count_page(read, by_document[name], cases)


def count_page(read: ReadPage, labels: Sequence[Label], cases: Cases) -> Counts:
    """Give the counts of one document."""
    counts: dict[str, float] = {}
    for label in labels:
        answer = answer_of(read.read, label)
        where = f"{read.page.document.source}: {', '.join(sorted(label.names))}"
        keys = ["labels", f"gold {label.confidence}"]
        if answer is None:
            cases.add(_why_missed(read.page, read.read, label), where)
        else:
            keys += ["matched", f"matched {label.confidence}", f"{label.confidence} read as {answer}"]
            keys += ["right"] * (answer is label.confidence)
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
        if answer not in {None, label.confidence}:
            cases.add(f"{label.confidence} read as {answer}", where)
    return counts


def answer_of(claims: Iterable[ReadClaim], label: Label) -> Confidence | None:
    """Give our value for a labelled organisation, None where no claim has it do harm."""
    about = [
        claim
        for claim in claims
        if claim.claim.predicate in HARM
        and claim.shown.stance.polarity is Polarity.AFFIRMED
        and is_named(claim.claim.subject, label.names)
    ]
    alike = [claim for claim in about if claim.claim.predicate is label.predicate]
    found = {confidence_of(claim) for claim in alike or about}
    return next((value for value in Confidence if value in found), None)


def confidence_of(claim: ReadClaim) -> Confidence:
    """Give which of their values a claim amounts to."""
    reading, subject = claim.shown, claim.claim.subject
    kinds = {evidence.kind for evidence in reading.evidence}
    own = any(_speaks_for(voice, subject) for voice in reading.voices)
    if own or EvidenceKind.CLAIM_OF_RESPONSIBILITY in kinds:
        return Confidence.CLAIMED
    if reading.stance.certainty is Certainty.CERTAIN:
        return Confidence.FACT
    if reading.stance.certainty is Certainty.POSSIBLE:
        return Confidence.POSSIBLE
    official = any(voice.kind is VoiceKind.ORGANISATION for voice in reading.voices)
    return Confidence.AUTHORITIES if official else Confidence.ACCUSED


def _speaks_for(voice: Voice, subject: Argument) -> bool:
    if voice.kind is not VoiceKind.GROUP:
        return False
    same = voice.entity is not None and voice.entity == subject.entity
    return same or (voice.name is not None and fold_bare(voice.name) in _names(subject))


def _names(argument: Argument) -> frozenset[str]:
    forms = (argument.name, argument.span.text, *argument.aliases)
    return frozenset(fold_bare(form) for form in forms) - {""}


def is_named(argument: Argument, names: frozenset[str]) -> bool:
    """Tell whether an argument is called by one of the folded names, or has one in its own words."""
    words = f" {fold_bare(argument.span.text)} "
    return bool(_names(argument) & names) or any(f" {name} " in words for name in names)


def _why_missed(page: Page, claims: Iterable[ReadClaim], label: Label) -> str:
    harms = [claim.claim for claim in claims if claim.claim.predicate in HARM]
    if any(is_named(claim.subject, label.names) for claim in harms):
        return "not covered: its harm is denied"
    if any(is_named(claim.subject, label.people) for claim in harms):
        return "not covered: its people do harm in a claim, not tied to the organisation"
    if not harms:
        return "not covered: no claim of harm in the document"
    if any(name and name in fold_bare(page.document.text) for name in label.names):
        return "not covered: it stands in the text, others or nobody of its people do harm in our claims"
    return "not covered: the organisation is not in the text in these words"


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make; the baselines always name the commonest value."""
    matched, labels = counts.get("matched", 0), counts.get("labels", 0)
    return {
        "coverage": ratio(matched, labels),
        "accuracy": ratio(counts.get("right", 0), matched),
        "majority_on_matched": ratio(max(counts.get(f"matched {one}", 0) for one in Confidence), matched),
        "majority": ratio(max(counts.get(f"gold {one}", 0) for one in Confidence), labels),
        "right_of_all": ratio(counts.get("right", 0), labels),
    }
