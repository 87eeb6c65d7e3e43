"""Records of findings: plain JSON that leads to claims."""

import json
from datetime import date

from reportedly.analysis.changes import compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.origins import Count, count_record
from reportedly.analysis.timing import Window
from reportedly.desk.warning_records import change_record
from tests.reporting import a_dossier, a_report, says


def test_a_change_says_what_who_and_why() -> None:
    """A line of `changes` has both ends, the cause with reasons, the origins as ranges, and the claims."""
    view = says(a_report("one", published="2024-05-10"))
    window = Window(date(2024, 5, 1), date(2024, 5, 31))
    (change,) = compare(Comparison(a_dossier(), a_dossier(view), window))
    record = json.loads(json.dumps(change_record(change)))
    assert (record["subject"]["name"], record["object"]["name"]) == ("Red Hill Front", "Salt League")
    assert (record["kind"], record["cause"]) == ("new relation", "unknown")
    assert record["claims"] == [view.claim.id]
    assert record["origins_after"] == count_record(Count(1, 1, 1))
    assert record["why"]
