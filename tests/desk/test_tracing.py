"""Traces and their record."""

import json
from dataclasses import replace
from datetime import date

from reportedly.analysis.retractions import Retractions
from reportedly.desk.origins_record import document_records, origins_record
from reportedly.desk.tracing import Trace
from tests.tracing import a_document, lookalike, origin, paraphrase, witness

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


def test_what_an_outlet_took_back_counts_nowhere_in_the_record() -> None:
    """Its report stays in the record, named as taken back, and the table says so."""
    text = (
        "We are withdrawing our report of 4 March on the Otter Brigade and the mill at Varnholt. Captain "
        "Ilmo Brask was never there, and Osk Tarvel is well. We apologise to him."
    )
    back = a_document(text, "Pellucid News", "2024-03-09T08:00:00Z", title="Our report on the mill")
    trace = Trace((origin(), paraphrase(), back))
    assert trace.retractions.whole == {back.id: origin().id}
    assert trace.retractions.days == {back.id: date(2024, 3, 9)}
    assert trace.taken_back == {origin().id: "taken back by Pellucid News", back.id: "takes another back"}
    noted = replace(trace, noted=Retractions(noted={paraphrase().id: "Ada"}))
    assert noted.taken_back[paraphrase().id] == "taken back, as Ada noted"
