"""Laws of tellers: whoever tells is found beside the verb, wherever the parser hung the name."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.tellers import tellers


@pytest.mark.parametrize(
    ("text", "word", "told", "speaker"),
    [
        ("The army said that rebels attacked.", "said", "attacked", "army"),
        ("Rebels, the army said, attacked.", "said", "attacked", "army"),
        (
            "In November NLA political officer Jane Akiru told us the movement would burn every post.",
            "told",
            "burn",
            "Akiru",
        ),
        ("On Monday it was said that rebels attacked.", "said", "attacked", None),
    ],
)
def test_who_tells(page: Callable[..., Page], text: str, word: str, told: str, speaker: str | None) -> None:
    """A subject, a name between commas or the name right before the verb tells; a passive has no teller."""
    parse = page(text).parse
    found = tellers(parse, parse.words.index(word), "ccomp", parse.words.index(told))
    assert [parse.words[one] for one in found[:1]] == ([] if speaker is None else [speaker])
