"""Withdrawals: which report of an outlet a later one of the same outlet takes back."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reportedly.analysis.derivation.candidates import Candidates
from reportedly.analysis.derivation.derive import Derived
from reportedly.analysis.derivation.shelf import Shelf
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.analysis.derivation.statement import TAKES_BACK
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import MarkKind, Sourcing
from reportedly.model.spans import Span


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A report that its own outlet took back."""

    withdrawn: DocumentId
    by: DocumentId
    spans: tuple[Span, ...]
    """The words that take it back."""


def withdrawals_of(derived: Derived) -> tuple[Withdrawal, ...]:
    """Give each withdrawal with the earlier report of the outlet that it has most in common with."""
    near = derived.near
    found = (
        _withdrawal(one, [derived.shelf.report(each) for each in near.get(one.document, ())])
        for one in derived.shelf.reports
        if takes_back(one)
    )
    return tuple(one for one in found if one is not None)


def withdrawals_by(shelf: Shelf, wanted: Collection[DocumentId]) -> tuple[Withdrawal, ...]:
    """Give the withdrawals that some reports of a shelf make, without working out who copied whom."""
    candidates = Candidates(shelf)
    reports = (shelf.report(one) for one in shelf.order if one in wanted)
    found = (_withdrawal(one, candidates.of(one)) for one in reports if takes_back(one))
    return tuple(one for one in found if one is not None)


def takes_back(report: Sourcing) -> bool:
    """Tell whether the words of a report take something back that its outlet published."""
    return bool(report.publisher) and attitude_of(report).retracts >= TAKES_BACK


def _withdrawal(report: Sourcing, near: Iterable[Sourcing]) -> Withdrawal | None:
    """Give what a report takes back of those with most in common, most first; None for nothing."""
    own = next((one for one in near if fold(one.publisher or "") == fold(report.publisher or "")), None)
    spans = tuple(mark.span for mark in report.marked(MarkKind.RETRACTION))
    return None if own is None else Withdrawal(own.document, report.document, spans)
