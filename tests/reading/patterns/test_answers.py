"""Laws of answers: a denial of what was just told denies that deed, for whoever denies it."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Polarity, Predicate
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]
CHARGE = "The Harrow Council accused the Amber Front of arming the Vale Brigades."
Denial = tuple[str, str, str]


def denials(read: Read, text: str) -> set[Denial]:
    """Give subject, object and innermost voice of what is denied."""
    return {
        (one.claim.subject.name, one.claim.object.name, one.shown.voices[-1].name or "")
        for one in read(text).read
        if one.shown.stance.polarity.value == "denied"
    }


@pytest.mark.parametrize(
    "denial",
    [
        "The Amber Front denied it.",
        "The Amber Front rejected the allegation as baseless.",
        "The Amber Front described the claim as baseless.",
        "The Amber Front dismissed the charge.",
    ],
)
def test_a_denial_behind_denies_the_deed(read: Read, denial: str) -> None:
    """The accuser's charge stands as it was told, and beside it the denial of who is accused."""
    both = read(f"{CHARGE} {denial}").read
    stances = {
        (one.shown.stance.polarity.value, one.shown.stance.certainty.value, one.shown.voices[-1].name)
        for one in both
        if one.claim.predicate is Predicate.SUPPORTS
    }
    assert stances == {("affirmed", "hedged", "Harrow Council"), ("denied", "certain", "Amber Front")}


def test_the_denial_is_quoted(read: Read) -> None:
    """The words that lead to a denied claim are the denial's own."""
    found = [one.shown for one in read(f"{CHARGE} The Amber Front denied it.").read]
    quotes = {one.spans[0].text for one in found if one.stance.polarity.value == "denied"}
    assert quotes == {"Amber Front denied it"}


def test_a_denial_of_ones_part_denies_the_attack(read: Read) -> None:
    """Who denies involvement in what was just told denies to have done it."""
    text = "Police said the Amber Front carried out the attack on Mosul. The group denied involvement."
    assert denials(read, text) == {("Amber Front", "Mosul", "Amber Front")}


@pytest.mark.parametrize(
    "text",
    [
        f"{CHARGE} The Amber Front did not deny it.",
        f"{CHARGE} The Harrow Council denied it.",
        f"{CHARGE} Dawn Guard denied it.",
        f"{CHARGE} The Amber Front rejected the offer.",
        f"{CHARGE} Toma Relk left. The Amber Front denied it.",
    ],
)
def test_nobody_else_denies_it(read: Read, text: str) -> None:
    """What is no denial, or the accuser's, a stranger's or stands further down, denies nothing."""
    assert not denials(read, text)


def test_a_charge_called_a_lie_is_denied(read: Callable[..., ReadPage]) -> None:
    """ "That is a lie" denies the charge before it, by who says so, beside the charge itself."""
    text = (
        "The Harrow Council accused the Amber Front of arming the Vale Brigades. "
        "“That is a lie,” said the Amber Front's spokesman, Toma Relk."
    )
    found = {
        one.readings[0].stance.polarity: one.readings[0].voices[-1].name
        for one in read(text).read
        if one.claim.predicate is Predicate.SUPPORTS
    }
    assert found[Polarity.AFFIRMED] == "Harrow Council"
    assert found[Polarity.DENIED] not in {None, "Harrow Council"}


@pytest.mark.parametrize(
    "denial",
    ["General Vael denied that he had ordered the killings.", "General Vael denied ordering the killings."],
)
def test_a_deed_is_denied_by_its_mere_name(read: Read, denial: str) -> None:
    """Who was said to have ordered "the killing of six monks" and denies "the killings" denies just that."""
    text = f"Prosecutors say General Vael ordered the killing of six monks. {denial}"
    assert {(one[0], one[2]) for one in denials(read, text)} == {("Vael", "Vael")}


def test_another_deed_is_not_denied_with_it(read: Read) -> None:
    """A deed that was not told before, or is only condemned, leaves nothing denied."""
    told = "Prosecutors say General Vael ordered the killing of six monks."
    assert not denials(read, f"{told} General Vael condemned the killings.")
    assert not denials(read, "Prosecutors say General Vael met six monks. General Vael denied the killings.")
