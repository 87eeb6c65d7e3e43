"""Tracing: documents, who was made from whom, and what that makes of what they say, as one value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier
from reportedly.desk.deriving import derive_documents
from reportedly.desk.outcomes import Outcome, ReadDocument
from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.documents import Capture, Document, Unreadable
from reportedly.model.ids import DocumentId

if TYPE_CHECKING:
    from reportedly.analysis.derivation.derive import Derived
    from reportedly.analysis.derivation.withdrawals import Withdrawal
    from reportedly.analysis.drift import Drift, Shift
    from reportedly.analysis.origins import Origins
    from reportedly.ledger.view import View

MOST_RELATED = 2000
"""Claims about the same actors beyond those asked for that lead to reports to compare with."""


@dataclass(frozen=True)
class Trace:
    """Where some documents come from."""

    documents: tuple[Document, ...]
    said: tuple[ClaimView, ...] = ()
    overrides: tuple[Decision, ...] = ()

    @cached_property
    def derived(self) -> "Derived":
        """Who was made from whom."""
        return derive_documents(self.documents, self.overrides)

    @cached_property
    def sources(self) -> dict[DocumentId, str]:
        """Where each document was seen."""
        return {one.id: one.source for one in self.documents}

    @cached_property
    def dossier(self) -> Dossier:
        """The claims with their derivations."""
        return Dossier(self.said, self.derived.derivations, datetime.now(UTC), self.derived.kinships)

    @cached_property
    def origins(self) -> "tuple[Origins, ...]":
        """The independent origins of each proposition, in most reports first."""
        from reportedly.analysis.origins import Sampler, origins_of  # noqa: PLC0415

        sampler = Sampler(self.derived.derivations, self.derived.kinships)
        return tuple(origins_of(one, sampler) for one in self.dossier.propositions)

    @cached_property
    def groups(self) -> tuple[tuple[DocumentId, ...], ...]:
        """The documents by the root that they most likely go back to, earliest first."""
        from reportedly.analysis.derivation.groups import groups_of  # noqa: PLC0415

        return groups_of(self.derived)

    @cached_property
    def drifts(self) -> "tuple[Drift, ...]":
        """How claims changed from report to report."""
        from reportedly.analysis.drift import drift_of  # noqa: PLC0415

        order = [one.document for one in self.derived.shelf.reports]
        found = (drift_of(one, order, self.derived.derivations) for one in self.dossier.propositions)
        return tuple(one for one in found if one is not None)

    @cached_property
    def shifts(self) -> "tuple[Shift, ...]":
        """How the sentences that tell of the matter changed from report to report."""
        from reportedly.analysis.drift import headlines_beyond, shifts_of  # noqa: PLC0415

        return (*shifts_of(self.derived), *headlines_beyond(self.derived.shelf.reports, self.derived))

    @cached_property
    def withdrawals(self) -> "tuple[Withdrawal, ...]":
        """The reports that their own outlets took back."""
        from reportedly.analysis.derivation.withdrawals import withdrawals_of  # noqa: PLC0415

        return withdrawals_of(self.derived)


def trace_ledger(view: "View", min_score: float) -> Trace:
    """Give the trace of everything that a ledger holds."""
    documents = tuple(view.document(one.header.id).document for one in view.documents())
    return Trace(documents, tuple(view.claims(ClaimQuery(min_score=min_score))), decided_links(view))


def trace_claims(view: "View", said: Sequence[ClaimView], as_of: datetime | None) -> Trace:
    """Give the trace of the reports that make some claims, among all that speak of the same actors."""
    entities = frozenset(
        end.entity for one in said for end in (one.claim.subject, one.claim.object) if end.entity is not None
    )
    related = view.claims(ClaimQuery(actors=entities, min_score=0.0, as_of=as_of)) if entities else []
    wanted = dict.fromkeys(one.claim.document for one in (*said, *related[:MOST_RELATED]))
    documents = tuple(view.document(one, as_of=as_of).document for one in wanted)
    return Trace(documents, tuple(said), decided_links(view, as_of))


def trace_outcomes(outcomes: "Iterable[Outcome]", min_score: float) -> Trace:
    """Give the trace of reports as they are read; what cannot be read is passed over."""
    documents: dict[DocumentId, Document] = {}
    said: list[ClaimView] = []
    for outcome in outcomes:
        if isinstance(outcome, ReadDocument) and outcome.document.id not in documents:
            documents[outcome.document.id] = outcome.document
            said.extend(_views(outcome, min_score))
    return Trace(tuple(documents.values()), tuple(said))


def trace_texts(found: "Iterable[Capture | Unreadable]") -> Trace:
    """Give the trace of texts alone, without reading what they say."""
    from reportedly.desk.arrivals import arrive  # noqa: PLC0415

    documents = {one.id: one for one in arrive(found) if isinstance(one, Document)}
    return Trace(tuple(documents.values()))


def decided_links(view: "View", as_of: datetime | None = None) -> tuple[Decision, ...]:
    """Give what people decided about links between documents."""
    return tuple(view.decisions(kind=DecisionKind.LINK, as_of=as_of))


def _views(outcome: ReadDocument, min_score: float) -> list[ClaimView]:
    """Give the claims of a document as a ledger lists them."""
    document = outcome.document
    header = DocumentHeader(
        id=document.id,
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        title=document.title,
        publisher=document.publisher,
        byline=document.byline,
        published=document.published,
        url=document.url,
    )
    now = datetime.now(UTC)
    return [
        ClaimView(header, one.claim, one.shown, len(one.readings) - 1, now)
        for one in outcome.shown(min_score)
    ]
