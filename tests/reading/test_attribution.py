"""Laws of attribution: the words' own chain of voices, whatever a draft leaves out."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Draft, DraftArgument, Reason, Voice
from reportedly.model.pages import Page
from reportedly.model.spans import span_of
from reportedly.model.terms import VoiceKind
from reportedly.reading.attribution import voices_of
from reportedly.reading.bearing import Bearer
from reportedly.reading.refusal import Refusal

TEXT = "The Harrow Council said the Amber Front attacked the Vale Brigades."


def chain(page: Page, *voices: Voice) -> list[str | None]:
    """Give the names in the chain of a draft with these voices."""
    ends = (page.parse.lowers.index("attacked"),) * 2
    draft = Draft(
        predicate="attacks",
        subject=DraftArgument("Amber Front"),
        object=DraftArgument("Vale Brigades"),
        quote=TEXT,
        voices=voices,
    )
    return [voice.name for voice in voices_of(page, draft, (Bearer(ends[0], ends),))]


def test_a_speaker_left_out_is_read_again(page: Callable[..., Page]) -> None:
    """Silence on who says it does not make it the publisher's."""
    assert chain(page(TEXT)) == ["Harrow Council"]


def test_nobody_else_is_given_the_words(page: Callable[..., Page]) -> None:
    """One who is spoken of does not speak."""
    start = TEXT.index("Vale Brigades")
    with pytest.raises(Refusal) as refusal:
        chain(page(TEXT), Voice(VoiceKind.GROUP, span_of(TEXT, start, start + 13), "Vale Brigades"))
    assert refusal.value.reason is Reason.OTHER_VOICE


def test_a_speaker_at_one_of_several_words_is_one(page: Callable[..., Page]) -> None:
    """Where several words bear a claim, who speaks at one of them is not dropped for another's silence."""
    text = "The raid began and the Harrow Council said the Amber Front attacked the Vale Brigades."
    one = page(text)
    began, attacked = (one.parse.lowers.index(word) for word in ("began", "attacked"))
    draft = Draft(
        predicate="attacks",
        subject=DraftArgument("Amber Front"),
        object=DraftArgument("Vale Brigades"),
        quote=text,
    )
    bearers = (Bearer(began, (began, began)), Bearer(attacked, (attacked, attacked)))
    assert [voice.name for voice in voices_of(one, draft, bearers)] == ["Harrow Council"]
