"""Withdrawn: what a publisher takes back, or has put otherwise in the sentence behind.

"The paper retracts its report that A struck B" claims nothing any more; of "an earlier version said that A
struck B. It did not." the first sentence is denied by the second.
"""

from collections.abc import Iterator
from functools import cache

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import child_with, preposition_objects
from reportedly.reading.stance_cues import FoundCue

_AUXILIARIES = frozenset("did does do has had have is was are were".split())
_NEGATIONS = frozenset("not n't n’t never".split())
_MOST_WORDS = 5
_MOST_BETWEEN = 3


def is_taken_back(parse: Parse, token: int, cues: Cues) -> bool:
    """Tell whether a word above a claim takes back what was told, or is the noun that is taken back."""
    verb = token if parse.poses[token] == "VERB" else parse.heads[token]
    if parse.lowers[verb] == "by":
        verb = parse.heads[verb]
    if parse.lemmas[verb] == "stand":
        backed = preposition_objects(parse, verb, "by")
        given_up = any(child_with(parse, one, "neg") is not None for one in (verb, *parse.children[verb]))
        return given_up and any(_is_told(parse, noun, cues) for noun in backed)
    if _is_withdrawn_later(parse, verb, cues):
        return True
    noun = child_with(parse, verb, "dobj", "nsubjpass")
    told = noun is not None and token in {noun, verb} and _is_told(parse, noun, cues)
    return told and parse.lemmas[verb] in cues.taking_back and child_with(parse, verb, "neg") is None


def _is_withdrawn_later(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether who says a thing takes it back in one breath: "said that … but withdrew the story"."""
    if parse.lemmas[verb] not in cues.speech_flat:
        return False
    told_first = [verb, *(child for child in parse.children[verb] if parse.deps[child] == "ccomp")]
    for later in (c for first in told_first for c in parse.children[first] if parse.deps[c] == "conj"):
        story = child_with(parse, later, "dobj")
        told = story is not None and (
            _is_told(parse, story, cues) or parse.lowers[story] in {"it", "this", "that"}
        )
        if told and parse.lemmas[later] in cues.taking_back and child_with(parse, later, "neg") is None:
            return True
    return False


def _is_told(parse: Parse, noun: int, cues: Cues) -> bool:
    return parse.lemmas[noun] in cues.told | cues.hedge_nouns | cues.versions


def flat_denials(parse: Parse, verb: int) -> Iterator[FoundCue]:
    """Yield the "not" of a sentence that only denies the one before: "It did not."; `verb` stands in that."""
    sentence = parse.sentence_of[verb] + 1
    if sentence >= len(parse.sentences):
        return
    words = [
        i for i in range(*parse.sentences[sentence]) if parse.words[i][:1].isalnum() or "’" in parse.words[i]
    ]
    bare = 2 < len(words) <= _MOST_WORDS and parse.poses[words[0]] == "PRON"
    if bare and parse.lowers[words[1]] in _AUXILIARIES and parse.lowers[words[2]] in _NEGATIONS:
        yield FoundCue(words[2], CueKind.NEGATION)


def dismissed_before(parse: Parse, token: int, cues: Cues) -> int | None:
    """Give the verb that dismisses what is told behind its judgement: "dismissed as lies reports that".

    Parsers take the noun of telling for a verb then.
    """
    if parse.lowers[token] not in _plurals(cues):
        return None
    first = max(parse.sentences[parse.sentence_of[token]][0], token - _MOST_BETWEEN - 1)
    at = next((i for i in range(token - 1, first - 1, -1) if parse.lowers[i] == "as"), None)
    dismissing = cues.calling | cues.speech_denying | cues.scorning
    return at - 1 if at and parse.lemmas[at - 1] in dismissing else None


@cache
def _plurals(cues: Cues) -> frozenset[str]:
    return frozenset(f"{noun}s" for noun in cues.told | cues.hedge_nouns | cues.borne_out)
