"""Laws of citing: whoever is named as the source of what is said has said it innermost."""

from collections.abc import Callable

import pytest

from reportedly.reading.reader import ReadPage

RAID = "the Amber Front attacked Orlune"


def chain(read: Callable[..., ReadPage], text: str) -> list[str | None]:
    """Give the words for each voice of the raid but the publisher's."""
    (found,) = [one.shown for one in read(text).read if one.claim.predicate == "attacks"]
    return [None if voice.span is None else voice.span.text for voice in found.voices[1:]]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (f"The ministry said {RAID}, citing two diplomats.", "diplomats"),
        (f"Citing two diplomats, the ministry said {RAID}.", "diplomats"),
        (f"The agency quoted a police officer as saying that {RAID}.", "police officer"),
        (f"A spokesman was quoted by the agency as saying that {RAID}.", "spokesman"),
    ],
)
def test_who_is_cited_is_the_innermost_voice(read: Callable[..., ReadPage], text: str, inner: str) -> None:
    """Whoever passes it on stays in the chain, outside."""
    voices = chain(read, text)
    assert len(voices) == 2
    assert inner in str(voices[-1])


def test_a_reason_is_no_source(read: Callable[..., ReadPage]) -> None:
    """What cannot speak is cited for something else."""
    assert len(chain(read, f"The ministry said {RAID}, citing a lack of guards.")) == 1


def test_according_to_stands_outside_who_speaks(read: Callable[..., ReadPage]) -> None:
    """By whose account somebody denies a deed is told before who denies it."""
    voices = chain(read, "According to the ministry, the Amber Front denies attacking Orlune.")
    assert ["ministry" in str(voices[0]), "Front" in str(voices[-1])] == [True, True]
