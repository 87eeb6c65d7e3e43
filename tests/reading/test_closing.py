"""Laws of closing words: what frames a sentence is heard wherever the tree hangs it, and nothing else is."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.closing import framing_speaker
from reportedly.reading.cues import load_cues


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The town fell to rebels, according to the ministry.", "ministry"),
        ("According to the ministry, the town fell to rebels.", "ministry"),
        ("The town fell to rebels, reported the ministry.", "ministry"),
        ("The town fell to rebels, the ministry said on Friday.", "ministry"),
        ("Rebels Took Town: Report", "Report"),
        ("The town fell to rebels, the ministry told reporters.", "ministry"),
        ("Rebels, the ministry spokesman said, took the town.", "spokesman"),
        ("Rebels, who said so, took the town.", None),
        ("The town fell to rebels.", None),
        ("The town fell to rebels, and the ministry said nothing.", None),
        ("The town fell according to plan.", None),
        ("The town fell to rebels, who said that it was theirs.", None),
    ],
)
def test_a_frame_is_heard(page: Callable[..., Page], text: str, speaker: str | None) -> None:
    """Opening and closing sources frame a sentence; a new clause, a plan and a relative do not."""
    parse = page(text).parse
    found = framing_speaker(page(text), [word.lower() for word in parse.words].index("town"), load_cues())
    assert (None if found is None else parse.words[found[0]]) == speaker
