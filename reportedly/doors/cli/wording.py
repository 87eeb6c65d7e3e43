"""Wording: claims, voices and standing as people read them. A claim is said or denied, never confirmed."""

from rich.text import Text

from reportedly.doors.cli.console import plain
from reportedly.model.claims import Claim, Reading, Voice
from reportedly.model.terms import Certainty, Polarity, Predicate, Status, VoiceKind

SHORT = 8
"""Characters of an id in tables: enough to be told apart, and accepted wherever an id is."""


def short(id_: str) -> str:
    """Give the beginning of an id without its kind; commands take it back."""
    return id_.partition("-")[2][:SHORT]


def predicate_words(predicate: Predicate) -> str:
    """Give a predicate as words."""
    return predicate.value.replace("_", " ")


def sentence(claim: Claim, reading: Reading) -> Text:
    """Give a claim in a line: subject, predicate (with NOT where it is denied), object."""
    text = Text(plain(claim.subject.name), style="actor")
    text.append(" ")
    if reading.stance.polarity is Polarity.DENIED:
        text.append("NOT ", style="denied")
    text.append(predicate_words(claim.predicate), style="predicate")
    text.append(" ")
    text.append(plain(claim.object.name), style="actor")
    return text


def standing(reading: Reading, *, full: bool = False) -> Text:
    """Give how the words stand to the claim: denied or not, how firmly, and if it is only planned."""
    stance = reading.stance
    parts: list[tuple[str, str]] = []
    if stance.polarity is Polarity.DENIED:
        parts.append(("denied", "denied"))
    elif full:
        parts.append(("affirmed", "default"))
    if stance.certainty is not Certainty.CERTAIN or stance.polarity is Polarity.AFFIRMED or full:
        parts.append((stance.certainty.value, stance.certainty.value))
    if stance.status is Status.PLANNED or (full and stance.status is not Status.UNSPECIFIED):
        parts.append((stance.status.value, "planned" if stance.status is Status.PLANNED else "default"))
    return Text(", ").join(Text(word, style=style) for word, style in parts)


def speaker(voice: Voice) -> str:
    """Give who speaks, as words; someone nameless by the words that the text has for them."""
    if voice.kind is VoiceKind.PUBLISHER:
        return plain(voice.name) or "the publisher (unnamed)"
    words = None if voice.span is None else voice.span.text
    name = voice.name or words or "someone"
    if voice.role and voice.role not in name:
        return plain(f"{name}, {voice.role}")
    return plain(name)


def says_who(reading: Reading, *, with_publisher: bool = False) -> Text:
    """Give the chain of voices, outermost first; a publisher that speaks for itself is named as such."""
    inner = reading.voices[1:]
    text = Text()
    if with_publisher or not inner:
        text.append(speaker(reading.voices[0]) if with_publisher else "the report itself", style="voice")
    for place, voice in enumerate(inner):
        text.append(" › " if place or with_publisher else "")
        text.append(speaker(voice), style="voice")
    return text


def day(written: str | None) -> str:
    """Give a date as precise as it is known, to the day at most."""
    return plain(written)[:10] if written else "undated"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Give a number with its noun."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
