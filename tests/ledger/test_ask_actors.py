"""Actors: listing them, finding them by any name, and what is said between them."""

from datetime import date

import pytest

from reportedly.model.errors import NotInLedger
from reportedly.model.terms import ActorKind, Polarity, Predicate


@pytest.fixture
def full(ledger, report, said, add):
    """Give a ledger with a front that attacks a guard twice, once denied, and opposes a crown."""
    aliases = ("RHF", "Hillmen")
    add(
        ledger,
        report(1, said(aliases=aliases), said(object="Korava", object_kind=ActorKind.PLACE)),
        report(2, said(polarity=Polarity.DENIED), published="2021-05-05"),
        report(3, said("Áshen Crown of the West", Predicate.OPPOSES, "Red Hill Front"), published=None),
        report(4, said("Iron Ridge", score=0.2)),
    )
    return ledger


def test_actors_are_listed_with_counts_and_days(full, entity) -> None:
    """Most claims first; only claims shown from the score on count, and places are no actors."""
    front, guard, crown = full.view.actors()
    assert (front.entity, front.name, front.claims, front.documents) == (
        entity("Red Hill Front"),
        "Red Hill Front",
        4,
        3,
    )
    assert (front.first, front.last) == (date(2020, 3, 1), date(2021, 5, 5))
    assert front.names == (("Red Hill Front", 4),)
    assert (guard.name, guard.claims) == ("Salt Valley Guard", 2)
    assert (crown.first, crown.last) == (None, None)
    assert {actor.name for actor in full.view.actors(min_score=0.0)} >= {"Iron Ridge"}
    assert full.view.actors(kind=ActorKind.STATE) == []
    assert full.view.actors(limit=1, offset=1) == [guard]


@pytest.mark.parametrize("wanted", ["red hill front", "The RED-HILL Front", "rhf", "hillmen"])
def test_an_actor_is_found_by_any_name_in_any_spelling(full, entity, wanted) -> None:
    """Name, alias and acronym lead to the same actor."""
    assert [actor.entity for actor in full.view.actor(wanted)] == [entity("Red Hill Front")]


def test_initials_are_tried_last(full, entity) -> None:
    """First letters find an actor whose acronym no text gives."""
    assert full.view.actor("ACW")[0].entity == entity("Áshen Crown of the West")


def test_an_actor_is_found_by_id_and_by_what_the_caller_knows(full, entity) -> None:
    """A registry may add names and ids that no document uses."""
    front = entity("Red Hill Front")
    assert full.view.actor(front)[0].entity == front
    assert full.view.actor("the red ones", entities=[front])[0].entity == front
    assert full.view.actor("the red ones", names=["Hillmen"])[0].entity == front


def test_an_unknown_actor_brings_the_nearest_names(full) -> None:
    """A slip of the pen is answered with what may be meant."""
    with pytest.raises(NotInLedger, match="did you mean red hill front"):
        full.view.actor("Red Hil Frond")
    with pytest.raises(NotInLedger, match="Iron Ridge: no claim shown"):
        full.view.actor("Iron Ridge")


def test_relations_count_what_is_said_between_two(full, entity) -> None:
    """By predicate and side; a symmetric predicate has no side, and denials are counted apart."""
    relations = full.view.relations(entity("Red Hill Front"))
    told = [(one.predicate.value, one.side, one.name, one.claims, one.denied) for one in relations]
    assert told == [
        ("attacks", "subject", "Salt Valley Guard", 2, 1),
        ("attacks", "subject", "Korava", 1, 0),
        ("opposes", "either", "Áshen Crown of the West", 1, 0),
    ]
    assert relations[0].documents == 2
    for limit in range(1, 4):
        assert full.view.relations(entity("Red Hill Front"), limit=limit) == relations[:limit]
    (back,) = full.view.relations(entity("Salt Valley Guard"))
    assert (back.side, back.entity) == ("object", entity("Red Hill Front"))


def test_a_claim_of_an_actor_about_itself_counts_once(ledger, report, said, add, entity) -> None:
    """A group at odds with itself has one quarrel."""
    add(ledger, report(1, said("Iron Ridge", Predicate.OPPOSES, "Iron Ridge")))
    (relation,) = ledger.view.relations(entity("Iron Ridge"))
    assert relation.claims == 1
    assert ledger.view.actors()[0].claims == 1
