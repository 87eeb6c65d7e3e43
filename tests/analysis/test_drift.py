"""Drift along the chain."""

from reportedly.analysis.drift import DriftKind, drift_of, shifts_of
from reportedly.analysis.propositions import propositions
from reportedly.model.terms import Certainty
from tests.reporting import a_report, copied, says
from tests.tracing import a_document, derived, origin, paraphrase, witness


def test_a_hedge_that_comes_in_is_seen_with_words_on_both_sides() -> None:
    """A change of certainty shows what it changed from and to."""
    found = [one for one in shifts_of(derived(origin(), paraphrase())) if one.kind.is_of_certainty]
    assert [(one.before, one.after) for one in found] == [(Certainty.CERTAIN, Certainty.HEDGED)]
    assert found[0].here
    assert found[0].there


def test_nothing_drifts_between_reports_that_are_not_linked() -> None:
    """Two accounts that differ are two accounts."""
    found = derived(origin(), witness())
    assert all(one.later != witness().id for one in shifts_of(found))


def test_a_figure_that_grows_is_seen() -> None:
    """Sixty-four that become six hundred and forty grew on the way."""
    text = origin().text.replace("64 fighters", "640 fighters")
    later = a_document(text, "Evening Lantern", "2024-03-05T08:00:00Z")
    assert DriftKind.NUMBER in {one.kind for one in shifts_of(derived(origin(), later))}


def test_the_day_of_a_month_does_not_grow() -> None:
    """A report of the fifth does not swell one of the third: days are no figures of what happened."""
    on = "The Otter Brigade took the mill at Varnholt on {} March, Captain Ilmo Brask said."
    former = a_document(f"{on.format(3)}\n\n{origin().text}", "Pellucid News", "2024-03-04T08:00:00Z")
    later = a_document(f"{on.format(5)}\n\n{origin().text}", "Evening Lantern", "2024-03-05T08:00:00Z")
    assert DriftKind.NUMBER not in {one.kind for one in shifts_of(derived(former, later))}


def test_claims_of_one_proposition_drift_along_their_links() -> None:
    """Where reading finds the claim on both sides, the drift rests on both claims."""
    parent, child = a_report("one"), a_report("two", published="2024-02-02")
    said = says(parent, certainty=Certainty.HEDGED), says(child, certainty=Certainty.CERTAIN)
    link = copied(child, parent)
    found = drift_of(propositions(said)[0], [parent.id, child.id], {child.id: link})
    assert found is not None
    assert [one.kind for one in found.shifts] == [DriftKind.FIRMER]
    assert set(found.claims) == {one.claim.id for one in said}
