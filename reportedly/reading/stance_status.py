"""Status: whether a claim is past, ongoing or planned, by the way its predicate is told in."""

from enum import StrEnum

from reportedly.model.pages import Parse
from reportedly.model.terms import Certainty, Status
from reportedly.reading.phrases import child_with
from reportedly.reading.stance import Assessed
from reportedly.reading.verbs import load_verbs

_MAX_CLIMB = 12
_STANDING = frozenset("belong be have own hold remain include comprise consist depend".split())
_BEGUN = frozenset({"begin", "start", "resume", "continue"})


class Telling(StrEnum):
    """How a predicate is told, which decides what its tense means."""

    ACT = "act"
    """A single act: past unless it is under way."""
    DEED = "deed"
    """Something done or kept up: past where told in the past or perfect."""
    TIE = "tie"
    """A standing tie: over only where told in the past."""
    TITLE = "title"
    """Named in passing, by title or apposition: holds unless "former" is said, whatever the tense."""


def status_of(parse: Parse, trigger: int, assessed: Assessed, telling: Telling) -> Status:
    """Give the status that the words around the trigger have, for the way the predicate is told in."""
    if assessed.goes_on:
        return Status.ONGOING
    if assessed.planned or (assessed.certainty is Certainty.POSSIBLE and _is_future(parse, trigger)):
        return Status.PLANNED
    if assessed.past:
        return Status.PAST
    if telling is Telling.TITLE:
        return Status.ONGOING
    tense = _tense(parse, trigger)
    if telling is Telling.ACT:
        return Status.ONGOING if tense == "progressive" else Status.PAST
    over = {"past", "perfect"} if telling is Telling.DEED else {"past"}
    return Status.PAST if tense in over else Status.ONGOING


def is_left(parse: Parse, place: int) -> bool:
    """Tell whether somebody has left the place: "has abandoned its base in Example", "moved from Example"."""
    verbs, token, departing = load_verbs(), place, False
    for _ in range(_MAX_CLIMB):
        above = parse.heads[token]
        if above == token or parse.poses[token] in {"VERB", "AUX"}:
            break
        departing = departing or parse.lowers[token] == "from" or parse.deps[token] == "dobj"
        if parse.poses[above] == "VERB":
            gone = parse.lemmas[above] in verbs.leaving or (
                departing and parse.lemmas[above] in verbs.shifting
            )
            return gone and _verb_tense(parse, above) in {"past", "perfect"}
        token = above
    return False


def _is_future(parse: Parse, trigger: int) -> bool:
    words = {parse.lowers[child] for child in parse.children[trigger]}
    if parse.poses[trigger] in {"NOUN", "PROPN"} and ("the" in words or _tense(parse, trigger) == "past"):
        return False  # "the attack", "was behind an attack": it has happened, whoever did it
    if parse.lemmas[trigger] in _STANDING:
        return False  # "may belong to": it may do so now
    return "have" not in words and parse.tags[trigger] not in {"VBZ", "VBP", "VBD"}


def _tense(parse: Parse, trigger: int) -> str:
    """Give `past`, `present`, `perfect` or `progressive`, of the nearest finite verb from the trigger up."""
    token = trigger
    for _ in range(_MAX_CLIMB):
        if parse.poses[token] in {"VERB", "AUX"}:
            tense = _verb_tense(parse, token)
            if tense is not None:
                return tense
        above = parse.heads[token]
        if above == token:
            break
        token = above
    return "present"


def _verb_tense(parse: Parse, verb: int) -> str | None:
    auxiliaries = [parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in {"aux", "auxpass"}]
    if any(word in {"has", "have", "'ve", "’ve"} for word in auxiliaries):
        if parse.lemmas[verb] in _BEGUN and child_with(parse, verb, "xcomp") is not None:
            return "present"  # "has begun to arm": it goes on
        return "progressive" if "been" in auxiliaries and parse.tags[verb] == "VBG" else "perfect"
    if any(word in {"was", "were", "had", "did"} for word in auxiliaries) or parse.tags[verb] == "VBD":
        return "past"
    if any(word in {"is", "are", "am", "'s", "’s", "'re", "being", "be"} for word in auxiliaries):
        return "progressive" if parse.tags[verb] == "VBG" else "present"
    return "present" if parse.tags[verb] in {"VBZ", "VBP"} else None
