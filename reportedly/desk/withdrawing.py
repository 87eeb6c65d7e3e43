"""Withdrawing: what was taken back in a ledger of any size, found without working out who copied whom.

Texts are searched for words of taking back; the few that have them are held against the earlier reports of
their own outlet. What is found is what a study of the same reports finds.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from reportedly.analysis.dossier import Dossier
from reportedly.analysis.retractions import Retractions, retractions_from, standing_of
from reportedly.documents.sourcing.phrases import retraction_terms
from reportedly.ledger.answers import ClaimView
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.cases import REPEATED, WITHDRAWN
from reportedly.model.documents import Document
from reportedly.model.folding import fold
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.moments import published_days
from reportedly.model.notes import NoteKind

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View

MOST_OF_OUTLET = 400
"""Reports of an outlet that one that takes something back is held against: the last ones before it."""


def fallen_claims(desk: "Desk", view: "View") -> Mapping[ClaimId, str]:
    """Give the claims of the whole ledger that count nowhere, each with why, in words."""
    found: dict[ClaimId, str] = {}
    retractions = withdrawn_reports(view)
    for pair in retractions.links:
        _tell(found, _claims_of(view, pair), retractions)
    noted = _noted(desk, view)
    for one in noted:
        from reportedly.desk.standing import taken_back_by_note  # noqa: PLC0415 - it needs what copies need

        _tell(found, (one,), taken_back_by_note(desk, [one], None))
    return found


def _tell(found: dict[ClaimId, str], said: Sequence[ClaimView], retractions: Retractions) -> None:
    for one in Dossier(tuple(said), {}, datetime.now(UTC)).propositions:
        standing = standing_of(one, retractions)
        found |= {view.claim.id: REPEATED for view in standing.repeated}
        found |= {view.claim.id: WITHDRAWN for view in standing.withdrawn}


def _claims_of(view: "View", documents: Iterable[DocumentId]) -> list[ClaimView]:
    asked = ClaimQuery(min_score=0.0)
    return [one for document in documents for one in view.claims(replace(asked, document=document))]


def _noted(desk: "Desk", view: "View") -> list[ClaimView]:
    """Give the claims that a note of a retraction is about."""
    about = {one.about for one in desk.notes.in_effect() if one.kind is NoteKind.RETRACTION}
    documents = {one for one in about if one.startswith("document-")}
    documents |= {view.claim(one).document.id for one in about if one.startswith("claim-")}
    said = _claims_of(view, [DocumentId(one) for one in sorted(documents)])
    return [one for one in said if about & {one.claim.id, one.claim.document}]


def withdrawn_reports(view: "View") -> Retractions:
    """Give which reports of the whole ledger take back which, by their own words."""
    from reportedly.analysis.derivation.withdrawals import takes_back, withdrawals_by  # noqa: PLC0415 - slow
    from reportedly.desk.deriving import shelve, sourcing  # noqa: PLC0415

    may = {one for term in retraction_terms() for one in view.document_ids(DocumentQuery(text=term))}
    taking = [one for one in view.texts(sorted(may)).values() if takes_back(sourcing(one))]
    taken: list[tuple[DocumentId, DocumentId, str | None]] = []
    days: dict[DocumentId, date] = {}
    for document in taking:
        shelf, _ = shelve((*_of_outlet(view, document), document))
        for one in withdrawals_by(shelf, {document.id}):
            taken.append((one.by, one.withdrawn, document.title))
            if (told := published_days(document.published)) is not None:
                days[one.by] = told[0]
    return retractions_from(taken, days)


def _of_outlet(view: "View", document: Document) -> list[Document]:
    """Give the last reports of an outlet before one of its own."""
    told = published_days(document.published)
    asked = DocumentQuery(publisher=document.publisher, published_until=None if told is None else told[1])
    listed = view.documents(replace(asked, limit=MOST_OF_OUTLET))
    name = fold(document.publisher or "")
    own = [one.header.id for one in listed if fold(one.header.publisher or "") == name]
    return [one for one in view.texts(own).values() if one.id != document.id]
