"""Laws of drafting a matrix from a ledger."""

from dataclasses import replace

import pytest

from reportedly.analysis.hypotheses import Mark, Matrix
from reportedly.analysis.hypotheses_draft import (
    DENIES,
    WITHDRAWN,
    draft,
    hypotheses_for,
    news,
    sign_of,
    statements,
)
from reportedly.analysis.hypotheses_rules import Sign, load_rules
from reportedly.analysis.interests import Interests
from reportedly.analysis.origins import Sampler, origins_of
from reportedly.analysis.retractions import Retractions
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Evidence, Voice
from reportedly.model.derivation import Derivation
from reportedly.model.errors import VocabularyError
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import (
    Access,
    Certainty,
    EvidenceKind,
    Polarity,
    Predicate,
    Status,
    VoiceKind,
)
from tests.reporting import a_dossier, a_report, cites, copied, entity, says

RULES = load_rules()
ONE, TWO, THREE = (a_report(name, f"{name} Gazette") for name in ("First", "Second", "Third"))
UNNAMED = Voice(VoiceKind.UNNAMED, span=Span(0, 9, "officials"))
PARTY = Voice(VoiceKind.GROUP, name="Red Hill Front", entity=entity("Red Hill Front"))
FOE = Voice(VoiceKind.NAMED, name="Iron Court", entity=entity("Iron Court"))
SEEN = Evidence(EvidenceKind.VIDEO, Span(0, 5, "video"), Access.SEEN)


def drafted(*said: ClaimView, derivations: tuple[Derivation, ...] = ()) -> Matrix:
    """Give the draft about the support of Front for League."""
    dossier = a_dossier(*said, derivations=derivations)
    sampler = Sampler(dossier.derivations)
    lead = next(one for one in dossier.propositions if one.predicate is Predicate.SUPPORTS)
    interests = Interests(dossier.propositions, Registry(()))
    return draft([origins_of(lead, sampler)], interests, RULES)


def sign(*said: ClaimView, derivations: tuple[Derivation, ...] = ()) -> str:
    """Give the sign of the first row."""
    dossier = a_dossier(*said, derivations=derivations)
    lead = next(one for one in dossier.propositions if one.predicate is Predicate.SUPPORTS)
    interests = Interests(dossier.propositions, Registry(()))
    found = statements(origins_of(lead, Sampler(dossier.derivations)), interests)
    return sign_of(found[0], RULES.signs).when


def test_copies_make_one_row() -> None:
    """Three reports of which two copy the first are one row with all their claims."""
    said = [says(report) for report in (ONE, TWO, THREE)]
    copies = (copied(TWO, ONE), copied(THREE, ONE))
    (row,) = drafted(*said, derivations=copies).rows
    assert row.key == ONE.id
    assert set(row.claims) == {view.claim.id for view in said}
    assert len(drafted(*said).rows) == 3


def test_a_row_is_judged_by_the_report_that_it_goes_back_to() -> None:
    """A copy that drops the hedge does not make its origin firmer."""
    hedged, firm = says(ONE, certainty=Certainty.HEDGED), says(TWO, certainty=Certainty.CERTAIN)
    assert sign(hedged, firm, derivations=(copied(TWO, ONE),)) == "hedged"


def test_an_origin_that_says_and_denies_makes_two_rows() -> None:
    """A report of an accusation and its denial is evidence on both sides."""
    rows = drafted(says(ONE), says(ONE, polarity=Polarity.DENIED, voices=(PARTY,), at=300)).rows
    assert [row.key for row in rows] == [ONE.id, f"{DENIES}{ONE.id}"]
    assert rows[1].mark("H1") is Mark.INCONSISTENT


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (says(ONE, status=Status.PAST), "over"),
        (says(ONE, status=Status.PLANNED), "planned"),
        (says(ONE, evidence=(SEEN,)), "evidence_seen"),
        (says(ONE, evidence=(replace(SEEN, access=Access.DESCRIBED),)), "flat_now"),
        (says(ONE, voices=(PARTY,)), "own_words"),
        (says(ONE, voices=(FOE,)), "opponent"),
        (says(ONE, voices=(UNNAMED,)), "unnamed"),
        (says(ONE, certainty=Certainty.POSSIBLE), "hedged"),
        (says(ONE), "flat_now"),
        (says(ONE, status=Status.UNSPECIFIED), "flat"),
        (says(ONE, polarity=Polarity.DENIED, voices=(PARTY,)), "denied_by_party"),
        (says(ONE, polarity=Polarity.DENIED, voices=(UNNAMED,)), "denied_unnamed"),
        (says(ONE, polarity=Polarity.DENIED, certainty=Certainty.HEDGED), "doubted"),
        (says(ONE, polarity=Polarity.DENIED), "denied"),
    ],
)
def test_each_kind_of_origin_has_its_sign(view: ClaimView, expected: str) -> None:
    """Who says it, how firmly, on what evidence and in which time decide what a row proposes."""
    fight = says(THREE, "Iron Court", Predicate.ATTACKS, "Salt League", at=600)
    assert sign(view, fight) == expected


