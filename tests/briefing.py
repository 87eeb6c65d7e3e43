"""The small case of `casing` as analysis sees it: the same claims, with the same ids, as a dossier."""

from casing import MOMENT, the_case

from reportedly.analysis.dossier import Dossier
from reportedly.ledger.answers import ClaimView, DocumentHeader
from reportedly.model.cases import Case, Told
from reportedly.model.derivation import Derivation, Parent


def the_dossier(case: Case | None = None) -> Dossier:
    """Give the claims of a case as a dossier in which the second report was made from the first."""
    found = case or the_case()
    first, second = found.documents
    derivation = Derivation(second.id, 0.1, (Parent(first.id, None, 0.9),))
    return Dossier(tuple(map(_view, found.told)), {second.id: derivation}, MOMENT)


def _view(told: Told) -> ClaimView:
    one = told.document
    header = DocumentHeader(
        one.id,
        one.source,
        one.sha256,
        one.language,
        one.title,
        one.publisher,
        one.byline,
        one.published,
        one.url,
    )
    return ClaimView(header, told.claim, told.shown, 0, MOMENT)
