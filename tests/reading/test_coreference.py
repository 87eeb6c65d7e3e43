"""Laws of coreference: pronouns stand for what is sure, and for nothing else."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Form, Page


def pronoun(page: Page, word: str) -> list[str]:
    found = [m for m in page.mentions if m.form is Form.PRONOUN and m.span.text.lower() == word]
    return [referent.name for referent in found[-1].referents]


@pytest.mark.parametrize("word", ["They", "He", "It"])
def test_a_pronoun_without_antecedent_stays_open(page: Callable[..., Page], word: str) -> None:
    """Where nobody was named, nobody is guessed."""
    assert pronoun(page(f"{word} attacked the Vale Brigades."), word.lower()) == []


def test_he_is_a_person(page: Callable[..., Page]) -> None:
    """ "He" takes up the person, not the group beside him."""
    one = page("General Toma Relk met the Amber Front. He left the town.")
    assert pronoun(one, "he") == ["Toma Relk"]


def test_they_are_many(page: Callable[..., Page]) -> None:
    """ "They" takes up a group, not the person beside it."""
    one = page("The Amber Front met General Toma Relk. They left the town.")
    assert pronoun(one, "they") == ["Amber Front"]


def test_it_is_one_body(page: Callable[..., Page]) -> None:
    """ "It" takes up a group or body; "it is believed that" takes up nothing."""
    assert pronoun(page("The Harrow Council met. It left the town."), "it") == ["Harrow Council"]
    assert pronoun(page("The Harrow Council met. It is believed that police left."), "it") == []


@pytest.mark.parametrize("word", ["I", "we"])
def test_the_speaker_is_not_resolved_here(page: Callable[..., Page], word: str) -> None:
    """ "I" and "we" are whoever speaks, which the voices tell."""
    assert pronoun(page(f"The Amber Front left. Yesterday {word} met the police."), word.lower()) == []


def test_names_keep_their_referents(page: Callable[..., Page]) -> None:
    """Every name stands for exactly one."""
    one = page("The Amber Front met the Vale Brigades in Mosul. They left.")
    assert all(len(m.referents) == 1 for m in one.mentions if m.form is Form.NAME)
