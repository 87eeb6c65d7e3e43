"""Laws of speaking for others: the words around a name tell for whom."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.spoken_for import bodies_spoken_for


@pytest.mark.parametrize(
    ("text", "speaker", "bodies"),
    [
        ("Amber Front commander Toma Relk spoke.", "Relk", ["Amber Front"]),
        ("Toma Relk, a spokesman for the Amber Front, spoke.", "Relk", ["Amber Front"]),
        ("The Amber Front's spokesman spoke.", "spokesman", ["Amber Front"]),
        ("Toma Relk spoke about the Amber Front.", "Relk", []),
    ],
)
def test_whose_mouth_somebody_is(
    page: Callable[..., Page], text: str, speaker: str, bodies: list[str]
) -> None:
    """A post or a possessive ties a speaker to a body; being spoken about does not."""
    one = page(text)
    found = bodies_spoken_for(one, one.parse.words.index(speaker))
    assert [mention.referents[0].name for mention in found] == bodies
