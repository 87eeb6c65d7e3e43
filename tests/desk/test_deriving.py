"""Deriving at the desk: documents in, who was made from whom out."""

from dataclasses import fields

import pytest

from reportedly.desk import deriving
from reportedly.desk.deriving import derive_documents, shelve, warm
from reportedly.desk.tracing import MOST_TAKING, MOST_TRACED
from reportedly.documents.sourcing.spool import Spool
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


def test_where_sourcing_is_held_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packed into a file or in memory, it is the same; as many as are traced at once are in memory."""
    assert deriving.MOST_SHELVED >= MOST_TRACED + MOST_TAKING
    documents = [origin(), paraphrase(), witness()]
    shelf, _ = shelve(documents)
    monkeypatch.setattr(deriving, "MOST_SHELVED", 0)
    packed, _ = shelve(documents)
    assert isinstance(shelf.reports, tuple)
    assert isinstance(packed.reports, Spool)
    for one, other in zip(packed.reports, shelf.reports, strict=True):
        assert [getattr(one, each.name) for each in fields(one)] == [
            getattr(other, each.name) for each in fields(other)
        ]


def test_no_documents_have_no_derivations() -> None:
    """An empty ledger is no error."""
    assert derive_documents([]).derivations == {}


def test_what_was_derived_once_is_what_would_be_derived_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions about the same few reports share the work, and what is kept changes no answer."""
    warm()
    documents = [origin(), paraphrase(), witness()]
    kept = derive_documents(documents)
    assert derive_documents(documents) is kept
    monkeypatch.setattr(deriving, "FEW", 0)
    anew = derive_documents(documents)
    assert anew is not kept
    assert (anew.derivations, anew.kinships) == (kept.derivations, kept.kinships)