def test_a_source_that_is_cited_and_not_held_answers_for_nothing() -> None:
    """An absent root is as good as unnamed, however firmly it is cited."""
    assert sign(says(ONE), derivations=(cites(ONE, "a secret paper"),)) == "unnamed"


def test_every_proposed_mark_has_its_reason_and_no_person() -> None:
    """A machine's mark is marked as proposed, and says why."""
    for row in drafted(says(ONE), says(TWO, polarity=Polarity.DENIED)).rows:
        for cell in row.cells.values():
            assert cell.mark is None
            assert cell.by is None
            assert cell.because


def test_nothing_that_a_machine_proposes_about_unnamed_voices_ranks_them() -> None:
    """Unnamed voices alone leave all hypotheses level, however many they are."""
    rows = drafted(*(says(report, voices=(UNNAMED,)) for report in (ONE, TWO, THREE))).rows
    assert all(
        cell.shown not in (Mark.INCONSISTENT, Mark.VERY_INCONSISTENT)
        for r in rows
        for cell in r.cells.values()
    )


def test_that_it_is_over_is_proposed_for_what_can_end() -> None:
    """An attack is not over in the sense that an alliance is."""
    (lasting,) = a_dossier(says(ONE)).propositions
    (act,) = a_dossier(says(ONE, predicate=Predicate.ATTACKS)).propositions
    roles = [{one.role for one in hypotheses_for(each, RULES)} for each in (lasting, act)]
    assert roles[0] - roles[1] == {"over"}
    assert "Red Hill Front supports Salt League" in hypotheses_for(lasting, RULES)[0].says


def test_an_unknown_test_in_the_rules_is_named() -> None:
    """A rule that the program cannot follow is an error, not a silence."""
    dossier = a_dossier(says(ONE))
    found = statements(
        origins_of(dossier.propositions[0], Sampler({})), Interests(dossier.propositions, Registry(()))
    )
    with pytest.raises(VocabularyError, match="'moon' is no test"):
        sign_of(found[0], [Sign("moon", "x", {})])
    with pytest.raises(VocabularyError, match="no sign fits"):
        sign_of(found[0], [])


def test_a_matrix_hears_of_new_origins() -> None:
    """What came into the ledger since is told, as is a row that is no origin any more."""
    old = drafted(says(ONE), says(TWO))
    assert news(old, old) == ()
    new = drafted(says(ONE), says(TWO), says(THREE), derivations=(copied(TWO, ONE),))
    told = news(old, new)
    assert any("new origin" in one and "Third Gazette" in one for one in told)
    assert any("no longer counts" in one for one in told)
    assert any("other claims" in one for one in told)


def test_what_was_taken_back_is_a_row_that_counts_for_nothing() -> None:
    """It is shown as taken back, applies to no hypothesis, and no origin has a row by it."""
    dossier = replace(a_dossier(says(ONE), says(TWO), says(THREE)), retractions=Retractions({TWO.id: ONE.id}))
    interests = Interests(dossier.propositions, Registry(()))
    made = draft([dossier.origins(dossier.propositions[0])], interests, RULES)
    held, gone = made.rows
    assert (held.key, gone.key) == (THREE.id, f"{WITHDRAWN}{ONE.id}")
    assert {cell.shown for cell in gone.cells.values()} == {Mark.NOT_APPLICABLE}
    before = draft([origins_of(a_dossier(says(ONE)).propositions[0], Sampler({}))], interests, RULES)
    assert any("took it back" in one and "new origin" not in one for one in news(before, made))
