"""How surely an organisation is named as the perpetrator of an incident (MUC-4).

Mapping. Of each labelled (incident, organisation) that is not optional, our affirmed claims of the document
that the organisation attacks, detains or threatens someone. Where any of them has the predicate of the
incident's type and stage, only those count; the most committed one is the answer:

* a voice of the organisation itself, or a claim of responsibility as evidence: CLAIMED OR ADMITTED;
* certain: REPORTED AS FACT, whoever says it;
* hedged, an official body among the voices: SUSPECTED OR ACCUSED BY AUTHORITIES;
* hedged, otherwise: SUSPECTED OR ACCUSED;
* possible: POSSIBLE.

Claims of any score count; the figures that begin with "shown" are of those scored 0.5 or more.

The slot is what MUC-4 scored: every organisation that is named as the perpetrator in a document is a fill,
of which those with the right confidence are right. It is counted over all development documents, those
without an incident too. Fills of optional labels, and by what is no organisation, party or armed group
(people, states, forces, descriptions), are left out. Theirs aligned incidents first, so that comparing with
their systems is rough.

A subject is the organisation where a name of it is one of the label's, or where the subject's own words hold
one ("members of the …"). Incidents of one document are not told apart.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from evaluation.reading import choices, chosen
from evaluation.sets.muc4_labels import SAMPLE, Confidence, Label, Labelled, read_documents
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    sample_note,
    scores,
    set_folder,
)
from evaluation.sets.texts import cleaned_documents
from reportedly.model.claims import REVIEW_BELOW, Argument, ReadClaim, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Page
from reportedly.model.terms import ActorKind, Certainty, EvidenceKind, Polarity, Predicate, VoiceKind
from reportedly.reading.reader import Reader, ReadPage

NAME = "muc4"
HARM = frozenset({Predicate.ATTACKS, Predicate.DETAINS, Predicate.THREATENS})
ORGANISED = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE, ActorKind.ORGANISATION, ActorKind.PARTY}
)


def measure(reader: Reader) -> Skipped | tuple[Measured, ...]:
    """Give coverage, accuracy on what is covered, that of always naming the commonest value, and the slot."""
    folder = set_folder(NAME)
    missing = absent(NAME, folder / "dev_orgconf.jsonl")
    if missing is not None:
        return missing
    documents = read_documents(folder)
    cases = {choice.name: Cases() for choice in choices(reader)}
    rows: dict[str, list[Counts]] = {name: [] for name in cases}
    cleaned = cleaned_documents((name, one.text) for name, one in documents.items())
    for name, read in zip(cleaned, reader.read(cleaned.values()), strict=True):
        for choice in choices(reader):
            page = chosen(read, choice)
            rows[choice.name].append(count_page(page, documents[name], cases[choice.name]))
    note = sample_note(len(documents), len(documents), len(cleaned)).replace("all documents", SAMPLE)
    return tuple(measured(NAME, rows[one], summary, cases[one], note, choice=one) for one in rows)


def count_page(read: ReadPage, labelled: Labelled, cases: Cases) -> Counts:
    """Give the counts of one document."""
    keys: list[str] = []
    shown = [one for one in read.read if one.shown.score >= REVIEW_BELOW]
    for label in labelled.labels:
        if not label.optional:
            answer = answer_of(read.read, label)
            keys += _keys(label, answer)
            keys += (f"shown {key}" for key in _keys(label, answer_of(shown, label)))
            _note_wrong(read, label, answer, cases)
    if labelled.is_dev:
        keys += _slot_keys(read, labelled.labels, cases)
    return Counter(keys)


def _keys(label: Label, answer: Confidence | None) -> list[str]:
    keys = ["labels", f"gold {label.confidence}"]
    if answer is not None:
        keys += ["matched", f"matched {label.confidence}", f"{label.confidence} read as {answer}"]
        keys += ["right"] * (answer is label.confidence)
    return keys


def _note_wrong(read: ReadPage, label: Label, answer: Confidence | None, cases: Cases) -> None:
    if answer is label.confidence:
        return
    kind = f"{label.confidence} read as {answer}" if answer else _why_missed(read.page, read.read, label)
    quotes = [one.shown.spans[0].text for one in claims_about(read.read, label)]
    words = " … ".join(dict.fromkeys(quotes)) or _sentence_with(read.page, label.names | label.people)
    wanted = f"{' / '.join(sorted(label.names))} {label.predicate}, {label.confidence}"
    cases.add(kind, words, expected=wanted, read=str(answer or ""), where=read.page.document.source)


def _sentence_with(page: Page, names: frozenset[str]) -> str:
    """Give the first sentence with one of the names, nothing where there is none."""
    for first, last in page.parse.sentences:
        words = page.quote(first, last).text
        if any(f" {name} " in f" {fold_bare(words)} " for name in names):
            return words
    return ""


def _slot_keys(read: ReadPage, labels: Sequence[Label], cases: Cases) -> list[str]:
    """Give what counts for the slot: labels, fills, and fills that are right."""
    keys: list[str] = []
    for label in labels:
        answer = answer_of(read.read, label)
        if not label.optional:
            keys += ["slot gold"]
            keys += ["slot found"] * (answer is not None) + ["slot right"] * (answer is label.confidence)
    spurious: dict[str, ReadClaim] = {}
    for one in read.read:
        subject = one.claim.subject
        if subject.entity is None or subject.kind not in ORGANISED or not is_harm(one):
            continue
        if not any(is_named(subject, label.names) for label in labels):
            spurious.setdefault(subject.entity, one)
    for one in spurious.values():
        said = f"{one.claim.subject.name} {one.claim.predicate} {one.claim.object.name}"
        where = read.page.document.source
        cases.add("slot: no perpetrator of theirs", one.shown.spans[0].text, read=said, where=where)
    return keys + ["slot found"] * len(spurious)


def is_harm(one: ReadClaim) -> bool:
    """Tell whether a claim has its subject do harm."""
    return one.claim.predicate in HARM and one.shown.stance.polarity is Polarity.AFFIRMED


def claims_about(claims: Iterable[ReadClaim], label: Label) -> list[ReadClaim]:
    """Give the claims that have an organisation do harm: those alike to the incident where there are any."""
    about = [one for one in claims if is_harm(one) and is_named(one.claim.subject, label.names)]
    return [one for one in about if one.claim.predicate is label.predicate] or about


def answer_of(claims: Iterable[ReadClaim], label: Label) -> Confidence | None:
    """Give our value for a labelled organisation, None where no claim has it do harm."""
    found = {confidence_of(one) for one in claims_about(claims, label)}
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
    labels = counts.get("labels", 0)
    slot = [counts.get(f"slot {part}", 0) for part in ("right", "found", "gold")]
    return {
        **_accuracy(counts, ""),
        "majority": ratio(max(counts.get(f"gold {one}", 0) for one in Confidence), labels),
        "right_of_all": ratio(counts.get("right", 0), labels),
        **_accuracy(counts, "shown "),
        **scores(slot[0], slot[1], slot[2], "slot_"),
    }


def _accuracy(counts: Counts, prefix: str) -> dict[str, float]:
    matched, labels = counts.get(f"{prefix}matched", 0), counts.get(f"{prefix}labels", 0)
    commonest = max(counts.get(f"{prefix}matched {one}", 0) for one in Confidence)
    figures = {
        "coverage": ratio(matched, labels),
        "accuracy": ratio(counts.get(f"{prefix}right", 0), matched),
        "majority_on_matched": ratio(commonest, matched),
    }
    return {f"{prefix}{name}".replace(" ", "_"): value for name, value in figures.items()}
