"""Withdrawals: which report of an outlet a later one of the same outlet takes back."""

from dataclasses import dataclass

from reportedly.analysis.derivation.derive import Derived
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.analysis.derivation.statement import TAKES_BACK
from reportedly.model.folding import fold
from reportedly.model.ids import DocumentId
from reportedly.model.sourcing import MarkKind
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
    shelf = derived.shelf
    found = []
    for report in shelf.reports:
        document, near = report.document, derived.near.get(report.document, ())
        if not near or not report.publisher or attitude_of(report).retracts < TAKES_BACK:
            continue
        own = [one for one in near if fold(shelf.report(one).publisher or "") == fold(report.publisher)]
        if own:
            # `near` has those with most in common first.
            spans = tuple(mark.span for mark in report.marked(MarkKind.RETRACTION))
            found.append(Withdrawal(own[0], document, spans))
    return tuple(found)
