"""Judgements: how likely somebody calls what a clause says: "it is unlikely that".

What is called unlikely is denied with a reserve; what is not called certain is left open and not denied.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with
from reportedly.reading.stance_cues import FoundCue

_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN"})
_SEEMING = frozenset("be seem appear look remain become sound prove stay turn".split())
_REGARDING = frozenset("regard see view treat describe consider rate".split())
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "advcl", "acl"})
_BARELY = frozenset("not n't n’t never hardly barely scarcely nowhere".split())
_FAR = frozenset({("far", "from"), ("anything", "but"), ("less", "than")})
_OPEN, _RESERVED = (CueKind.POSSIBILITY,), (CueKind.HEDGE,)
_DOUBTED, _DENIED = (CueKind.NEGATION, CueKind.HEDGE), (CueKind.NEGATION,)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement of what a clause says."""

    adjective: int
    denied_by: int | None
    """The word that turns it round: the "not" in "not certain"."""

    def cues(self, parse: Parse, cues: Cues) -> Iterator[FoundCue]:
        """Yield what it says of the clause, all at its adjective."""
        word = parse.lowers[self.adjective]
        for words, plain, turned in _meanings(cues):
            if word in words:
                for kind in plain if self.denied_by is None else turned:
                    yield FoundCue(self.adjective, kind)


def _meanings(cues: Cues) -> tuple[tuple[frozenset[str], tuple[CueKind, ...], tuple[CueKind, ...]], ...]:
    """Give words of judgement, what they say of a clause, and what they say of it with a "not"."""
    return (
        (cues.judged_likely, _RESERVED, _DOUBTED),
        (cues.judged_possible, _OPEN, _DENIED),
        (cues.judged_open | cues.judged_hard, _OPEN, _OPEN),
        (cues.judged_unlikely, _DOUBTED, _OPEN),
        (cues.judged_impossible, _DENIED, _OPEN),
        (cues.judged_certain, (), _OPEN),
        (cues.judged_false, _DENIED, _OPEN),
    )


def judgement_of(parse: Parse, token: int, label: str, cues: Cues) -> Judgement | None:
    """Give the judgement that a node passes on the clause below it, None where it passes none.

    Args:
        label: the dependency label between the node and the clause.
    """
    if label == "nsubj" and parse.lemmas[token] in _SEEMING - {"be"}:
        found = _said_to_be(parse, _being(parse, token), cues)
        return found if found is not None and parse.lowers[found.adjective] in cues.judged_false else None
    if label not in _CLAUSES:
        return None
    if parse.tags[token] in _ADJECTIVES and parse.lowers[token] in cues.judgements:
        above = parse.heads[token]
        return Judgement(token, _turned_by(parse, token, above if parse.lemmas[above] == "be" else token))
    found = None
    if parse.lemmas[token] in _SEEMING:
        found = _said_to_be(parse, _being(parse, token), cues)
    elif label == "advcl" and parse.lemmas[token] in _REGARDING:
        found = _regarded_as(parse, token)
    elif label == "ccomp" and parse.lemmas[token] in cues.believing:
        found = _hard_to(parse, token, cues)
    return found if found is not None and parse.lowers[found.adjective] in cues.judgements else None


def _said_to_be(parse: Parse, verb: int, cues: Cues) -> Judgement | None:
    """Give the judgement of "it is likely", "is by no means clear", "is far from certain"."""
    adjective = child_with(parse, verb, "acomp", "oprd")
    if adjective is not None:
        return Judgement(adjective, _turned_by(parse, adjective, verb))
    far = next((t for t in range(verb + 1, verb + 4) if parse.lowers[t : t + 2] in _FAR), None)
    if far is None or far + 2 >= len(parse) or parse.lowers[far + 2] not in cues.judgements:
        return None
    return Judgement(far + 2, far)


def _being(parse: Parse, verb: int) -> int:
    """Give the verb that has the adjective: "be" of "turned out to be"."""
    below = child_with(parse, verb, "xcomp")
    return below if below is not None and parse.lemmas[below] == "be" else verb


def _turned_by(parse: Parse, adjective: int, verb: int) -> int | None:
    """Give the word that turns a judgement round."""
    for child in (*parse.children[verb], *parse.children[adjective]):
        if parse.deps[child] == "neg" or parse.lowers[child] in _BARELY:
            return child
        if parse.lowers[child] == "by" and parse.lowers[child : child + 3][1:] == ("no", "means"):
            return child
    return None


def _regarded_as(parse: Parse, verb: int) -> Judgement | None:
    """Give the judgement of "regards it as possible that", whose parts parsers hang on the verb."""
    thing = child_with(parse, verb, "dobj")
    if thing is None or parse.lowers[thing] != "it":
        return None
    below = (c for word in parse.children[verb] if parse.lowers[word] == "as" for c in parse.children[word])
    return next((Judgement(one, None) for one in below if parse.tags[one] in _ADJECTIVES), None)


def _hard_to(parse: Parse, verb: int, cues: Cues) -> Judgement | None:
    """Give the judgement of "it is hard to believe that"."""
    above = parse.heads[verb]
    adjective = above if parse.tags[above] in _ADJECTIVES else child_with(parse, above, "acomp", "oprd")
    hard = (
        adjective is not None
        and adjective < verb
        and parse.lowers[adjective] in cues.judged_hard | cues.judged_impossible
    )
    return Judgement(adjective, None) if adjective is not None and hard else None
