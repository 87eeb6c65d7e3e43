"""Wording: how findings name propositions, reports and voices in sentences for people."""

from collections.abc import Iterable

from reportedly.analysis.propositions import Proposition
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Voice
from reportedly.model.terms import Predicate, VoiceKind


def relation_words(predicate: Predicate) -> str:
    """Give a predicate as words."""
    return predicate.value.replace("_", " ")


def proposition_words(one: Proposition) -> str:
    """Give a proposition in a line."""
    return f"{one.subject.name} {relation_words(one.predicate)} {one.object.name}"


def report_words(one: ClaimView) -> str:
    """Give the report that a claim stands in: its publisher and day."""
    day = (one.document.published or "undated")[:10]
    return f"{one.document.publisher or one.document.source} ({day})"


def voice_words(one: ClaimView) -> str:
    """Give who commits themselves to a claim: the innermost voice, in the report's own words if nameless."""
    voice: Voice | None = one.shown.voices[-1] if one.shown.voices else None
    if voice is None or voice.kind is VoiceKind.PUBLISHER:
        return "the report itself"
    return voice.name or (voice.span.text if voice.span is not None else f"a {voice.kind.value} voice")


def listed(words: Iterable[str], most: int = 3) -> str:
    """Give up to so many different words as a list, with how many more there are."""
    every = list(dict.fromkeys(words))
    more = len(every) - most
    return ", ".join(every[:most]) + (f" and {more} more" if more > 0 else "")


def counted(number: int, noun: str) -> str:
    """Give a number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
