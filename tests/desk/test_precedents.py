"""Laws of asking for precedents by names or by a claim."""

from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading

from reportedly.desk import Desk
from reportedly.desk.precedents import Asked, precedents_of, read_predicate
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.terms import Predicate
from tests.old_cases import a_table_file, an_actors_file


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a desk on a ledger of one report: the Front reportedly backs the League, and attacks it."""
    report = a_document()
    claims = [a_claim(report), a_claim(report, Predicate.ATTACKS)]
    with Ledger.open(tmp_path / "made.db") as opened:
        run = opened.begin_run(version="1", extractors=["made@1"])
        opened.append(report, [ReadClaim(one, (a_reading(one, report),)) for one in claims], [], run=run)
        opened.finish_run(run)
    return Desk(tmp_path / "made.db", registry_files=[an_actors_file(tmp_path)])


def test_a_relation_is_found_by_names_or_by_its_claim(desk: Desk, tmp_path: Path) -> None:
    """Both ways lead to one finding, with the user's own cases in it."""
    files = [a_table_file(tmp_path)]
    by_names = precedents_of(desk, Asked(["the red hill front", "supports", "SALT LEAGUE"]), files)
    by_claim = precedents_of(desk, Asked(claim=by_names.claims_asked[0]), files)
    assert by_names == by_claim
    assert any(one.case.file == "my-precedents.toml" for one in by_names.likenesses)


def test_a_relation_that_nobody_reports_can_be_asked_of_known_parties(desk: Desk) -> None:
    """Names of the registry are enough for one end; the claims about the other carry the finding."""
    found = precedents_of(desk, Asked(["Amber South", "allied with", "Salt League"]))
    assert found.claims_asked == ()
    assert found.question.subject.name == "Amber South"


def test_what_cannot_be_asked_is_refused_with_the_way_out(desk: Desk) -> None:
    """Half a question, a word that is no relation, no partnership, and strangers."""
    for words, claim in (([], None), (["a", "b"], None), (["a", "supports", "b"], "x")):
        with pytest.raises(UsageError, match="SUBJECT PREDICATE OBJECT"):
            Asked(words, claim)
    with pytest.raises(UsageError, match="no relation"):
        read_predicate("loves")
    for words, says in ((["Red Hill Front", "attacks", "Salt League"], "partnerships"),):
        with pytest.raises(UsageError, match=says):
            precedents_of(desk, Asked(words))
    with pytest.raises(NotInLedger, match="neither registry nor ledger"):
        precedents_of(desk, Asked(["Nobody At All", "supports", "Salt League"]))
    with pytest.raises(NotInLedger):
        precedents_of(desk, Asked(claim="claim-zzzz"))


def test_a_name_of_several_is_not_guessed(desk: Desk) -> None:
    """Where a name is that of several actors and no claim decides, each is named."""
    with pytest.raises(UsageError, match="name of several"):
        precedents_of(desk, Asked(["IRA", "supports", "Salt League"]))


def test_a_claim_below_the_score_is_not_shown(desk: Desk) -> None:
    """A reading that is kept for review does not slip in by its id."""
    found = precedents_of(desk, Asked(["Red Hill Front", "supports", "Salt League"]))
    strict = Desk(desk.ledger, min_score=0.95)
    with pytest.raises(NotInLedger, match="lower --min-score"):
        precedents_of(strict, Asked(claim=found.claims_asked[0]))


def test_what_is_refused_is_refused_before_the_ledger_is_weighed_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relation that is no partnership costs no study, whether it is asked by words or by its claim."""
    attack = next(one for one in desk.claims() if one.claim.predicate is Predicate.ATTACKS)
    monkeypatch.setattr(desk, "study", None)
    for asked in (Asked(["Red Hill Front", "attacks", "Salt League"]), Asked(claim=attack.claim.id)):
        with pytest.raises(UsageError, match="partnerships"):
            precedents_of(desk, asked)
