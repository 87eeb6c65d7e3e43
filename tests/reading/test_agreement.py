"""Laws of agreement: a draft says no more than its words, wherever its trigger is said to be."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Argument, Draft, DraftArgument, Reason, Stance, Voice
from reportedly.model.pages import Mention, Page
from reportedly.model.spans import Span, span_of
from reportedly.model.terms import Certainty, Polarity, VoiceKind
from reportedly.reading.agreement import check_words
from reportedly.reading.refusal import Refusal
from reportedly.reading.stated import find_stated


def check(
    page: Page,
    *,
    stance: Stance,
    trigger: str | None = None,
    voices: tuple[Voice, ...] = (),
    number: str = "",
) -> None:
    """Check a draft that quotes the whole text, from its first to its last name."""
    text = page.document.text
    ends = page.mentions[0].span, page.mentions[-1].span
    named = tuple((_argument(mention),) for mention in (page.mentions[0], page.mentions[-1]))
    one = Draft(
        predicate="attacks",
        subject=DraftArgument(ends[0].text),
        object=DraftArgument(ends[1].text),
        quote=text,
        trigger=None if trigger is None else words(text, trigger),
        voices=voices,
        qualifiers=(("killed", number),) if number else (),
    )
    check_words(page, one, stance, span_of(text, 0, len(text)), (named[0], named[1]), find_stated(page))


def _argument(mention: Mention) -> Argument:
    who = mention.referents[0]
    return Argument(mention.span, who.anchor, who.name, who.kind, who.entity, who.aliases)


def words(text: str, part: str) -> Span:
    start = text.index(part)
    return span_of(text, start, start + len(part))


@pytest.mark.parametrize("trigger", ["attack", None])
def test_a_not_is_not_overlooked(page: Callable[..., Page], trigger: str | None) -> None:
    """With a trigger or without one, a negated sentence affirms nothing."""
    one = page("The Amber Front did not attack the Vale Brigades.")
    check(one, stance=Stance(polarity=Polarity.DENIED), trigger=trigger)
    with pytest.raises(Refusal) as refusal:
        check(one, stance=Stance(), trigger=trigger)
    assert refusal.value.reason is Reason.NEGATION_MISSED


@pytest.mark.parametrize("trigger", ["attacked", None])
def test_a_hedge_weakens_at_most(page: Callable[..., Page], trigger: str | None) -> None:
    """A draft can be weaker than its words, never stronger."""
    one = page("The Amber Front reportedly attacked the Vale Brigades.")
    for certainty in (Certainty.HEDGED, Certainty.POSSIBLE):
        check(one, stance=Stance(certainty=certainty), trigger=trigger)
    with pytest.raises(Refusal) as refusal:
        check(one, stance=Stance(), trigger=trigger)
    assert refusal.value.reason is Reason.STRONGER_THAN_WORDS


def test_a_hedge_of_another_clause_counts_there(page: Callable[..., Page]) -> None:
    """ "X, reportedly hurt, attacked Y" attacks for certain."""
    one = page("The Amber Front, reportedly backed by police, attacked the Vale Brigades.")
    for trigger in ("attacked", "backed", None):
        check(one, stance=Stance(), trigger=trigger)


def test_a_denial_needs_a_word_that_denies(page: Callable[..., Page]) -> None:
    """A flat sentence denies nothing."""
    with pytest.raises(Refusal) as refusal:
        check(page("The Amber Front attacked the Vale Brigades."), stance=Stance(polarity=Polarity.DENIED))
    assert refusal.value.reason is Reason.DENIAL_UNFOUNDED


def test_numbers_stand_in_the_quote(page: Callable[..., Page]) -> None:
    """Figures are the words' own."""
    one = page("The Amber Front killed 1,200 men of the Vale Brigades.")
    check(one, stance=Stance(), number="1,200")
    with pytest.raises(Refusal) as refusal:
        check(one, stance=Stance(), number="1,300")
    assert refusal.value.reason is Reason.NUMBER_NOT_IN_QUOTE


def test_a_speaker_is_named_by_their_words(page: Callable[..., Page]) -> None:
    """A speaker's name is one that the document or the registry has for the words."""
    text = "The Amber Front (AMF) said it attacked the Vale Brigades."
    one = page(text)
    speaker = words(text, "Amber Front (AMF)")
    for name in ("Amber Front", "AMF", None):
        check(one, stance=Stance(), voices=(Voice(VoiceKind.GROUP, speaker, name),))
    with pytest.raises(Refusal) as refusal:
        check(one, stance=Stance(), voices=(Voice(VoiceKind.GROUP, speaker, "Vale Brigades"),))
    assert refusal.value.reason is Reason.VOICE_NOT_FOUND
