"""Drifting: where reports changed what they took over, with the passages of both sides and what changed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.analysis.derivation.groups import edges_of
from reportedly.analysis.drift import DriftKind, Shift, drift_of, shifts_of
from reportedly.analysis.headlines import headlines_beyond
from reportedly.analysis.propositions import Proposition, propositions
from reportedly.desk.tracing import MOST_TRACED, Trace
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.documents import Document
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.sourcing import Sourcing
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk

NO_GAP = 3
"""Sentences that stand at most so many characters apart are shown as one stretch."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, and whether it is what changed."""

    text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two reports: the sentences in which it has the words that changed, in pieces."""

    document: Document
    certainty: Certainty
    pieces: tuple[Piece, ...]
    claim: ClaimId | None = None
    """None where whole sentences were compared, because reading found no claim in them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change on the way from a report to one made from it; of a headline, both sides are one report."""

    shift: Shift
    about: Proposition | None
    """What the claims on both sides say; None where whole sentences were compared."""
    earlier: Side
    later: Side

    @property
    def is_rise(self) -> bool:
        """Whether the later report says more, or says it more surely, than the one it was made from."""
        return self.shift.kind is not DriftKind.WEAKER


@dataclass(frozen=True, slots=True)
class Course:
    """What changed on the way, in the order the later reports came out."""

    changes: tuple[Change, ...]
    links: int
    """Links between held reports that were looked at."""
    untraced: int
    """Reports whose sources were not looked for, because there are too many."""


def course_of_proposition(desk: "Desk", said: Sequence[ClaimView], *, most: int = MOST_TRACED) -> Course:
    """Give where the reports of one proposition changed what they took over from one another.

    Args:
        said: every claim that says or denies it; at least one.
        most: reports looked at.
    Raises: LedgerError.
    """
    trace = desk.trace_claims(said, most=most)
    same = desk.decisions.identities().same
    (one,) = propositions(said, same)[:1]
    making = {view.claim.document for view in said}
    found = [(one, shift) for shift in _claim_shifts(one, trace)]
    whole = (*shifts_of(trace.derived, making), *headlines_beyond(trace.derived, making))
    told = [shift for shift in whole if _tells(shift, said) and _is_borne_out(shift, said, trace)]
    return _course(trace, found, told, making)


def course_of_document(desk: "Desk", document: DocumentId, *, most: int = MOST_TRACED) -> Course:
    """Give what a report changed of what it was made from, and what later reports changed of it.

    A report without claims has no course: nothing tells which reports could be near it.
    Raises: LedgerError.
    """
    own = desk.claims(ClaimQuery(document=document, min_score=desk.min_score))
    trace = desk.trace_claims(own, most=most) if own else Trace(())
    edges = [edge for edge in edges_of(trace.derived) if document in (edge.parent, edge.child)]
    near = {document, *(end for edge in edges for end in (edge.parent, edge.child))}
    others = [
        view
        for one in sorted(near - {document})
        for view in desk.claims(ClaimQuery(document=one, min_score=desk.min_score))
    ]
    grouped = propositions([*own, *others], desk.decisions.identities().same)
    found = [(one, shift) for one in grouped for shift in _claim_shifts(one, trace)]
    whole = (*shifts_of(trace.derived, near), *headlines_beyond(trace.derived, {document}))
    told = [shift for shift in whole if _is_borne_out(shift, [*own, *others], trace)]
    course = _course(trace, found, told, near)
    touching = tuple(
        one for one in course.changes if document in (one.earlier.document.id, one.later.document.id)
    )
    return Course(touching, len(edges), course.untraced)


def _claim_shifts(one: Proposition, trace: Trace) -> tuple[Shift, ...]:
    order = [report.document for report in trace.derived.shelf.reports]
    drift = drift_of(one, order, trace.derived.derivations)
    return () if drift is None else drift.shifts


def _tells(shift: Shift, said: Iterable[ClaimView]) -> bool:
    """Tell whether the words of a shift stand by a claim, so that it is about what the claims say.

    A figure need not: what grew between two reports of the matter grew, wherever in them it stands.
    """
    if shift.kind is DriftKind.NUMBER:
        return True
    ends = ((shift.earlier, shift.there), (shift.later, shift.here))
    return any(
        span.overlaps(word)
        for view in said
        for document, words in ends
        if document == view.claim.document
        for span in view.shown.spans
        for word in words
    )


def _is_borne_out(shift: Shift, said: Sequence[ClaimView], trace: Trace) -> bool:
    """Tell whether what was read on both sides agrees with how surely whole sentences are put.

    A sentence counts as hedged by any hedge in it, and as flat by having none that is known. Where reading
    found claims in it and none is as sure or unsure as that, the change is about something else in it.
    """
    if shift.kind in {DriftKind.NUMBER, DriftKind.SPEAKER}:
        return True
    ends = (shift.earlier, shift.there, shift.before), (shift.later, shift.here, shift.after)
    return all(_agrees(_read(trace, said, *end[:2]), end[2]) for end in ends)


def _agrees(read: Collection[Certainty], certainty: Certainty) -> bool:
    return not read or certainty in read


def _read(
    trace: Trace, said: Iterable[ClaimView], document: DocumentId, words: Iterable[Span]
) -> set[Certainty]:
    """Give how surely claims are put that were read in the sentences of some words."""
    sentences = [one.span for one in _report(trace, document).sentences if _meets_any(one.span, words)]
    return {
        view.shown.stance.certainty
        for view in said
        if view.claim.document == document and any(_meets_any(one, sentences) for one in view.shown.spans)
    }


def _meets_any(span: Span, words: Iterable[Span]) -> bool:
    return any(span.overlaps(word) for word in words)


def _report(trace: Trace, document: DocumentId) -> Sourcing:
    return next(one for one in trace.derived.shelf.reports if one.document == document)


def _course(
    trace: Trace,
    found: Sequence[tuple[Proposition, Shift]],
    whole: Sequence[Shift],
    making: set[DocumentId],
) -> Course:
    """Put both ways of seeing a change together; where claims show it, whole sentences add nothing."""
    seen = {(shift.kind, shift.earlier, shift.later) for _, shift in found}
    extra = [one for one in whole if (one.kind, one.earlier, one.later) not in seen]
    texts = {one.id: one for one in trace.documents}
    order = {one.document: at for at, one in enumerate(trace.derived.shelf.reports)}
    every = [*found, *((None, one) for one in extra)]
    shown = [(about, one) for about, one in every if {one.earlier, one.later} <= texts.keys()]
    shown.sort(key=lambda pair: (order.get(pair[1].later, 0), pair[1].kind is DriftKind.WEAKER))
    links = sum({edge.parent, edge.child} <= making for edge in edges_of(trace.derived))
    return Course(tuple(_change(trace, *one) for one in shown), links, len(trace.untraced))


def _change(trace: Trace, about: Proposition | None, shift: Shift) -> Change:
    claims: tuple[ClaimId | None, ...] = shift.claims if len(shift.claims) == 2 else (None, None)
    ends = zip(
        (shift.earlier, shift.later),
        (shift.before, shift.after),
        (shift.there, shift.here),
        claims,
        strict=True,
    )
    earlier, later = (_side(trace, *end) for end in ends)
    return Change(shift, about, earlier, later)


def _side(
    trace: Trace, document: DocumentId, certainty: Certainty, changed: Sequence[Span], claim: ClaimId | None
) -> Side:
    (text,) = (one for one in trace.documents if one.id == document)
    return Side(text, certainty, pieces_of(text.text, _report(trace, document), changed), claim)


def pieces_of(text: str, report: Sourcing, changed: Sequence[Span]) -> tuple[Piece, ...]:
    """Give the sentences of a report that hold some words, cut at these; "…" stands for what is between.

    Words that are a sentence from end to end mark nothing in it: there it is the lack of a word that changed.

    Args:
        changed: words of the text; where no sentence holds them, they stand alone.
    """
    sentences = [one.span for one in report.sentences if _meets_any(one.span, changed)]
    changed = [word for word in changed if not any(word.covers(one) for one in sentences)]
    made: list[Piece] = []
    last: int | None = None
    for start, end in _stretches(sentences or sorted(changed)):
        if last is not None:
            made.append(Piece(" … ", is_changed=False))
        made.extend(_cut(text, start, end, changed))
        last = end
    return tuple(made)


def _stretches(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield where spans stand, those next to each other as one."""
    start, end = -1, -1
    for span in spans:
        if start >= 0 and span.start <= end + NO_GAP:
            end = max(end, span.end)
            continue
        if start >= 0:
            yield start, end
        start, end = span.start, span.end
    if start >= 0:
        yield start, end


def _cut(text: str, start: int, end: int, changed: Sequence[Span]) -> Iterator[Piece]:
    borders = {start, end}
    for word in changed:
        borders |= {min(max(start, at), end) for at in (word.start, word.end)}
    for left, right in pairwise(sorted(borders)):
        inside = any(word.start <= left and right <= word.end for word in changed)
        yield Piece(text[left:right], inside)
