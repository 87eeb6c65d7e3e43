"""Traces and their record."""

import json

from reportedly.desk.origins_record import document_records, origins_record
from reportedly.desk.tracing import Trace
from tests.tracing import lookalike, origin, paraphrase, witness

TRACE = Trace((origin(), paraphrase(), witness(), lookalike()))


def test_the_record_is_plain_json_with_every_document() -> None:
    """The record can be written and read by anybody, and leaves no document out."""
    record = json.loads(json.dumps(origins_record(TRACE)))
    assert [one["source"] for one in record["documents"]] == [one.source for one in TRACE.documents]
    for one in record["documents"]:
        assert 0 <= one["own_access"] <= 1
        assert all((each["source"] is None) != (each["outside"] is None) for each in one["parents"])


def test_drift_in_the_record_has_words_on_both_sides() -> None:
    """No change is shown without what it changed from and to."""
    record = json.loads(json.dumps(origins_record(TRACE)))
    shifts = [each for one in record["propositions"] for each in one["drift"]]
    assert [(one["from"], one["to"]) for one in shifts] == [(origin().source, paraphrase().source)]
    assert shifts[0]["spans"][0]["from"]
    assert shifts[0]["spans"][0]["to"]


def test_lines_sum_to_one_for_each_document() -> None:
    """The rows of a document are all that it can have come from."""
    rows = list(document_records(TRACE))
    for document in TRACE.documents:
        shares = [float(str(row["p"])) for row in rows if row["document"] == document.source]
        assert abs(sum(shares) - 1) < 0.001
