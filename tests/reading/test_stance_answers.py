"""Laws of answers: which verbs deny what was told before."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import Polarity, Predicate
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import ReadPage
from reportedly.reading.stance_answers import answer_cues, denied_charge


@pytest.mark.parametrize(
    ("text", "verb", "charge"),
    [
        ("The Amber Front denied it.", "denied", "it"),
        ("The Amber Front rejected the allegation.", "rejected", "allegation"),
        ("The Amber Front described the claim as baseless.", "described", "claim"),
        ("The Amber Front called it a lie.", "called", "it"),
        ("The Amber Front denied involvement.", "denied", "involvement"),
        ("The Amber Front did not deny it.", "deny", None),
        ("The Amber Front denied the allegation that it had armed rebels.", "denied", None),
        ("The Amber Front denied involvement in the raid.", "denied", None),
        ("The Amber Front described the claim as timely.", "described", None),
        ("The Amber Front rejected the offer.", "rejected", None),
        ("Ostmark armed the Vale Brigades, an allegation that the council denies.", "denies", "that"),
        ("Ostmark armed the Vale Brigades, which the council has always denied.", "denied", "which"),
        ("“That is a lie,” the council said.", "is", "That"),
        ("“These accusations are baseless,” the council said.", "are", "accusations"),
        ("“This is simply not true,” the council said.", "is", "This"),
        ("“This is not new,” the council said.", "is", None),
        ("“It was a brutal attack,” the council said.", "was", None),
        ("Ostmark made an offer that the Vale Brigades rejected.", "rejected", None),
    ],
)
def test_a_charge_is_denied_that_is_not_said_again(
    page: Callable[..., Page], text: str, verb: str, charge: str | None
) -> None:
    """Only a word for the charge itself, with nothing of its own, stands for what was told."""
    parse = page(text).parse
    found = denied_charge(parse, parse.words.index(verb), load_cues())
    assert (None if found is None else parse.words[found]) == charge


def test_calling_a_charge_untrue_denies_it(page: Callable[..., Page]) -> None:
    """Verbs that only call something so deny by what they call it; those that deny do so anyway."""
    for text, count in (("They described the claim as false.", 1), ("They denied the claim.", 0)):
        parse = page(text).parse
        verb, charge = parse.deps.index("ROOT"), parse.words.index("claim")
        assert len(list(answer_cues(parse, verb, charge, load_cues()))) == count


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack on Orlune.",
        "No group has claimed the attack on Orlune.",
        "Nobody took credit for the attack on Orlune.",
    ],
)
def test_what_nobody_claims_is_nobodys_denial(read: Callable[..., ReadPage], text: str) -> None:
    """That no group owns a deed says neither who did it nor who did not."""
    assert not [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]


@pytest.mark.parametrize("noun", ["rumour", "report", "claim"])
def test_a_rumour_that_is_false_is_denied(read: Callable[..., ReadPage], noun: str) -> None:
    """What is said of a noun is said of what it tells, though the parser takes its clause as relative."""
    found = read(f"The {noun} that the Amber Front attacked the Vale Brigades is false.").read
    deeds = [one.shown.stance.polarity for one in found if one.claim.predicate is Predicate.ATTACKS]
    assert Polarity.AFFIRMED not in deeds
