"""Laws of mentions: what refers is found once, with its own words."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Form, Mention, Page
from reportedly.model.terms import ActorKind

TEXTS = (
    "President Toma Relk met fighters of the Amber Front in Mosul on Monday. They left in May.",
    "The Ministry of Defence said the Pakistani raid and both rebel groups had agreed.",
    "I saw him, said a witness. Its leader, an army officer, denied it.",
)


def forms(page: Page) -> dict[str, Form]:
    return {mention.span.text: mention.form for mention in page.mentions}


def mention(page: Page, words: str) -> Mention:
    return next(one for one in page.mentions if one.span.text == words)


@pytest.mark.parametrize("text", TEXTS)
def test_every_mention_quotes_the_text(page: Callable[..., Page], text: str) -> None:
    """Mentions reproduce their words, stand in text order, and hold their head."""
    mentions = page(text).mentions
    assert all(one.span.reproduces(text) for one in mentions)
    assert all(one.first <= one.head < one.last for one in mentions)
    assert [one.first for one in mentions] == sorted(one.first for one in mentions)
    assert len({one.head for one in mentions}) == len(mentions)


def test_names_descriptions_and_pronouns_are_told_apart(page: Callable[..., Page]) -> None:
    """Each mention has the form of its words."""
    found = forms(page(TEXTS[0]))
    assert found["Amber Front"] is Form.NAME
    assert found["fighters"] is Form.DESCRIPTION
    assert found["They"] is Form.PRONOUN


def test_a_title_is_no_part_of_a_name(page: Callable[..., Page]) -> None:
    """ "President Toma Relk" is named Toma Relk."""
    assert mention(page(TEXTS[0]), "Toma Relk").form is Form.NAME


def test_days_and_months_are_no_mentions(page: Callable[..., Page]) -> None:
    """ "Monday" and "May" act on nobody."""
    assert not {"Monday", "May"} & set(forms(page(TEXTS[0])))


def test_what_a_group_begins_its_name_with_takes_an_of(page: Callable[..., Page]) -> None:
    """ "Sons of Marrak" is one name; who is a son of somebody in small letters has none."""
    found = forms(page("The Sons of Marrak swore allegiance to the Emirate of Hadrun."))
    assert {"Sons of Marrak", "Emirate of Hadrun"} <= {
        words for words, form in found.items() if form is Form.NAME
    }


def test_an_adjective_of_nationality_names_its_state(page: Callable[..., Page]) -> None:
    """ "Pakistani" before a noun stands for Pakistan."""
    one = mention(page(TEXTS[1]), "Pakistani")
    assert one.kind is ActorKind.STATE
    assert [referent.name for referent in one.referents] == ["Pakistan"]


def test_a_persons_pronoun_is_a_person(page: Callable[..., Page]) -> None:
    """ "him" stands for a person; "it" does not."""
    assert mention(page(TEXTS[2]), "him").kind is ActorKind.PERSON
    assert mention(page(TEXTS[2]), "it").kind is not ActorKind.PERSON


def test_a_thing_is_a_mention_that_never_acts(page: Callable[..., Page]) -> None:
    """ "A cargo ship" can be attacked; "ship" in "ship owners" is part of other words."""
    one = page("The Amber Front attacked a cargo ship. Ship owners fled.")
    assert mention(one, "a cargo ship").kind is ActorKind.THING
    assert "Ship" not in forms(one)
    assert mention(one, "a cargo ship").referents[0].entity is None


def test_the_people_of_a_state_are_a_crowd_not_the_state(page: Callable[..., Page]) -> None:
    """ "Pakistanis" describes people, whatever their state does."""
    one = mention(page("Fighters of the Amber Front attacked two Pakistanis near Mosul."), "two Pakistanis")
    assert (one.form, one.kind) == (Form.DESCRIPTION, ActorKind.COLLECTIVE)
    assert [referent.name for referent in one.referents] == ["Pakistanis"]


def test_a_rank_ends_what_stands_before_a_name(page: Callable[..., Page]) -> None:
    """ "Navy Capt. Toma Relk" is a person of the navy, and the full stop ends no sentence."""
    one = page("Navy Capt. Toma Relk met fighters of the Amber Front.")
    assert mention(one, "Toma Relk").kind is ActorKind.PERSON
    assert len(one.parse.sentences) == 1
