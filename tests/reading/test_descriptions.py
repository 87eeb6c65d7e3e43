"""Laws of descriptions: what they take up again, and when they speak of something new."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Form, Page


def names(page: Page, words: str) -> list[str]:
    """What the last description of these words stands for."""
    found = [m for m in page.mentions if m.span.text.lower() == words and m.form is Form.DESCRIPTION]
    return sorted(referent.name for referent in found[-1].referents)


PAIR = ["Amber Front", "Vale Brigades"]


def test_the_group_is_the_one_named_before(page: Callable[..., Page]) -> None:
    """ "The group" and "the rebels" take up the group of the sentence before."""
    assert names(page("The Amber Front left. Later the group came back."), "the group") == ["Amber Front"]
    assert names(page("The Amber Front left. Later the rebels came back."), "the rebels") == ["Amber Front"]


def test_a_group_is_a_new_one(page: Callable[..., Page]) -> None:
    """An indefinite description is nobody named before."""
    assert names(page("The Amber Front left. Later a group came back."), "a group") == ["group"]


@pytest.mark.parametrize(
    "words", ["the group that came from abroad", "the group from the hills", "the rival group"]
)
def test_a_specified_group_is_a_new_one(page: Callable[..., Page], words: str) -> None:
    """What is told apart by more words is not simply the one before."""
    one = page(f"The Amber Front left. Later {words} came back.")
    group = next(m for m in one.mentions if one.parse.lemmas[m.head] == "group")
    assert [referent.name for referent in group.referents] != ["Amber Front"]


def test_the_alliance_is_its_members(page: Callable[..., Page]) -> None:
    """ "The alliance" stands for those that were spelt out as its members, each of them."""
    one = page("The Amber Front formed an alliance with the Vale Brigades. The alliance attacked the town.")
    assert names(one, "the alliance") == PAIR


def test_an_alliance_of_nobody_stays_a_description(page: Callable[..., Page]) -> None:
    """Where no members were spelt out, "the alliance" stands for itself."""
    assert names(page("The Amber Front left. The alliance attacked the town."), "the alliance") == [
        "alliance"
    ]


def test_both_groups_are_two(page: Callable[..., Page]) -> None:
    """ "Both groups" stands for the last two; without two before it, for itself."""
    assert names(page("The Amber Front met the Vale Brigades. Both groups left."), "both groups") == PAIR
    assert names(page("Both groups left."), "both groups") == ["groups"]


def test_being_called_a_group_is_being_it(page: Callable[..., Page]) -> None:
    """ "X is an armed group" and "X, an armed group" speak of X; "X is not an armed group" does not."""
    assert names(page("The Amber Front is an armed group."), "an armed group") == ["Amber Front"]
    assert names(page("The Amber Front, an armed group, left."), "an armed group") == ["Amber Front"]
    assert names(page("The Amber Front is not an armed group."), "an armed group") == ["armed group"]


def test_the_country_is_the_state_named_before(page: Callable[..., Page]) -> None:
    """ "The country" takes up a state, never a group."""
    assert names(page("Pakistan met the Amber Front. Later the country left."), "the country") == ["Pakistan"]


def test_a_description_carries_its_fuller_form(page: Callable[..., Page]) -> None:
    """What says whose it is can be searched for: "fighters of the Amber Front"."""
    one = page("Three fighters of the Amber Front were killed by police.")
    fighters = next(m for m in one.mentions if one.parse.lemmas[m.head] == "fighter")
    assert fighters.referents[0].name == "fighters of the Amber Front"
    assert "fighters" in fighters.referents[0].aliases


def test_several_groups_are_those_listed_together(page: Callable[..., Page]) -> None:
    """ "The groups" takes up all groups of the last list, and never a single one."""
    two = page("The Amber Front and the Vale Brigades met in Mosul. Later the groups left.")
    assert names(two, "the groups") == PAIR
    assert names(page("The Amber Front left. Later the groups came back."), "the groups") != ["Vale Brigades"]


def test_both_groups_are_no_states(page: Callable[..., Page]) -> None:
    """A state named between two groups is neither of "both groups"."""
    one = page("The Amber Front met the Vale Brigades in Pakistan. Both groups left.")
    assert names(one, "both groups") == PAIR


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Gunmen attacked the town.", "Gunmen", "gunmen"),
        ("Police said at least 14 gunmen attacked the town.", "at least 14 gunmen", "gunmen"),
    ],
)
def test_a_description_is_shown_without_capital_and_number(
    page: Callable[..., Page], text: str, words: str, name: str
) -> None:
    """The capital that begins a sentence names nobody, and a bound goes with the number that it bounds."""
    one = next(m for m in page(text).mentions if m.span.text == words)
    assert one.referents[0].name == name
