"""Laws of why names are one actor."""

from dataclasses import replace

from reportedly.analysis.answers.naming import Naming, why_one
from reportedly.ledger.answers import ClaimView
from reportedly.model.actors import Actor, ActorName
from reportedly.model.decisions import DecisionKind, Verdict, make_decision
from reportedly.model.ids import registry_entity_id
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind
from tests.reporting import MOMENT, a_report, entity, says

FRONT, LEAGUE = entity("Red Hill Front"), entity("Salt League")
NOBODY = Registry(())


def called(view: ClaimView, words: str, **changes: object) -> ClaimView:
    """Give a claim whose subject a report calls by other words."""
    span = Span(0, len(words), words)
    subject = replace(view.claim.subject, anchor=span, span=span, **changes)  # type: ignore[arg-type]
    return replace(view, claim=replace(view.claim, subject=subject))


def naming(*said: ClaimView, **changes: object) -> Naming:
    """Give what is known of the names of the front."""
    known = Naming(said=said, entities=frozenset({FRONT}), joined=(), registry=NOBODY)
    return replace(known, **changes)  # type: ignore[arg-type]


def test_a_decision_is_told_with_who_why_and_how_to_undo_it() -> None:
    """What people decided names them, their reason, and the command that takes it back."""
    verdict = Verdict(
        kind=DecisionKind.IDENTITY,
        about=(FRONT, LEAGUE),
        value="same",
        reason="one letterhead",
        by="Ada Example",
    )
    made = make_decision(verdict, MOMENT)
    one = says(a_report("one"))
    told = why_one(naming(one, entities=frozenset({FRONT, LEAGUE}), joined=(made,))).sentences[-1]
    assert "Ada Example decided on 2024-06-01 that Red Hill Front and Salt League are one" in told.says
    assert f"decide undo {made.id}" in told.says
    assert told.claims == (one.claim.id,)


def test_names_of_the_registry_are_told_as_its() -> None:
    """A name that the registry lists is one by its entry, which no decision parts."""
    actor = Actor(
        "front", "Red Hill Front", ActorKind.ARMED_GROUP, (ActorName("Red Hill Front"), ActorName("RHF"))
    )
    id_ = registry_entity_id("front")
    said = called(says(a_report("one")), "RHF", entity=id_)
    told = why_one(naming(said, entities=frozenset({id_}), registry=Registry((actor,))))
    assert "the registry lists it as front" in told.sentences[0].says
    assert "listed by the registry" in told.sentences[1].says


def test_words_of_one_report_are_told_as_its() -> None:
    """A short form that no registry lists was joined within its report."""
    told = why_one(naming(called(says(a_report("one")), "the Front")))
    assert "in no registry" in told.sentences[0].says
    assert "joined to it within the report" in told.sentences[1].says


def test_two_actors_are_not_told_as_one() -> None:
    """Where two names are of two actors, that comes first."""
    told = why_one(naming(says(a_report("one")), apart="They are two."))
    assert told.sentences[0].says == "They are two."


def test_a_name_that_no_claim_has_is_not_told_of() -> None:
    """Nothing is said of an actor without a claim."""
    assert why_one(naming()).sentences == ()
