"""Selecting the claims that bear on a question."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.desk import Desk
from reportedly.desk.asking.select import Selector
from reportedly.desk.asking.statements import Statement
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.errors import NotInLedger
from reportedly.model.terms import Predicate
from tests.reporting import a_dossier, a_report, says

STATEMENT = Statement("Red Hill Front", Predicate.SUPPORTS, "Salt League")
TURNED = Statement("Salt League", Predicate.SUPPORTS, "Red Hill Front")


def test_a_statement_is_found_with_its_denial_and_not_turned_round(selector: Selector) -> None:
    """Who says it and who denies it both bear on it; the reverse is another statement."""
    found = selector.statement(STATEMENT)
    assert len(found.said) == 2
    assert [str(one.proposition) for one in found.matters] == ["Red Hill Front supports Salt League"]
    assert selector.statement(TURNED).matters == ()


def test_a_mutual_relation_has_no_direction(selector: Selector) -> None:
    """Who is asked about first matters only where the relation has two sides."""
    (one,) = selector.about(None).dossier.propositions
    assert selector.is_about(one, STATEMENT)
    assert not selector.is_about(one, TURNED)
    (mutual,) = a_dossier(says(a_report("a"), predicate=Predicate.ALLIED_WITH)).propositions
    for each in (STATEMENT, TURNED):
        assert selector.is_about(mutual, replace(each, predicate=Predicate.ALLIED_WITH))
        assert not selector.is_about(mutual, each)


def test_what_is_left_aside_is_counted(selector: Selector) -> None:
    """The newest are looked at, and the rest is told, never dropped in silence."""
    every = selector.find(ClaimQuery(min_score=0.0), "of all", 3)
    assert every.looked_at == ("2 claims in 2 reports of all.",)
    newest = selector.find(ClaimQuery(min_score=0.0), "of all", 1)
    assert [one.document.published for one in newest.said] == ["2015-05-14"]
    assert newest.looked_at == ("The newest 1 claim in 1 report of all; 1 older one was left aside.",)


def test_a_name_means_whatever_people_judged_one_with_it(asked: Desk, selector: Selector) -> None:
    """Two actors are asked for together from the moment that somebody decides so."""
    first, second = (end.entity for end in (asked.claims()[0].claim.subject, asked.claims()[0].claim.object))
    assert second not in selector.called("Red Hill Front").entities
    asked.decisions.same("Red Hill Front", "Salt League", why="one letterhead", by="Ada")
    assert selector.called("Red Hill Front").entities >= {first, second}


def test_a_claim_is_selected_by_its_id_and_by_nobody_elses(asked: Desk, selector: Selector) -> None:
    """One claim is one claim; an id that is none is told."""
    wanted = asked.claims()[0].claim.id
    assert [one.claim.id for one in selector.of_claim(wanted).said] == [wanted]
    with pytest.raises(NotInLedger):
        selector.of_claim("claim-zzzzzzzz")


def test_only_unknown_names_have_a_hint(selector: Selector) -> None:
    """A name on record is not called unknown."""
    assert selector.near("salt league") is None
    assert "Copper Guard" in (selector.near("Copper Guard") or "")


def test_claims_between_ends_are_all_of_theirs(asked: Desk, selector: Selector) -> None:
    """From one claim its denial is found; from none, nothing."""
    first, _ = asked.claims()
    assert len(selector.between([first])) == 2
    assert selector.between([]) == ()


def test_a_report_is_named_by_publisher_and_day(asked: Desk, selector: Selector) -> None:
    """A report that makes none of the claims can still be looked up."""
    newest = asked.claims()[0].claim.document
    assert selector.report_name(newest) == "Northern Fiction (2015-05-14)"


def test_a_name_a_letter_off_is_taken_as_the_one_that_claims_use(selector: Selector) -> None:
    """Somebody who mistypes a name gets an answer, and is told what it was taken as."""
    found = selector.statement(replace(STATEMENT, subject="Red Hil Front"))
    assert [str(one.proposition) for one in found.matters] == ["Red Hill Front supports Salt League"]
    assert selector.taken == {"Red Hil Front": "Red Hill Front"}


def test_a_name_that_claims_use_is_taken_as_itself(selector: Selector) -> None:
    """Nothing is put in place of a name that is on record, nor of one that is near to none."""
    assert selector.statement(STATEMENT).said
    assert not selector.statement(replace(STATEMENT, subject="Quern Collective")).said
    assert selector.taken == {}


def test_all_names_of_the_ledger_are_looked_through_once_a_question(
    selector: Selector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often a question needs what is near to a name that nobody uses."""
    looked: list[str] = []
    near = selector.view.names_near
    monkeypatch.setattr(
        selector.view, "names_near", lambda name, **more: looked.append(name) or near(name, **more)
    )
    unheld = replace(STATEMENT, object="Nobody Example")
    assert not selector.statement(unheld).said
    assert selector.near("Nobody Example") is not None
    assert selector.elsewhere(unheld) == []
    assert sorted(looked) == ["Nobody Example", "Red Hill Front"]


def test_at_the_end_of_a_day_what_is_taken_back_later_still_counts(selector: Selector) -> None:
    """A selection that looks back from a day has the dossier of that day."""
    found = replace(selector.statement(STATEMENT), day=date(2015, 4, 1))
    assert [one.document.published for one in found.dossier.said] == ["2015-03-07"]
