"""Laws of the closed sets of the claim record."""

import itertools

import pytest

from reportedly.model import terms
from reportedly.model.terms import PLACED, SYMMETRIC, ActorKind, Certainty, Predicate


def test_there_are_seventeen_predicates() -> None:
    """The contract's predicates, no more and no fewer."""
    assert " ".join(predicate.value for predicate in Predicate) == (
        "allied_with supports pledged_to part_of split_from merged_with member_of acts_with opposes attacks "
        "detains threatens negotiates_with based_in operates_in moves_to controls"
    )


def test_symmetric_predicates_are_those_between_equals() -> None:
    """Five predicates read the same both ways; none of them has a place at one end."""
    between = "allied_with merged_with acts_with opposes negotiates_with"
    assert {one.value for one in SYMMETRIC} == set(between.split())
    assert not SYMMETRIC & PLACED
    assert {one.value for one in PLACED} == {"based_in", "operates_in", "moves_to", "controls"}


def test_certainty_is_a_scale() -> None:
    """Certain is more than hedged, hedged more than possible."""
    ranked = sorted(Certainty, key=lambda one: one.strength)
    assert ranked == [Certainty.POSSIBLE, Certainty.HEDGED, Certainty.CERTAIN]
    assert all(one.strength < other.strength for one, other in itertools.pairwise(ranked))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("Polarity", "affirmed denied"),
        ("Status", "past ongoing planned unspecified"),
        ("VoiceKind", "publisher named organisation unnamed document group"),
        ("Access", "described linked seen"),
        ("VoiceLevel", "headline body"),
        (
            "EvidenceKind",
            "video photograph audio document satellite_image intercept witness claim_of_responsibility",
        ),
    ],
)
def test_scales_hold_the_values_of_the_contract(name: str, values: str) -> None:
    """Other programs rely on these words."""
    assert [one.value for one in getattr(terms, name)] == values.split()


def test_kinds_of_actors_are_words() -> None:
    """A kind is one lower-case word, as registry files write it."""
    assert all(kind.value.replace("_", "").isalpha() and kind.value.islower() for kind in ActorKind)
