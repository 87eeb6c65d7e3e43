"""A dossier: claims with all that is known of where their reports come from."""

from dataclasses import replace
from datetime import date

from reportedly.analysis.retractions import Retractions
from reportedly.model.derivation import Kinship
from tests.reporting import a_dossier, a_report, entity, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-02-02")
THREE = a_report("three", "Made-up Post", "2024-02-03")


def test_reports_of_one_thing_are_one_proposition_with_every_claim() -> None:
    """No claim is lost on the way, and none is in two."""
    said = (says(ONE), says(TWO), says(THREE, object="Tin Guard"))
    found = a_dossier(*said).propositions
    assert [len(one.said) for one in found] == [2, 1]


def test_actors_that_people_judged_to_be_one_are_one() -> None:
    """The judgement comes from outside, and without it the two names stand apart."""
    plain = a_dossier(says(ONE), says(TWO, "Red Hill Men"))
    same = {entity("Red Hill Men"): entity("Red Hill Front")}
    assert (len(plain.propositions), len(replace(plain, same=same).propositions)) == (2, 1)


def test_kin_are_kin_of_each_other() -> None:
    """Each of a pair names the other, and a report may have several."""
    pairs = (Kinship(TWO.id, ONE.id, 0.8), Kinship(THREE.id, ONE.id, 0.7))
    kin = replace(a_dossier(says(ONE)), kinships=pairs).kin
    assert kin == {TWO.id: (ONE.id,), THREE.id: (ONE.id,), ONE.id: (TWO.id, THREE.id)}


def test_publishers_are_as_the_reports_say_themselves() -> None:
    """Reports that claim nothing are not in it."""
    assert a_dossier(says(ONE), says(TWO)).publishers == {ONE.id: ONE.publisher, TWO.id: TWO.publisher}


def test_what_was_taken_back_is_held_by_nobody() -> None:
    """Neither the withdrawn report nor the one that withdraws it counts; others that say it do."""
    said = (says(ONE), says(TWO), says(THREE), says(ONE, object="Tin Guard"))
    dossier = replace(a_dossier(*said), retractions=Retractions(whole={TWO.id: ONE.id}))
    (left,) = dossier.held_propositions
    assert [one.claim.document for one in left.said] == [THREE.id]
    assert len(dossier.propositions) == 2


def test_without_a_retraction_everything_is_held() -> None:
    """What nobody took back stands as it was read."""
    dossier = a_dossier(says(ONE), says(TWO))
    assert dossier.held_propositions == dossier.propositions


def test_what_was_taken_back_counts_for_no_origin_and_is_named() -> None:
    """Two of three reports stand apart from it: one is left, and the withdrawn one is shown as such."""
    dossier = replace(
        a_dossier(says(ONE), says(TWO), says(THREE)), retractions=Retractions(whole={TWO.id: ONE.id})
    )
    found = dossier.origins(dossier.propositions[0])
    assert (found.affirming.likeliest, found.taken_back) == (1, (ONE.id,))
    assert dossier.fallen == {says(ONE).claim.id, says(TWO).claim.id}
    assert dossier.standing == (says(THREE),)


def test_on_an_earlier_day_what_is_taken_back_later_still_counts() -> None:
    """By then neither the retraction nor its effect was there."""
    back = Retractions(whole={TWO.id: ONE.id}, days={TWO.id: date(2024, 2, 2)})
    dossier = replace(a_dossier(says(ONE), says(TWO), says(THREE)), retractions=back)
    eve = dossier.by_day(date(2024, 2, 1))
    assert (eve.said, eve.fallen) == ((says(ONE),), frozenset())
    assert dossier.by_day(date(2024, 2, 2)).standing == ()
