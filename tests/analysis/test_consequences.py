"""The same findings before and after."""

from collections.abc import Sequence

from reportedly.analysis.consequences import Outcome, compare, in_short, subject_words
from reportedly.analysis.network.relations import relations
from reportedly.analysis.propositions import propositions
from reportedly.ledger.answers import ClaimView
from reportedly.model.findings import Finding, Method
from reportedly.model.ids import ClaimId
from tests.reporting import a_dossier, a_report, says

METHOD = Method("made", "1", "")
ONE, TWO = ClaimId("claim-a"), ClaimId("claim-b")


def test_what_is_not_there_any_more_falls_and_what_is_new_appears() -> None:
    """Findings are matched by method and subject; what falls is told first."""
    before = [Finding(method=METHOD, claims=(ONE,))]
    after = [Finding(method=METHOD, claims=(TWO,))]
    found = compare(before, after)
    assert [one.outcome for one in found] == [Outcome.FALLS, Outcome.APPEARS]
    assert found[0].lost == (ONE,)


def test_a_consequence_rests_on_the_claims_of_its_finding() -> None:
    """Nothing without its words: also not what falls."""
    from reportedly.desk.study import Study  # noqa: PLC0415 - the desk is above what is tested here

    study = Study(a_dossier(says(a_report("one"))))
    assert all(one.claims for one in compare(study.findings, []))
    assert {one.outcome for one in compare(study.findings, study.findings)} == {Outcome.UNCHANGED}


def test_a_finding_is_told_by_what_it_is_about_and_not_by_its_method() -> None:
    """The method stands beside it in every table: named in both, a line would say it twice."""
    (relation,) = relations(propositions([says(a_report("one"), subject="Salt League", object="Red Hill")]))
    assert subject_words(relation) == "Salt League supports Red Hill"
    plain = Finding(method=METHOD, claims=(ONE,))
    assert (subject_words(plain), in_short(plain)) == ("over 1 claim", "rests on 1 claim")
    assert subject_words(Finding(method=METHOD, claims=(ONE, TWO))) == "over 2 claims"


def test_what_weakens_says_how_its_two_sides_differ() -> None:
    """Where both read alike in short, each says what it rests on: no "weakens" is unexplained."""
    told = [says(a_report(name)) for name in ("one", "two", "three")]

    def weighed(views: list[ClaimView]) -> Sequence[Finding]:
        from reportedly.desk.study import Study  # noqa: PLC0415 - the desk is above what is tested here

        return Study(a_dossier(*views)).findings

    for one in compare(weighed(told), weighed(told[:2])):
        if one.outcome is not Outcome.UNCHANGED:
            assert one.before != one.after
