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
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
from reportedly.model.claims import Argument, Claim
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


def measure(reader: Reader) -> Measured | Skipped:
    """Give recall and precision over all mapped relations, and for each kind."""
    path = set_folder(NAME) / "re3d.jsonl"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    texts = {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    documents = cleaned_documents((name, row["text"]) for name, row in texts.items())
    cases = Cases()
    rows: list[Counts] = []
    for (name, document), read in zip(documents.items(), reader.read(documents.values()), strict=True):
        alignment = align(texts[name]["text"], document.text)
        if alignment is not None:
            rows.append(count_page(read, read_marks(texts[name], alignment), cases))
    return measured(NAME, rows, summary, cases, sample_note(len(texts), len(texts), len(rows)))


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
    """Give the counts of one document."""
    claims = [one.claim for one in read.read if one.shown.stance.polarity is Polarity.AFFIRMED]
    counts: dict[str, float] = {}

    def add(key: str) -> None:
        counts[key] = counts.get(key, 0) + 1

    for relation in marks.relations:
        add(f"{relation.kind}_gold")
        if any(says(claim, relation) for claim in claims):
            add(f"{relation.kind}_met")
        else:
            cases.add(_why_missed(claims, relation), _words(read, relation))
    for claim in claims:
        kind = next((kind for kind, predicates in PREDICATES.items() if claim.predicate in predicates), None)
        if kind is not None and all(_is_marked(end, marks) for end in (claim.subject, claim.object)):
            add(f"{kind}_found")
            if any(says(claim, relation) for relation in marks.relations):
                add(f"{kind}_right")
            else:
                shown = f"{claim.subject.name} {claim.predicate} {claim.object.name}"
                cases.add(f"not in theirs: {kind}", shown)
    return counts


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
    figures = _figures(counts, tuple(PREDICATES), "")
    for kind in PREDICATES:
        figures |= _figures(counts, (kind,), f"{kind}_")
    return figures


def _figures(counts: Counts, kinds: Sequence[str], prefix: str) -> dict[str, float]:
    met, gold, right, found = (
        sum(counts.get(f"{kind}_{part}", 0) for kind in kinds) for part in ("met", "gold", "right", "found")
    )
    recall, precision = scores(met, 0, gold)["recall"], scores(right, found, 0)["precision"]
    return {f"{prefix}recall": recall, f"{prefix}precision": precision}
