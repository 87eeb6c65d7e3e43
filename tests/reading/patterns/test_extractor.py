"""Laws of the rules: what each predicate is read from, which way round, and what is no claim."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.patterns.extractor import VERSION, patterns
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.reader import ReadPage

AMBER, VALE, HARROW, TOMAS, TOWN = "Amber Front", "Vale Brigades", "Harrow Council", "Tomas Arrel", "Lisbon"

FORMS = {
    "allied_with": {
        "verb": ("The Amber Front allied with the Vale Brigades.", AMBER, VALE),
        "passive": ("The Amber Front has been linked to the Vale Brigades.", AMBER, VALE),
        "noun": ("The alliance between the Amber Front and the Vale Brigades was announced.", AMBER, VALE),
        "carried": ("The Amber Front has close ties with the Vale Brigades.", AMBER, VALE),
        "apposition": ("The Amber Front, an ally of the Vale Brigades, left the town.", AMBER, VALE),
    },
    "supports": {
        "verb": ("The Harrow Council funds the Amber Front.", HARROW, AMBER),
        "passive": ("The Amber Front is backed by the Harrow Council.", HARROW, AMBER),
        "noun": ("The Harrow Council's support for the Amber Front has grown.", HARROW, AMBER),
        "giving": ("The Harrow Council supplied weapons to the Amber Front.", HARROW, AMBER),
        "receiving": ("The Amber Front received funding from the Harrow Council.", HARROW, AMBER),
        "apposition": ("The Harrow Council, a sponsor of the Amber Front, left the town.", HARROW, AMBER),
    },
    "pledged_to": {
        "verb": ("The Amber Front pledged allegiance to the Vale Brigades.", AMBER, VALE),
        "passive": ("Allegiance was pledged to the Vale Brigades by the Amber Front.", AMBER, VALE),
        "noun": ("The Amber Front's allegiance to the Vale Brigades surprised many.", AMBER, VALE),
    },
    "part_of": {
        "verb": ("The Amber Front belongs to the Harrow Council.", AMBER, HARROW),
        "passive": ("The Amber Front was joined by the Vale Brigades.", VALE, AMBER),
        "apposition": ("The Amber Front, a branch of the Harrow Council, left the town.", AMBER, HARROW),
        "predicate": ("The Amber Front is part of the Harrow Council.", AMBER, HARROW),
    },
    "split_from": {
        "verb": ("The Amber Front split from the Vale Brigades.", AMBER, VALE),
        "noun": ("The Amber Front's split from the Vale Brigades surprised many.", AMBER, VALE),
        "apposition": ("The Amber Front, a splinter of the Vale Brigades, left the town.", AMBER, VALE),
    },
    "merged_with": {
        "verb": ("The Amber Front merged with the Vale Brigades.", AMBER, VALE),
        "passive": ("The Amber Front was absorbed by the Vale Brigades.", VALE, AMBER),
        "noun": ("The merger between the Amber Front and the Vale Brigades was announced.", AMBER, VALE),
    },
    "member_of": {
        "verb": ("Tomas Arrel joined the Amber Front.", TOMAS, AMBER),
        "passive": ("The Amber Front is led by Tomas Arrel.", TOMAS, AMBER),
        "apposition": ("Tomas Arrel, a commander of the Amber Front, spoke on Monday.", TOMAS, AMBER),
        "title": ("Amber Front commander Tomas Arrel spoke on Monday.", TOMAS, AMBER),
        "owner": ("The Amber Front's Tomas Arrel spoke on Monday.", TOMAS, AMBER),
    },
    "acts_with": {
        "verb": ("The Amber Front trained with the Vale Brigades.", AMBER, VALE),
        "passive": ("The Amber Front was trained alongside the Vale Brigades.", AMBER, VALE),
        "noun": ("The meeting between the Amber Front and the Vale Brigades lasted an hour.", AMBER, VALE),
    },
    "opposes": {
        "verb": ("The Amber Front opposes the Vale Brigades.", AMBER, VALE),
        "passive": ("The Amber Front is opposed by the Vale Brigades.", VALE, AMBER),
        "together": ("The Amber Front and the Vale Brigades clashed.", AMBER, VALE),
        "noun": ("The rivalry between the Amber Front and the Vale Brigades is old.", AMBER, VALE),
        "apposition": ("The Amber Front, a rival of the Vale Brigades, left the town.", AMBER, VALE),
    },
    "attacks": {
        "verb": ("The Amber Front attacked the Vale Brigades.", AMBER, VALE),
        "passive": ("The Vale Brigades were attacked by the Amber Front.", AMBER, VALE),
        "noun": ("The Amber Front's attack on the Vale Brigades failed.", AMBER, VALE),
        "noun with by": ("The attack by the Amber Front on the Vale Brigades failed.", AMBER, VALE),
        "carried": ("The Amber Front launched an attack on the Vale Brigades.", AMBER, VALE),
        "a thing": ("The Amber Front shelled the bridge.", AMBER, "bridge"),
    },
    "detains": {
        "verb": ("The Harrow Council arrested Tomas Arrel.", HARROW, TOMAS),
        "passive": ("Tomas Arrel was arrested by the Harrow Council.", HARROW, TOMAS),
        "noun": ("The arrest of Tomas Arrel by the Harrow Council was announced.", HARROW, TOMAS),
    },
    "threatens": {
        "verb": ("The Amber Front threatened the Vale Brigades.", AMBER, VALE),
        "passive": ("The Vale Brigades were threatened by the Amber Front.", AMBER, VALE),
        "noun": ("The Amber Front's threats against the Vale Brigades continued.", AMBER, VALE),
        "plan": ("The Amber Front plans to attack the Vale Brigades.", AMBER, VALE),
    },
    "negotiates_with": {
        "verb": ("The Amber Front negotiated with the Vale Brigades.", AMBER, VALE),
        "noun": ("Talks between the Amber Front and the Vale Brigades began.", AMBER, VALE),
        "carried": ("The Amber Front signed an agreement with the Vale Brigades.", AMBER, VALE),
        "signed": ("A truce was signed between the Amber Front and the Vale Brigades.", AMBER, VALE),
    },
    "based_in": {
        "verb": ("The Amber Front hides in Lisbon.", AMBER, TOWN),
        "passive": ("The Amber Front is based in Lisbon.", AMBER, TOWN),
        "noun": ("The Amber Front's headquarters in Lisbon was searched.", AMBER, TOWN),
        "compound": ("The Lisbon-based Amber Front left.", AMBER, TOWN),
    },
    "operates_in": {
        "verb": ("The Amber Front operates in Lisbon.", AMBER, TOWN),
        "adjective": ("The Amber Front is active in Lisbon.", AMBER, TOWN),
        "noun": ("The Amber Front's presence in Lisbon is known.", AMBER, TOWN),
        "beside": ("The Amber Front in Lisbon grew.", AMBER, TOWN),
    },
    "moves_to": {
        "verb": ("The Amber Front moved to Lisbon.", AMBER, TOWN),
        "passive": ("The Amber Front was deployed to Lisbon.", AMBER, TOWN),
        "noun": ("The Amber Front's withdrawal to Lisbon began.", AMBER, TOWN),
    },
    "controls": {
        "verb": ("The Amber Front controls Lisbon.", AMBER, TOWN),
        "passive": ("The bridge was seized by the Amber Front.", AMBER, "bridge"),
        "noun": ("The Amber Front's capture of Lisbon shocked many.", AMBER, TOWN),
    },
}
"""A sentence for each form that a predicate has, with who and whom."""

EVERY_FORM = [
    pytest.param(predicate, *sentence, id=f"{predicate}-{form}")
    for predicate, forms in FORMS.items()
    for form, sentence in forms.items()
]

Telling = Callable[[str], set[tuple[str, str, str]]]


def test_every_predicate_has_its_forms() -> None:
    """No predicate goes untested, and each is tested in more than one form."""
    assert set(FORMS) == {predicate.value for predicate in Predicate}
    assert all(len(forms) >= 3 for forms in FORMS.values())


@pytest.mark.parametrize(("predicate", "text", "subject", "other"), EVERY_FORM)
def test_each_form_is_read(told: Telling, predicate: str, text: str, subject: str, other: str) -> None:
    """Verb, passive, noun, apposition and title say the same, and the same way round."""
    found = told(text)
    straight, turned = (predicate, subject, other), (predicate, other, subject)
    if predicate in {one.value for one in SYMMETRIC}:
        assert len(found & {straight, turned}) == 1
    else:
        assert straight in found
        assert turned not in found


def test_who_is_urged_threatens_not_who_urges(told: Telling) -> None:
    """An attack that somebody is urged to make is a threat of theirs, and no attack."""
    found = told("The Harrow Council urged the Amber Front to attack the Vale Brigades.")
    assert ("threatens", AMBER, VALE) in found
    assert not {one for one in found if one[0] == "attacks" or one[1] == HARROW}


def test_members_named_in_passing_are_parts(told: Telling) -> None:
    """ "The network, including A and B" makes A and B its members."""
    found = told("The Harrow Council network, including the Amber Front and the Vale Brigades, grew.")
    assert {(subject, predicate) for predicate, subject, _ in found} == {
        (AMBER, "part_of"),
        (VALE, "part_of"),
    }


NOTHING = [
    "Tomas Arrel, the president of Portugal, spoke on Monday.",
    "Portuguese president Tomas Arrel spoke on Monday.",
    "Tomas Arrel, the Portuguese foreign minister, spoke on Monday.",
    "The minister met reporters on Monday.",
    "The attack killed ten people.",
    "Tomas Arrel was arrested on Monday.",
    "The museum in Lisbon was attacked.",
    "The Amber Front released a statement on Monday.",
    "The heart attack of Tomas Arrel worried the family.",
    "The team from Lisbon beat the team from Madrid.",
    "What did the Amber Front attack?",
    "Did the Amber Front attack the Vale Brigades?",
    "If the Amber Front attacks the Vale Brigades, the talks will end.",
    "The officer did not say that the Amber Front attacked the Vale Brigades.",
    "The film was shot in Lisbon.",
    "The Amber Front attacked the problem.",
    "The company merged its files.",
    "The price of bread hit a record.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_near_misses_tell_nothing(told: Telling, text: str) -> None:
    """Offices of state are no memberships; deeds without a doer, questions and conditions are no claims."""
    assert {one for one in told(text) if one[0] not in {"operates_in", "acts_with"}} == set()


STANCES = [
    ("The Amber Front never attacked the Vale Brigades.", "denied", "certain"),
    ("The Amber Front denied attacking the Vale Brigades.", "denied", "certain"),
    ("The Amber Front reportedly attacked the Vale Brigades.", "affirmed", "hedged"),
    ("The Amber Front may have attacked the Vale Brigades.", "affirmed", "possible"),
    ("The Amber Front attacked the Vale Brigades.", "affirmed", "certain"),
]


@pytest.mark.parametrize(("text", "polarity", "certainty"), STANCES)
def test_a_draft_carries_the_stance_of_its_words(
    read: Callable[..., ReadPage], text: str, polarity: str, certainty: str
) -> None:
    """A denial is denied, a rumour hedged: what is drafted is what is written, no more."""
    found = {c.claim.predicate: c.shown.stance for c in read(text).read}
    stance = found[Predicate.ATTACKS]
    assert (stance.polarity.value, stance.certainty.value) == (polarity, certainty)


def test_a_title_holds_whatever_the_sentence_tells(read: Callable[..., ReadPage]) -> None:
    """A sponsor or ally named in passing is one now, even where the sentence is about the past or denies."""
    for noun in ("sponsor", "ally"):
        (claim,) = read(f"The Harrow Council, a {noun} of the Amber Front, denied it on Monday.").read
        assert (claim.shown.stance.status.value, claim.shown.stance.polarity.value) == ("ongoing", "affirmed")


def test_the_same_page_gives_the_same_drafts(page: Callable[..., Page]) -> None:
    """Reading twice, with rules loaded twice, yields equal drafts in equal order, none twice."""
    one = page(" ".join(text for forms in FORMS.values() for text, _, _ in forms.values()))
    first, second = list(patterns().read(one)), list(patterns().read(one))
    assert first == second
    assert len({(d.predicate, d.subject, d.object, d.polarity) for d in first}) == len(first)


def test_a_draft_quotes_the_document(page: Callable[..., Page]) -> None:
    """Quote, trigger and arguments stand where the draft says, and its score is a probability."""
    rules = patterns()
    one = page(
        "The Amber Front, a rival of the Vale Brigades, attacked Lisbon. It denied attacking the bridge."
    )
    text = one.document.text
    drafts = list(rules.read(one))
    assert drafts
    for draft in drafts:
        assert draft.start is not None
        assert text[draft.start :].startswith(draft.quote)
        assert draft.trigger is not None
        assert draft.trigger.reproduces(text)
        assert 0 < draft.score < 1
        assert draft.features
        for end in (draft.subject, draft.object):
            assert end.start is not None
            assert text[end.start :].startswith(end.text)


def test_the_signature_is_name_and_version() -> None:
    """Readings name their extractor as `patterns@version`, and the rules keep the protocol."""
    rules = patterns()
    assert isinstance(rules, Extractor)
    assert rules.signature == f"patterns@{VERSION}"
    assert rules.frames is load_frames()  # type: ignore[attr-defined]


def test_an_oath_of_allegiance_is_a_pledge(told: Telling) -> None:
    """Whose oath it is, pledges, though the allegiance stands two steps below its owner."""
    assert ("pledged_to", AMBER, VALE) in told(
        "The Amber Front's oath of allegiance to the Vale Brigades was read."
    )


def test_striking_a_deal_is_no_attack(told: Telling) -> None:
    """A verb that only carries its noun says what the noun says."""
    found = told("The Amber Front struck a deal with the Vale Brigades.")
    assert ("negotiates_with", AMBER, VALE) in found
    assert "attacks" not in {predicate for predicate, _, _ in found}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The Amber Front drove the Vale Brigades out of Mosul.", ("attacks", "Vale Brigades")),
        ("The Vale Brigades were driven out of Mosul by the Amber Front.", ("attacks", "Vale Brigades")),
        ("The Amber Front pushed the Vale Brigades out of Mosul.", ("attacks", "Vale Brigades")),
        ("The Amber Front overran the Vale Brigades.", ("attacks", "Vale Brigades")),
        ("The Amber Front expelled the Vale Brigades.", ("attacks", "Vale Brigades")),
        ("The Amber Front wrested control of Mosul from the Vale Brigades.", ("controls", "Mosul")),
        ("The Amber Front regained control over Mosul.", ("controls", "Mosul")),
        ("The attack by the Amber Front on the Vale Brigades failed.", ("attacks", "Vale Brigades")),
    ],
)
def test_verbs_of_conflict_keep_their_direction(
    told: Callable[[str], set[tuple[str, str, str]]], text: str, claim: tuple[str, str]
) -> None:
    """Whoever drives out, overruns or wrests is the subject, in the active and the passive."""
    predicate, object_ = claim
    assert (predicate, "Amber Front", object_) in told(text)
    assert not any(subject == "Vale Brigades" for _, subject, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Front drove the Vale Brigades to Mosul.",
        "The Amber Front pushed out a statement.",
    ],
)
def test_the_same_verbs_without_their_particle_tell_nothing(
    told: Callable[[str], set[tuple[str, str, str]]], text: str
) -> None:
    """A verb that needs its particle, or a control that is lost, states neither attack nor control."""
    assert not {predicate for predicate, _, _ in told(text)} & {"attacks", "controls"}


def test_a_spokesmans_claim_is_his_groups_deed(told: Callable[[str], set[tuple[str, str, str]]]) -> None:
    """Who claims a deed for a group has not done it himself."""
    text = "A spokesman for the Amber Front claimed responsibility for the attack on Mosul."
    assert ("attacks", "Amber Front", "Mosul") in told(text)


def test_who_is_called_upon_is_to_act(told: Callable[[str], set[tuple[str, str, str]]]) -> None:
    """A call on somebody to attack makes them, and not the caller, who would."""
    text = "The Harrow Council called on the Amber Front to attack the Vale Brigades."
    assert told(text) == {("threatens", "Amber Front", "Vale Brigades")}
