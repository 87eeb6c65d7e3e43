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
from reportedly.reading.stance_answers import answer_cues
from reportedly.reading.stance_arguments import cues_on_arguments
from reportedly.reading.stance_beyond import cues_beyond
from reportedly.reading.stance_contents import content_cues, end_to_come
from reportedly.reading.stance_cues import FoundCue, cues_above, cues_beside, question_marks
from reportedly.reading.stance_denials import (
    evidence_cues,
    is_left_open,
    is_not_done,
    is_ungiven,
    nothing_cues,
    told_cues,
    without_denied_charges,
)
from reportedly.reading.stance_plans import is_already_there, plan_cues, unreal_cues, would_if_true
from reportedly.reading.stance_seeming import seeming_cues
from reportedly.reading.stance_withdrawn import dismissed_before, is_taken_back
from reportedly.reading.verbs import load_verbs

_REACHING = frozenset(
    (
        "xcomp ccomp dobj nsubj nsubjpass attr pobj prep conj pcomp oprd acomp agent dative csubj compound "
        "poss appos amod acl"
    ).split()
)
_COMPLETING = frozenset("of at to with for in from on against by about".split())
_BEING_SO = frozenset("true real possible likely certain genuine".split())
_EXISTING = frozenset("be exist occur happen see find uncover know receive do".split())  # "nor did X attack"
_DENYING = frozenset("deny dispute refute contest disclaim disavow".split())  # "did not deny the raid"
_ANSWERED = frozenset({"ccomp", "xcomp", "dobj"})
_TURNING = frozenset({CueKind.NEGATION, CueKind.DENIAL, CueKind.PLAN, CueKind.CONDITION})
"""What governs a clause and not what only describes somebody in it."""

_TOLD = frozenset(
    "rumour rumor report claim allegation accusation assertion suggestion belief notion idea".split()
)
_CLAUSES, _MAX_CLIMB = frozenset({"advcl", "relcl", "parataxis"}), 12


@dataclass(frozen=True, slots=True)
class Step:
    """A node on the way from a trigger to the root."""

    token: int
    label: str
    """Label of the step that led here; empty for the trigger."""
    below: int
    reaches: bool
    """Whether words that modify this node still speak of the claim."""
    negatable: bool
    """Whether a "not" at this node denies the claim, rather than something said about it."""
    aside: bool = False
    """Whether the claim only describes somebody on the way: "denied that X, backed by Y, attacked"."""


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


def way_up(parse: Parse, trigger: int, *, title: bool = False) -> tuple[Step, ...]:
    """Give the steps from a trigger to its sentence's root, the trigger first.

    Args:
        title: the claim stands in a title or apposition, so that only words within its phrase speak of it:
            what the sentence goes on to say, ask or deny takes it for granted.
    """
    steps = [Step(trigger, "", trigger, reaches=True, negatable=True)]
    reaches = negatable = True
    aside = False
    token = trigger
    for _ in range(_MAX_CLIMB):
        above = parse.heads[token]
        if above == token or (title and parse.poses[above] in {"VERB", "AUX"}):
            break
        label = parse.deps[token]
        reaches = reaches and _keeps_reach(parse, token, label)
        negatable = negatable and _keeps_negation(parse, token, label)
        steps.append(Step(above, label, token, reaches, negatable, aside))
        aside = aside or _is_aside(parse, token, label)
        token = above
    return tuple(steps)


def _keeps_reach(parse: Parse, token: int, label: str) -> bool:
    """Tell whether words that modify the node above still speak of the claim below."""
    if label == "advcl" and parse.lemmas[parse.heads[token]] in load_verbs().leading:
        return parse.tags[token] == "VB"  # "cannot sit down to negotiate"
    if label in _CLAUSES or label not in _REACHING:
        return label == "relcl" and is_cleft(parse, token)
    if label == "conj":
        return child_with(parse, token, "nsubj", "nsubjpass") is None
    if label == "acl" and child_with(parse, token, "mark", "nsubj") is None:
        return parse.tags[token] not in {"VBN", "VBG"}
    return label != "prep" or parse.poses[parse.heads[token]] != "VERB" or _is_complement(parse, token)


def _is_aside(parse: Parse, token: int, label: str) -> bool:
    """Tell whether a clause only describes the noun above it, which a "not" further up leaves standing."""
    if label == "relcl":
        return not is_cleft(parse, token) and not is_told(parse, token)
    return label == "acl" and parse.tags[token] == "VBN" and child_with(parse, token, "mark") is None


