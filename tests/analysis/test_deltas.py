"""What two states share, and how clearly an origin is new."""

from datetime import date

from reportedly.analysis.deltas import Comparison, Share, firmest, is_firmer, is_named
from reportedly.analysis.timing import Window
from reportedly.model.terms import Certainty, Polarity, Predicate
from tests.reporting import a_dossier, a_report, copied, says

WINDOW = Window(date(2024, 5, 1), date(2024, 5, 31))
ONE, TWO = a_report("one"), a_report("two", "Invented Gazette")


def test_near_even_is_undecided() -> None:
    """A share within the error of the draws is neither likely nor unlikely."""
    assert not Share(0.52).is_likely
    assert not Share(0.48).is_unlikely
    assert Share(0.9).is_likely
    assert Share(0.1).is_unlikely


def test_a_delta_parts_claims_by_report_and_reading() -> None:
    """New reports, new readings of old ones, other readings and lost ones are told apart."""
    known = [says(ONE), says(ONE, at=100), says(ONE, at=200)]
    after = [says(ONE, certainty=Certainty.HEDGED), says(ONE, at=100), says(ONE, at=300), says(TWO)]
    (delta,) = Comparison(a_dossier(*known), a_dossier(*after), WINDOW).deltas()
    assert [one.claim.id for one in delta.fresh] == [says(TWO).claim.id]
    assert [one.claim.id for one in delta.reread] == [says(ONE, at=300).claim.id]
    assert [one.claim.id for one in delta.gone] == [says(ONE, at=200).claim.id]
    assert [one.after.shown.stance.certainty for one in delta.restated] == [Certainty.HEDGED]
    assert len(delta.kept) == 3


def test_the_share_of_a_new_origin_follows_the_odds() -> None:
    """A copy for certain adds no origin, a report for itself always does."""
    for odds, share in ((1.0, 0.0), (0.0, 1.0)):
        dossier = a_dossier(says(ONE), says(TWO), derivations=(copied(TWO, ONE, odds),))
        found = Comparison(dossier, dossier, WINDOW).new_origins([says(TWO)], [says(ONE)])
        assert found.share == share


def test_a_report_made_from_one_that_was_held_is_known_as_such() -> None:
    """The likeliest parent, or what it goes back to, decides."""
    after = a_dossier(says(TWO), derivations=(copied(TWO, ONE),))
    assert Comparison(a_dossier(says(ONE)), after, WINDOW).is_from_held(TWO.id)
    assert not Comparison(a_dossier(), after, WINDOW).is_from_held(TWO.id)


def test_denials_are_not_firm_words_for_it() -> None:
    """However flatly something is denied, that affirms nothing."""
    assert firmest([says(ONE, polarity=Polarity.DENIED)]) is None
    assert is_firmer(Certainty.POSSIBLE, None)
    assert not is_firmer(Certainty.HEDGED, Certainty.CERTAIN)


def test_places_and_groups_have_names_and_descriptions_have_none() -> None:
    """Names of any script count, words without a capital do not."""
    assert is_named(says(ONE))
    assert is_named(says(ONE, "جبهة مثال", Predicate.BASED_IN, "Northford"))
    assert not is_named(says(ONE, "the gunmen"))
    assert not is_named(says(ONE, predicate=Predicate.MOVES_TO, object="area"))
