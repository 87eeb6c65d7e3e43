"""Laws of voices: whoever says it is named with their kind, and the accused does not speak."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Voice
from reportedly.model.terms import Predicate, VoiceKind
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]
CLAIM = "the Amber Front attacked the Vale Brigades"


def voices(read: Read, text: str) -> tuple[Voice, ...]:
    """The voices behind the publisher of the attack that the text tells of."""
    found = [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert len(found) == 1
    assert found[0].readings[0].voices[0].kind is VoiceKind.PUBLISHER
    return found[0].readings[0].voices[1:]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (f"General Toma Relk said that {CLAIM}.", VoiceKind.NAMED, "Toma Relk"),
        (f"The ministry said that {CLAIM}.", VoiceKind.ORGANISATION, "The ministry"),
        (f"Unnamed officials said that {CLAIM}.", VoiceKind.UNNAMED, "Unnamed officials"),
        (f"A report said that {CLAIM}.", VoiceKind.DOCUMENT, "A report"),
        (f"The Harrow Council said that {CLAIM}.", VoiceKind.GROUP, "Harrow Council"),
        (f"According to police, {CLAIM}.", VoiceKind.ORGANISATION, "police"),
        (f"The prosecution said that {CLAIM}.", VoiceKind.ORGANISATION, "The prosecution"),
        (f"The defence said that {CLAIM}.", VoiceKind.ORGANISATION, "The defence"),
        (f"Police: {CLAIM}.", VoiceKind.ORGANISATION, "Police"),
        (f"T{CLAIM[1:]}, as the ministry said.", VoiceKind.ORGANISATION, "the ministry"),
        (f"T{CLAIM[1:]}, reported the Orrin News Agency.", VoiceKind.ORGANISATION, "Orrin News Agency"),
        (
            "The Amber Front, a spokesman said, attacked the Vale Brigades.",
            VoiceKind.ORGANISATION,
            "a spokesman",
        ),
    ],
)
def test_a_speaker_has_words_and_a_kind(read: Read, text: str, kind: VoiceKind, words: str) -> None:
    """However saying is put, the speaker's words are kept and their kind told."""
    (voice,) = voices(read, text)
    assert voice.kind is kind
    assert voice.span is not None
    assert voice.span.text == words
    assert not voice.direct


def test_without_a_speaker_the_publisher_speaks_alone(read: Read) -> None:
    """A flat sentence is said by nobody but the publisher."""
    assert voices(read, f"T{CLAIM[1:]}.") == ()


def test_a_chain_is_outermost_first(read: Read) -> None:
    """Who speaks to us stands before whom they heard it from."""
    text = f"The Harrow Council said that the ministry had confirmed that {CLAIM}."
    assert [voice.name for voice in voices(read, text)] == ["Harrow Council", "ministry"]


def test_the_accuser_speaks_and_the_accused_acts(read: Read) -> None:
    """In an accusation the accuser is the voice; the accused is the one said to have done it."""
    text = "The minister accused the Amber Front of attacking the Vale Brigades."
    (voice,) = voices(read, text)
    assert voice.name == "minister"
    attack = next(one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS)
    assert attack.claim.subject.name == "Amber Front"
    assert attack.readings[0].stance.certainty.value == "hedged"


def test_a_video_is_shown_not_heard(read: Read) -> None:
    """What shows something is evidence, not a voice."""
    assert voices(read, f"A video shows that {CLAIM}.") == ()


def test_a_role_is_what_stands_in_apposition(read: Read) -> None:
    """A named speaker carries what the text calls them."""
    text = f"“T{CLAIM[1:]},” said Toma Relk, a former deputy minister."
    assert voices(read, text)[0].role == "a former deputy minister"


def test_cues_are_the_words_of_saying(read: Read) -> None:
    """The word that makes someone a speaker is kept with them."""
    (voice,) = voices(read, f"The ministry said that {CLAIM}.")
    assert voice.cue is not None
    assert voice.cue.text == "said"


def test_a_role_speaks_by_the_name_beside_it(read: Read) -> None:
    """A leader named in apposition is the named voice."""
    (voice,) = voices(read, f"The ministry's chief, Daniel Relk, said that {CLAIM}.")
    assert (voice.kind, voice.name) == (VoiceKind.NAMED, "Daniel Relk")


def test_who_says_they_believe_speaks_once(read: Read) -> None:
    """A pronoun for the speaker makes no second voice."""
    (voice,) = voices(read, f"General Toma Relk said he believed that {CLAIM}.")
    assert voice.name == "Toma Relk"


def test_a_plan_and_an_empty_it_do_not_speak(read: Read) -> None:
    """ "According to plan" names nobody who says it."""
    assert voices(read, f"According to plan, {CLAIM}.") == ()


@pytest.mark.parametrize(
    "text",
    [
        f"The sanctions suggest that {CLAIM}.",
        "The Amber Front continued to attack the Vale Brigades.",
        "The Amber Front rejected the offer and attacked the Vale Brigades.",
    ],
)
def test_what_shows_or_acts_does_not_speak(read: Read, text: str) -> None:
    """Sanctions say nothing, and a deed is no word of its doer's."""
    assert voices(read, text) == ()


def test_it_goes_on_with_the_report(read: Read) -> None:
    """Where the sentence before is a report's, "it" is the report."""
    (voice,) = voices(read, f"The report was published on Monday. It adds that {CLAIM}.")
    assert voice.kind is VoiceKind.DOCUMENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"The Harrow Council issued a communique saying that {CLAIM}.", VoiceKind.GROUP),
        (f"The Orrin Peace Corporation said that {CLAIM}.", VoiceKind.ORGANISATION),
    ],
)
def test_a_paper_is_its_issuers_and_a_body_is_told_by_its_name(
    read: Read, text: str, kind: VoiceKind
) -> None:
    """What a group puts out is the group's word; a name that ends in what bodies are called is a body's."""
    (voice,) = voices(read, text)
    assert voice.kind is kind
