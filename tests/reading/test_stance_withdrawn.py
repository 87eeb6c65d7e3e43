"""Laws of the withdrawn: what a publisher takes back is not claimed, and what is put right is denied."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Polarity, VoiceKind
from reportedly.reading.reader import ReadPage

TAKEN_BACK = [
    "The newspaper retracts its report that the Kestrel Front bombed Orlune.",
    "The newspaper withdrew its report that the Kestrel Front bombed Orlune.",
    "The newspaper said that the Kestrel Front bombed Orlune, but has since withdrawn the story.",
    "We no longer stand by the report that the Kestrel Front bombed Orlune.",
]
DENIED = [
    "The Kestrel Front dismissed as lies reports that it had bombed Orlune.",
    "The Kestrel Front called the report that it had bombed Orlune a lie.",
    'The Kestrel Front called reports that it bombed Orlune "pure fantasy".',
]


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_what_is_taken_back_is_not_claimed(read: Callable[..., ReadPage], text: str) -> None:
    """Nobody says it any more, and nobody says that it was not so."""
    assert not read(text).read


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper did not retract its report that the Kestrel Front bombed Orlune.",
        "The newspaper stands by its report that the Kestrel Front bombed Orlune.",
    ],
)
def test_what_is_not_taken_back_stays(read: Callable[..., ReadPage], text: str) -> None:
    """Who stands by a report, or does not take it back, still tells it."""
    assert [one.shown.stance.polarity for one in read(text).read] == [Polarity.AFFIRMED]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_called_a_lie_is_denied_by_who_calls_it_one(read: Callable[..., ReadPage], text: str) -> None:
    """However the judgement stands in the sentence, the denial is theirs."""
    found = [one for one in read(text).read if "Orlune" in one.claim.object.name]
    assert found
    assert {one.shown.stance.polarity for one in found} == {Polarity.DENIED}
    assert {one.shown.voices[-1].kind for one in found} == {VoiceKind.GROUP}


@pytest.mark.parametrize(
    ("behind", "polarity"),
    [
        ("It did not.", Polarity.DENIED),
        ("It did so at night.", Polarity.AFFIRMED),
        ("Ten died.", Polarity.AFFIRMED),
    ],
)
def test_an_earlier_version_is_put_right(
    read: Callable[..., ReadPage], behind: str, polarity: Polarity
) -> None:
    """What a former version said is denied where the next sentence says that it was not so."""
    text = (
        f"Correction: an earlier version of this article said that the Kestrel Front bombed Orlune. {behind}"
    )
    assert [one.shown.stance.polarity for one in read(text).read][:1] == [polarity]


def test_who_is_named_only_as_who_it_was_not_did_not_do_it(read: Callable[..., ReadPage]) -> None:
    """The deed is that of the other one."""
    found = read("It was the Vale Brigades, not the Amber Front, that attacked Mosul.").read
    affirmed = [one.claim.subject.name for one in found if one.shown.stance.polarity is Polarity.AFFIRMED]
    assert affirmed == ["Vale Brigades"]
