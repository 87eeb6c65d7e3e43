"""Agreement: whether polarity, certainty, numbers and voices of a draft are those of its words."""

import re

from reportedly.model.claims import Draft, Reason, Stance
from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, CueKind, Polarity
from reportedly.reading.cues import load_cues
from reportedly.reading.refusal import Refusal
from reportedly.reading.stance import assess, way_up

_DIGITS = re.compile(r"\d[\d,.]*")


def check_words(page: Page, draft: Draft, stance: Stance, quote: Span) -> None:
    """Check a draft against its words.

    Raises: Refusal, where a "not", a hedge, a number or a speaker of the draft and of the words differ.
    """
    trigger = _trigger(page, draft, quote)
    if trigger is not None:
        _check_stance(page, stance, trigger, quote)
    _check_numbers(draft, quote)
    for voice in draft.voices:
        for span in (voice.span, voice.cue):
            if span is not None and not span.reproduces(page.document.text):
                raise Refusal(
                    Reason.VOICE_NOT_FOUND, f"the speaker {span.text!r} does not stand where it is said to"
                )


def _trigger(page: Page, draft: Draft, quote: Span) -> int | None:
    """Give the token that carries the predicate: as drafted, else the one that governs the quote."""
    if draft.trigger is not None and draft.trigger.reproduces(page.document.text):
        return page.token_at(draft.trigger.start)
    first, last = page.token_at(quote.start), page.token_at(quote.end - 1)
    if first is None or last is None:
        return None
    parse = page.parse
    for token in range(first, last + 1):
        if not first <= parse.heads[token] <= last or parse.heads[token] == token:
            return token
    return first


def _check_stance(page: Page, stance: Stance, trigger: int, quote: Span) -> None:
    cues = load_cues()
    assessed = assess(page.parse, way_up(page.parse, trigger), cues, ())
    kinds = {cue.kind for cue in assessed.cues}
    if assessed.polarity is Polarity.DENIED and stance.polarity is Polarity.AFFIRMED:
        raise Refusal(Reason.NEGATION_MISSED, f"{quote.text[:80]!r} is denied in its sentence")
    denied = kinds & {CueKind.NEGATION, CueKind.DENIAL} or _has_negation(page, quote)
    if stance.polarity is Polarity.DENIED and not denied:
        raise Refusal(Reason.DENIAL_UNFOUNDED, f"nothing in {quote.text[:80]!r} denies it")
    allowed = min(assessed.certainty, _hedge_within(page, quote, trigger), key=lambda c: c.strength)
    if stance.certainty.strength > allowed.strength:
        raise Refusal(
            Reason.STRONGER_THAN_WORDS,
            f"{stance.certainty.value} is stronger than the words, which are {allowed.value}",
        )


def _hedge_within(page: Page, quote: Span, trigger: int) -> Certainty:
    """Give the commitment that hedging adverbs inside the quote leave, those of other clauses left out."""
    cues = load_cues()
    first, last = page.token_at(quote.start), page.token_at(quote.end - 1)
    if first is None or last is None:
        return Certainty.CERTAIN
    above = {step.token for step in way_up(page.parse, trigger)}
    words = {page.parse.lowers[t] for t in range(first, last + 1) if not _is_elsewhere(page, t, above)}
    if words & cues.possible_adverbs:
        return Certainty.POSSIBLE
    return Certainty.HEDGED if words & cues.hedge_adverbs else Certainty.CERTAIN


def _is_elsewhere(page: Page, token: int, above: set[int]) -> bool:
    """Tell whether a word is in a clause the trigger is no part of: "X, reportedly backed by Y, attacked"."""
    clause = page.parse.heads[token]
    return page.parse.deps[clause] in {"acl", "relcl", "advcl"} and clause not in above


def _has_negation(page: Page, quote: Span) -> bool:
    token = page.token_at(quote.start)
    if token is None:
        return False
    cues = load_cues()
    first, last = page.parse.sentences[page.parse.sentence_of[token]]
    denying = cues.negations | cues.negating_verbs | cues.speech_denying
    return any(page.parse.lowers[i] in denying or page.parse.lemmas[i] in denying for i in range(first, last))


def _check_numbers(draft: Draft, quote: Span) -> None:
    for name, value in draft.qualifiers:
        for number in _DIGITS.findall(value):
            if number.rstrip(".,") not in quote.text:
                raise Refusal(
                    Reason.NUMBER_NOT_IN_QUOTE, f"{name} {number} does not stand in {quote.text[:80]!r}"
                )
