"""Laws of who says what, as the network's roles have it."""

from collections.abc import Callable

import numpy as np

from reportedly.model.pages import Page
from reportedly.reading.learned.pieces import Window
from reportedly.reading.learned.roles import ROLES, roles_of, speaker_for

NONE, SOURCE, CUE, CONTENT = range(len(ROLES))
TEXT = "The ministry said the Amber Front attacked the Vale Brigades."


def marked(page: Page, **words: str) -> np.ndarray:
    """Give roles by the words that have them."""
    roles = np.zeros(len(page.parse), dtype=np.int64)
    for name, listed in words.items():
        for token, word in enumerate(page.parse.words):
            if word in listed.split():
                roles[token] = ROLES.index(name)
    return roles


def test_content_belongs_to_the_source_of_its_sentence(make: Callable[[str], Page]) -> None:
    """What is said leads to the head of who says it and to the word of saying."""
    page = make(TEXT)
    roles = marked(page, source="The ministry", cue="said", content="attacked Brigades")
    spoken = speaker_for(page.parse, roles, page.parse.words.index("attacked"))
    assert spoken is not None
    speaker, cue = spoken
    assert page.parse.words[speaker] == "ministry"
    assert cue is not None
    assert page.parse.words[cue] == "said"


def test_what_is_no_content_has_no_speaker(make: Callable[[str], Page]) -> None:
    """Words that nobody is marked to say, or a sentence without a source, are the publisher's."""
    page = make(TEXT)
    attacked = page.parse.words.index("attacked")
    assert speaker_for(page.parse, marked(page, source="The ministry", cue="said"), attacked) is None
    assert speaker_for(page.parse, marked(page, content="attacked"), attacked) is None


def test_a_token_in_two_windows_has_one_role(make: Callable[[str], Page]) -> None:
    """Where windows overlap both count, and every token gets exactly one role."""
    page = make(TEXT)
    length = len(page.parse)
    places = tuple(range(length))
    window = Window(places, places, tuple(k + 1 for k in places), 0, length)
    likely = np.full((length, len(ROLES)), 0.1, dtype=np.float32)
    likely[:, CONTENT] = 0.7
    roles = roles_of(page, (window, window), np.concatenate([likely, likely]))
    assert roles.tolist() == [CONTENT] * length
