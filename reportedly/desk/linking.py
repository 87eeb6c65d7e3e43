"""Linking: which reports of a whole ledger are to be held against each other, besides those that share words.

A story that everybody printed has no rare words any more, and two reports of one event can have few in
common. The first is found by the prints of its text, the second by what both say of the same actors.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from reportedly.analysis.propositions import Proposition
from reportedly.documents.copies.boilerplate import find_boilerplate, known_to
from reportedly.documents.copies.index import Index
from reportedly.documents.copies.prints import METHOD, Hashes, from_bytes, winnow
from reportedly.ledger.view import View
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.model.moments import published_moments

LEAST_CONTAINED = 0.1
"""Share of a text's prints that another must have."""
MOST_COPIES = 24
"""Reports linked to one by its text, those with most of it first."""
MOST_SAYING = 6
"""Reports linked to one for each thing that it says: the last ones before it."""
SAYING_DAYS = timedelta(days=60)

Linked = dict[DocumentId, set[DocumentId]]


def linked_reports(
    view: View, documents: Mapping[DocumentId, Document], spoken: Iterable[Proposition]
) -> Linked:
    """Give, for each report of a ledger, others to hold it against."""
    found: Linked = defaultdict(set)
    _link_copies(found, documents, _prints(view, documents))
    _link_sayings(found, documents, spoken)
    return dict(found)


def _prints(view: View, documents: Mapping[DocumentId, Document]) -> dict[DocumentId, Hashes]:
    """Give the prints of each document: those kept with the ledger, the others made now."""
    kept = {one.document: from_bytes(one.hashes) for one in view.prints(METHOD) if one.document in documents}
    made = {id_: winnow(one.text).hashes for id_, one in documents.items() if id_ not in kept}
    return kept | made


def _link_copies(
    found: Linked, documents: Mapping[DocumentId, Document], prints: Mapping[DocumentId, Hashes]
) -> None:
    index = Index()
    index.add_all(prints.items())
    publishers = {id_: documents[id_].publisher for id_ in prints}
    boilerplate = find_boilerplate((publishers[id_], hashes) for id_, hashes in prints.items())
    for document, hashes in prints.items():
        near = index.candidates(hashes, known_to(boilerplate, publishers[document]), limit=MOST_COPIES)
        found[document].update(one.document for one in near if one.contained >= LEAST_CONTAINED)


def _link_sayings(
    found: Linked, documents: Mapping[DocumentId, Document], spoken: Iterable[Proposition]
) -> None:
    dated = {
        id_: moments[0]
        for id_, one in documents.items()
        if (moments := published_moments(one.published)) is not None
    }
    for proposition in spoken:
        saying = {view.claim.document for view in proposition.said if view.claim.document in dated}
        order: Sequence[DocumentId] = sorted(saying, key=lambda id_: (dated[id_], id_))
        days = [dated[id_] for id_ in order]
        for at, document in enumerate(order):
            first = bisect_left(days, days[at] - SAYING_DAYS)
            found[document].update(order[max(first, at - MOST_SAYING) : at])
