"""Retractions: which claims nobody stands by any more."""

from datetime import date

from reportedly.analysis.retractions import Retractions, held_of, retractions_from, standing_of
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


def test_it_counts_until_the_day_on_which_it_is_taken_back() -> None:
    """On the eve everything stands; without a known day it is taken back on every day."""
    back = Retractions({TWO.id: ONE.id}, noted={LATE.id: "Ada"}, days={TWO.id: date(2024, 2, 2)})
    eve, day = back.by(date(2024, 2, 1)), back.by(date(2024, 2, 2))
    assert (eve.withdrawn, day.withdrawn) == (frozenset(), {ONE.id})
    assert eve.noted == back.noted
    assert not Retractions()
    assert back


def test_without_the_report_that_takes_back_it_stands_again() -> None:
    """What is not there takes nothing back; other retractions stay."""
    back = Retractions({TWO.id: ONE.id}, {LATE.id: ONE.id})
    assert back.without({TWO.id}) == Retractions({}, {LATE.id: ONE.id})


def test_what_is_held_is_what_stands_of_each_proposition() -> None:
    """One that all took back is held by nobody; nothing else is left out."""
    every = a_dossier(says(ONE), says(TWO), says(LATE), says(ONE, object="Tin Guard")).propositions
    held = held_of(every, Retractions({TWO.id: ONE.id}))
    assert [[view.claim.document for view in one.said] for one in held] == [[LATE.id]]
    assert held_of(every, Retractions()) == every


def test_notes_come_beside_what_reports_take_back() -> None:
    """Neither pushes the other out."""
    back = Retractions({TWO.id: ONE.id}, days={TWO.id: date(2024, 2, 2)})
    both = back.noting(Retractions(noted={LATE.id: "Ada"}, days={LATE.id: date(2024, 3, 2)}))
    assert (both.whole, both.noted, len(both.days)) == (back.whole, {LATE.id: "Ada"}, 2)
