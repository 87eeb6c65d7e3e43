"""What bears a draft: evidence and cues, read off the words and not off what a model says of them."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.model.claims import Cue, Draft, DraftArgument, Reason
from reportedly.model.pages import Page
from reportedly.model.terms import SYMMETRIC, Predicate, Status
from reportedly.reading.cues import load_cues
from reportedly.reading.evidence import evidence_for
from reportedly.reading.patterns.extractor import telling_of
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.stance import Assessed, assess
from reportedly.reading.stance_status import Telling, status_of
from reportedly.reading.stance_steps import Step, way_up
from reportedly.reading.stated import Stated, is_said_by


def with_bearing(page: Page, draft: Draft, stated: Stated) -> Draft:
    """Give a draft with the evidence and cues around the word that says it; unchanged where none is known.

    What the words only plan and the draft has as done gets a fault.
    The word is one that the draft itself points at and that the vocabulary knows to say it of both its ends.
    """
    fitting = [] if draft.fault is not None else list(_fitting(page, draft, stated))
    if fitting and all(_tells_a_plan_as_done(page, draft, hit) for hit in fitting):
        detail = f"{draft.quote[:80]!r} does not say that it is {draft.status}"
        return replace(draft, fault=(Reason.OTHER_STATUS, detail))
    pointed = next((hit for hit in fitting if _points_at(page, draft, hit)), None)
    if pointed is None:
        return draft
    steps, assessed = _assessed(page, pointed)
    return replace(
        draft,
        trigger=page.quote(pointed.trigger, pointed.trigger + 1),
        evidence=evidence_for(page, steps, load_cues()),
        cues=tuple(Cue(cue.kind, page.quote(cue.token, cue.token + 1)) for cue in assessed.cues),
    )


def _assessed(page: Page, hit: Hit) -> tuple[tuple[Step, ...], Assessed]:
    steps = way_up(page.parse, hit.trigger, title=telling_of(page, hit) is Telling.TITLE)
    return steps, assess(page.parse, steps, load_cues(), (hit.subject, hit.object))


def _tells_a_plan_as_done(page: Page, draft: Draft, hit: Hit) -> bool:
    """Tell whether the words plan what a draft has as done: "plans talks"."""
    if draft.predicate == Predicate.THREATENS or draft.status not in (Status.PAST, Status.ONGOING):
        return False
    _, assessed = _assessed(page, hit)
    return status_of(page.parse, hit.trigger, assessed, telling_of(page, hit)) is Status.PLANNED


def _points_at(page: Page, draft: Draft, hit: Hit) -> bool:
    words, start = draft.trigger, page.parse.starts[hit.trigger]
    return words is not None and words.start <= start < words.end


def _fitting(page: Page, draft: Draft, stated: Stated) -> Iterator[Hit]:
    """Yield where the vocabulary finds the draft said of its ends, in the sentences of its quote."""
    if draft.start is None:
        return
    ends = (page.token_at(draft.start), page.token_at(draft.start + len(draft.quote) - 1))
    sentences = [page.parse.sentence_of[token] for token in ends if token is not None]
    if sentences:
        yield from (hit for hit in stated.within(sentences[0], sentences[-1]) if _is_of(page, hit, draft))


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
