"""Agreement: whether polarity, certainty, numbers and voices of a draft are those of its words."""

import re
from collections.abc import Iterator

from reportedly.model.claims import Cue, Draft, Evidence, Period, Place, Reason, Stance, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, CueKind, Polarity
from reportedly.reading.cues import load_cues
from reportedly.reading.refusal import Refusal
from reportedly.reading.stance import assess, way_up

_DIGITS = re.compile(r"\d[\d,.]*")


def check_words(page: Page, draft: Draft, stance: Stance, quote: Span, ends: tuple[Span, Span]) -> None:
    """Check a draft against its words.

    Args:
        ends: where the draft's two arguments stand.

    Raises: Refusal, where a "not", a hedge, a number, a speaker or a span differs from the words.
    """
    for trigger in _triggers(page, draft, quote, ends):
        _check_stance(page, stance, trigger, quote)
    _check_numbers(draft, quote)
    _check_spans(page, draft)
    for voice in draft.voices:
        _check_voice(page, voice)


def _triggers(page: Page, draft: Draft, quote: Span, ends: tuple[Span, Span]) -> Iterator[int]:
    """Yield where the stance is read: at the drafted trigger, and where both arguments meet.

    The meeting point is left out where the trigger stands below it, as the way up from there passes it. But
    for it, a trigger above a denial ("denied" itself) would hide what that does to the words below.
    """
    drafted = draft.trigger
    line: list[int] = []
    if drafted is not None and drafted.reproduces(page.document.text) and quote.covers(drafted):
        trigger = page.token_at(drafted.start)
        line = [] if trigger is None else _line_of(page, trigger)
    yield from line[:1]
    one, other = (page.token_at(end.end - 1) for end in ends)
    if one is not None and other is not None:
        above = _line_of(page, one)
        meeting = next((token for token in _line_of(page, other) if token in above), one)
        if meeting not in line:
            yield meeting


def _line_of(page: Page, token: int) -> list[int]:
    """Give a token and everything above it, itself first."""
    line = [token]
    while page.parse.heads[line[-1]] != line[-1]:
        line.append(page.parse.heads[line[-1]])
    return line


def _check_spans(page: Page, draft: Draft) -> None:
    """Check that what the draft points at besides its quote stands in the text."""
    pointed: list[Evidence | Cue | Place | Period] = [*draft.evidence, *draft.cues, *draft.where]
    pointed += [] if draft.when is None else [draft.when]
    for one in pointed:
        if not one.span.reproduces(page.document.text):
            raise Refusal(Reason.QUOTE_NOT_FOUND, f"{one.span.text!r} does not stand where it is said to")


def _check_voice(page: Page, voice: Voice) -> None:
    """Check that a speaker's words stand in the text, and that they name whom the draft names."""
    if voice.span is None:
        raise Refusal(Reason.VOICE_NOT_FOUND, f"no words of the text name the speaker {voice.name!r}")
    for span in (voice.span, voice.cue):
        if span is not None and not span.reproduces(page.document.text):
            raise Refusal(
                Reason.VOICE_NOT_FOUND, f"the speaker {span.text!r} does not stand where it is said to"
            )
    if voice.name is not None and fold_bare(voice.name) not in _names_at(page, voice.span):
        raise Refusal(Reason.VOICE_NOT_FOUND, f"{voice.span.text!r} is not {voice.name!r} in this document")


def _names_at(page: Page, span: Span) -> set[str]:
    """Give the folded names of whatever is mentioned within some words, the words themselves included."""
    referents = [r for m in page.mentions if m.span.overlaps(span) for r in m.referents]
    names = [name for r in referents for name in (r.name, r.anchor.text, *r.aliases)]
    return {fold_bare(name) for name in (span.text, *names)}


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
