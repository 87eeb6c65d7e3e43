"""Denials: charges that are denied, evidence that nobody has, words that deny or charge by themselves."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind, Predicate
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_phrases import rules_out

_EVIDENCE = frozenset("evidence proof information indication knowledge intelligence confirmation".split())
_HAVING = frozenset("have find see know get receive obtain uncover be exist hold".split())
_GIVING = frozenset("provide give offer present produce show cite release supply".split())
_OWN_DEED = frozenset("responsibility involvement role part hand participation complicity".split())
_FIRST = frozenset("initial early preliminary first unconfirmed unverified conflicting".split())
_TOLD = frozenset("report account information intelligence investigation finding assessment".split())


def without_denied_charges(parse: Parse, found: tuple[FoundCue, ...]) -> tuple[FoundCue, ...]:
    """Give the cues without the hedge of a charge that is denied: "denied charges that" hedges nothing."""
    denying = {cue.token for cue in found if cue.kind is CueKind.DENIAL}
    return tuple(
        cue
        for cue in found
        if cue.kind is not CueKind.HEDGE
        or parse.poses[cue.token] != "NOUN"
        or not _is_of(parse, cue.token, denying)
    )


def _is_of(parse: Parse, noun: int, denying: set[int]) -> bool:
    """Tell whether a denying word has a noun for its object: "denied claims", "scoffed at claims"."""
    above = parse.heads[noun]
    if parse.deps[noun] == "pobj":
        above = parse.heads[above]
        return bool({above, *parse.children[above]} & denying)
    return parse.deps[noun] in {"dobj", "nsubjpass"} and above in denying


def evidence_cues(parse: Parse, token: int, label: str, cues: Cues) -> Iterator[FoundCue]:
    """Yield the reserve of who has no evidence and so denies, or gives none for what is alleged.

    Args:
        label: the dependency label between the noun and what is below it.
    """
    if parse.poses[token] != "NOUN" or parse.lemmas[token] not in _EVIDENCE or not label:
        return
    if _is_without(parse, token, cues):
        yield FoundCue(token, CueKind.HEDGE)


def _is_without(parse: Parse, noun: int, cues: Cues) -> bool:
    verb = parse.heads[noun]
    own = any(parse.lowers[child] in cues.negations for child in parse.children[noun])
    return own or (parse.deps[noun] == "dobj" and child_with(parse, verb, "neg") is not None)


def nothing_cues(parse: Parse, trigger: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the "no" of what a deed moves, where that is no end of the claim: "gave them no weapons".

    A verb that is denied already is left: "did not give them no weapons" is nobody's plain denial.
    """
    if child_with(parse, trigger, "neg") is not None:
        return
    moved = [c for c in parse.children[trigger] if parse.deps[c] in {"dobj", "nsubjpass"}]
    for thing in moved:
        denying = _nothing(parse, thing)
        if denying is not None and not _has_exception(parse, thing, cues):
            yield FoundCue(denying, CueKind.NEGATION)
            return


def _nothing(parse: Parse, thing: int) -> int | None:
    """Give the word that makes nothing of a thing: "no weapons", "nothing", "neither men nor money"."""
    if parse.lowers[thing] in {"nothing", "none"}:
        return thing
    # A parser joins the two objects of "gave Example neither men nor money" as if they were a list.
    beside = [c for c in parse.children[thing] if parse.deps[c] == "conj" and parse.words[c - 1] == "neither"]
    determiners = [c for noun in (thing, *beside) for c in parse.children[noun] if c < noun]
    return next((c for c in determiners if parse.lowers[c] in {"no", "neither"}), None)


def _has_exception(parse: Parse, thing: int, cues: Cues) -> bool:
    """Tell whether nothing means something after all: "nothing but rifles", "no men except two"."""
    return any(parse.lowers[child] in cues.exceptions | {"but"} for child in parse.children[thing])


def is_ungiven(parse: Parse, noun: int) -> bool:
    """Tell whether evidence is only not given, which denies nothing: "provided no evidence that"."""
    return parse.lemmas[noun] in _EVIDENCE and parse.lemmas[parse.heads[noun]] in _GIVING


