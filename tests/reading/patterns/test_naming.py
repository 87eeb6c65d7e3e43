"""Laws of claims in names and titles."""

from collections.abc import Callable

import pytest

Telling = Callable[[str], set[tuple[str, str, str]]]

AMBER, VALE, HARROW, TOMAS = "Amber Front", "Vale Brigades", "Harrow Council", "Tomas Arrel"

CALLED = {
    "apposition": "Tomas Arrel, the leader of the Amber Front, left.",
    "apposition before": "The leader of the Amber Front, Tomas Arrel, left.",
    "predicate": "Tomas Arrel is the leader of the Amber Front.",
    "was": "Tomas Arrel was a spokesman for the Amber Front.",
    "title": "Amber Front leader Tomas Arrel left.",
    "owner and title": "The Amber Front's leader Tomas Arrel left.",
    "owner": "The Amber Front's Tomas Arrel left.",
    "of": "Tomas Arrel of the Amber Front left.",
    "serving": "Tomas Arrel served as a commander of the Amber Front.",
    "second role": "Tomas Arrel, a founder and leader of the Amber Front, left.",
}


@pytest.mark.parametrize("form", CALLED)
def test_a_person_called_by_a_role_is_a_member(told: Telling, form: str) -> None:
    """Apposition, predicate, title and owner all name the tie, and its direction."""
    assert {one for one in told(CALLED[form]) if one[0] == "member_of"} == {("member_of", TOMAS, AMBER)}


NOT_CALLED = [
    "The leader of the Amber Front met Tomas Arrel.",
    "Tomas Arrel praised the leader of the Amber Front.",
    "Tomas Arrel, the president of Portugal, left.",
    "Tomas Arrel, a father of two, left.",
    "The Amber Front's camp shocked Tomas Arrel.",
]


@pytest.mark.parametrize("text", NOT_CALLED)
def test_a_role_beside_a_name_is_not_yet_its_role(told: Telling, text: str) -> None:
    """Only who is called by the noun has the role; heads of state are no members of their state."""
    assert {one for one in told(text) if one[0] == "member_of" and one[1] == TOMAS} == set()


def test_a_base_in_a_compound_names_its_group(told: Telling) -> None:
    """ "Lisbon-based" says where whom it stands before is based."""
    assert ("based_in", AMBER, "Lisbon") in told("The Lisbon-based Amber Front left.")
    assert ("based_in", VALE, "Lisbon") not in told(
        "The Lisbon-based Amber Front attacked the Vale Brigades."
    )


def test_places_behind_an_actor_are_each_its_own(told: Telling) -> None:
    """An actor in two towns is in both."""
    found = told("The Amber Front in Lisbon and Madrid grew.")
    assert {("operates_in", AMBER, "Lisbon"), ("operates_in", AMBER, "Madrid")} <= found


def test_only_wholes_have_parts_by_example(told: Telling) -> None:
    """A network includes its members; soldiers that include a unit make no umbrella of anything."""
    assert ("part_of", AMBER, "Harrow Council alliance") in told(
        "The Harrow Council alliance, including the Amber Front, grew."
    )
    assert not {one for one in told("Many problems, including the Amber Front, grew.") if one[0] == "part_of"}
