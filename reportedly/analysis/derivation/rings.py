"""Rings: reports that each seem made from another, like two of one day with one text; one was first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.analysis.origins import likeliest_parents
from reportedly.model.derivation import Derivation, Parent, SignalKind
from reportedly.model.ids import DocumentId


def without_rings(
    derivations: Mapping[DocumentId, Derivation], order: Sequence[DocumentId]
) -> dict[DocumentId, Derivation]:
    """Give the derivations with no report made from what was most likely made from it.

    Of a ring, the report that is likeliest to have access of its own was first: its parents within the ring
    go, and their share goes to what is left. What people decided stands; of a ring they decided, all does.

    Args:
        order: the documents as they came out; of equals the earliest was first.
    """
    found = dict(derivations)
    places = {document: at for at, document in enumerate(order)}
    chosen = {id_: _held(parent) for id_, parent in likeliest_parents(found.values()).items()}
    settled: set[DocumentId] = set()
    for document in order:
        while ring := _ring_from(document, chosen, settled):
            free = [one for one in ring if not _is_decided(found[one])]
            if not free:
                settled.update(ring)
                continue
            first = max(free, key=lambda one: (found[one].own_access, -places[one]))
            found[first] = _freed(found[first], frozenset(_led_back(found[first], first, chosen)))
            chosen |= {first: _held(likeliest_parents([found[first]])[first])}
        settled.update(_way(document, chosen, settled))
    return found


def _held(parent: Parent | None) -> DocumentId | None:
    return None if parent is None else parent.document


def _way(
    start: DocumentId, chosen: Mapping[DocumentId, DocumentId | None], settled: set[DocumentId]
) -> list[DocumentId]:
    """Give a report and what it goes back to, up to the first that is settled or comes again."""
    way: dict[DocumentId, None] = {}
    at: DocumentId | None = start
    while at is not None and at not in way and at not in settled:
        way[at] = None
        at = chosen.get(at)
    return list(way)


def _ring_from(
    start: DocumentId, chosen: Mapping[DocumentId, DocumentId | None], settled: set[DocumentId]
) -> list[DocumentId]:
    """Give the ring that a report leads into; none if it leads to a root, or to what is settled."""
    way = _way(start, chosen, settled)
    end = chosen.get(way[-1]) if way else None
    return way[way.index(end) :] if end in way else []


def _is_decided(one: Derivation) -> bool:
    return any(each.kind is SignalKind.OVERRIDE for each in one.parents[0].signals)


def _led_back(
    one: Derivation, first: DocumentId, chosen: Mapping[DocumentId, DocumentId | None]
) -> Iterator[DocumentId]:
    """Yield the parents of a report that were most likely made from it in turn."""
    for parent in one.parents:
        if parent.document is not None and first in _way(parent.document, chosen, set()):
            yield parent.document


def _freed(one: Derivation, gone: frozenset[DocumentId]) -> Derivation:
    """Give a derivation without some parents, their share in proportion with what is left."""
    kept = [each for each in one.parents if each.document not in gone]
    total = one.own_access + sum(each.p for each in kept)
    if total <= 0:
        return replace(one, own_access=1.0, parents=())
    parents = tuple(replace(each, p=each.p / total) for each in kept)
    return replace(one, own_access=one.own_access / total, parents=parents)