def is_told(parse: Parse, clause: int) -> bool:
    """Tell whether a clause that the parser relates says what its noun tells: "the rumour that A hit B"."""
    that = next((c for c in parse.children[clause] if parse.lowers[c] == "that" and c < clause), None)
    things = [c for c in parse.children[clause] if parse.deps[c] == "dobj" and c != that]
    whole = bool(things) and child_with(parse, clause, "nsubj") not in {None, that}
    return whole and that is not None and parse.lemmas[parse.heads[clause]] in _TOLD


def is_cleft(parse: Parse, clause: int) -> bool:
    """Tell whether a relative clause carries the sentence: "it was not Example that attacked"."""
    noun = parse.heads[clause]
    verb = parse.heads[noun]
    subject = child_with(parse, verb, "nsubj")
    attribute = parse.deps[noun] == "attr" and parse.lemmas[verb] == "be"
    return attribute and subject is not None and parse.lowers[subject] == "it"


def _keeps_negation(parse: Parse, token: int, label: str) -> bool:
    """Tell whether a "not" above denies what a noun names: "did not launch an attack".

    Of two verbs that each have their own, neither is denied twice: "has not met and will not meet".
    """
    if label == "conj" and child_with(parse, token, "neg") is not None:
        return False
    if label not in {"nsubj", "nsubjpass", "dobj"} or parse.poses[token] == "VERB":
        return True
    verb = parse.lemmas[parse.heads[token]]
    quality = child_with(parse, parse.heads[token], "acomp") if verb == "be" else None
    if quality is not None:
        return parse.lemmas[quality] in _BEING_SO  # "their presence is not new" denies no presence
    return verb in load_verbs().holding | _EXISTING | _DENYING


def _is_complement(parse: Parse, preposition: int) -> bool:
    """Tell whether a prepositional phrase completes its verb ("hinted at", "accused of", "served as")."""
    serves = (
        parse.lowers[preposition] == "as" and parse.lemmas[parse.heads[preposition]] in load_verbs().serving
    )
    return serves or parse.lowers[preposition] in _COMPLETING


def assess(parse: Parse, steps: tuple[Step, ...], cues: Cues, arguments: tuple[int, ...]) -> Assessed:
    """Give polarity, certainty and time as the words have them.

    Args:
        steps: the way up from the trigger.
        arguments: heads of the claim's arguments; "alleged" before one of them hedges the claim.
    """
    found = tuple(dict.fromkeys(_cues(parse, steps, cues, arguments)))
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


def _cues(
    parse: Parse, steps: tuple[Step, ...], cues: Cues, arguments: tuple[int, ...]
) -> Iterator[FoundCue]:
    for step in steps:
        governed = cues_above(parse, step.token, step.label, cues)
        above = (
            *(cue for cue in governed if cue.kind is not CueKind.NEGATION or not _stands(parse, step)),
            *plan_cues(parse, step.token, step.label, cues),
            *unreal_cues(parse, step.token, step.label, step.below),
            *answer_cues(parse, step.token, steps[0].token, cues),
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
    yield from nothing_cues(parse, steps[0].token, cues)
    yield from cues_on_arguments(parse, arguments, cues)
    yield from question_marks(parse, steps[0].token)
    yield from cues_beyond(parse, steps[0].token, tuple(step.token for step in steps), cues)


def _stands(parse: Parse, step: Step) -> bool:
    """Tell whether what a noun names stands, whatever is not done about it: "refused to condemn the raid"."""
    return not step.negatable and parse.lemmas[step.below] in load_verbs().reacting


def _evaporates(parse: Parse, steps: tuple[Step, ...], cues: Cues) -> bool:
    """Tell whether a verb of saying above is itself negated: "did not say that", "nobody claimed"."""
    for step in steps[1:]:
        verb, lemma = step.token, parse.lemmas[step.token]
        unsaid = is_not_done(parse, verb, cues)
        if lemma in cues.responsibility and parse.lemmas[step.below] == "responsibility" and unsaid:
            return True
        if is_taken_back(parse, verb, cues) or (step.label in _ANSWERED and is_left_open(parse, verb, cues)):
            return True
        if step.label == "ccomp" and lemma in cues.speech and _is_nobody(parse, verb, cues):
            return True
        if lemma in cues.accusing and (unsaid or _is_short_of(parse, verb)):
            return True
        if step.label == "ccomp" and lemma in cues.speech_flat:
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
    return subject is not None and any(
        parse.lowers[token] in cues.negations for token in (subject, *_determiners(parse, subject))
    )


def _determiners(parse: Parse, noun: int) -> tuple[int, ...]:
    return tuple(child for child in parse.children[noun] if parse.deps[child] == "det")
