"""Texts in bulk, and the documents about some actors."""

from reportedly.ledger.store import Ledger
from tests.building import a_document, a_read_claim


def test_texts_in_bulk_are_those_of_each_document() -> None:
    """What is loaded together is what is loaded one by one; what is not held is left out."""
    document = a_document()
    with Ledger.open(":memory:") as ledger:
        run = ledger.begin_run(version="0", extractors=["made@1"])
        ledger.append(document, [a_read_claim(document)], [], run=run)
        found = ledger.view.texts([document.id, document.id])
        assert found == {document.id: ledger.view.document(document.id).document}
        (claim,) = ledger.view.claims()
        entity = claim.claim.subject.entity
        assert entity is not None
        assert ledger.view.documents_about({entity}, limit=5) == [document.id]
        assert ledger.view.documents_about({"entity-none"}, limit=5) == []
        assert ledger.view.count_actors() == len(ledger.view.actors())
        assert ledger.view.document_ids() == [document.id]
