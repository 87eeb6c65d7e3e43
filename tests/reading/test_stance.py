"""Laws of stance, as minimal pairs: one word more, and the claim stands otherwise."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Reading
from reportedly.model.pages import Page
from reportedly.model.terms import Certainty, CueKind, Polarity, Predicate, Status
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import ReadPage
from reportedly.reading.stance import assess
from reportedly.reading.stance_steps import way_up

Read = Callable[..., ReadPage]


def stance(read: Read, text: str, *predicates: Predicate) -> tuple[str, str, str]:
    """Polarity, certainty and status of the only claim of these predicates."""
    found: list[Reading] = [
        one.readings[0] for one in read(text).read if not predicates or one.claim.predicate in predicates
    ]
    assert len(found) == 1, [one.rule for one in found]
    return (found[0].stance.polarity.value, found[0].stance.certainty.value, found[0].stance.status.value)


AFFIRMED, DENIED = Polarity.AFFIRMED.value, Polarity.DENIED.value


GIVEN = [
    ("The Amber Front denied that its attack on Orlune had killed civilians.", AFFIRMED),
    ("The Amber Front denied that its attack on Orlune had taken place.", DENIED),
    ("The Amber Front denied that it carried out the attack on Orlune.", DENIED),
    ("The Amber Front denied its attack on Orlune.", DENIED),
    ("The Vale Brigades denied any knowledge of the attack by the Amber Front on Orlune.", AFFIRMED),
    ("The Vale Brigades denied that they were aware of the attack by the Amber Front on Orlune.", AFFIRMED),
    ("The Vale Brigades have not commented on the attack by the Amber Front on Orlune.", AFFIRMED),
    ("The Vale Brigades denied a role in the attack by the Amber Front on Orlune.", DENIED),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_what_a_denial_takes_for_granted_stands(read: Read, text: str, expected: str) -> None:
    """A noun that tells which deed it means is not denied with what is said about the deed."""
    found = [one.shown.stance.polarity for one in read(text).read if one.claim.object.name == "Orlune"]
    assert set(found) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Amber Front attacked the Vale Brigades.", AFFIRMED),
        ("The Amber Front did not attack the Vale Brigades.", DENIED),
        ("The Amber Front never attacked the Vale Brigades.", DENIED),
        ("The Amber Front denied attacking the Vale Brigades.", DENIED),
        ("The Amber Front admitted attacking the Vale Brigades.", AFFIRMED),
        ("The Amber Front did not deny attacking the Vale Brigades.", AFFIRMED),
        ("The Amber Front failed to attack the Vale Brigades.", DENIED),
        ("The Amber Front did not hesitate to attack the Vale Brigades.", AFFIRMED),
        ("The ministry denied that the Amber Front supports the Vale Brigades.", DENIED),
        ("The ministry said that the Amber Front supports the Vale Brigades.", AFFIRMED),
        ("The Amber Front has ties with the Vale Brigades.", AFFIRMED),
        ("The Amber Front has no ties with the Vale Brigades.", DENIED),
        ("The Amber Front not only supports the Vale Brigades but trains them.", AFFIRMED),
        ("It was not the Amber Front that attacked the Vale Brigades.", DENIED),
        ("The Amber Front withdrew without attacking the Vale Brigades.", DENIED),
        ("The Amber Front attacked the Vale Brigades without warning.", AFFIRMED),
        ("Instead of attacking the Vale Brigades, the Amber Front withdrew.", DENIED),
        ("The Amber Front has yet to attack the Vale Brigades.", DENIED),
        ("The Amber Front was unable to attack the Vale Brigades.", DENIED),
        ("The Amber Front was acquitted of attacking the Vale Brigades.", DENIED),
        ("The Amber Front was wrongly accused of attacking the Vale Brigades.", DENIED),
        ("At no time did the Amber Front support the Vale Brigades.", DENIED),
        ("None of the Amber Front fighters attacked the Vale Brigades.", DENIED),
    ],
)
def test_polarity_turns_with_a_word(read: Read, text: str, expected: str) -> None:
    """A "not", a denial or a failing makes it denied; two of them cancel out."""
    assert stance(read, text)[0] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("", Certainty.CERTAIN),
        ("reportedly", Certainty.HEDGED),
        ("allegedly", Certainty.HEDGED),
        ("possibly", Certainty.POSSIBLE),
        ("perhaps", Certainty.POSSIBLE),
    ],
)
def test_certainty_is_the_adverbs(read: Read, word: str, expected: Certainty) -> None:
    """One adverb makes a flat sentence hedged or merely possible."""
    text = " ".join(f"The Amber Front {word} attacked the Vale Brigades.".split())
    assert stance(read, text)[1] == expected.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Amber Front may have attacked the Vale Brigades.", Certainty.POSSIBLE),
        ("The Amber Front is suspected of attacking the Vale Brigades.", Certainty.HEDGED),
        ("The Amber Front is likely to support the Vale Brigades.", Certainty.HEDGED),
        ("It is believed that the Amber Front supports the Vale Brigades.", Certainty.HEDGED),
        ("Police said that the Amber Front supports the Vale Brigades.", Certainty.CERTAIN),
        ("It is possible that the Amber Front supports the Vale Brigades.", Certainty.POSSIBLE),
        ("It is not known whether the Amber Front supports the Vale Brigades.", Certainty.POSSIBLE),
        ("Police did not rule out that the Amber Front supports the Vale Brigades.", Certainty.POSSIBLE),
        ("Police doubt that the Amber Front supports the Vale Brigades.", Certainty.POSSIBLE),
        ("Reports that the Amber Front supports the Vale Brigades spread quickly.", Certainty.HEDGED),
        ("The Amber Front, it is alleged, attacked the Vale Brigades.", Certainty.HEDGED),
        ("The Amber Front attacked the Vale Brigades, according to unconfirmed reports.", Certainty.HEDGED),
        ("The Amber Front was charged with attacking the Vale Brigades.", Certainty.HEDGED),
    ],
)
def test_certainty_is_what_governs(read: Read, text: str, expected: Certainty) -> None:
    """Modals and what stands above the clause weaken it; a flat "said" does not."""
    assert stance(read, text)[1] == expected.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Amber Front supports the Vale Brigades.", Status.ONGOING),
        ("The Amber Front supported the Vale Brigades.", Status.PAST),
        ("The Amber Front no longer supports the Vale Brigades.", Status.PAST),
        ("The Amber Front possibly supports the Vale Brigades.", Status.ONGOING),
        ("The Amber Front could support the Vale Brigades.", Status.PLANNED),
        ("The Amber Front will support the Vale Brigades.", Status.PLANNED),
        ("The Amber Front plans to support the Vale Brigades.", Status.PLANNED),
        ("The Amber Front is allied with the Vale Brigades.", Status.ONGOING),
        ("The Amber Front was allied with the Vale Brigades.", Status.PAST),
    ],
)
def test_status_is_told_by_the_verb(read: Read, text: str, expected: Status) -> None:
    """Tense, modals and verbs of planning say whether it is over, holds or is yet to come."""
    assert stance(read, text)[2] == expected.value


def test_a_planned_attack_is_a_threat(read: Read) -> None:
    """Nobody has attacked whom they only plan to attack."""
    found = read("The Amber Front plans to attack the Vale Brigades.").read
    assert [one.claim.predicate for one in found] == [Predicate.THREATENS]


@pytest.mark.parametrize(
    "text",
    [
        "Did the Amber Front attack the Vale Brigades?",
        "If the Amber Front attacked the Vale Brigades, the truce is over.",
        "Nobody said that the Amber Front attacked the Vale Brigades.",
        "The minister did not say that the Amber Front attacked the Vale Brigades.",
    ],
)
def test_what_is_asked_or_unsaid_claims_nothing(read: Read, text: str) -> None:
    """Questions, conditions and what nobody said are no claims, neither denied nor affirmed."""
    assert read(text).read == ()


def test_a_hedge_in_another_clause_hedges_nothing(read: Read) -> None:
    """ "X, reportedly backed by Y, attacked Z" hedges the backing, not the attack."""
    text = "The Vale Brigades, reportedly backed by the Harrow Council, attacked the Amber Front."
    assert stance(read, text, Predicate.ATTACKS)[1] == Certainty.CERTAIN.value
    assert stance(read, text, Predicate.SUPPORTS)[1] == Certainty.HEDGED.value


def test_a_title_is_not_denied_by_its_sentence(read: Read) -> None:
    """Who denies something is still the commander that the sentence calls him."""
    text = "Amber Front commander Toma Relk denied that the Vale Brigades attacked the town."
    assert stance(read, text, Predicate.MEMBER_OF) == (AFFIRMED, "certain", "ongoing")
    assert stance(read, text, Predicate.ATTACKS)[0] == DENIED


def test_a_former_title_is_past(read: Read) -> None:
    """ "former" ends a membership, whatever the tense of the sentence."""
    text = "The former Amber Front commander Toma Relk was arrested by police."
    assert stance(read, text, Predicate.MEMBER_OF)[2] == Status.PAST.value


def test_the_way_up_ends_at_the_root(read: Read) -> None:
    """Every way up begins at its trigger and goes from each token to its head."""
    parse = read("Police said a witness denied that the Amber Front attacked the town.").page.parse
    for trigger in range(len(parse)):
        steps = way_up(parse, trigger)
        assert steps[0].token == trigger
        assert all(parse.heads[step.below] == step.token for step in steps[1:])
        assert parse.heads[steps[-1].token] == steps[-1].token


def test_a_title_climbs_no_verb(read: Read) -> None:
    """Read as a title, a word's way ends below the verb of its sentence."""
    parse = read("Amber Front commander Toma Relk denied it.").page.parse
    trigger = parse.words.index("commander")
    assert all(parse.poses[step.token] != "VERB" for step in way_up(parse, trigger, title=True))


