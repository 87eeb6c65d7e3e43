"""Records of outcomes and answers."""

import json
from pathlib import Path

import pytest
from building import a_document, a_read_claim, a_reject

from reportedly.desk import Check, ReadDocument
from reportedly.desk.records import (
    actor_record,
    check_record,
    detail_record,
    document_detail_records,
    document_view_record,
    outcome_records,
    reject_view_record,
    run_record,
    view_records,
)
from reportedly.ledger.store import Ledger
from reportedly.ledger.view import View
from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceEmpty

DOCUMENT = a_document()
OUTCOME = ReadDocument(
    document=DOCUMENT, read_claims=(a_read_claim(DOCUMENT),), rejects=(a_reject(DOCUMENT),)
)


@pytest.fixture
def view(tmp_path: Path) -> View:
    """Give a ledger with one document."""
    ledger = Ledger.open(tmp_path / "one.db")
    run = ledger.begin_run(version="1", options={"recipe": "x"}, extractors=["made@1"])
    ledger.append(DOCUMENT, OUTCOME.read_claims, OUTCOME.rejects, run=run)
    ledger.finish_run(run)
    return ledger.view


def test_a_documents_line_comes_before_its_claims_and_rejects() -> None:
    """A program that reads line by line has the text before the offsets into it."""
    assert [record["type"] for record in outcome_records(OUTCOME, 0.5)] == ["document", "claim", "reject"]
    assert [record["type"] for record in outcome_records(OUTCOME, 0.9)] == ["document", "reject"]
    assert list(outcome_records(Unreadable("x", SourceEmpty("x")), 0.5)) == []


def test_a_listing_gives_the_line_that_reading_gave(view: View) -> None:
    """What the ledger says of a claim is what reading said."""
    (listed,) = view_records(view.claims())
    read = next(record for record in outcome_records(OUTCOME, 0.5) if record["type"] == "claim")
    assert listed == read


def test_every_answer_is_plain_json(view: View) -> None:
    """Each kind of answer can be written and says its type."""
    records = [
        detail_record(view.claim(OUTCOME.read_claims[0].claim.id)),
        *document_detail_records(view.document(DOCUMENT.id), 0.5),
        *map(document_view_record, view.documents()),
        *map(actor_record, view.actors()),
        *map(reject_view_record, view.rejects()),
        *map(run_record, view.runs()),
        check_record(Check("parser", True, "here")),
    ]
    for record in records:
        assert json.loads(json.dumps(record)) == record
        assert record["type"] in {"claim", "document", "actor", "reject", "run", "check"}


def test_a_listed_document_comes_without_its_text(view: View) -> None:
    """A list of documents stays small."""
    (record,) = map(document_view_record, view.documents())
    assert "text" not in record
    assert record["claims"] == 1
