"""The chain of voices of a claim: who is quoted, and who says it within the quotation."""

from dataclasses import replace

from reportedly.model.claims import Voice
from reportedly.model.pages import Page
from reportedly.model.terms import VoiceKind
from reportedly.reading.arguments import FIRST_PERSON
from reportedly.reading.cited import cited
from reportedly.reading.cues import Cues
from reportedly.reading.earlier_speakers import is_person, named_before
from reportedly.reading.quotes import Quotation, find_quotations, quotation_at
from reportedly.reading.remembered import remembered
from reportedly.reading.speakers import voice_of
from reportedly.reading.stance_steps import Step
from reportedly.reading.voices import Said, voices_above


@remembered
def chain_of(
    page: Page,
    steps: tuple[Step, ...],
    cues: Cues,
    heads: tuple[int, ...] = (),
) -> tuple[Voice, ...]:
    """Give the voices of a claim, outermost first, the publisher left out.

    Args:
        heads: head tokens of the claim's two ends, or none where they are not known.
    """
    # "We condemn the attack": whose text it is speaks in the first person, the publisher or who is quoted.
    told = voices_above(page, steps, cues, heads)
    above = (*told, *cited(page, steps, told, cues))
    said = tuple(one for one in above if page.parse.lowers[one.speaker] not in FIRST_PERSON)
    quotation = quotation_at(find_quotations(page, cues), page.parse.starts[steps[0].token])
    if quotation is None or quotation.speaker is None:
        return (
            *(_outermost(page, one.speaker, one.verb, cues) for one in said[:1]),
            *(one.voice for one in said[1:]),
        )
    outer = _outermost(page, quotation.speaker, quotation.verb, cues)
    inside = [one for one in said if _is_inside(page, one, quotation) and one.speaker != quotation.speaker]
    return (
        replace(outer, direct=True),
        *(one.voice for one in inside if one.voice.name != outer.name or one.voice.name is None),
    )


def _outermost(page: Page, speaker: int, verb: int | None, cues: Cues) -> Voice:
    """Give the voice of who speaks, called by the words in which they spoke before: "he" by the name."""
    known = named_before(page, speaker, cues)
    voice = voice_of(page, known, verb, cues)
    return replace(voice, kind=VoiceKind.NAMED) if is_person(page, speaker, known) else voice


def _is_inside(page: Page, said: Said, quotation: Quotation) -> bool:
    return quotation.start <= page.parse.starts[said.verb] < quotation.end