def test_cues_are_kept_with_their_kind(read: Read) -> None:
    """What changed the stance can be shown: each cue is a token and what it did."""
    parse = read("The Amber Front reportedly did not attack the Vale Brigades.").page.parse
    assessed = assess(parse, way_up(parse, parse.words.index("attack")), load_cues(), ())
    found = {parse.words[cue.token]: cue.kind for cue in assessed.cues}
    assert found == {"reportedly": CueKind.HEDGE, "not": CueKind.NEGATION}


def readings_of(read: Read, text: str, predicate: Predicate) -> list[Reading]:
    """The readings of one predicate."""
    return [one.readings[0] for one in read(text).read if one.claim.predicate is predicate]


@pytest.mark.parametrize(
    "text",
    [
        "Had the Amber Front attacked the Vale Brigades, the army would have responded.",
        "The ministry denied that Toma Relk had said that the Amber Front attacked the Vale Brigades.",
        "No one believes that the Amber Front attacked the Vale Brigades.",
        "The Amber Front has not claimed responsibility for the attack on the Vale Brigades.",
    ],
)
def test_what_nobody_says_is_no_claim(read: Read, text: str) -> None:
    """Conditions by word order, and sayings that are themselves denied, claim nothing."""
    assert not readings_of(read, text, Predicate.ATTACKS)


