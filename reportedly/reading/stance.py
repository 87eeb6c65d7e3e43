"""Stance: polarity, certainty and time of a claim, read off the words around its trigger.

The way up from the trigger to the root of its sentence is walked once. On each step the words of the node are
asked; whether a step keeps the claim within their reach depends on the dependency label. Source: the scopes
and terminators of ConText (Harkema et al., J. Biomed. Inform. 2009), on a tree instead of a window.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.terms import Certainty, CueKind, Polarity
from reportedly.reading.cues import Cues
from reportedly.reading.owned_deeds import owns_deed
from reportedly.reading.phrases import child_with
from reportedly.reading.remembered import remembered
from reportedly.reading.stance_answers import answer_cues
from reportedly.reading.stance_arguments import cues_on_arguments
from reportedly.reading.stance_beyond import cues_beyond
from reportedly.reading.stance_contents import content_cues, end_to_come
from reportedly.reading.stance_cues import FoundCue, cues_above, cues_beside, question_marks
from reportedly.reading.stance_denials import (
    evidence_cues,
    is_evidence,
    is_left_open,
    is_not_done,
    is_ungiven,
    nothing_cues,
    told_cues,
    without_denied_charges,
)
from reportedly.reading.stance_judgements import judgement_of
from reportedly.reading.stance_plans import is_already_there, plan_cues, unreal_cues, would_if_true
from reportedly.reading.stance_seeming import seeming_cues
from reportedly.reading.stance_steps import Step
from reportedly.reading.stance_withdrawn import dismissed_before, is_taken_back
from reportedly.reading.verbs import load_verbs

_DENYING = frozenset({CueKind.NEGATION, CueKind.DENIAL})
_ANSWERED = frozenset({"ccomp", "xcomp", "dobj"})
_TURNING = frozenset({CueKind.NEGATION, CueKind.DENIAL, CueKind.PLAN, CueKind.CONDITION})
"""What governs a clause and not what only describes somebody in it."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """What the words around a trigger say of the claim."""

    polarity: Polarity
    certainty: Certainty
    planned: bool
    past: bool
    cues: tuple[FoundCue, ...]
    evaporates: bool = False
    """The claim is only asked about, or a denial of saying it: nothing is claimed."""
    goes_on: bool = False
    """An end of it is yet to come: "must stop arming"."""


@remembered
def assess(parse: Parse, steps: tuple[Step, ...], cues: Cues, arguments: tuple[int, ...]) -> Assessed:
    """Give polarity, certainty and time as the words have them.

    Args:
        steps: the way up from the trigger.
        arguments: heads of the claim's arguments; "alleged" before one of them hedges the claim.
    """
    on_arguments = cues_on_arguments(parse, arguments, cues)
    found = tuple(
        dict.fromkeys((*_cues(parse, steps, cues), *on_arguments, *_cues_behind(parse, steps, cues)))
    )
    found = without_denied_charges(parse, _open_to_question(parse, found))
    ends = end_to_come(parse, found, [(step.token, step.label) for step in steps], cues)
    found = tuple(cue for cue in found if cue not in ends)
    if is_already_there(parse, steps[0].token, [step.token for step in steps[1:]], cues):
        found = tuple(cue for cue in found if cue.kind is not CueKind.PLAN)
    kinds = [cue.kind for cue in found]
    negations = len({cue.token for cue in found if cue.kind in {CueKind.NEGATION, CueKind.DENIAL}})
    certainty = Certainty.CERTAIN
    if CueKind.HEDGE in kinds:
        certainty = Certainty.HEDGED
    if {CueKind.POSSIBILITY, CueKind.CONDITION, CueKind.QUESTION} & set(kinds) or _undenied(parse, found):
        certainty = Certainty.POSSIBLE
    return Assessed(
        polarity=Polarity.DENIED if negations % 2 else Polarity.AFFIRMED,
        certainty=certainty,
        planned=CueKind.PLAN in kinds,
        past=CueKind.PAST in kinds,
        cues=found,
        goes_on=bool(ends),
        evaporates=CueKind.QUESTION in kinds
        or CueKind.CONDITION in kinds
        or _is_unclaimed(parse, steps, cues)
        or _evaporates(parse, steps, cues),
    )


def _open_to_question(parse: Parse, found: tuple[FoundCue, ...]) -> tuple[FoundCue, ...]:
    """Give the cues without a "not" above a "whether": "it is not known whether" denies nothing."""
    asked = next((k for k, cue in enumerate(found) if parse.lowers[cue.token] == "whether"), len(found))
    return tuple(cue for k, cue in enumerate(found) if k <= asked or cue.kind is not CueKind.NEGATION)


def _undenied(parse: Parse, found: tuple[FoundCue, ...]) -> bool:
    """Tell whether a denial is itself denied, which leaves it open: "did not rule out that"."""
    denials = {cue.token for cue in found if cue.kind is CueKind.DENIAL}
    return any(cue.kind is CueKind.NEGATION and parse.heads[cue.token] in denials for cue in found)


@remembered
def _cues(parse: Parse, steps: tuple[Step, ...], cues: Cues) -> tuple[FoundCue, ...]:
    """Give the words that speak of a claim along its way up, and those that say nothing did."""
    judged = {s: judgement_of(parse, s.token, s.label, cues) for s in steps}
    turned = {one.denied_by for one in judged.values() if one is not None}
    along = (
        cue
        for step, one in judged.items()
        for cue in (*_cues_at(parse, step, steps[0].token, cues), *(one.cues(parse, cues) if one else ()))
        if cue.token not in turned
    )
    return (*along, *nothing_cues(parse, steps[0].token, cues))


@remembered
def _cues_behind(parse: Parse, steps: tuple[Step, ...], cues: Cues) -> tuple[FoundCue, ...]:
    """Give the marks of a question, and the doubt beyond the clause."""
    token = steps[0].token
    beyond = cues_beyond(parse, token, tuple(step.token for step in steps), cues)
    return (*question_marks(parse, token), *beyond)


def _cues_at(parse: Parse, step: Step, trigger: int, cues: Cues) -> Iterator[FoundCue]:
    governed = cues_above(parse, step.token, step.label, cues)
    above = (
        *(cue for cue in governed if cue.kind not in _DENYING or not _stands(parse, step, cue.kind)),
        *plan_cues(parse, step.token, step.label, cues),
        *unreal_cues(parse, step.token, step.label, step.below),
        *answer_cues(parse, step.token, trigger, cues),
        *seeming_cues(parse, step.token, cues),
    )
    yield from (cue for cue in above if not step.aside or cue.kind not in _TURNING)
    yield from told_cues(parse, step.token, step.label, step.below, cues)
    yield from content_cues(parse, step.token, step.label, step.below, cues)
    if step.reaches:
        found = cues_beside(parse, step.token, cues, own=step.below == step.token)
        denies = step.negatable and not is_ungiven(parse, step.token)
        found = (c for c in found if parse.deps[c.token] != "aux" or not would_if_true(parse, c.token))
        yield from (cue for cue in found if denies or cue.kind is not CueKind.NEGATION)
        yield from evidence_cues(parse, step.token, step.label, cues)


def _stands(parse: Parse, step: Step, kind: CueKind) -> bool:
    """Tell whether what a noun names stands, whatever is not done about it: "refused to condemn the raid"."""
    reacting = kind is CueKind.NEGATION and parse.lemmas[step.below] in load_verbs().reacting
    return step.given or (reacting and not step.negatable)


def _evaporates(parse: Parse, steps: tuple[Step, ...], cues: Cues) -> bool:
    """Tell whether a verb of saying above is itself negated: "did not say that", "nobody claimed"."""
    for step in steps[1:]:
        verb, lemma = step.token, parse.lemmas[step.token]
        unsaid = is_not_done(parse, verb, cues)
        if lemma in cues.responsibility and parse.lemmas[step.below] == "responsibility" and unsaid:
            return True
        if is_taken_back(parse, verb, cues) or (step.label in _ANSWERED and is_left_open(parse, verb, cues)):
            return True
        asked = any(parse.lowers[c] in cues.possible_marks for c in parse.children[step.below])
        telling = lemma in cues.speech_flat or (lemma in cues.proving and not asked)
        told = step.label == "ccomp" and (telling or lemma in cues.speech)
        if told and _is_nobody(parse, verb, cues):
            return True
        if lemma in cues.accusing and (unsaid or _is_short_of(parse, verb)):
            return True
        if step.label == "ccomp" and telling:
            return unsaid or _is_denied(parse, verb, cues) or _is_short_of(parse, verb)
    return False


def _is_unclaimed(parse: Parse, steps: tuple[Step, ...], cues: Cues) -> bool:
    """Tell whether nobody owns a deed: "no group has claimed the attack" denies nothing."""
    return any(_claims(parse, one, cues) and _is_nobody(parse, one.token, cues) for one in steps)


def _claims(parse: Parse, step: Step, cues: Cues) -> bool:
    """Tell whether a verb takes a deed for its subject's own: "claimed the attack", "took credit for it"."""
    deed = step.label in {"", "dobj"} and parse.lemmas[step.token] == "claim"
    return deed or owns_deed(parse, step.token, cues)


def _is_short_of(parse: Parse, verb: int) -> bool:
    """Tell whether somebody "stopped short of" what a verb says."""
    of = parse.heads[verb]
    return parse.deps[verb] == "pcomp" and of > 0 and parse.lowers[of - 1] == "short"


def _is_denied(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether saying is what is denied: "denied that he had said so", "denied saying so"."""
    told = parse.deps[verb] in {"ccomp", "xcomp"} and dismissed_before(parse, verb, cues) is None
    return told and parse.lemmas[parse.heads[verb]] in cues.speech_denying


def _is_nobody(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether the subject of a verb is nobody: "no one", "none of them", "neither side"."""
    subject = child_with(parse, verb, "nsubj")
    told = subject is not None and not is_evidence(parse, subject)
    return (
        subject is not None
        and told
        and any(parse.lowers[token] in cues.negations for token in (subject, *_determiners(parse, subject)))
    )


def _determiners(parse: Parse, noun: int) -> tuple[int, ...]:
    return tuple(child for child in parse.children[noun] if parse.deps[child] == "det")
