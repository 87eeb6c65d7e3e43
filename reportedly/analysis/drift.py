"""Drift: where along a chain of reports a statement changed on its way.

"Reportedly" becomes "confirmed", a hedge or a speaker falls off, a figure grows, a headline says more than
its body. Two ways see it: claims of one proposition in both reports, and, as reading finds only some claims,
the sentences in which both put what their group is about. Either way there are words on both sides.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reportedly.analysis.derivation.credits import MONTHS
from reportedly.analysis.derivation.derive import Derived
from reportedly.analysis.derivation.groups import Edge, edges_between, edges_of, groups_of
from reportedly.analysis.derivation.statement import Statement, is_affirming, matter_of, statement_of
from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.sourcing import Sourcing, Word, WordKind
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, CueKind, VoiceKind

CLAIMS = Method("drift-of-claims", "1", "")
STATEMENTS = Method("drift-of-statements", "1", "")
LEAST_GROWTH = 1.25
UNSETTLED = 0.4
HOLDING_BACK = frozenset({CueKind.HEDGE, CueKind.POSSIBILITY, CueKind.CONDITION, CueKind.QUESTION})
"""Cues that make a claim less than flat."""
MOST_GROWTH = 20.0
"""A figure that is so many times another is another figure."""


class DriftKind(StrEnum):
    """What changed on the way."""

    FIRMER = "firmer"
    WEAKER = "weaker"
    NUMBER = "number"
    SPEAKER = "speaker"
    HEADLINE = "headline"

    @property
    def is_of_certainty(self) -> bool:
        """Whether the statement itself is put more or less surely."""
        return self in {DriftKind.FIRMER, DriftKind.WEAKER}


@dataclass(frozen=True, slots=True)
class Shift:
    """One change from one report to another that was made from it, with the words on both sides."""

    kind: DriftKind
    earlier: DocumentId
    later: DocumentId
    before: Certainty
    after: Certainty
    says: str
    here: tuple[Span, ...]
    """Words of the later report, at least one."""
    there: tuple[Span, ...]
    """Words of the earlier report, at least one."""
    method: Method
    claims: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift(Finding):
    """The changes of one proposition along the chain, in the order of the later reports."""

    proposition: Proposition
    shifts: tuple[Shift, ...]


def drift_of(
    proposition: Proposition,
    order: Iterable[DocumentId],
    derivations: Mapping[DocumentId, Derivation],
) -> Drift | None:
    """Give how a proposition changed from report to report; None where it did not.

    Args:
        order: documents as they came out.
    """
    said = {one.claim.document: one for one in reversed(proposition.affirming)}
    shifts = [
        shift
        for edge in edges_between(order, derivations)
        if edge.parent in said and edge.child in said
        for shift in _claim_shifts(said[edge.parent], said[edge.child])
    ]
    if not shifts:
        return None
    claims = resting_on([claim for shift in shifts for claim in shift.claims])
    return Drift(method=CLAIMS, claims=claims, proposition=proposition, shifts=tuple(shifts))


def _claim_shifts(parent: ClaimView, child: ClaimView) -> Iterator[Shift]:
    before, after = parent.shown.stance.certainty, child.shown.stance.certainty
    cues = _holding_back(child), _holding_back(parent)
    claims = (parent.claim.id, child.claim.id)

    def shift(kind: DriftKind, says: str, here: tuple[Span, ...], there: tuple[Span, ...]) -> Shift:
        ends = parent.claim.document, child.claim.document
        shown = here or child.shown.spans, there or parent.shown.spans
        return Shift(kind, *ends, before, after, says, *shown, CLAIMS, claims)

    if before is not after:
        kind = DriftKind.FIRMER if after.strength > before.strength else DriftKind.WEAKER
        yield shift(kind, f"{before.value} became {after.value}", *cues)
    named = [
        one for one in parent.shown.voices if one.kind is not VoiceKind.PUBLISHER and one.span is not None
    ]
    kept = [one for one in child.shown.voices if one.kind is not VoiceKind.PUBLISHER]
    if named and not kept:
        spans = tuple(one.span for one in named if one.span is not None)
        yield shift(DriftKind.SPEAKER, f"{spans[-1].text!r} fell off", (), spans)


def _holding_back(one: ClaimView) -> tuple[Span, ...]:
    """Give the words that make a claim less than flat; none for one that is certain."""
    if one.shown.stance.certainty is Certainty.CERTAIN:
        return ()
    return tuple(cue.span for cue in one.shown.cues if cue.kind in HOLDING_BACK)


def shifts_of(derived: Derived, documents: Iterable[DocumentId] | None = None) -> tuple[Shift, ...]:
    """Give the changes from each report to those made from it, by the sentences that tell of the matter.

    Args:
        documents: only between these; None for all.
    """
    wanted = None if documents is None else set(documents)
    edges = {edge.child: edge for edge in edges_of(derived)}
    found: list[Shift] = []
    for group in groups_of(derived):
        if len(group) < 2 or not (wanted is None or wanted.intersection(group)):
            continue
        members = [derived.shelf.report(one) for one in group]
        matter = matter_of(derived.shelf, members)
        statements = {
            one.document: said
            for one in members
            if is_affirming(one) and (said := statement_of(derived.shelf, one, matter)) is not None
        }
        for edge in (edges[one] for one in group if one in edges):
            if wanted is None or {edge.child, edge.parent} <= wanted:
                found.extend(_edge_shifts(edge, statements, derived))
    return tuple(found)


def _edge_shifts(edge: Edge, statements: Mapping[DocumentId, Statement], derived: Derived) -> Iterator[Shift]:
    parent, child = statements.get(edge.parent), statements.get(edge.child)
    if parent is None or child is None:
        return
    ends = edge.parent, edge.child, parent.certainty, child.certainty
    there, here = (
        parent.sentence.cues or (parent.sentence.span,),
        child.sentence.cues or (child.sentence.span,),
    )
    if parent.certainty is not child.certainty and _is_settled(edge, child, statements, derived):
        firmer = child.certainty.strength > parent.certainty.strength
        kind = DriftKind.FIRMER if firmer else DriftKind.WEAKER
        says = f"{parent.certainty.value} became {child.certainty.value}"
        yield Shift(kind, *ends, says, here, there, STATEMENTS)
    yield from _grown(ends, derived.shelf.report(edge.parent), derived.shelf.report(edge.child))


def _is_settled(
    edge: Edge, child: Statement, statements: Mapping[DocumentId, Statement], derived: Derived
) -> bool:
    """Tell whether the change holds whichever of its likely parents the report was made from.

    A report that is as likely from a sibling that puts it as surely as it does has changed nothing.
    """
    mass = unchanged = 0.0
    for parent in derived.apart[edge.child].parents:
        said = None if parent.document is None else statements.get(parent.document)
        if said is not None:
            mass += parent.p
            unchanged += parent.p if said.certainty is child.certainty else 0.0
    return mass == 0 or unchanged / mass < UNSETTLED


def _grown(
    ends: tuple[DocumentId, DocumentId, Certainty, Certainty],
    parent: Sourcing,
    child: Sourcing,
) -> Iterator[Shift]:
    """A figure that stands before the same word as another in the parent, and is larger."""
    known = {word.key for word in parent.words}
    for number, noun in _counted(child):
        if number.key in known or noun.key in MONTHS:
            continue
        for other, counted in _counted(parent):
            if counted.key == noun.key and _grew(other.key, number.key):
                says = f"{other.span.text} {counted.span.text} became {number.span.text} {noun.span.text}"
                yield Shift(DriftKind.NUMBER, *ends, says, (number.span,), (other.span,), STATEMENTS)


def _counted(report: Sourcing) -> Iterator[tuple[Word, Word]]:
    for at, word in enumerate(report.words[:-1]):
        after = report.words[at + 1]
        if word.kind is WordKind.NUMBER and after.kind is WordKind.WORD and after.sentence == word.sentence:
            yield word, after


def _grew(before: str, after: str) -> bool:
    one, other = _value(before), _value(after)
    return one > 0 and LEAST_GROWTH <= other / one <= MOST_GROWTH


def _value(key: str) -> float:
    try:
        return float(key)
    except ValueError:
        return 0.0
