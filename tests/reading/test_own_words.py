"""Laws of own words: who gives their word in the very verb that carries a claim is its voice."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import VoiceKind
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "The Amber Front threatened to attack the Vale Brigades.",
            VoiceKind.GROUP,
            "Amber Front",
        ),
        (
            "General Toma Relk pledged support for the Vale Brigades.",
            VoiceKind.NAMED,
            "Toma Relk",
        ),
    ],
)
def test_who_gives_their_word_speaks(read: Read, text: str, kind: VoiceKind, words: str) -> None:
    """A threat and a pledge are their giver's word."""
    innermost = {
        (one.shown.voices[-1].kind, getattr(one.shown.voices[-1].span, "text", None))
        for one in read(text).read
    }
    assert (kind, words) in innermost


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Front pledged allegiance to the Harrow Council.",
        "The Amber Front attacked the Vale Brigades.",
        "The Amber Front threatened the Vale Brigades.",
    ],
)
def test_a_deed_is_no_word(read: Read, text: str) -> None:
    """Whoever swears allegiance or attacks does so in the publisher's words."""
    found = read(text).read
    assert found
    assert all(one.shown.voices[-1].kind is VoiceKind.PUBLISHER for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Harrow Council has been accused by prosecutors of arming the Amber Front.",
        "Prosecutors accuse the Harrow Council of arming the Amber Front.",
    ],
)
def test_who_lays_a_charge_is_its_voice(read: Read, text: str) -> None:
    """Who accuses says it, in the passive as well, and the accused does not."""
    for one in read(text).read:
        assert one.shown.voices[-1].span is None or one.shown.voices[-1].span.text.lower() == "prosecutors"
    assert any(one.shown.voices[-1].span is not None for one in read(text).read)
