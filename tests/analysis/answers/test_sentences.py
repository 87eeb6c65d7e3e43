"""Laws of sentences."""

import pytest

from reportedly.analysis.answers.sentences import Matter, Speaker, ids, left_out, reports_of
from reportedly.analysis.origins import Sampler
from reportedly.model.errors import UngroundedFinding
from reportedly.model.findings import Method
from reportedly.model.ids import DocumentId
from tests.reporting import a_dossier, a_report, says


def test_no_sentence_is_made_without_a_claim() -> None:
    """What rests on nothing cannot be said."""
    with pytest.raises(UngroundedFinding):
        Speaker(Method("made", "1", "")).say("The moon is made of salt.", ())


def test_a_report_that_makes_no_claim_is_named_by_whoever_knows_it() -> None:
    """A report is called by publisher and day; one without a claim here by what the ledger calls it."""
    report = a_report("one")
    dossier = a_dossier(says(report))
    matter = Matter(dossier.propositions[0], dossier, Sampler({}), lambda one: f"report {one}")
    assert matter.report(report.id) == "Fictional Courier (2024-02-01)"
    assert matter.report(DocumentId("document-x")) == "report document-x"


def test_claims_and_reports_are_counted_once() -> None:
    """Two claims of one report are two claims and one report; the same claim twice is one."""
    one, two = says(a_report("one")), says(a_report("one"), at=100)
    assert ids([one, two, one]) == (one.claim.id, two.claim.id)
    assert reports_of([one, two]) == 1


def test_only_what_is_left_out_is_told() -> None:
    """Nothing left out is no sentence."""
    assert left_out(0, "things") == left_out(-3, "things") == ()
    assert "2 more things" in left_out(2, "things")[0]
