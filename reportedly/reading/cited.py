"""Cited: whom somebody who tells a thing has it from: "the paper reported, citing an official"."""

from reportedly.model.pages import Page, Parse
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.speakers import can_speak, voice_of
from reportedly.reading.stance_steps import Step
from reportedly.reading.tellers import CITING
from reportedly.reading.voices import Said


def cited(page: Page, steps: tuple[Step, ...], above: tuple[Said, ...], cues: Cues) -> tuple[Said, ...]:
    """Give the source that those who say a claim name for it, none where nobody says it or names one.

    Args:
        steps: the way up from the claim's word.
        above: who says it, as `voices_above` gives them.
    """
    parse, line = page.parse, {step.token for step in steps}
    around = line | {token for one in above for token in (one.verb, one.speaker)} if above else frozenset()
    for token in sorted(around):
        for child in parse.children[token]:
            source = _source(parse, child) if child not in line else None
            if source is not None and can_speak(page, source, cues):
                return (Said(voice_of(page, source, child, cues), child, source),)
    return ()


def _source(parse: Parse, verb: int) -> int | None:
    citing = parse.lemmas[verb] in CITING and parse.tags[verb] == "VBG"
    return child_with(parse, verb, "dobj") if citing else None
