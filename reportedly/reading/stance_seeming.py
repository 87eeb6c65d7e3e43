"""Seeming: clauses that say what something looked like or was first taken for, which is not what it was.

"What looked like an attack turned out to be a drill": the attack is denied. "What the army called an attack
killed six": it stays the army's word.
"""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_cues import FoundCue

_LEADING = frozenset({"csubj", "csubjpass", "ccomp", "nsubj", "nsubjpass", "advcl", "dep"})
"""Labels that a clause at the front of its sentence can get."""

_FOLLOWING = frozenset({"pcomp", "ccomp", "pobj", "dobj"})
"""Labels of such a clause behind what it hangs on: "died in what looks like an attack"."""

_FIRST = frozenset({"first", "initially", "originally"})
_TURNING = frozenset({"turn", "prove", "transpire"})
_INSTEAD = frozenset({"actually", "really", "only", "just", "merely", "simply", "fact", "reality"})


def seeming_cues(parse: Parse, verb: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the reserve of a clause in "what … looked like", or the denial where it was something else."""
    leads = parse.deps[verb] in _LEADING and parse.heads[verb] > verb
    follows = parse.deps[verb] in _FOLLOWING and parse.heads[verb] < verb
    if not (leads or follows) or parse.lemmas[verb] not in cues.seeming:
        return
    if any(parse.lowers[child] == "what" for child in parse.children[verb]):
        # The word stands where the parser has the clause, its subject within: "what witnesses described as".
        yield FoundCue(verb, CueKind.NEGATION if leads and _was_another(parse, verb) else CueKind.HEDGE)


def _was_another(parse: Parse, clause: int) -> bool:
    """Tell whether the sentence goes on to say what it was instead."""
    main = parse.heads[clause]
    below = child_with(parse, main, "xcomp")
    being = main if below is None else below
    if child_with(parse, being, "attr") is None:
        return False  # "turned out to be true", "was over in minutes"
    if parse.lemmas[main] in _TURNING:
        return True
    words = {
        parse.lowers[token] for child in parse.children[main] for token in (child, *parse.children[child])
    }
    first = any(parse.lowers[child] in _FIRST for child in parse.children[clause])
    return parse.lemmas[main] == "be" and (first or bool(words & _INSTEAD))
