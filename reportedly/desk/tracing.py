"""Tracing: documents, who was made from whom, and what that makes of what they say, as one value."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.propositions import Proposition, propositions
from reportedly.analysis.retractions import Retractions, retractions_from
from reportedly.desk.deriving import derive_documents
from reportedly.desk.outcomes import Outcome, ReadDocument
from reportedly.documents.sourcing.phrases import retraction_terms
from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.documents import Capture, Document, Unreadable
from reportedly.model.ids import DocumentId, EntityId
from reportedly.model.moments import published_days

if TYPE_CHECKING:
    from reportedly.analysis.derivation.derive import Derived
    from reportedly.analysis.derivation.withdrawals import Withdrawal
    from reportedly.analysis.drift import Drift, Shift
    from reportedly.analysis.origins import Origins
    from reportedly.ledger.view import View
    from reportedly.model.derivation import Derivation

MOST_TRACED = 2000
"""Reports traced at once: some twenty seconds."""
MANY_HELD = 2000
"""Of more reports than this, only the nearest on the same actors are looked at besides those asked about."""
QUICKLY_TRACED = 40
"""Reports traced at once where an answer must not take long, whichever door it is asked at."""
NEAREST = 20
"""Reports on the same actors that are looked at besides those asked about, in a large ledger or in haste."""
MOST_TAKING = 8
"""Reports with words of taking back that are traced besides."""
MARGIN = timedelta(days=60)
"""Reports on the same actors are compared that came out so many days before or after those asked about."""


@dataclass(frozen=True)
class Trace:
    """Where some documents come from."""

    documents: tuple[Document, ...]
    said: tuple[ClaimView, ...] = ()
    overrides: tuple[Decision, ...] = ()
    linked: Mapping[DocumentId, Collection[DocumentId]] = field(default_factory=dict)
    """For a document, others to hold it against whatever words they have in common."""
    untraced: frozenset[DocumentId] = frozenset()
    """Reports that would have to be traced as well, and are not, because there are too many."""
    noted: Retractions = field(default_factory=Retractions)
    """What publishers took back by what people noted."""
    is_narrowed: bool = False
    """Whether more reports on the same actors were held than were looked at."""

    @cached_property
    def derived(self) -> "Derived":
        """Who was made from whom."""
        return derive_documents(self.documents, self.overrides, self.linked)

    @cached_property
    def sources(self) -> dict[DocumentId, str]:
        """Where each document was seen."""
        return {one.id: one.source for one in self.documents}

    @cached_property
    def dossier(self) -> Dossier:
        """The claims with their derivations."""
        return Dossier(
            self.said,
            self.derived.derivations,
            datetime.now(UTC),
            self.derived.kinships,
            retractions=self.retractions,
            untraced=self.untraced,
            is_narrowed=self.is_narrowed,
        )

    @cached_property
    def origins(self) -> "tuple[Origins, ...]":
        """The independent origins of each proposition, in most reports first, by what somebody stands by."""
        return tuple(map(self.dossier.origins, self.dossier.propositions))

    @cached_property
    def taken_back(self) -> dict[DocumentId, str]:
        """The documents that count nowhere as a whole, each with what became of it, in words."""
        retractions, names = self.retractions, {one.id: one.publisher or one.source for one in self.documents}
        found = {old: f"taken back by {names.get(new, new)}" for new, old in retractions.whole.items()}
        found |= dict.fromkeys(retractions.whole, "takes another back")
        noted = {DocumentId(one): by for one, by in retractions.noted.items() if one in names}
        return found | {one: f"taken back, as {by} noted" for one, by in noted.items()}

    @cached_property
    def groups(self) -> tuple[tuple[DocumentId, ...], ...]:
        """The documents by the root that they most likely go back to, earliest first."""
        from reportedly.analysis.derivation.groups import groups_of  # noqa: PLC0415

        return groups_of(self.derived)

    @cached_property
    def drifts(self) -> "tuple[Drift, ...]":
        """How claims changed from report to report."""
        from reportedly.analysis.drift import drift_of  # noqa: PLC0415

        found = (drift_of(one, *self._chain_of(one)) for one in self.dossier.propositions)
        return tuple(one for one in found if one is not None)

    def _chain_of(self, one: Proposition) -> tuple[list[DocumentId], dict[DocumentId, "Derivation"]]:
        """Give the reports of a proposition as they came out, with where each has it from."""
        places, known = self.derived.shelf.places_by_document, self.derived.derivations
        documents = {view.claim.document for view in one.affirming if view.claim.document in places}
        order = sorted(documents, key=lambda document: places[document])
        return order, {document: known[document] for document in order}

    @cached_property
    def shifts(self) -> "tuple[Shift, ...]":
        """How the sentences that tell of the matter changed from report to report."""
        from reportedly.analysis.drift import shifts_of  # noqa: PLC0415
        from reportedly.analysis.headlines import headlines_beyond  # noqa: PLC0415

        return (*shifts_of(self.derived), *headlines_beyond(self.derived))

    @cached_property
    def shifts_by_report(self) -> "dict[DocumentId, list[Shift]]":
        """The same, by the report in which it changed."""
        found: dict[DocumentId, list[Shift]] = {}
        for one in self.shifts:
            found.setdefault(one.later, []).append(one)
        return found

    @cached_property
    def withdrawals(self) -> "tuple[Withdrawal, ...]":
        """The reports that their own outlets took back."""
        from reportedly.analysis.derivation.withdrawals import withdrawals_of  # noqa: PLC0415

        return withdrawals_of(self.derived)

    @cached_property
    def retractions(self) -> Retractions:
        """What was taken back, by its publisher's later reports or as people noted."""
        held = {one.id: one for one in self.documents}
        days = {one.id: days[0] for one in self.documents if (days := published_days(one.published))}
        taken = [(one.by, one.withdrawn, held[one.by].title) for one in self.withdrawals]
        taking = {by: days[by] for by, _, _ in taken if by in days}
        return retractions_from(taken, taking).noting(self.noted)


