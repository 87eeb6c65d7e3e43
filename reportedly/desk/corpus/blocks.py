"""Blocks: documents connected by copies, each block derived on its own, so that a corpus need not be one.

Two documents are connected where one is among the closest copies of the other. A block that is too big to be
compared as one is cut into pieces by time; each row says so.
"""

import heapq
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from reportedly.analysis.origins import likeliest_parents, root_of
from reportedly.desk.corpus.batches import Row, as_json
from reportedly.desk.corpus.texts import document_in
from reportedly.desk.deriving import derive_documents
from reportedly.desk.origins_record import signal_record
from reportedly.model.derivation import Derivation, Kinship, Parent
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId

MOST_IN_BLOCK = 2_000
"""Documents that are compared as one block."""
MOST_LINKED = 24
"""Copies that connect a document with others: those with most of it, then those with the lowest ids."""
PLACES = 4
"""Decimals of probabilities: what lies behind is the order of additions."""


def closest(copies: Iterable[tuple[str, int]]) -> list[str]:
    """Give the copies of one document that connect it, from each with how many prints it shares."""
    return [other for other, _ in heapq.nsmallest(MOST_LINKED, copies, key=lambda one: (-one[1], one[0]))]


class Union:
    """Which of so many numbers are connected; each set is known by its lowest number."""

    def __init__(self, count: int) -> None:
        """Start with every number by itself."""
        self._above = array("I", range(count))

    def join(self, one: int, other: int) -> None:
        """Connect two numbers."""
        low, high = sorted((self.lowest(one), self.lowest(other)))
        self._above[high] = low

    def lowest(self, one: int) -> int:
        """Give the lowest number that a number is connected with."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one


def derive_blocks(documents: Sequence[Row], links: Iterable[Row]) -> Iterator[Row]:
    """Yield where each document of some blocks comes from, block by block.

    Args:
        documents: rows of BLOCKED, all of each block.
        links: rows of LINKS between them; others are passed over.
    """
    linked: dict[DocumentId, set[DocumentId]] = {}
    for link in links:
        linked.setdefault(DocumentId(link["document"]), set()).add(DocumentId(link["other"]))
    ordered = sorted(documents, key=lambda row: (row["block"], row["cut"], row["document"]))
    for (block, cut), rows in groupby(ordered, key=lambda row: (row["block"], row["cut"])):
        size = 0
        held: list[Document] = []
        for row in rows:
            size = row["block_size"]
            held.append(document_in(row["record"]))
        own = {one.id: linked[one.id] for one in held if one.id in linked}
        for made in derive_block(held, own):
            yield {"block": block, "cut": cut, "block_size": size, **made}


def derive_block(
    documents: Sequence[Document], linked: Mapping[DocumentId, set[DocumentId]]
) -> Iterator[Row]:
    """Yield where each document of a block comes from, in the order given."""
    derived = derive_documents(documents, linked=linked)
    likeliest = likeliest_parents(derived.derivations.values())
    chosen = {one: None if parent is None else parent.key for one, parent in likeliest.items()}
    for document in documents:
        found, parent = derived.derivations[document.id], likeliest[document.id]
        yield {
            "document": document.id,
            "published": document.published,
            "own_access": round(found.own_access, PLACES),
            "parent": chosen[document.id],
            "parent_p": None if parent is None else round(parent.p, PLACES),
            "root": root_of(document.id, chosen),
            "record": as_json(_record(found, derived.kin_of(document.id))),
        }


def _record(one: Derivation, kin: Sequence[Kinship]) -> Row:
    others = sorted((each.other if each.one == one.document else each.one, each.p) for each in kin)
    return {
        "type": "derivation",
        "document": one.document,
        "own_access": round(one.own_access, PLACES),
        "signals": [signal_record(each) for each in one.signals],
        "parents": [_parent(each) for each in one.parents],
        "kin": [{"document": other, "p": round(p, PLACES)} for other, p in others],
    }


def _parent(one: Parent) -> Row:
    return {
        "document": one.document,
        "outside": one.outside,
        "p": round(one.p, PLACES),
        "signals": [signal_record(each) for each in one.signals],
    }
