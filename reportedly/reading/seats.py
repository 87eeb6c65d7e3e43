"""Seats of government: where a capital's name stands for the state that is governed from it.

"Example denied the charge", "Example-backed rebels", "talks with Example": what a town cannot do, its
government does. Where something happens in a town or to it, the town is meant.
"""

from reportedly.model.pages import Parse
from reportedly.reading.cues import load_cues
from reportedly.reading.phrases import child_with
from reportedly.reading.verbs import load_verbs

_TIED = frozenset({"with", "between", "to", "from", "against"})
_MAX_CLIMB = 4


def is_governing(parse: Parse, head: int) -> bool:
    """Tell whether the name with this head speaks, supports or is accused as a government."""
    for _ in range(_MAX_CLIMB):
        if parse.deps[head] != "conj":
            break
        head = parse.heads[head]
    label, above = parse.deps[head], parse.heads[head]
    if label == "pobj":
        return _is_dealt_with(parse, above)
    verbs, cues = load_verbs(), load_cues()
    acts = {
        "nsubj": verbs.governing,
        "dobj": cues.accusing | verbs.urged,
        "nsubjpass": cues.accusing | verbs.urged,
        "poss": verbs.affairs | cues.hedge_nouns,
        "npadvmod": verbs.governing,  # "Example-backed"
        "compound": verbs.governing if parse.poses[above] == "VERB" else frozenset[str](),
    }
    return parse.lemmas[above] in acts.get(label, frozenset()) or (label == "nsubj" and _says(parse, above))


def _is_dealt_with(parse: Parse, preposition: int) -> bool:
    """Tell whether a preposition has a government behind it: "backed by Example", "talks with Example"."""
    governor, verbs = parse.heads[preposition], load_verbs()
    if parse.lowers[preposition] == "by":
        return parse.poses[governor] == "VERB" and parse.lemmas[governor] in verbs.governing
    return parse.lowers[preposition] in _TIED and parse.lemmas[governor] in verbs.dealings


def _says(parse: Parse, verb: int) -> bool:
    """Tell whether a verb of saying has what is said behind it: "Example said that"."""
    cues = load_cues()
    told = child_with(parse, verb, "ccomp") is not None
    return told and parse.lemmas[verb] in cues.speech - cues.raising
