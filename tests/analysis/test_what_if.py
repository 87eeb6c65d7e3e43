"""What if: everything again without a source."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.consequences import Outcome
from reportedly.analysis.retractions import Retractions
from reportedly.analysis.what_if import Removal, RemovalKind, without
from reportedly.desk.study import Study
from reportedly.model.claims import Voice
from reportedly.model.errors import UsageError
from reportedly.model.terms import Polarity, VoiceKind
from tests.reporting import a_dossier, a_report, cites, copied, says

ONE = a_report("one")
TWO = a_report("two", "Invented Gazette", "2024-02-02")
THREE = a_report("three", "Made-up Post", "2024-02-03")
SOURCE = Voice(VoiceKind.NAMED, name="Ada Example")


def fates(study: Study, *removals: Removal, with_copies: bool = False) -> dict[str, Outcome]:
    """Give what becomes of the findings, by method; of several by one method the worst."""
    found: dict[str, Outcome] = {}
    for one in study.what_if(removals, with_copies=with_copies):
        found.setdefault(one.by.partition("@")[0], one.outcome)
    return found


def test_a_proposition_falls_with_its_only_report() -> None:
    """Without the one report that says so, nothing is left of it."""
    study = Study(a_dossier(says(ONE)))
    assert set(fates(study, Removal(RemovalKind.DOCUMENT, ONE.id)).values()) == {Outcome.FALLS}


def test_it_weakens_when_one_of_two_origins_goes() -> None:
    """Fewer independent origins: weaker, not fallen; what was lost is named."""
    study = Study(a_dossier(says(ONE), says(TWO)))
    first = study.what_if([Removal(RemovalKind.PUBLISHER, "the invented gazette")])[0]
    assert first.outcome is Outcome.WEAKENS
    assert first.lost == (study.dossier.said[1].claim.id,)


def test_copies_stay_unless_they_are_meant_to_go() -> None:
    """The report itself, or everything that goes back to it: two questions with two answers."""
    study = Study(
        a_dossier(says(ONE), says(TWO), says(THREE), derivations=(copied(TWO, ONE), copied(THREE, TWO)))
    )
    removal = Removal(RemovalKind.DOCUMENT, ONE.id)
    assert len(without(study.dossier, [removal]).said) == 2
    assert len(without(study.dossier, [removal], with_copies=True).said) == 0
    assert fates(study, removal)["origins"] is not Outcome.FALLS
    assert fates(study, removal, with_copies=True)["origins"] is Outcome.FALLS


def test_without_an_absent_source_all_that_rests_on_it_goes() -> None:
    """Two outlets that retell one unseen report lose what they have from it."""
    dossier = a_dossier(
        says(ONE),
        says(TWO),
        says(THREE),
        derivations=(cites(ONE, "A New Report"), cites(TWO, "a new report")),
    )
    left = without(dossier, [Removal(RemovalKind.SOURCE, "a new report")])
    assert [one.claim.document for one in left.said] == [THREE.id]


def test_without_a_voice_only_what_it_says_goes() -> None:
    """A speaker's words go wherever they are printed; the rest of those reports stays."""
    dossier = a_dossier(says(ONE, voices=(SOURCE,)), says(ONE, object="Iron Ridge", at=200))
    left = without(dossier, [Removal(RemovalKind.SOURCE, "ada example")])
    assert [one.claim.object.name for one in left.said] == ["Iron Ridge"]


def test_without_the_denial_the_contradiction_falls() -> None:
    """What stood against it is gone, and so is the finding that said so."""
    denial = says(TWO, polarity=Polarity.DENIED)
    study = Study(a_dossier(says(ONE), denial))
    found = fates(study, Removal(RemovalKind.CLAIM, denial.claim.id))
    assert found["contradictions"] is Outcome.FALLS


@given(st.lists(st.sampled_from([ONE, TWO, THREE]), min_size=1, max_size=3, unique=True))
def test_taking_nothing_away_changes_nothing(reports) -> None:
    """Every finding is as it was, whatever there is."""
    study = Study(a_dossier(*(says(one) for one in reports)))
    assert set(fates(study).values()) == {Outcome.UNCHANGED}


def test_removals_never_add_claims() -> None:
    """What is left is part of what was there."""
    dossier = a_dossier(says(ONE), says(TWO))
    for removal in (Removal(RemovalKind.DOCUMENT, ONE.id), Removal(RemovalKind.SOURCE, "nobody")):
        assert set(without(dossier, [removal]).said) <= set(dossier.said)


def test_what_somebody_means_is_found_by_id_or_name() -> None:
    """Ids by their beginning, publishers and voices by name; what is nothing here is said to be so."""
    study = Study(a_dossier(says(ONE, voices=(SOURCE,)), says(TWO)))
    assert study.removals(ONE.id[:20]) == (Removal(RemovalKind.DOCUMENT, ONE.id),)
    assert [one.kind for one in study.removals("Invented Gazette")] == [RemovalKind.PUBLISHER]
    assert [one.kind for one in study.removals("source:Ada Example")] == [RemovalKind.SOURCE]
    with pytest.raises(UsageError, match="no claim here rests on it"):
        study.removals("Nobody At All")


def test_an_outlet_that_others_cite_goes_with_what_it_is_cited_for() -> None:
    """Its own reports and its words in others' reports are both its word."""
    quoted = Voice(VoiceKind.ORGANISATION, name="Fictional Courier")
    study = Study(a_dossier(says(ONE), says(TWO, voices=(quoted,)), says(THREE)))
    left = without(study.dossier, study.removals("fictional courier"))
    assert [one.claim.document for one in left.said] == [THREE.id]


def test_without_the_report_that_takes_back_the_other_stands_again() -> None:
    """What takes a report back can itself be taken away, and then nothing was taken back."""
    dossier = replace(a_dossier(says(ONE), says(TWO)), retractions=Retractions({TWO.id: ONE.id}))
    left = without(dossier, [Removal(RemovalKind.DOCUMENT, TWO.id)])
    assert (dossier.standing, left.standing) == ((), (says(ONE),))
