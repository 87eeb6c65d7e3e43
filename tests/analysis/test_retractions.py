"""Retractions: which claims nobody stands by any more."""

from reportedly.analysis.retractions import Retractions, retractions_from, standing_of
from reportedly.model.terms import Polarity
from tests.reporting import a_dossier, a_report, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-02-02")
LATE = a_report("late", "Made-up Post", "2024-03-02")


def test_a_headline_tells_a_correction_from_a_retraction() -> None:
    """What calls itself a correction lets the rest stand; anything else takes the whole report back."""
    corrects, withdraws = (TWO.id, ONE.id, "Correction: Hill raid"), (LATE.id, ONE.id, "We withdraw")
    corrects, withdraws = (TWO.id, ONE.id, "Correction: Hill raid"), (LATE.id, ONE.id, "We withdraw")
    found = retractions_from([corrects, withdraws])
    assert (found.parts, found.whole) == ({TWO.id: ONE.id}, {LATE.id: ONE.id})


def test_without_retractions_everything_stands() -> None:
    """Nothing is lost where nothing was taken back."""
    (one,) = a_dossier(says(ONE), says(TWO, polarity=Polarity.DENIED)).propositions
    held = standing_of(one, Retractions())
    assert (held.affirming, held.denying, held.withdrawn) == (one.affirming, one.denying, ())


def test_every_claim_stands_or_is_withdrawn_or_repeated() -> None:
    """No claim vanishes, and none is counted twice."""
    (one,) = a_dossier(says(ONE), says(TWO, polarity=Polarity.DENIED), says(LATE)).propositions
    held = standing_of(one, Retractions({TWO.id: ONE.id}))
    parts = (held.affirming, held.denying, held.withdrawn, held.repeated)
    assert [len(part) for part in parts] == [1, 0, 1, 1]
    assert not held.is_withdrawn
