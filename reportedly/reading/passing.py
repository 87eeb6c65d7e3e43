"""In passing: ties that a noun phrase only names somebody by, which its sentence takes for granted.

"Officials suspect Example Front leader X" doubts something, and not that X leads the Front.
"""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import Predicate
from reportedly.reading.cues import load_cues

_PLACING = frozenset({Predicate.BASED_IN, Predicate.OPERATES_IN})
_NAMING = _PLACING | {Predicate.MEMBER_OF, Predicate.PART_OF}
_WITHIN = frozenset({"compound", "nmod", "poss", "appos", "amod", "prep", "pobj"})
_TAKEN = frozenset({"nsubj", "nsubjpass", "pobj", "poss", "dobj", "agent", "conj", "dative", "appos"})
_STANDING = frozenset({"nsubj", "pobj", "agent", "poss"})
"""What a camp that somebody is said to run is not: "denied that they had camps in X" denies the camps."""

_EXISTING = frozenset({"be", "exist", "have"})
_MAX_CLIMB = 6


def is_in_passing(parse: Parse, predicate: Predicate, trigger: int, heads: tuple[int, int]) -> bool:
    """Tell whether a predicate's word and both arguments lie within one noun phrase that only names."""
    if predicate not in _NAMING:
        return False
    lines = [tuple(_line(parse, token)) for token in (trigger, *heads)]
    top = next((token for token in lines[0] if all(token in line for line in lines)), None)
    if top is None or parse.poses[top] not in {"NOUN", "PROPN"}:
        return False
    above = parse.heads[top]
    if parse.lemmas[above] == "be" or above == top:
        return False
    if parse.deps[top] == "pobj" and _is_told(parse, top):
        return False
    return parse.deps[top] in (_STANDING if predicate in _PLACING else _TAKEN)


def _is_told(parse: Parse, noun: int) -> bool:
    """Tell whether the phrase is what the verb above says there is, or is not: "denied the presence of"."""
    cues, token = load_cues(), noun
    for _ in range(_MAX_CLIMB):
        token = parse.heads[token]
        if any(parse.lowers[child] in cues.negations for child in parse.children[token]):
            return True
        if parse.poses[token] in {"VERB", "AUX"}:
            return parse.lemmas[token] in cues.speech_denying | cues.negating_verbs | _EXISTING
    return False


def _line(parse: Parse, token: int) -> Iterator[int]:
    """Yield a token and what is above it within its noun phrase."""
    for _ in range(_MAX_CLIMB):
        yield token
        if parse.deps[token] not in _WITHIN or parse.poses[parse.heads[token]] in {"VERB", "AUX"}:
            break
        token = parse.heads[token]
