"""Groups and edges: what the likeliest parents make of the reports."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.analysis.derivation.derive import Derived
from reportedly.analysis.origins import likeliest_parents, root_of
from reportedly.model.derivation import Derivation
from reportedly.model.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Edge:
    """A report and the held one that it was most likely made from."""

    parent: DocumentId
    child: DocumentId
    p: float


def edges_of(derived: Derived) -> Iterator[Edge]:
    """Yield the likeliest links between held reports, in the order the later ones came out."""
    return edges_between(derived.shelf.order, derived.derivations)


def edges_between(
    order: Iterable[DocumentId], derivations: Mapping[DocumentId, Derivation]
) -> Iterator[Edge]:
    """Yield the likeliest links between held documents, in the order given."""
    known = (derivations[document] for document in order if document in derivations)
    for document, parent in likeliest_parents(known).items():
        if parent is not None and parent.document is not None:
            yield Edge(parent.document, document, parent.p)


def groups_of(derived: Derived) -> tuple[tuple[DocumentId, ...], ...]:
    """Give the reports by the root that they most likely go back to, earliest first."""
    parents = likeliest_parents(derived.derivations.values())
    chosen = {document: None if parent is None else parent.key for document, parent in parents.items()}
    groups: dict[str, list[DocumentId]] = {}
    for document in derived.shelf.order:
        groups.setdefault(root_of(document, chosen), []).append(document)
    return tuple(tuple(group) for group in groups.values())
