"""Near names: what claims call something that was asked for by another name."""

import pytest

from reportedly.model.terms import ActorKind, Predicate


@pytest.fixture
def held(ledger, report, said, add):
    """Give a ledger with fronts of like names, two brigades told apart by a figure, and a city."""
    place = {"object_kind": ActorKind.PLACE}
    add(
        ledger,
        report(
            1,
            said("Salt Valley Guard", Predicate.OPPOSES, "Salt Valley Guards Union"),
            said("7th Brigade", Predicate.OPPOSES, "Salt Valley Guard"),
            said("Salt Valley Guard", Predicate.CONTROLS, "the city of Varnholt", **place),
            said("Salt Valley Guard", Predicate.OPERATES_IN, "Korava", **place),
        ),
    )
    return ledger


@pytest.mark.parametrize("wanted", ["Salt Valley Guard", "salt valley GUARD", "Korava", "7th Brigade"])
def test_a_name_that_claims_use_has_no_near_ones(held, wanted) -> None:
    """What is on record is never taken as something else."""
    assert held.view.names_near(wanted) is None


def test_a_name_some_letters_off_is_near(held) -> None:
    """One letter in five, two in nine: swapped, left out, doubled or another."""
    for wanted, name in (
        ("Korvaa", "Korava"),
        ("Koraba", "Korava"),
        ("Slt Valley Gaurd", "Salt Valley Guard"),
    ):
        assert [one.name for one in held.view.names_near(wanted)] == [name]


def test_other_figures_make_another_name(held) -> None:
    """The 6th brigade is not the 7th, however few letters there are between them."""
    assert held.view.names_near("6th Brigade") == []


def test_a_place_is_near_by_its_words_and_an_actor_is_not(held) -> None:
    """ "Varnholt" is where "the city of Varnholt" is; but a branch has its parent's name in its own."""
    (found,) = held.view.names_near("Varnholt")
    assert (found.name, found.entity) == ("the city of Varnholt", None)
    assert held.view.names_near("Salt Valley") == []


def test_nothing_is_near_to_a_strange_name(held) -> None:
    """Nobody is taken for somebody else for want of a better one."""
    assert held.view.names_near("Ashen Crown of the West") == []


def test_a_name_that_claims_use_can_be_asked_for_its_like(held) -> None:
    """Where nothing is on record of a place itself, something may be of one that is called nearly so."""
    assert [one.name for one in held.view.names_near("Korava", held_too=True)] == ["Korava"]
