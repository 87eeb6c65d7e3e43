"""Laws of the chain: the quoted speaker comes first, and speaks directly."""

from collections.abc import Callable

from reportedly.model.claims import Voice
from reportedly.model.terms import Predicate
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]


def chain(read: Read, text: str, predicate: Predicate) -> tuple[Voice, ...]:
    found = [one.readings[0] for one in read(text).read if one.claim.predicate is predicate]
    assert len(found) == 1
    return found[0].voices[1:]


def test_a_quoted_claim_is_said_directly(read: Read) -> None:
    """Words within quotation marks are their speaker's own."""
    text = "“The Amber Front attacked the Vale Brigades,” General Toma Relk said."
    (voice,) = chain(read, text, Predicate.ATTACKS)
    assert (voice.name, voice.direct) == ("Toma Relk", True)


def test_speech_within_a_quotation_is_further_in(read: Read) -> None:
    """Who is quoted stands before whom they speak of as saying it."""
    text = "“The ministry says that the Amber Front attacked the Vale Brigades,” General Toma Relk said."
    assert [voice.name for voice in chain(read, text, Predicate.ATTACKS)] == ["Toma Relk", "ministry"]


def test_a_next_quotation_is_the_same_speakers(read: Read) -> None:
    """A quotation right behind another, with no speaker of its own, is said by the same."""
    text = (
        "“The Amber Front attacked the Vale Brigades,” General Toma Relk said. "
        "“The Vale Brigades support the Harrow Council.”"
    )
    assert chain(read, text, Predicate.SUPPORTS) == chain(read, text, Predicate.ATTACKS)


def test_outside_the_marks_the_publisher_speaks(read: Read) -> None:
    """A quotation ends where it ends."""
    text = "“It rained,” General Toma Relk said. The Amber Front attacked the Vale Brigades."
    assert chain(read, text, Predicate.ATTACKS) == ()


def test_we_are_whoever_speaks(read: Read) -> None:
    """ "We" within a quotation stands for its speaker."""
    text = "“We support the Vale Brigades,” the Harrow Council said."
    found = [one.claim for one in read(text).read if one.claim.predicate is Predicate.SUPPORTS]
    assert [claim.subject.name for claim in found] == ["Harrow Council"]


def test_who_spoke_before_is_named(read: Read) -> None:
    """A pronoun that speaks is called by the name under which it spoke before."""
    text = (
        "General Toma Relk said that rebels had fled. "
        "He told reporters that the Amber Front attacked the Vale Brigades."
    )
    assert [voice.name for voice in chain(read, text, Predicate.ATTACKS)] == ["Toma Relk"]


def test_a_speaker_named_inside_the_clause_says_it(read: Read) -> None:
    """Who is named between commas before a verb of saying speaks; of the subject it is told."""
    text = "The Amber Front, General Toma Relk told reporters, attacked the Vale Brigades."
    assert [voice.name for voice in chain(read, text, Predicate.ATTACKS)] == ["Toma Relk"]
