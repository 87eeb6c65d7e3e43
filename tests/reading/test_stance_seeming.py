"""Laws of seeming: what only looked like something is not said to be it."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import CueKind
from reportedly.reading.cues import load_cues
from reportedly.reading.stance_seeming import seeming_cues


@pytest.mark.parametrize(
    ("text", "verb", "kinds"),
    [
        (
            "What looked like the Silt Front attacking the Hollin Brigades turned out to be a drill.",
            "looked",
            [CueKind.NEGATION],
        ),
        (
            "What was first reported as a Silt Front attack on the Hollin Brigades was a gas explosion.",
            "reported",
            [CueKind.NEGATION],
        ),
        ("What appeared to be an attack was in fact a gas explosion.", "appeared", [CueKind.NEGATION]),
        ("What appeared to be an attack was the largest this year.", "appeared", [CueKind.HEDGE]),
        ("What the army described as an attack killed six soldiers.", "described", [CueKind.HEDGE]),
        ("Six died in what looks like an attack.", "looks", [CueKind.HEDGE]),
        ("Six died in what the army called an attack.", "called", [CueKind.HEDGE]),
        ("What they attacked was a town.", "attacked", []),
    ],
)
def test_what_looked_like_it_is_not_it(
    page: Callable[..., Page], text: str, verb: str, kinds: list[CueKind]
) -> None:
    """A seeming is denied where the sentence says what it was instead, and else stays a seeming."""
    parse = page(text).parse
    assert [cue.kind for cue in seeming_cues(parse, parse.words.index(verb), load_cues())] == kinds