def trace_ledger(view: "View", min_score: float) -> Trace:
    """Give the trace of everything that a ledger holds."""
    from reportedly.desk.linking import linked_reports  # noqa: PLC0415

    documents = view.texts(one.header.id for one in view.documents())
    said = tuple(view.claims(ClaimQuery(min_score=min_score)))
    linked = linked_reports(view, documents, propositions(said))
    return Trace(tuple(documents.values()), said, decided_links(view), linked)


def trace_claims(
    view: "View",
    said: Sequence[ClaimView],
    as_of: datetime | None,
    *,
    same: Mapping[EntityId, EntityId] | None = None,
    most: int = MOST_TRACED,
    beside: int | None = None,
) -> Trace:
    """Give the trace of the reports that make some claims, among all that speak of the same actors.

    Args:
        same: for an actor that people judged to be another, that other.
        most: reports traced at once. Where there are more, only those are that say something another says as
            well, what is in most reports first; the rest of these is named as untraced.
        beside: so many others on the same actors are looked at, too; None for all, up to `most` in all.
    """
    making = list(dict.fromkeys(one.claim.document for one in said))
    ends = (end.entity for one in said for end in (one.claim.subject, one.claim.object))
    about = partial(view.documents_about, {one for one in ends if one is not None}, as_of=as_of)
    first, last = _days_of(said) or (None, None)
    since = None if first is None else first - MARGIN
    # What takes one of them back can come out at any time later, and is never left aside.
    take_back = partial(about, since=since, limit=MOST_TAKING, words=retraction_terms())
    if len(making) <= most:
        wide = most if beside is None else len(making) + beside
        # A source came out before; where all are looked at that there is room for, copies are looked at, too.
        until = None if last is None else last if beside is not None else last + MARGIN
        near = about(since=since, until=until, limit=wide)
        is_narrowed = len(near) == wide
        taking = take_back() if beside is not None or is_narrowed else []
        wanted, untraced = list(dict.fromkeys((*making, *taking, *near))), frozenset[DocumentId]()
        wanted = wanted[: max(wide, len(making) + len(taking))]
    else:
        is_narrowed = True
        shared = _shared(said, same)
        taking = [one for one in take_back() if one not in shared]
        wanted, untraced = [*taking, *shared[:most]], frozenset(shared[most:])
    documents = tuple(view.texts(wanted, as_of=as_of).values())
    decided = decided_links(view, as_of)
    return Trace(documents, tuple(said), decided, untraced=untraced, is_narrowed=is_narrowed)


def _shared(said: Sequence[ClaimView], same: Mapping[EntityId, EntityId] | None) -> list[DocumentId]:
    """Give the reports that say what another says as well, what is in most reports first."""
    found: dict[DocumentId, None] = {}
    for one in propositions(said, same):
        documents = dict.fromkeys(view.claim.document for view in one.said)
        if len(documents) > 1:
            found |= documents
    return list(found)


def _days_of(said: Sequence[ClaimView]) -> tuple[date, date] | None:
    """Give the first and last day on which these reports can have come out; None if one has no date."""
    days = [published_days(one.document.published) for one in said]
    known = [one for one in days if one is not None]
    if len(known) < len(days) or not known:
        return None
    return min(one[0] for one in known), max(one[1] for one in known)


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
