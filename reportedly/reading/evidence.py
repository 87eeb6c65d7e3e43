"""Evidence: the video, photograph or document that a text points to as showing a claim."""

from collections.abc import Iterator

from reportedly.model.claims import Evidence
from reportedly.model.pages import Page, Parse
from reportedly.model.terms import EvidenceKind
from reportedly.reading.cues import Cues
from reportedly.reading.owned_deeds import PROMISED, claims_below, owns_deed
from reportedly.reading.phrases import child_with, phrase_start, preposition_objects
from reportedly.reading.speakers import evidence_kind
from reportedly.reading.stance_steps import Step

_POINTING = ("in", "by", "from", "on", "via", "through", "of")


def evidence_for(page: Page, steps: tuple[Step, ...], cues: Cues) -> tuple[Evidence, ...]:
    """Give the evidence named around a trigger: subjects and means of the verbs above it, each kind once."""
    found: dict[EvidenceKind, Evidence] = {}
    for step in steps:
        for token in _candidates(page.parse, step.token):
            kind = evidence_kind(page, token, cues)
            if kind is not None and kind not in found:
                found[kind] = Evidence(kind, page.quote(phrase_start(page.parse, token), token + 1))
        claim = _responsibility(page, step, cues)
        if claim is not None:
            found.setdefault(claim.kind, claim)
    return tuple(found.values())


def _candidates(parse: Parse, token: int) -> Iterator[int]:
    if parse.poses[token] not in {"VERB", "AUX"}:
        return
    subject = child_with(parse, token, "nsubj")
    if subject is not None:
        yield subject
    yield from preposition_objects(parse, token, *_POINTING)
    for child in parse.children[token]:
        if parse.lowers[child] == "according":
            yield from preposition_objects(parse, child, "to")


def _responsibility(page: Page, step: Step, cues: Cues) -> Evidence | None:
    """Give a claim of responsibility, where the step is one, its verb or its deed."""
    parse = page.parse
    if parse.lemmas[step.token] in PROMISED and parse.lemmas[parse.heads[step.token]] in cues.responsibility:
        return _claim(page, parse.heads[step.token], step.token)
    if owns_deed(parse, step.token, cues) and child_with(parse, step.token, "neg") is None:
        return _claim(page, step.token, child_with(parse, step.token, "dobj", "nsubjpass") or step.token)
    below = () if step.label else claims_below(parse, step.token, cues)
    return next((_claim(page, verb, verb) for _, verb in below), None)


def _claim(page: Page, verb: int, thing: int) -> Evidence:
    first, last = sorted((verb, thing))
    return Evidence(EvidenceKind.CLAIM_OF_RESPONSIBILITY, page.quote(first, last + 1))
