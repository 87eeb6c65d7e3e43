"""Attribution: a draft's speakers are those its words have, or none; what it leaves out is read again."""

from collections.abc import Iterator

from reportedly.model.claims import Draft, Reason, Voice
from reportedly.model.folding import fold_bare
from reportedly.model.pages import Page
from reportedly.model.spans import Span
from reportedly.reading.bearing import Bearer
from reportedly.reading.cues import load_cues
from reportedly.reading.refusal import Refusal
from reportedly.reading.speech import chain_of
from reportedly.reading.stance_steps import way_up


def voices_of(page: Page, draft: Draft, bearers: tuple[Bearer, ...]) -> tuple[Voice, ...]:
    """Give the chain of voices that the words have, the publisher left out.

    A draft that names no speaker, or not all of them, gets the words' own chain.

    Raises: Refusal, where it names one who does not say it.
    """
    for voice in draft.voices:
        _check_voice(page, voice)
    chains = [_chain(page, bearer) for bearer in bearers]
    fitting = [chain for chain in chains if _is_within(draft.voices, chain)]
    if not fitting:
        named = ", ".join(repr(voice.span.text) for voice in draft.voices if voice.span is not None)
        raise Refusal(Reason.OTHER_VOICE, f"the words do not have it from {named}")
    # a speaker at one of several words is a speaker: dropping one is worse than finding one
    return next((chain for chain in fitting if chain), ())


def _chain(page: Page, bearer: Bearer) -> tuple[Voice, ...]:
    steps = way_up(page.parse, bearer.token, title=bearer.title)
    return chain_of(page, steps, load_cues(), bearer.heads)


def _is_within(drafted: tuple[Voice, ...], chain: tuple[Voice, ...]) -> bool:
    """Tell whether all drafted voices are in a chain, in its order."""
    rest: Iterator[Voice] = iter(chain)
    return all(any(_is_same(voice, known) for known in rest) for voice in drafted)


def _is_same(drafted: Voice, known: Voice) -> bool:
    if drafted.span is None or known.span is None:
        return False
    named = (
        drafted.name is not None
        and known.name is not None
        and fold_bare(drafted.name) == fold_bare(known.name)
    )
    return drafted.span.overlaps(known.span) or named


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
