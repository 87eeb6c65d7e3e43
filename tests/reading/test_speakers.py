"""Laws of speakers: a voice has all the words that say who it is, and a document speaks for who made it."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Voice
from reportedly.model.pages import Page
from reportedly.model.terms import Predicate, VoiceKind
from reportedly.reading.cues import load_cues
from reportedly.reading.reader import ReadPage
from reportedly.reading.speakers import maker_of

Read = Callable[..., ReadPage]
CLAIM = "the Amber Front attacked the Vale Brigades"


def innermost(read: Read, text: str) -> Voice:
    """The voice that says what the text tells of an attack."""
    (found,) = [one for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    return found.shown.voices[-1]


@pytest.mark.parametrize(
    ("text", "kind", "words", "name"),
    [
        (f"Orlune's prosecutor's office said {CLAIM}.", "organisation", "Orlune's prosecutor's office", None),
        (f"A rebel spokesman said {CLAIM}.", "group", "A rebel spokesman", "rebel spokesman"),
        (f"A police spokesman said {CLAIM}.", "organisation", "A police spokesman", "police spokesman"),
        (
            f"T{CLAIM[1:]}, according to a report by El Tiempo.",
            "document",
            "a report by El Tiempo",
            "El Tiempo",
        ),
        (f"Amaq said {CLAIM}.", "group", "Amaq", "Amaq"),
        (f"Foreign Office Minister, Toma Relk, said {CLAIM}.", "named", "Toma Relk", "Toma Relk"),
    ],
)
def test_a_speaker_is_who_the_words_say(
    read: Read, text: str, kind: str, words: str, name: str | None
) -> None:
    """Offices, spokesmen, reports, outlets and titles speak as what they are, in their own words."""
    voice = innermost(read, text)
    assert voice.span is not None
    assert (voice.kind, voice.span.text, voice.name) == (VoiceKind(kind), words, name)


def test_the_head_of_an_apposition_speaks_by_name(read: Read) -> None:
    """What "who said" follows may only describe the one named before it."""
    text = f"Daniel Orlan, a former pilot for the army, who said that {CLAIM}, left."
    assert innermost(read, text).name == "Daniel Orlan"


@pytest.mark.parametrize(
    ("text", "noun", "made_by"),
    [
        ("A report by the Amber Front was read.", "report", "Amber Front"),
        ("Banners signed by the Amber Front hung there.", "Banners", "Amber Front"),
        ("Banners torn down by the Amber Front hung there.", "Banners", None),
        ("The testimony of the guard counted.", "testimony", "guard"),
        ("A report of the killing spread.", "report", None),
        ("The gunman of the town fled.", "gunman", None),
    ],
)
def test_words_have_a_maker_or_none(
    page: Callable[..., Page], text: str, noun: str, made_by: str | None
) -> None:
    """Who signs, writes or gives words made them; what they are of is no maker, but of a testimony."""
    parse = page(text).parse
    found = maker_of(parse, parse.words.index(noun), load_cues())
    assert (None if found is None else parse.words[found]) == made_by