def lacks_evidence(parse: Parse, verb: int, noun: int, cues: Cues) -> bool:
    """Tell whether a verb's subject says that it has no evidence: "the panel has no information that"."""
    known = parse.lemmas[noun] in _EVIDENCE and parse.lemmas[verb] in (_HAVING - {"be", "exist"}) | _GIVING
    return known and parse.deps[noun] == "dobj" and _is_without(parse, noun, cues)


def told_cues(parse: Parse, verb: int, label: str, below: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield what a verb says of words told before: "charges were dismissed", "early reports said".

    Args:
        label: the dependency label between the verb and what is below it.
        below: what is below it.
    """
    charge = parse.lemmas[below] in cues.hedge_nouns | {"report"}
    if label == "nsubjpass" and charge and parse.lemmas[verb] in cues.speech_denying:
        yield FoundCue(verb, CueKind.DENIAL)
    if label == "ccomp" and is_tentative(parse, verb, cues):
        yield FoundCue(verb, CueKind.HEDGE)
    nothing = _telling_nothing(parse, verb, cues) if label == "ccomp" else None
    if nothing is not None:
        yield FoundCue(nothing, CueKind.NEGATION)
        yield FoundCue(nothing, CueKind.HEDGE)
    if label == "dobj" and parse.lemmas[verb] in cues.bearing_out and is_not_done(parse, verb, cues):
        yield FoundCue(verb, CueKind.HEDGE)


def _telling_nothing(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give the nothing that tells what a verb says: "nothing suggests that", "no evidence shows that"."""
    teller = child_with(parse, verb, "nsubj")
    if teller is None and parse.deps[verb] in {"relcl", "acl", "xcomp"}:
        teller = parse.heads[verb]  # "found nothing to suggest that"
    if teller is None:
        return None
    bare = parse.lowers[teller] == "nothing" or (
        is_evidence(parse, teller) and _is_without(parse, teller, cues)
    )
    return teller if bare else None


def is_evidence(parse: Parse, noun: int) -> bool:
    """Tell whether a noun is of what shows a thing to be so."""
    return parse.lemmas[noun] in _EVIDENCE


def is_not_done(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether somebody does not or will not do what a verb says: "refused to confirm the attack"."""
    above = parse.lemmas[parse.heads[verb]]
    refused = parse.deps[verb] == "xcomp" and (above in cues.negating_verbs or above == "unable")
    return refused or child_with(parse, verb, "neg") is not None


def is_tentative(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether who says it speaks with a reserve: "initial reports said", "unconfirmed accounts"."""
    subject = child_with(parse, verb, "nsubj")
    if subject is None or parse.lemmas[subject] not in _TOLD | cues.documents:
        return False
    return any(parse.lowers[child] in _FIRST | cues.hedge_adjectives for child in parse.children[subject])


def is_left_open(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb stands for one of two answers that nobody gives: "neither confirmed nor denied"."""
    pair = [verb, parse.heads[verb]] if parse.deps[verb] == "conj" else [verb]
    pair += [child for child in parse.children[pair[-1]] if parse.deps[child] == "conj"]
    joined = any(parse.lowers[child] in {"or", "nor"} for each in pair for child in parse.children[each])
    lemmas = {parse.lemmas[each] for each in pair}
    return (
        joined and bool(lemmas & cues.speech_denying) and bool(lemmas & (cues.speech - cues.speech_denying))
    )


def denies_itself(parse: Parse, word: int, cues: Cues) -> bool:
    """Tell whether a word at which both ends meet denies the deed: "denied responsibility for the attack"."""
    thing = child_with(parse, word, "dobj")
    denying = parse.lemmas[word] in cues.speech_denying or rules_out(parse, word)
    return denying and thing is not None and parse.lemmas[thing] in _OWN_DEED | cues.hedge_nouns


def charges_itself(parse: Parse, word: int, predicate: Predicate, cues: Cues) -> bool:
    """Tell whether a word at which both ends meet only lays something to somebody: "was blamed on X"."""
    laid = parse.lemmas[word] in cues.linking | cues.accusing and parse.poses[word] == "VERB"
    return laid and predicate is not Predicate.OPPOSES
