"""Relations between organisations in reports on Syria and Iraq (re3d).

Mapping, theirs to ours (either way round but for the last):

* FightingAgainst: attacks, detains, threatens, opposes;
* AlliesOf: allied_with, supports, acts_with, pledged_to, merged_with;
* BelongsTo, part to whole: part_of, member_of.

Left out: CommWith (any contact, where ours asks for talks), Likes and Dislikes (sentiment), CoLocated,
IsSynonymOf and the rest. Relations count where both ends are marked as organisations and their confidence is
above 0. One of theirs is found where a claim with a mapped predicate has arguments on both its ends, in the
same place or by the same name in the document. Denied claims count as none. Their relations stand within one
sentence and are not complete: precision, over our claims whose arguments both are their organisations, is
a lower bound.

Recall and precision are given at several least scores: all readings (0), as shown by default (0.5) and
others, so that recall can be read at the precision of one's choice. The kinds of relations are given as
shown.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from evaluation.fitted import fitted_sources
from evaluation.reading import choices, chosen
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    sample_note,
    scores,
    set_folder,
)
from evaluation.sets.texts import Alignment, align, cleaned_documents
from reportedly.model.claims import REVIEW_BELOW, Argument, Claim, ReadClaim
from reportedly.model.folding import fold_bare
from reportedly.model.terms import Polarity, Predicate
from reportedly.reading.reader import Reader, ReadPage

NAME = "re3d"
ORGANISATION = "Organisation"
PREDICATES: Mapping[str, frozenset[Predicate]] = {
    "FightingAgainst": frozenset(
        {Predicate.ATTACKS, Predicate.DETAINS, Predicate.THREATENS, Predicate.OPPOSES}
    ),
    "AlliesOf": frozenset(
        {
            Predicate.ALLIED_WITH,
            Predicate.SUPPORTS,
            Predicate.ACTS_WITH,
            Predicate.PLEDGED_TO,
            Predicate.MERGED_WITH,
        }
    ),
    "BelongsTo": frozenset({Predicate.PART_OF, Predicate.MEMBER_OF}),
}
DIRECTED = frozenset({"BelongsTo"})
LEAST_SCORES = (0.0, 0.1, 0.3, REVIEW_BELOW, 0.7, 0.9)


@dataclass(frozen=True, slots=True)
class End:
    """An organisation as theirs marks it: where it stands in our text, and its folded name."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Relation:
    """One of their relations."""

    kind: str
    source: End
    target: End


@dataclass(frozen=True, slots=True)
class Marks:
    """What theirs marks in one document."""

    relations: tuple[Relation, ...]
    organisations: tuple[End, ...]


def measure(reader: Reader) -> Skipped | tuple[Measured, ...]:
    """Give recall and precision over all mapped relations at several scores, and for each kind as shown."""
    path = set_folder(NAME) / "re3d.jsonl"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    texts = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    documents = cleaned_documents((name, row["text"]) for name, row in texts.items())
    cases = {choice.name: Cases() for choice in choices(reader)}
    rows: dict[str, list[Counts]] = {name: [] for name in cases}
    for (name, document), read in zip(documents.items(), reader.read(documents.values()), strict=True):
        alignment = align(texts[name]["text"], document.text)
        if alignment is not None:
            marks = read_marks(texts[name], alignment)
            for choice in choices(reader):
                rows[choice.name].append(count_page(chosen(read, choice), marks, cases[choice.name]))
    fitted = len(fitted_sources(NAME) & texts.keys())
    note = sample_note(len(texts), len(texts), len(next(iter(rows.values()))))
    note = f"{note}; something was fitted on {fitted} of them" if fitted else note
    return tuple(measured(NAME, rows[one], summary, cases[one], note, choice=one) for one in rows)


def read_marks(row: Mapping[str, list[Mapping[str, object]]], alignment: Alignment) -> Marks:
    """Give the organisations of a document and the mapped relations between them."""
    marked = [mark for mark in row["entities"] if mark["type"] == ORGANISATION]
    places = {(mark["begin"], mark["end"]) for mark in marked}
    organisations = [_end(alignment, mark["begin"], mark["end"], mark["value"]) for mark in marked]
    relations = []
    for mark in row["relations"]:
        ends = [(mark[f"{side}Begin"], mark[f"{side}End"], mark[side]) for side in ("source", "target")]
        if mark["type"] in PREDICATES and mark["confidence"] != 0 and all(end[:2] in places for end in ends):
            source, target = (_end(alignment, *end) for end in ends)
            if source is not None and target is not None:
                relations.append(Relation(str(mark["type"]), source, target))
    return Marks(tuple(relations), tuple(one for one in organisations if one is not None))


def _end(alignment: Alignment, start: object, end: object, name: object) -> End | None:
    place = alignment.place(int(str(start)), int(str(end)))
    return None if place is None else End(*place, fold_bare(str(name)))


