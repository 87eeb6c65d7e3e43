"""Owned deeds: who the text says claimed a deed, in a clause that hangs somewhere below its noun.

"the attack on Example, for which X claimed responsibility", "bombings in Example, claimed by X".
"""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.reading.cues import Cues
from reportedly.reading.patterns.roles import agents, is_passive
from reportedly.reading.phrases import child_with

PROMISED = frozenset({"responsibility", "credit"})
_DEEPEST = 5
_INNER = frozenset({"prep", "pobj", "conj", "appos", "dobj"})


def claims_below(parse: Parse, token: int, cues: Cues, depth: int = 0) -> Iterator[tuple[int, int]]:
    """Yield claimant and verb of each clause below a word that gives its deed to somebody by their own word.

    The parser hangs such a clause on whichever noun stands nearest, so all of the phrase is asked.
    """
    for child in parse.children[token]:
        label = parse.deps[child]
        if label in {"acl", "relcl"} and claims_deed(parse, child, cues):
            yield from ((speaker, child) for speaker in agents(parse, child)[:1])
        elif label in _INNER and depth < _DEEPEST:
            yield from claims_below(parse, child, cues, depth + 1)


def owns_deed(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb claims a deed for its subject: "claimed responsibility", "took credit"."""
    thing = child_with(parse, verb, "dobj", "nsubjpass")
    owned = thing is not None and parse.lemmas[thing] in PROMISED
    return owned and parse.lemmas[verb] in cues.responsibility


def claims_deed(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb gives a deed to its agent by their own word: "claimed by Example"."""
    if child_with(parse, verb, "neg") is not None:
        return False
    return owns_deed(parse, verb, cues) or (parse.lemmas[verb] == "claim" and is_passive(parse, verb))
