"""Sentences: a claim told by fixed templates, always as someone's words and never stronger than them."""

from dataclasses import dataclass
from functools import cache

from reportedly.model.cases import Told
from reportedly.model.claims import Argument, Reading, Voice
from reportedly.model.errors import VocabularyError
from reportedly.model.terms import SYMMETRIC, ActorKind, Certainty, Polarity, Predicate, Status, VoiceKind
from reportedly.model.vocabulary import load_vocabulary

NO_PUBLISHER = "a publisher that is not named"
SINGULAR_ENDINGS = ("ss", "us", "is")
_MANY = {ActorKind.COLLECTIVE, ActorKind.FORCE, ActorKind.STATE_BODY}


@dataclass(frozen=True, slots=True)
class Wording:
    """How one predicate is said."""

    one: str
    many: str
    past: str
    past_many: str
    base: str
    event: bool


@cache
def wordings() -> dict[Predicate, Wording]:
    """Give the wording of every predicate.

    Raises: VocabularyError, if the file lacks one.
    """
    tables = load_vocabulary("sentences.toml")
    return {predicate: _wording(predicate, tables.get(predicate.value)) for predicate in Predicate}


def attributed(told: Told) -> str:
    """Give the claim as a sentence that says who says it, how firmly, and of persons as an allegation.

    The publisher is always named; so is the innermost voice, where there is one.
    """
    return f"{_capital(speakers(told.shown))} {said(told)}."


def said(told: Told) -> str:
    """Give the claim as what follows the speaker: "says that X reportedly supports Y"."""
    stance, subject, object_ = told.shown.stance, told.claim.subject.name, told.claim.object.name
    words = wordings()[told.claim.predicate]
    alleged = is_about_person(told)
    if stance.polarity is Polarity.DENIED:
        hedge = "" if stance.certainty is Certainty.CERTAIN else "reportedly "
        return f"{hedge}denies that {subject} {_verb(told, words)} {object_}"
    says = "alleges" if alleged else "says"
    if stance.status is Status.PLANNED:
        return f"speaks of plans, threats or calls for {subject} to {words.base} {object_}"
    if stance.certainty is Certainty.POSSIBLE:
        return f"raises the possibility that {subject} might {words.base} {object_}"
    hedge = "reportedly " if stance.certainty is Certainty.HEDGED else ""
    return f"{says} that {subject} {hedge}{_verb(told, words)} {object_}"


def reported(told: Told) -> str:
    """Give the claim as reports have it, without who says so: "It is reported that X supports Y"."""
    stance, subject, object_ = told.shown.stance, told.claim.subject.name, told.claim.object.name
    words = wordings()[told.claim.predicate]
    clause = f"{subject} {_verb(told, words)} {object_}"
    if stance.polarity is Polarity.DENIED:
        return f"It is denied that {clause}"
    if stance.status is Status.PLANNED:
        return f"Plans, threats or calls for {subject} to {words.base} {object_} are reported"
    if stance.certainty is Certainty.POSSIBLE:
        return f"It is raised as a possibility that {subject} might {words.base} {object_}"
    said_how = "alleged" if is_about_person(told) else "reported"
    reserve = ", with reservations," if stance.certainty is Certainty.HEDGED else ""
    return f"It is {said_how}{reserve} that {clause}"


def speakers(reading: Reading) -> str:
    """Give who says it: the publisher, and whom it cites at the innermost."""
    publisher = reading.voices[0].name or NO_PUBLISHER
    if len(reading.voices) == 1:
        return publisher
    return f"{publisher}, citing {voice_name(reading.voices[-1])},"


def publisher_of(told: Told) -> str:
    """Give who published it, as words."""
    return told.document.publisher or NO_PUBLISHER


def voice_name(voice: Voice) -> str:
    """Give a voice as words, with its role; an unnamed one is said to be unnamed."""
    words = voice.name or ("someone" if voice.span is None else voice.span.text)
    if voice.kind is VoiceKind.UNNAMED:
        return f"an unnamed source (\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK})"
    return f"{words} ({voice.role})" if voice.role and voice.role not in words else words


def is_about_person(told: Told) -> bool:
    """Tell whether the claim says what a person does, or is."""
    ends: tuple[Argument, ...] = (told.claim.subject,)
    if told.claim.predicate in SYMMETRIC:
        ends = (told.claim.subject, told.claim.object)
    return any(end.kind is ActorKind.PERSON for end in ends)


def is_asserted(told: Told) -> bool:
    """Tell whether the text says it as being so: neither denied, nor open, nor only planned."""
    stance = told.shown.stance
    return (
        stance.polarity is Polarity.AFFIRMED
        and stance.certainty is not Certainty.POSSIBLE
        and stance.status is not Status.PLANNED
    )


def _verb(told: Told, words: Wording) -> str:
    status, many = told.shown.stance.status, _is_many(told.claim.subject)
    if status is Status.PAST or (words.event and status is Status.UNSPECIFIED):
        return words.past_many if many else words.past
    return words.many if many else words.one


def _is_many(argument: Argument) -> bool:
    name = argument.name.casefold()
    return argument.kind in _MANY and name.endswith("s") and not name.endswith(SINGULAR_ENDINGS)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _wording(predicate: Predicate, table: object) -> Wording:
    if not isinstance(table, dict) or not {"one", "many", "past", "base"} <= set(table):
        raise VocabularyError(f"sentences.toml: {predicate.value} lacks its words; install the program again")
    past = str(table["past"])
    return Wording(
        one=str(table["one"]),
        many=str(table["many"]),
        past=past,
        past_many=str(table.get("past_many", past)),
        base=str(table["base"]),
        event=bool(table.get("event", False)),
    )
