"""Laws of kinds: the registry first, then the name's own words, then its place in the sentence."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import ActorKind


def kind(page: Page, name: str) -> ActorKind:
    return next(mention.kind for mention in page.mentions if mention.span.text == name)


def test_the_registry_knows_its_actors(page: Callable[..., Page]) -> None:
    """A listed name has the kind it is listed with, whatever its words suggest."""
    one = page("The Harrow Council met the Vale Brigades.")
    assert kind(one, "Harrow Council") is ActorKind.ALLIANCE
    assert kind(one, "Vale Brigades") is ActorKind.ARMED_GROUP


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Orrin Liberation Front", ActorKind.ARMED_GROUP),
        ("Orrin Defence Ministry", ActorKind.STATE_BODY),
        ("Orrin Police", ActorKind.FORCE),
        ("Orrin Labour Party", ActorKind.PARTY),
        ("Orrin News Agency", ActorKind.ORGANISATION),
    ],
)
def test_a_name_tells_what_it_names(page: Callable[..., Page], name: str, expected: ActorKind) -> None:
    """The last word of an unlisted name says what bears it."""
    assert kind(page(f"Yesterday the {name} left the town."), name) is expected


def test_a_title_makes_a_person(page: Callable[..., Page]) -> None:
    """Whoever is called "General" or "spokesman" is a person."""
    one = page("General Relk met spokesman Toma Orrin.")
    assert kind(one, "Relk") is ActorKind.PERSON
    assert kind(one, "Toma Orrin") is ActorKind.PERSON


def test_where_something_is_done_is_a_place(page: Callable[..., Page]) -> None:
    """A name that the gazetteer has, behind "in", is a place; one that is coordinated with it too."""
    one = page("The Vale Brigades operate in Mosul and Kirkuk.")
    assert kind(one, "Mosul") is ActorKind.PLACE
    assert kind(one, "Kirkuk") is ActorKind.PLACE
