"""Laws of denials: who has no evidence denies with reserve; a denied charge hedges nothing."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Predicate
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import ReadPage
from reportedly.reading.stance_denials import charges_itself, denies_itself

Read = Callable[..., ReadPage]
ATTACK = "the Amber Front attacked the Vale Brigades"
RAID = "the attack by the Amber Front on the Vale Brigades"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (f"The panel has no information that {ATTACK}.", ("denied", "hedged")),
        (f"The ministry found no evidence that {ATTACK}.", ("denied", "hedged")),
        (f"The ministry provided no evidence that {ATTACK}.", ("affirmed", "hedged")),
        (f"The ministry denied charges that {ATTACK}.", ("denied", "certain")),
        (f"Allegations that {ATTACK} were repeated.", ("affirmed", "hedged")),
        (
            "The Amber Front attacked the Vale Brigades, if the leaked letter is genuine.",
            ("affirmed", "hedged"),
        ),
        (f"Initial reports said {ATTACK}.", ("affirmed", "hedged")),
        (f"The court report said {ATTACK}.", ("affirmed", "certain")),
        ("The Amber Front denied responsibility for the attack on the Vale Brigades.", ("denied", "certain")),
        ("The Amber Front did not deny its attack on the Vale Brigades.", ("affirmed", "possible")),
        (f"The council refused to condemn {RAID}.", ("affirmed", "certain")),
        (f"The council failed to foresee {RAID}.", ("affirmed", "certain")),
        (f"Instead of condemning {RAID}, the council met.", ("affirmed", "certain")),
        (f"The council refused to confirm {RAID}.", ("affirmed", "hedged")),
        (f"The council did not confirm {RAID}.", ("affirmed", "hedged")),
        ("The Amber Front refused to launch an attack on the Vale Brigades.", ("denied", "certain")),
    ],
)
def test_denials_and_reserves_are_kept(read: Read, text: str, stance: tuple[str, str]) -> None:
    """Polarity and certainty are those of whoever has, gives or denies."""
    found = [one.shown.stance for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert {(one.polarity.value, one.certainty.value) for one in found} == {stance}


def test_what_is_not_gone_so_far_as_to_be_said_is_not_said(read: Read) -> None:
    """Who stops short of saying something says nothing of it."""
    text = "The ministry stopped short of saying that the Amber Front attacked the Vale Brigades."
    assert not [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]


@pytest.mark.parametrize(
    "text",
    [
        f"The ministry refused to say that {ATTACK}.",
        f"The ministry neither confirmed nor denied that {ATTACK}.",
        f"The ministry would neither confirm nor deny that {ATTACK}.",
        f"The ministry declined to confirm or deny that {ATTACK}.",
        f"The ministry has not confirmed or denied that {ATTACK}.",
        "The Amber Front neither claimed nor denied responsibility for the attack on the Vale Brigades.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_is_neither(read: Read, text: str) -> None:
    """Who gives neither answer denies nothing and says nothing."""
    assert not [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]


@pytest.mark.parametrize(
    ("text", "word", "denies", "charges"),
    [
        ("Rebels denied responsibility for the raid.", "denied", True, False),
        ("Rebels denied the army its rest.", "denied", False, False),
        ("The raid was blamed on rebels.", "blamed", False, True),
        ("The raid was led by rebels.", "led", False, False),
    ],
)
def test_a_word_can_deny_or_charge_by_itself(
    page: Callable[..., Page], text: str, word: str, denies: bool, charges: bool
) -> None:
    """A denial of the deed and a charge are no more than that, where both ends meet at them."""
    parse, cues = page(text).parse, load_cues()
    token = parse.words.index(word)
    assert denies_itself(parse, token, cues) is denies
    assert charges_itself(parse, token, Predicate.ATTACKS, cues) is charges
    assert not charges_itself(parse, token, Predicate.OPPOSES, cues)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The Amber Front gave the Vale Brigades no weapons and no men.", "denied"),
        ("The Amber Front gave no weapons to the Vale Brigades.", "denied"),
        ("The Amber Front gave nothing to the Vale Brigades.", "denied"),
        ("The Salt Guard provides the Red Hill Front neither weapons nor money.", "denied"),
        ("No weapons were given to the Vale Brigades by the Amber Front.", "denied"),
        ("The Vale Brigades received no money from the Amber Front.", "denied"),
        ("The Amber Front gave the Vale Brigades nothing but rifles.", "affirmed"),
        ("The Amber Front gave no fewer than 40 rifles to the Vale Brigades.", "affirmed"),
        ("The Amber Front gave the Vale Brigades few weapons.", "affirmed"),
        ("The Amber Front did not give weapons to the Vale Brigades.", "denied"),
    ],
)
def test_who_gives_nothing_gives_no_help(read: Read, text: str, polarity: str) -> None:
    """A "no" on what is given denies the giving, though what is given is no end of the claim."""
    found = [one.shown.stance for one in read(text).read if one.claim.predicate is Predicate.SUPPORTS]
    assert {one.polarity.value for one in found} == {polarity}


def test_nobody_killed_leaves_the_attack(read: Read) -> None:
    """A "no" under another verb of the sentence denies nothing of the deed."""
    found = read("The Amber Front attacked the Vale Brigades, killing no one.").read
    assert [one.shown.stance.polarity.value for one in found] == ["affirmed"]
