"""Tellers: who tells what a verb of saying has below it, where the parser lost the subject, too."""

from reportedly.model.pages import Parse
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with, subtree_end

CITING = frozenset({"quote", "cite"})
"""What is done to whom somebody has a thing from."""

_FINITE = frozenset({"VBD", "VBZ"})


def tellers(parse: Parse, verb: int, label: str, told: int) -> tuple[int, ...]:
    """Give the subject of a verb of saying, or who is named inside the clause that is said.

    "Example, the army spokesman said, attacked": the parser takes who speaks for another name of Example.

    Args:
        label: the dependency label between the verb and what it tells.
        told: head token of what it tells.
    """
    quoted = _quoted(parse, verb)
    if quoted is not None:
        return (quoted,)
    subject = next(iter(agents(parse, verb)), None)
    if subject is None and label == "ccomp":
        return _right_before(parse, verb)
    if subject is None or label != "ccomp" or told < verb or subject > verb:
        return () if subject is None else (subject,)
    headless = child_with(parse, told, "nsubj", "nsubjpass", "mark") is None
    cut = any(parse.words[token] == "," for token in range(verb + 1, told))
    beside = [
        c for c in parse.children[subject] if parse.deps[c] == "appos" and subtree_end(parse, c) == verb
    ]
    return (beside[-1],) if headless and cut and beside else (subject,)


def _quoted(parse: Parse, verb: int) -> int | None:
    """Give who is quoted "as saying" what a verb in -ing tells, None where nobody is."""
    preposition = parse.heads[verb]
    quoting = parse.heads[preposition]
    said = parse.deps[verb] == "pcomp" and parse.lowers[preposition] == "as"
    if not said or parse.lemmas[quoting] not in CITING:
        return None
    passive = child_with(parse, quoting, "nsubjpass")
    return child_with(parse, quoting, "dobj") if passive is None else passive


def _right_before(parse: Parse, verb: int) -> tuple[int, ...]:
    """Give the name right before a finite verb without a subject: "In May officer Example told us that"."""
    if parse.tags[verb] not in _FINITE or child_with(parse, verb, "aux", "auxpass", "csubj") is not None:
        return ()
    before = verb - 1
    while before > 0 and parse.deps[before] == "advmod" and parse.heads[before] == verb:
        before -= 1
    same = before >= 0 and parse.sentence_of[before] == parse.sentence_of[verb]
    return (before,) if same and parse.poses[before] == "PROPN" else ()
