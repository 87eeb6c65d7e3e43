"""Laws of finding past relations that one is like."""

from dataclasses import replace

import pytest

from reportedly.analysis.likeness import Match
from reportedly.analysis.precedents import Archive, Precedents, Question, denials, matches
from reportedly.analysis.propositions import End
from reportedly.analysis.traits import Witness
from reportedly.ledger.answers import ClaimView
from reportedly.model.errors import NotInLedger
from reportedly.model.precedents import PrecedentTable
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind, Polarity, Predicate, Status
from tests.old_cases import an_archive
from tests.reporting import a_dossier, a_report, entity, says

OLD = a_report("old", published="2019-01-05")
NEW = a_report("new", published="2022-01-05")
LATER = a_report("later", published="2023-01-05")
ASKED = says(NEW, predicate=Predicate.ALLIED_WITH)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> tuple[Registry, PrecedentTable]:
    """Give registry and table, with invented ones added."""
    return an_archive(tmp_path_factory.mktemp("archive"))


def found(stock: tuple[Registry, PrecedentTable], *said: ClaimView) -> Precedents:
    """Give the precedents of the alliance of Front and League."""
    made = a_dossier(*said).propositions
    lead = next(one for one in made if ASKED.claim.id in {view.claim.id for view in one.said})
    question = Question(lead.subject, lead.predicate, lead.object, lead)
    return Archive(Witness(made, *stock)).precedents(question)


def test_every_case_is_compared_and_the_most_alike_come_first(stock: tuple[Registry, PrecedentTable]) -> None:
    """The whole table is in the finding, in the order of its ranks."""
    likenesses = found(stock, ASKED).likenesses
    assert len(likenesses) == len(stock[1].precedents)
    assert [one.rank for one in likenesses] == sorted(one.rank for one in likenesses)


def test_a_finding_rests_on_the_claims_about_the_relation(stock: tuple[Registry, PrecedentTable]) -> None:
    """Affirming and denying claims are named, and the caveat goes with every finding."""
    denied = says(LATER, predicate=Predicate.ALLIED_WITH, polarity=Polarity.DENIED, at=300)
    finding = found(stock, ASKED, denied)
    assert set(finding.claims_asked) == {ASKED.claim.id, denied.claim.id}
    assert set(finding.claims_asked) <= set(finding.claims)
    assert "no forecast" in finding.caveat
    assert finding.question.said is not None
    assert list(denials(finding.question.said)) == [denied.claim.id]


def test_earlier_relations_of_the_ledger_are_precedents_too(stock: tuple[Registry, PrecedentTable]) -> None:
    """What was on record before, or is said to be over, is a case, with what is said of the two since."""
    before = says(OLD, "Iron Court", Predicate.ALLIED_WITH, "Grey Band")
    fight = says(LATER, "Iron Court", Predicate.ATTACKS, "Grey Band", at=300)
    after = says(LATER, "Tin Court", Predicate.ALLIED_WITH, "Blue Band", at=600)
    over = says(LATER, "Tin Court", Predicate.SUPPORTS, "Blue Band", at=900, status=Status.PAST)
    own = found(stock, ASKED, before, fight, after, over).own
    names = {frozenset((one.case.subject.name, one.case.object.name)) for one in own}
    assert names == {frozenset(("Iron Court", "Grey Band")), frozenset(("Tin Court", "Blue Band"))}
    (first,) = [one for one in own if "Grey" in str(one.case)]
    assert [str(one) for one in first.followed] == ["Iron Court attacks Grey Band"]


def test_persons_and_bare_descriptions_are_no_cases(stock: tuple[Registry, PrecedentTable]) -> None:
    """People are not compared with one another, nor is "the gunmen"."""
    view = says(OLD, "gunmen", Predicate.ALLIED_WITH, "Grey Band")
    person = says(OLD, "Ada Example", Predicate.SUPPORTS, "Grey Band", at=300)
    subject = replace(person.claim.subject, kind=ActorKind.PERSON)
    person = replace(person, claim=replace(person.claim, subject=subject))
    assert found(stock, ASKED, view, person).own == ()


def test_without_any_claim_about_either_party_there_is_no_finding(
    stock: tuple[Registry, PrecedentTable],
) -> None:
    """A table alone says nothing of what is reported; a claim about one party is enough."""
    ends = [
        End(entity(name), name, ActorKind.ARMED_GROUP, entity(name)) for name in ("Red Hill Front", "Nobody")
    ]
    question = Question(ends[0], Predicate.ALLIED_WITH, ends[1], None)
    with pytest.raises(NotInLedger, match="no claim speaks of"):
        Archive(Witness((), *stock)).precedents(question)
    made = a_dossier(says(OLD, object="Salt League")).propositions
    finding = Archive(Witness(made, *stock)).precedents(question)
    assert finding.claims_asked == ()
    assert finding.claims


def test_the_case_asked_about_itself_is_marked(stock: tuple[Registry, PrecedentTable]) -> None:
    """A relation that is in the table is no precedent of itself, and is shown as such."""
    registry, table = stock
    case = next(one for one in table.precedents if one.slug == "boko-haram-is-2015")
    ends = []
    for side in (case.subject, case.object):
        actor = registry.by_slug[side.actor or ""]
        ends.append(End(actor.entity, actor.name, actor.kind, actor.entity))
    made = a_dossier(says(OLD)).propositions
    other = End(made[0].subject.key, "x", ActorKind.ARMED_GROUP, made[0].subject.entity)
    archive = Archive(Witness(made, registry, table))
    marked = archive._likenesses(
        Question(ends[0], case.predicate, ends[1], None),
        archive.witness.traits(ends[0], case.predicate, ends[1]),
    )
    assert [one.case.slug for one in marked if one.itself] == ["boko-haram-is-2015"]
    assert marked[0].case.slug == "boko-haram-is-2015"
    assert not any(
        one.itself
        for one in archive._likenesses(
            Question(other, case.predicate, ends[1], None),
            archive.witness.traits(other, case.predicate, ends[1]),
        )
    )
    assert sum(matches(marked[0].comparisons).values()) == 8
    assert matches(marked[0].comparisons)[Match.DIFFERENT] == 0
