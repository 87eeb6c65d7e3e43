"""Answers: verbs that deny what was told before, without saying it again."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_phrases import rules_out

_KNOWN = frozenset("the this that these those such any".split())
_ABOUT = frozenset("of in for with about from to".split())


def denied_charge(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give the word for what a verb denies without saying it again: "it" in "denied it"."""
    if parse.lemmas[verb] == "be" and parse.deps[verb] not in {"aux", "auxpass"}:
        return _judged_untrue(parse, verb, cues)
    if parse.poses[verb] != "VERB" or child_with(parse, verb, "neg") is not None:
        return None
    return _denied_deed(parse, verb, cues) or _denied_thing(parse, verb, cues)


def _denied_thing(parse: Parse, verb: int, cues: Cues) -> int | None:
    thing = child_with(parse, verb, "dobj", "nsubjpass")
    if thing is not None and child_with(parse, verb, "ccomp") is not None:
        return None  # "denied the allegation that …", with the clause hung on the verb
    if thing is None:
        thing = _called(parse, verb, cues)
    if thing is not None and parse.tags[thing] == "WDT":
        return thing if _is_denied_charge(parse, verb, thing, cues) else None
    if thing is None or parse.lemmas[thing] not in cues.charges | cues.own_part or _has_content(parse, thing):
        return None
    denying = parse.lemmas[verb] in cues.speech_denying or rules_out(parse, verb)
    return (
        thing if denying or (parse.lemmas[verb] in cues.calling and _says_untrue(parse, verb, cues)) else None
    )


def _denied_deed(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give the deed that was told before and is denied by its name: "denied having ordered the killings"."""
    if parse.lemmas[verb] not in cues.speech_denying:
        return None
    said = child_with(parse, verb, "ccomp", "xcomp")
    noun = child_with(parse, verb if said is None else said, "dobj")
    if noun is None or parse.lemmas[noun] not in cues.deeds or _has_content(parse, noun):
        return None
    known = any(parse.lowers[c] in _KNOWN for c in parse.children[noun] if parse.deps[c] == "det")
    return noun if known and not any(parse.deps[c] == "neg" for c in parse.children[said or verb]) else None


def _judged_untrue(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give what is called untrue in so many words: "that" in "that is a lie", "this is not true"."""
    thing, quality = child_with(parse, verb, "nsubj"), child_with(parse, verb, "attr", "acomp")
    if thing is None or quality is None or verb > quality:
        return None
    if parse.lemmas[thing] not in cues.charges or _has_content(parse, thing):
        return None
    denied = child_with(parse, verb, "neg") is not None
    untrue = parse.lemmas[quality] in cues.true if denied else is_untrue(parse, quality, cues)
    return thing if untrue else None


def _is_denied_charge(parse: Parse, verb: int, pronoun: int, cues: Cues) -> bool:
    """Tell whether a relative clause denies a charge: "an allegation that X rejects", "…, which X denied"."""
    if parse.deps[verb] != "relcl" or parse.lemmas[verb] not in cues.speech_denying:
        return False
    charge = parse.lemmas[parse.heads[verb]] in cues.charges - cues.own_part
    whole = parse.lemmas[verb] == "deny" and parse.lowers[pronoun] == "which"
    return charge or (whole and parse.words[pronoun - 1] == ",")


def _called(parse: Parse, verb: int, cues: Cues) -> int | None:
    """Give what is called something: the subject of the small clause in "called it baseless"."""
    clause = child_with(parse, verb, "ccomp")
    untrue = clause is not None and parse.lemmas[verb] in cues.calling and is_untrue(parse, clause, cues)
    return child_with(parse, clause, "nsubj") if clause is not None and untrue else None


def _says_untrue(parse: Parse, verb: int, cues: Cues) -> bool:
    below = [c for c in parse.children[verb] if parse.deps[c] != "nsubj"]
    behind = [inner for c in below if parse.lowers[c] == "as" for inner in parse.children[c]]
    return any(is_untrue(parse, word, cues) for word in (*below, *behind))


def is_untrue(parse: Parse, word: int, cues: Cues) -> bool:
    """Tell whether a word or what hangs on it calls something untrue: "absurd", "a plain lie"."""
    words = {parse.lowers[word], *(parse.lowers[c] for c in parse.children[word])}
    return bool(words & cues.untrue)


def _has_content(parse: Parse, noun: int) -> bool:
    """Tell whether a noun says itself what it is about: "claims that", "a role in the attack"."""
    return any(
        parse.deps[c] in {"acl", "relcl", "ccomp"} or (parse.deps[c] == "prep" and parse.lowers[c] in _ABOUT)
        for c in parse.children[noun]
    )


def answer_cues(parse: Parse, verb: int, trigger: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the denial in "called it baseless", "that is a lie" for who asks of its "it" or "that"."""
    judging = parse.lemmas[verb] in (cues.calling - cues.speech_denying) | {"be"}
    if judging and denied_charge(parse, verb, cues) == trigger:
        yield FoundCue(verb, CueKind.DENIAL)
