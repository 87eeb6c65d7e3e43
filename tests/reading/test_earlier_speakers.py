"""Laws of earlier speakers: a pronoun that speaks is whoever spoke before and can be meant."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.cues import load_cues
from reportedly.reading.earlier_speakers import is_person, named_before

TOLD = "General Toma Relk said that rebels had taken the town. "


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        (f"{TOLD}He said that many had fled.", "He", "Relk"),
        (f"{TOLD}Later he met Anna Velt. He said that many had fled.", "He", "Relk"),
        (f"{TOLD}The general said that many had fled.", "general", "Relk"),
        (f"{TOLD}It said that many had fled.", "It", "It"),
        ("The provincial governor told the paper of a raid. He said that many had fled.", "He", "governor"),
        (
            "The Harrow Defence Ministry said that rebels had left. The ministry said that many had fled.",
            "ministry",
            "Ministry",
        ),
        ("Rebels took the town. He said that many had fled.", "He", "He"),
    ],
)
def test_who_speaks_on(page: Callable[..., Page], text: str, word: str, speaker: str) -> None:
    """Who spoke last goes on by "he" or by a title of theirs, and nobody is made up where nobody spoke."""
    one = page(text)
    last = max(at for at, known in enumerate(one.parse.words) if known == word)
    assert one.parse.words[named_before(one, last, load_cues())] == speaker


def test_a_name_taken_up_by_he_is_a_persons(page: Callable[..., Page]) -> None:
    """What is "he" a sentence later is a person, whatever the name was taken for; itself it proves none."""
    one = page(f"{TOLD}He said that many had fled.")
    he, name = one.parse.words.index("He"), one.parse.words.index("Relk")
    assert is_person(one, he, name)
    assert not is_person(one, he, he)


def test_several_speak_on_by_their_bare_title(page: Callable[..., Page]) -> None:
    """ "The sources" are the military sources that spoke before, not other people."""
    one = page("Military sources told of a raid. The sources added that many had fled.")
    first, last = (at for at, word in enumerate(one.parse.words) if word == "sources")
    assert named_before(one, last, load_cues()) == first
    other = page("Military sources told of a raid. The residents added that many had fled.")
    at = other.parse.words.index("residents")
    assert named_before(other, at, load_cues()) == at
