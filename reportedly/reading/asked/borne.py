"""What bears a draft: evidence and cues, read off the words and not off what a model says of them."""

from dataclasses import replace

from reportedly.model.claims import Cue, Draft, DraftArgument
from reportedly.model.pages import Page
from reportedly.model.terms import SYMMETRIC, Predicate
from reportedly.reading.cues import load_cues
from reportedly.reading.evidence import evidence_for
from reportedly.reading.patterns.extractor import telling_of
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.stance import Telling, assess, way_up
from reportedly.reading.stated import Stated, is_said_by


def with_bearing(page: Page, draft: Draft, stated: Stated) -> Draft:
    """Give a draft with the evidence and cues around the word that says it; unchanged where none is known.

    The word is one that the draft itself points at and that the vocabulary knows to say it of both its ends.
    """
    hit = None if draft.fault is not None else _hit_of(page, draft, stated)
    if hit is None:
        return draft
    steps = way_up(page.parse, hit.trigger, title=telling_of(page, hit) is Telling.TITLE)
    assessed = assess(page.parse, steps, load_cues(), (hit.subject, hit.object))
    return replace(
        draft,
        trigger=page.quote(hit.trigger, hit.trigger + 1),
        evidence=evidence_for(page, steps, load_cues()),
        cues=tuple(Cue(cue.kind, page.quote(cue.token, cue.token + 1)) for cue in assessed.cues),
    )


def _hit_of(page: Page, draft: Draft, stated: Stated) -> Hit | None:
    words = draft.trigger
    if words is None:
        return None
    first, last = (page.token_at(offset) for offset in (words.start, words.end - 1))
    if first is None or last is None:
        return None
    sentences = page.parse.sentence_of[first], page.parse.sentence_of[last]
    hits = (hit for hit in stated.within(*sentences) if first <= hit.trigger <= last)
    return next((hit for hit in hits if _is_of(page, hit, draft)), None)


def _is_of(page: Page, hit: Hit, draft: Draft) -> bool:
    predicate = Predicate(draft.predicate)
    if not is_said_by(hit, predicate):
        return False
    straight = _holds(page, draft.subject, hit.subject) and _holds(page, draft.object, hit.object)
    turned = _holds(page, draft.subject, hit.object) and _holds(page, draft.object, hit.subject)
    return straight or (turned and predicate in SYMMETRIC)


def _holds(page: Page, end: DraftArgument, token: int) -> bool:
    """Tell whether a token stands in the words of an end whose place is known."""
    return end.start is not None and end.start <= page.parse.starts[token] < end.start + len(end.text)
