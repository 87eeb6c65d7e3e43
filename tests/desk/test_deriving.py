"""Deriving at the desk: documents in, who was made from whom out."""

from reportedly.desk.deriving import derive_documents, shelve
from tests.tracing import FOOTER, LOOKALIKE, ORIGIN, a_document, origin, paraphrase, witness


def test_the_order_of_arrival_changes_nothing() -> None:
    """Nor does a document that arrives twice."""
    documents = [origin(), paraphrase(), witness()]
    first = derive_documents(documents).derivations
    assert derive_documents([*reversed(documents), origin()]).derivations == first
    assert set(first) == {one.id for one in documents}


def test_what_a_later_text_has_of_an_earlier_is_compared_without_footers() -> None:
    """A copy is whole; two reports that have only their outlet's footer in common have nothing."""
    one = a_document(f"{ORIGIN}\n\n{FOOTER}", "Ostland Herald", "2024-03-04T08:00:00Z")
    other = a_document(f"{LOOKALIKE}\n\n{FOOTER}", "Ostland Herald", "2024-03-05T08:00:00Z")
    copy = a_document(ORIGIN, "Radio Weir", "2024-03-06T08:00:00Z")
    shelf, compare = shelve([one, other, copy])
    first, second, third = shelf.reports
    assert compare(third, first).contained > 0.9
    assert compare(second, first).contained == 0.0


def test_no_documents_have_no_derivations() -> None:
    """An empty ledger is no error."""
    assert derive_documents([]).derivations == {}
