"""Doubt beyond the clause: scare quotes, and a sentence behind that leaves what was told unverified."""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.asides import asides_on
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import PROPER, child_with
from reportedly.reading.stance_cues import FoundCue

_QUOTES = frozenset('"“”‘’`') | {"``", "''"}
_LONGEST = 3
"""Words that can stand within quotation marks that only keep them at arm's length."""

_MAX_CLIMB = 12
_UNABLE = frozenset({"unable", "impossible", "fail", "difficult", "hard"})
_ABLE = frozenset({"able", "possible"})


def cues_beyond(parse: Parse, trigger: int, line: tuple[int, ...], cues: Cues) -> Iterator[FoundCue]:
    """Yield the doubts on a claim that stand beside its clause or in the sentence behind.

    Args:
        line: the trigger and what is above it.
    """
    if not any(parse.lemmas[token] in cues.speech for token in line):
        yield from _scare_quotes(parse, trigger)
    yield from (FoundCue(one.cue, CueKind.HEDGE) for one in asides_on(parse, trigger, cues) if one.hedged)
    sentence = parse.sentence_of[trigger]
    within = range(*parse.sentences[sentence])
    behind = range(*parse.sentences[sentence + 1]) if sentence + 1 < len(parse.sentences) else range(0)
    for token in (*within, *behind):
        apart = token in behind or not _is_below(parse, trigger, token)
        if apart and token not in line and is_left_open(parse, token, cues):
            yield FoundCue(token, CueKind.HEDGE)
            return


def _scare_quotes(parse: Parse, trigger: int) -> Iterator[FoundCue]:
    """Yield the opening mark of quotation marks around a word that nobody is said to have spoken.

    None around a name: what is so called is so called.
    """
    if parse.tags[trigger] in PROPER:
        return
    first, last = parse.sentences[parse.sentence_of[trigger]]
    opening = next(
        (at for at in range(trigger - 1, max(first - 1, trigger - 1 - _LONGEST), -1) if _marks(parse, at)),
        None,
    )
    if opening is None:
        return
    limit = min(last, opening + _LONGEST + 2)
    if any(_marks(parse, at) for at in range(trigger + 1, limit)):
        yield FoundCue(opening, CueKind.HEDGE)


def _marks(parse: Parse, token: int) -> bool:
    return parse.words[token] in _QUOTES and parse.deps[token] != "case"


def is_left_open(parse: Parse, token: int, cues: Cues) -> bool:
    """Tell whether a word says that what was told is not borne out: "the claim could not be verified"."""
    lemma = parse.lemmas[token]
    if parse.poses[token] == "VERB" and lemma in cues.bearing_out:
        thing = child_with(parse, token, "nsubjpass", "dobj")
        passive = child_with(parse, token, "nsubjpass") is not None
        told = thing is not None and parse.lemmas[thing] in cues.borne_out
        own = thing is not None and child_with(parse, thing, "acl", "relcl") is not None
        return told and not own and _is_unable(parse, token, passive=passive)
    nothing = any(parse.lowers[c] == "no" and parse.deps[c] == "det" for c in parse.children[token])
    bare = child_with(parse, token, "acl", "ccomp", "relcl") is None
    return lemma in cues.borne and parse.poses[token] == "NOUN" and nothing and bare


def _is_unable(parse: Parse, verb: int, *, passive: bool) -> bool:
    """Tell whether somebody cannot, could not or did not do something, or it has not been done."""
    if child_with(parse, verb, "neg") is not None:
        helped = {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] == "aux"}
        return passive or bool(helped & {"could", "can", "ca", "did", "has", "have"})
    above = parse.heads[verb]
    if parse.deps[verb] != "xcomp":
        return False
    unable = parse.lemmas[above] in _UNABLE
    not_able = parse.lemmas[above] in _ABLE and child_with(parse, parse.heads[above], "neg") is not None
    return unable or not_able


def _is_below(parse: Parse, token: int, top: int) -> bool:
    """Tell whether a word hangs below another."""
    for _ in range(_MAX_CLIMB):
        if token == top:
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False
