"""Laws of accounts: what only its neighbours say is somebody's words is theirs, and nothing else is."""

from collections.abc import Callable

import pytest

from reportedly.model.terms import Predicate
from reportedly.reading.reader import ReadPage

Read = Callable[..., ReadPage]


def speaker(read: Read, text: str) -> str | None:
    """Name of the innermost voice of the only attack, None for the publisher."""
    found = [one.readings[0] for one in read(text).read if one.claim.predicate is Predicate.ATTACKS]
    assert len(found) == 1
    return found[0].voices[-1].name if len(found[0].voices) > 1 else None


@pytest.mark.parametrize(
    "opening",
    [
        "According to General Toma Relk, the Amber Front camped near Lowmark.",
        "General Toma Relk said that the Amber Front camped near Lowmark.",
    ],
)
def test_an_account_goes_on_in_the_pluperfect(read: Read, opening: str) -> None:
    """What had happened before what somebody tells is told by the same; what happened is the report's."""
    assert speaker(read, f"{opening} They had attacked the Vale Brigades.") == "Toma Relk"
    assert speaker(read, f"{opening} They attacked the Vale Brigades.") is None


def test_an_account_ends_with_its_paragraph(read: Read) -> None:
    """A new paragraph is the report's again."""
    opening = "According to General Toma Relk, the Amber Front camped near Lowmark."
    assert speaker(read, f"{opening}\n\nThey had attacked the Vale Brigades.") is None


def test_whoever_speaks_does_not_tell_of_himself(read: Read) -> None:
    """What the speaker had done is told by the report, which says who he is."""
    text = "General Toma Relk said that it rained. He had attacked the Vale Brigades."
    assert speaker(read, text) is None


def test_the_next_sentence_can_say_whose_it_was(read: Read) -> None:
    """ "This was reported by X" gives X's word; what else befell "this" says nothing of it."""
    text = "The Amber Front attacked the Vale Brigades."
    assert speaker(read, f"{text} This was confirmed by General Toma Relk.") == "Toma Relk"
    assert speaker(read, f"{text} This was not confirmed by General Toma Relk.") is None
    assert speaker(read, f"{text} This was followed by rain.") is None
