"""Laws of stance, as minimal pairs: one word more, and the claim stands otherwise."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Reading
from reportedly.model.terms import Certainty, CueKind, Polarity, Predicate, Status
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import ReadPage
from reportedly.reading.stance import assess, way_up

Read = Callable[..., ReadPage]


def stance(read: Read, text: str, *predicates: Predicate) -> tuple[str, str, str]:
    """Polarity, certainty and status of the only claim of these predicates."""
    found: list[Reading] = [
        one.readings[0] for one in read(text).read if not predicates or one.claim.predicate in predicates
    ]
    assert len(found) == 1, [one.rule for one in found]
    return (found[0].stance.polarity.value, found[0].stance.certainty.value, found[0].stance.status.value)


AFFIRMED, DENIED = Polarity.AFFIRMED.value, Polarity.DENIED.value


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
        ("The ministry denied that the Amber Front supports the Vale Brigades.", DENIED),
        ("The ministry said that the Amber Front supports the Vale Brigades.", AFFIRMED),
        ("The Amber Front has ties with the Vale Brigades.", AFFIRMED),
        ("The Amber Front has no ties with the Vale Brigades.", DENIED),
        ("The Amber Front not only supports the Vale Brigades but trains them.", AFFIRMED),
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
