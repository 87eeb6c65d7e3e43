"""Laws of cues on arguments: what stands before somebody, and who is left out."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.model.terms import CueKind
from reportedly.reading.cues import load_cues
from reportedly.reading.stance_arguments import cues_on_arguments, is_excepted


@pytest.mark.parametrize(
    ("text", "heads", "expected"),
    [
        (
            "The suspected rebels attacked no town.",
            ("rebels", "town"),
            {"suspected": CueKind.HEDGE, "no": CueKind.NEGATION},
        ),
        ("Either rebels or bandits attacked the town.", ("rebels",), {"Either": CueKind.POSSIBILITY}),
        (
            "Either rebels, bandits or soldiers attacked the town.",
            ("soldiers",),
            {"Either": CueKind.POSSIBILITY},
        ),
        (
            "The town was attacked either by rebels or by bandits.",
            ("bandits",),
            {"either": CueKind.POSSIBILITY},
        ),
        (
            "The Amber Front or the Vale Brigades attacked the town.",
            ("Amber Front",),
            {"or": CueKind.POSSIBILITY},
        ),
        ("The Amber Front, or the Ambers, attacked the town.", ("Amber Front",), {}),
        ("The Amber Front or the Vale Brigades did not attack the town.", ("Amber Front",), {}),
        (
            "Police held the Amber Front responsible for the raid on the town.",
            ("Amber Front",),
            {"held": CueKind.HEDGE},
        ),
        ("Police held the Amber Front at bay.", ("Amber Front",), {}),
        (
            "What appeared to be rebels of the Amber Front attacked the town.",
            ("Amber Front",),
            {"appeared": CueKind.HEDGE},
        ),
        ("Rebels and bandits attacked the town.", ("Rebels",), {}),
        ("Alleged guerrilla commandos attacked the town.", ("commandos",), {"Alleged": CueKind.HEDGE}),
        ("Armed guerrilla commandos attacked the town.", ("commandos",), {}),
    ],
)
def test_words_on_arguments(
    page: Callable[..., Page], text: str, heads: tuple[str, ...], expected: dict[str, CueKind]
) -> None:
    """ "alleged" before who is said to act hedges it, "no" denies it, "either" leaves it open."""
    parse = page(text).parse
    at = tuple(parse.words.index(head) for head in heads)
    assert {parse.words[cue.token]: cue.kind for cue in cues_on_arguments(parse, at, load_cues())} == expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Nobody but the rebels left.", "rebels", True),
        ("All villages except the town burned.", "town", True),
        ("Groups other than the rebels left.", "rebels", True),
        ("The bandits rather than the rebels left.", "rebels", True),
        ("Apart from the rebels, everyone left.", "rebels", True),
        ("Bandits came but the rebels left.", "rebels", False),
        ("The rebels left.", "rebels", False),
    ],
)
def test_the_excepted(page: Callable[..., Page], text: str, head: str, expected: bool) -> None:
    """ "but" leaves out only behind a word for all or none; elsewhere it joins."""
    parse = page(text).parse
    assert is_excepted(parse, parse.words.index(head), load_cues()) is expected
