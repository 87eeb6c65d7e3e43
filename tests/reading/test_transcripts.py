"""Laws of transcripts: what stands behind a mark is its speaker's, up to the next mark."""

from collections.abc import Callable

from reportedly.model.pages import Page
from reportedly.reading.cues import load_cues
from reportedly.reading.transcripts import find_turns


def turns(page: Page) -> list[tuple[str, str]]:
    """Words and speaker of every turn."""
    text = page.document.text
    found = find_turns(page, load_cues())
    return [(text[one.start : one.end].strip(), page.parse.words[one.speaker]) for one in found]


def test_a_recording_is_whose_mark_names_them(page: Callable[..., Page]) -> None:
    """A mark with a name gives the recording to the person named before; behind its end nobody speaks."""
    one = page(
        "Minister Toma Relk spoke today.\n\n"
        "[Begin Relk recording] The rebels left. [end recording]\n\nThe town is calm."
    )
    assert turns(one) == [("The rebels left.", "Relk")]


def test_a_recording_without_a_name_is_whose_who_spoke_right_before(page: Callable[..., Page]) -> None:
    """The sentence before a recording tells who is heard in it."""
    one = page(
        "General Toma Relk said the town is calm.\n\n[Begin recording] The rebels left. [end recording]\n"
    )
    assert turns(one) == [("The rebels left.", "Relk")]


def test_turns_of_an_interview_change_speakers(page: Callable[..., Page]) -> None:
    """Every mark ends the turn before it, that of a speaker nobody knows, too."""
    one = page(
        "Minister Toma Relk spoke today.\n\n[Reporter] Did the rebels leave?\n\n"
        "[Relk] The rebels left.\n\n[Unknown] The town is calm."
    )
    assert turns(one) == [("Did the rebels leave?", "Reporter"), ("The rebels left.", "Relk")]


def test_an_editors_insertion_opens_no_turn(page: Callable[..., Page]) -> None:
    """A name in brackets within a sentence only explains it."""
    one = page("Minister Toma Relk spoke today. He [Relk] said the rebels left.")
    assert turns(one) == []