def test_a_denial_leaves_what_only_describes_somebody(read: Read) -> None:
    """What is told of somebody in passing is not denied with what they are said to have done."""
    text = "The ministry denied that the Amber Front, backed by the Vale Brigades, attacked the barracks."
    (aside,) = readings_of(read, text, Predicate.SUPPORTS)
    (denied,) = readings_of(read, text, Predicate.ATTACKS)
    assert aside.stance.polarity is Polarity.AFFIRMED
    assert denied.stance.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Former Amber Front commander Toma Relk spoke.", Status.PAST),
        ("Amber Front commander Toma Relk spoke.", Status.ONGOING),
        ("Daniel Relk is the ex-commander of the Amber Front.", Status.PAST),
    ],
)
def test_a_former_title_is_over(read: Read, text: str, status: Status) -> None:
    """ "Former" counts wherever the parser hangs it."""
    (reading,) = readings_of(read, text, Predicate.MEMBER_OF)
    assert reading.stance.status is status


def test_a_suspect_is_no_part_of_a_name(read: Read) -> None:
    """A "suspected" that begins a sentence hedges and is no first name."""
    (reading,) = readings_of(read, "Suspected Amber Front militants killed two teachers.", Predicate.ATTACKS)
    assert reading.stance.certainty is Certainty.HEDGED


def test_neither_denies_both(read: Read) -> None:
    """ "Neither … nor" denies of each what is told of both."""
    found = readings_of(read, "Neither the Amber Front nor the army attacked Lowmark.", Predicate.ATTACKS)
    assert len(found) == 2
    assert {one.stance.polarity for one in found} == {Polarity.DENIED}


def test_what_is_only_spoken_of_is_not_stated(read: Callable[..., ReadPage]) -> None:
    """ "Talk of X being a member" passes it on; it does not say so."""
    page = read("There was talk of Peter Holt being a founder of Hezbollah.")
    members = [one.shown for one in page.read if one.claim.predicate is Predicate.MEMBER_OF]
    assert all(one.stance.certainty is not Certainty.CERTAIN for one in members)


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The front has not met and will not meet the council.", "meet", Polarity.DENIED),
        ("The front did not meet or hear the council.", "hear", Polarity.DENIED),
        ("The front neither armed nor housed the council.", "armed", Polarity.DENIED),
        ("The front neither armed nor housed the council.", "housed", Polarity.DENIED),
        ("The front both armed and housed the council.", "housed", Polarity.AFFIRMED),
    ],
)
def test_a_denial_of_each_is_no_double_negation(
    page: Callable[..., Page], text: str, word: str, polarity: Polarity
) -> None:
    """Two verbs that each have their "not", or one pair of "neither … nor", are denied once."""
    parse = page(text).parse
    assert assess(parse, way_up(parse, parse.words.index(word)), load_cues(), ()).polarity is polarity
