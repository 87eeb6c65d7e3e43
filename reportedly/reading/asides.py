"""Asides: whose view or word a sentence is said to be by a phrase or comment between commas.

"In the view of Example", "by Example's own account"; "…, and, Example suspects, …". The parser hangs them on
whatever stands near, or takes their verb for a noun, so that the order of the words is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.model.pages import Parse
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import PROPER, child_with, preposition_objects, subtree_end

_COMMAS = frozenset({",", "-", "--", "–", "—"})
_JOINING = frozenset({"and", "but", "or", "who", "which", "that"})
_OWN = frozenset({"own", "personal"})
_LONGEST = 8
"""Words that a comment between commas can have."""

_PRESENT = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Aside:
    """Whose view or word the sentence around it is."""

    speaker: int
    """Head token."""
    cue: int
    hedged: bool
    """Whether it is only somebody's view."""


def asides_on(parse: Parse, token: int, cues: Cues) -> Iterator[Aside]:
    """Yield the asides that speak of what a token says, in the order of the text."""
    low, high = parse.sentences[parse.sentence_of[token]]
    for at in range(low, high):
        if parse.lowers[at] in {"in", "by"} and parse.poses[at] == "ADP":
            yield from _phrase_on(parse, at, token, cues)
    yield from _comments_before(parse, token, low, cues)


def _phrase_on(parse: Parse, at: int, token: int, cues: Cues) -> Iterator[Aside]:
    """Yield the owner of a view or word: it is about what follows, at a sentence's end about all."""
    noun = child_with(parse, at, "pobj")
    listed = cues.words if parse.lowers[at] == "by" else cues.views
    if noun is None or parse.lemmas[noun] not in listed | cues.views:
        return
    others = [c for c in parse.children[noun] if parse.deps[c] == "amod" and parse.lowers[c] not in _OWN]
    owner = child_with(parse, noun, "poss")
    whose = [] if child_with(parse, noun, "det") is None else [*preposition_objects(parse, noun, "of")]
    owners = whose if owner is None else [owner]  # "in view of the storm" is nobody's view
    low, high = parse.sentences[parse.sentence_of[at]]
    behind = subtree_end(parse, at)
    framed = at == low or parse.words[at - 1] in _COMMAS | {"and", "but"}
    closing = behind >= high - 1
    if owners and framed and not others and (token >= behind or (closing and token < at)):
        yield Aside(owners[0], noun, parse.lemmas[noun] in cues.views)


def _comments_before(parse: Parse, token: int, low: int, cues: Cues) -> Iterator[Aside]:
    """Yield who comments between two commas before a token: "and, the army suspects, shelled Example"."""
    says = (cues.speech_flat | cues.speech_hedged) - cues.raising
    commas = [at for at in range(low, token) if parse.words[at] in _COMMAS]
    for opening, closing in pairwise(commas):
        verb = closing - 1
        joined = parse.lowers[opening - 1] in _JOINING if opening > low else False
        if not joined or not 2 <= closing - opening - 1 <= _LONGEST or parse.lemmas[verb] not in says:
            continue
        inside = range(opening + 1, verb)
        others = any(parse.poses[t] in {"VERB", "AUX"} for t in inside)
        finite = parse.tags[verb] in _PRESENT or parse.tags[verb] == "NNS"
        noun = verb - 1
        named = parse.poses[noun] in {"NOUN", "PROPN", "PRON"} or parse.tags[noun] in {"JJ", *PROPER}
        if finite and named and not others:
            yield Aside(noun, verb, parse.lemmas[verb] in cues.speech_hedged)