def count_page(read: ReadPage, marks: Marks, cases: Cases) -> Counts:
    """Give the counts of one document at every least score."""
    affirmed = [one for one in read.read if one.shown.stance.polarity is Polarity.AFFIRMED]
    counts: dict[str, float] = {}
    for least in LEAST_SCORES:
        claims = [one.claim for one in affirmed if one.shown.score >= least]
        for key in _met(claims, marks):
            counts[f"{key} at {least}"] = counts.get(f"{key} at {least}", 0) + 1
    _note_wrong(read, [one for one in affirmed if one.shown.score >= REVIEW_BELOW], marks, cases)
    return counts


def _met(claims: Sequence[Claim], marks: Marks) -> Iterator[str]:
    """Yield what is to be counted: their relations and those met, our claims and those that are theirs."""
    for relation in marks.relations:
        yield f"{relation.kind}_gold"
        if any(says(claim, relation) for claim in claims):
            yield f"{relation.kind}_met"
    for claim in claims:
        kind = kind_of(claim, marks)
        if kind is not None:
            yield f"{kind}_found"
            if any(says(claim, relation) for relation in marks.relations):
                yield f"{kind}_right"


def kind_of(claim: Claim, marks: Marks) -> str | None:
    """Give which of their relations a claim would be; None where an end is no organisation of theirs."""
    kind = next((kind for kind, predicates in PREDICATES.items() if claim.predicate in predicates), None)
    return kind if all(_is_marked(end, marks) for end in (claim.subject, claim.object)) else None


def _note_wrong(read: ReadPage, shown: Sequence[ReadClaim], marks: Marks, cases: Cases) -> None:
    claims = [one.claim for one in shown]
    where = read.page.document.source
    for relation in marks.relations:
        if not any(says(claim, relation) for claim in claims):
            wanted = f"{relation.source.name} {relation.kind} {relation.target.name}"
            cases.add(_why_missed(claims, relation), _words(read, relation), expected=wanted, where=where)
    for one in shown:
        claim, kind = one.claim, kind_of(one.claim, marks)
        if kind is not None and not any(says(claim, relation) for relation in marks.relations):
            said = f"{claim.subject.name} {claim.predicate} {claim.object.name}; {one.shown.score:.2f}"
            cases.add(f"not in theirs: {kind}", one.shown.spans[0].text, read=said, where=where)


def says(claim: Claim, relation: Relation) -> bool:
    """Tell whether a claim says what one of their relations says."""
    if claim.predicate not in PREDICATES[relation.kind]:
        return False
    return _joins(claim, relation.source, relation.target) or (
        relation.kind not in DIRECTED and _joins(claim, relation.target, relation.source)
    )


def _joins(claim: Claim, subject: End, object_: End) -> bool:
    return _is_at(claim.subject, subject) and _is_at(claim.object, object_)


def _is_at(argument: Argument, end: End) -> bool:
    if argument.span.start < end.end and end.start < argument.span.end:
        return True
    forms = (argument.name, argument.span.text, *argument.aliases)
    return end.name in {fold_bare(form) for form in forms}


def _is_marked(argument: Argument, marks: Marks) -> bool:
    return any(_is_at(argument, end) for end in marks.organisations)


def _why_missed(claims: Sequence[Claim], relation: Relation) -> str:
    if any(_joins(c, *ends) for c in claims for ends in _both_ways(relation)):
        return f"{relation.kind} missed: the two are joined by another predicate, or the wrong way round"
    if any(_is_at(end, one) for c in claims for end in (c.subject, c.object) for one in _ends(relation)):
        return f"{relation.kind} missed: only one of the two is in a claim"
    return f"{relation.kind} missed: neither is in a claim"


def _ends(relation: Relation) -> tuple[End, End]:
    return relation.source, relation.target


def _both_ways(relation: Relation) -> Iterator[tuple[End, End]]:
    yield relation.source, relation.target
    yield relation.target, relation.source


def _words(read: ReadPage, relation: Relation) -> str:
    start = min(relation.source.start, relation.target.start)
    end = max(relation.source.end, relation.target.end)
    return read.page.document.text[max(0, start - 10) : end + 40]


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make; recall counts their relations, precision our claims."""
    figures: dict[str, float] = {}
    for least in LEAST_SCORES:
        recall, precision = _recall_and_precision(counts, tuple(PREDICATES), least)
        figures |= {f"recall_at_{least}": recall, f"precision_at_{least}": precision}
    for kind, least in product(PREDICATES, (LEAST_SCORES[0], REVIEW_BELOW)):
        recall, precision = _recall_and_precision(counts, (kind,), least)
        figures |= {f"{kind}_recall_at_{least}": recall, f"{kind}_precision_at_{least}": precision}
    return figures


def _recall_and_precision(counts: Counts, kinds: Sequence[str], least: float) -> tuple[float, float]:
    met, gold, right, found = (
        sum(counts.get(f"{kind}_{part} at {least}", 0) for kind in kinds)
        for part in ("met", "gold", "right", "found")
    )
    return scores(met, 0, gold)["recall"], scores(right, found, 0)["precision"]
