"""Laws of semicolons: what stands on one side is not said, denied or done by the other."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.reader import ReadPage

TEXTS = [
    "The Amber Front attacked Orlune on Monday; the Vale Brigades denied any part in the raid.",
    "The army says it killed ten rebels; witnesses say they were farmers.",
    "The Amber Front armed the Vale Brigades, a report says; the army denies it.",
    "Officials blamed the Amber Front; the group has denied it; the Vale Brigades claimed the attack.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_each_side_is_a_sentence_of_its_own(page: Callable[..., Page], text: str) -> None:
    """One root each, and no word hangs on one of another sentence."""
    parse = page(text).parse
    own = range(*parse.sentences[0]) if len(parse.sentences) == 1 else range(len(parse))
    assert len(parse.sentences) == text.count(";") + 1
    for first, last in parse.sentences:
        assert sum(parse.heads[token] == token for token in range(first, last)) == 1
    assert all(parse.sentence_of[token] == parse.sentence_of[parse.heads[token]] for token in own)


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Front holds three towns: Orlune, in the north; Tarn, in the south; and Vell.",
        "The Amber Front attacked Orlune; Tarn.",
        "He said that the bridge was closed; that Orlune was calm; and that the Amber Front had left.",
        "Three groups signed: the Amber Front, which holds Orlune; and the Vale Brigades.",
    ],
)
def test_a_list_stays_one_sentence(page: Callable[..., Page], text: str) -> None:
    """A side without a verb of its own, or that leans on the one before, is no sentence."""
    assert len(page(text).parse.sentences) == 1


def test_a_denial_on_the_other_side_is_another_voice(read: Callable[..., ReadPage]) -> None:
    """Who denies a part in a raid does not deny that others made it."""
    raids = [one for one in read(TEXTS[0]).read if one.claim.subject.name == "Amber Front"]
    assert [(one.shown.stance.polarity, len(one.shown.voices)) for one in raids] == [("affirmed", 1)]
