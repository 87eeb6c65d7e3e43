"""The same findings before and after."""

from reportedly.analysis.consequences import Outcome, compare
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
