"""Lossless lines."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from building import a_document, a_read_claim, a_reject
from casing import the_case

from reportedly.model.cases import Case, Told
from reportedly.model.fields import Fields
from reportedly.model.lossless import case_records
from reportedly.model.reread import claim_of, document_of, readings_of, reject_of


def test_every_value_comes_back_equal_from_json() -> None:
    """Written as JSON and read again, documents, claims, readings and rejects are what they were."""
    document = a_document()
    read = a_read_claim(document, score=1 / 3)
    made = the_case()
    case = Case(
        moment=made.moment,
        documents=(*made.documents, document),
        told=(*made.told, Told(document, read.claim, read.readings)),
        rejects=(a_reject(document),),
    )
    lines = [Fields(json.loads(json.dumps(record))) for record in case_records(case)]
    of = {
        kind: [one for one in lines if one.text("type") == kind] for kind in ("document", "claim", "reject")
    }
    assert tuple(map(document_of, of["document"])) == case.documents
    assert [claim_of(one) for one in of["claim"]] == [one.claim for one in case.told]
    assert [readings_of(one) for one in of["claim"]] == [one.readings for one in case.told]
    assert tuple(map(reject_of, of["reject"])) == case.rejects


def test_a_document_comes_before_its_claims() -> None:
    """Who reads the lines one by one has the text at hand when a quote comes."""
    seen: set[str] = set()
    for record in case_records(the_case()):
        fields = Fields(record)
        if fields.text("type") == "document":
            seen.add(fields.text("id"))
        else:
            assert fields.inner("document").text("id") in seen
