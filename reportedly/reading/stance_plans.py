"""Plans: what is only to come, and what is only ordered: "talks are planned", "Attack the town!"."""

from collections.abc import Iterator, Sequence

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_phrases import infinitive_of, is_trust_asked
from reportedly.reading.verbs import load_verbs

_NOW = frozenset({"is", "are", "'s", "’s", "being"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OPENING = frozenset("\"“‘':;,-–—(") | {"``"}
_BEFORE_ORDERS = frozenset("please now then just so and or do never always not n't".split())
_WOULD = frozenset({"would", "'d", "’d"})
_UNREAL = frozenset({"", "dobj", "prep", "pobj", "pcomp", "dative"})
"""What hangs on a verb with its reality; a clause of time beside it has its own."""

_SAYING = frozenset(
    "say claim suggest argue conclude think believe assume call describe infer assert".split()
)
_ORDERING = frozenset({"ROOT", "ccomp", "parataxis", "dep", "intj", "advcl"})


def plan_cues(parse: Parse, token: int, label: str, cues: Cues) -> Iterator[FoundCue]:
    """Yield what a verb says of its subject that is only to come, or an order of its object.

    Args:
        label: the dependency label between the verb and what is below it; empty for the trigger.
    """
    if (not label and is_imperative(parse, token)) or (
        label == "nsubjpass" and parse.lemmas[token] in cues.scheduled and _is_to_come(parse, token)
    ):
        yield FoundCue(token, CueKind.PLAN)
    elif label == "nsubj" and parse.lemmas[token] == "be":
        due = child_with(parse, token, "acomp")
        if due is not None and parse.lemmas[due] in cues.due and _comes_about(parse, due, cues):
            yield FoundCue(due, CueKind.PLAN)


def unreal_cues(parse: Parse, token: int, label: str, below: int) -> Iterator[FoundCue]:
    """Yield the "would" of what never came about, with all that was to follow: "would have sent men to help".

    Args:
        label: the dependency label between the verb and what is below it; empty for the trigger.
        below: the token below it.
    """
    would = next((c for c in parse.children[token] if parse.lowers[c] in _WOULD and c < token), None)
    over = any(parse.lemmas[c] == "have" and parse.deps[c] == "aux" for c in parse.children[token])
    if would is None or not over or parse.tags[token] != "VBN":
        return
    led = label in {"xcomp", "advcl"} and infinitive_of(parse, below) is not None
    if label in _UNREAL or led:
        yield FoundCue(would, CueKind.CONDITION)


def _is_to_come(parse: Parse, verb: int) -> bool:
    """Tell whether what is scheduled has not been yet: "are planned", and not "was planned by"."""
    begins = child_with(parse, verb, "xcomp") is not None
    dated = any(parse.deps[c] == "prep" and parse.lowers[c] == "for" for c in parse.children[verb])
    if parse.lemmas[verb] == "set" and not (begins or dated):
        return False
    now = any(parse.lowers[c] in _NOW for c in parse.children[verb] if parse.deps[c] == "auxpass")
    return now or begins or dated


def _comes_about(parse: Parse, adjective: int, cues: Cues) -> bool:
    """Tell whether something is due as such, or to begin; what is "due to anger" has happened."""
    if any(parse.lowers[c] == "to" and parse.deps[c] == "prep" for c in parse.children[adjective]):
        return False
    begins = child_with(parse, adjective, "xcomp")
    return begins is None or parse.lemmas[begins] in cues.occurring


def is_imperative(parse: Parse, verb: int) -> bool:
    """Tell whether a verb orders: in its bare form, with no subject, at the head of what is said."""
    tags = {"VB"} if parse.deps[verb] == "advcl" else {"VB", "VBP"}
    bare = parse.tags[verb] in tags and parse.lowers[verb] == parse.lemmas[verb]
    if not bare or parse.poses[verb] != "VERB" or parse.deps[verb] not in _ORDERING:
        return False
    if child_with(parse, verb, "nsubj", "nsubjpass", "csubj", "expl", "mark", "auxpass") is not None:
        return False
    helped = {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] == "aux"}
    return helped <= {"do"} and _opens(parse, verb)


def _opens(parse: Parse, verb: int) -> bool:
    """Tell whether nothing stands before a verb in its sentence or in the words that are quoted."""
    first = parse.sentences[parse.sentence_of[verb]][0]
    at = verb - 1
    while at >= first and parse.lowers[at] in _BEFORE_ORDERS:
        at -= 1
    return at < first or parse.words[at] in _OPENING


def is_already_there(parse: Parse, noun: int, above: Sequence[int], cues: Cues) -> bool:
    """Tell whether what a noun names is there, whatever is to follow: "vowed to avenge the raid".

    Args:
        above: what stands above the noun, nearest first.
    """
    definite = any(
        parse.deps[c] == "poss" or parse.lowers[c] in _DEFINITE for c in parse.children[noun] if c < noun
    )
    planned = any(parse.lowers[c] in cues.plan_adjectives for c in parse.children[noun])
    verb = next((token for token in above if parse.poses[token] != "ADP"), None)
    if planned or not definite or verb is None or parse.poses[noun] != "NOUN":
        return False
    led = parse.deps[noun] in {"nsubj", "nsubjpass"}
    comes = cues.occurring if led else load_verbs().holding | load_verbs().involving | cues.occurring
    lemma, governs = parse.lemmas[verb], parse.poses[verb] in {"VERB", "AUX"}
    return governs and lemma not in comes | cues.plan_verbs | cues.scheduled | cues.speech


def _judges_saying(parse: Parse, verb: int) -> bool:
    """Tell whether a "would" only softens a judgement: "it would be fair to say that"."""
    below = [verb, *(c for c in parse.children[verb] if parse.deps[c] in {"acomp", "attr"})]
    said = (c for each in below for c in parse.children[each] if parse.deps[c] in {"xcomp", "acl"})
    return parse.lemmas[verb] == "be" and any(parse.lemmas[c] in _SAYING for c in said)


def would_if_true(parse: Parse, auxiliary: int) -> bool:
    """Tell whether a "would" hangs on a report being true, or only softens: "if confirmed, it would be"."""
    verb = parse.heads[auxiliary]
    asked = any(is_trust_asked(parse, c) for c in parse.children[verb] if parse.deps[c] == "advcl")
    asked = asked or _judges_saying(parse, verb)
    return asked and parse.lowers[auxiliary] in {"would", "could", "might", "may", "will"}
