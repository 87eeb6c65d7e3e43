"""Withdrawals."""

from reportedly.analysis.derivation.withdrawals import takes_back, withdrawals_by, withdrawals_of
from tests.tracing import a_document, derived, origin, paraphrase

TEXT = """We are withdrawing our report of 4 March on the Otter Brigade and the mill at Varnholt. Captain \
Ilmo Brask was never there, and Osk Tarvel is well. We apologise to him."""


def test_an_outlet_takes_back_its_own_report() -> None:
    """The report withdrawn is the outlet's own, not the copy of another."""
    title = "Correction: Varnholt mill"
    back = a_document(TEXT, "Pellucid News", "2024-03-09T08:00:00Z", title=title, byline="The editor")
    found = derived(origin(), paraphrase(), back)
    assert [(one.withdrawn, one.by) for one in withdrawals_of(found)] == [(origin().id, back.id)]
    assert found.derivations[back.id].own_access > 0.5


def test_what_was_taken_back_is_no_source_of_what_is_told_again() -> None:
    """A report that tells it again has it from the report, not from its withdrawal."""
    back = a_document(TEXT, "Pellucid News", "2024-03-09T08:00:00Z", title="Correction: Varnholt mill")
    again = a_document(origin().text, "Late Almanac", "2024-04-09T08:00:00Z")
    found = derived(origin(), back, again)
    assert back.id not in {one.document for one in found.derivations[again.id].parents}


def test_a_withdrawal_is_found_without_working_out_who_copied_whom() -> None:
    """Looked for by itself, it is the one that a whole derivation finds."""
    back = a_document(TEXT, "Pellucid News", "2024-03-09T08:00:00Z", title="Correction: Varnholt mill")
    found = derived(origin(), paraphrase(), back)
    assert withdrawals_by(found.shelf, {back.id}) == withdrawals_of(found) != ()
    assert withdrawals_by(found.shelf, {origin().id}) == ()
    assert [takes_back(one) for one in found.shelf.reports].count(True) == 1
