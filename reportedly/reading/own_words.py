"""Own words: verbs that carry a claim and are at once its subject's saying.

"pledged support", "rejected the offer", "claimed responsibility"; and a verb of saying with both ends of the
claim behind it: "described Example as the Front's leader".
"""

from collections.abc import Iterator

from reportedly.model.pages import Parse
from reportedly.reading.cues import Cues
from reportedly.reading.owned_deeds import PROMISED, claims_below, claims_deed
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with

_PROCLAIMING = frozenset({"announce", "declare", "proclaim"})
_MAX_CLIMB = 30


def is_own_word(parse: Parse, verb: int, heads: tuple[int, ...], cues: Cues) -> bool:
    """Tell whether a verb that carries the claim is its subject's word.

    Args:
        heads: head tokens of the claim's two ends, or none where they are not known.
    """
    if lays_charge(parse, verb, heads, cues):
        return True
    if parse.poses[verb] != "VERB" or child_with(parse, verb, "auxpass") is not None:
        return False
    thing = child_with(parse, verb, "dobj")
    if thing is not None and parse.lemmas[verb] in _PROCLAIMING:
        return True
    owning = parse.lemmas[verb] in cues.responsibility | cues.speech_denying
    if owning and thing is not None and parse.lemmas[thing] in PROMISED:
        return True
    if gives_word(parse, verb, cues) or _tells_of(parse, verb, heads, cues):
        return True
    return _says_of(parse, verb, heads, cues)


def lays_charge(parse: Parse, verb: int, heads: tuple[int, ...], cues: Cues) -> bool:
    """Tell whether a verb that carries the claim lays it to somebody by a third: "accused by Example of"."""
    if parse.poses[verb] != "VERB" or parse.lemmas[verb] not in cues.accusing | cues.linking | cues.tying:
        return False
    accuser = next(iter(agents(parse, verb)), None)
    by = accuser is not None and parse.deps[accuser] != "npadvmod"
    return by and accuser not in heads


def gives_word(parse: Parse, verb: int, cues: Cues) -> bool:
    """Tell whether a verb gives somebody's word in itself; to pledge allegiance is a deed.

    So is threatening somebody; what is threatened to be done is the word.
    """
    if parse.lemmas[verb] in cues.asking:
        return any(parse.deps[c] == "prep" and parse.lowers[c] == "for" for c in parse.children[verb])
    labels = ("xcomp", "ccomp") if parse.lemmas[verb] in cues.aimed else ("dobj", "xcomp", "ccomp")
    content = child_with(parse, verb, *labels)
    return (
        parse.lemmas[verb] in cues.giving and content is not None and parse.lemmas[content] not in cues.sworn
    )


def claimants(parse: Parse, token: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield claimant and verb where the text gives the deed that a word carries to somebody by their word.

    The clause hangs below the deed's noun, or below the noun whose doing a verb tells: "bombings, claimed by
    Example, killed ten".
    """
    if parse.poses[token] in {"NOUN", "PROPN"}:
        yield from claims_below(parse, token, cues)
        return
    if parse.poses[token] != "VERB":
        return
    if claims_deed(parse, token, cues) and parse.lemmas[token] == "claim":
        yield from ((speaker, token) for speaker in agents(parse, token)[:1])
    deed = child_with(parse, token, "nsubj")
    if deed is not None and parse.tags[deed] in {"NN", "NNS"}:
        yield from ((who, verb) for who, verb in claims_below(parse, deed, cues) if parse.tags[verb] == "VBN")


def _tells_of(parse: Parse, verb: int, heads: tuple[int, ...], cues: Cues) -> bool:
    """Tell whether a verb of saying has both ends of a claim behind it, and neither in its subject."""
    if not heads or parse.lemmas[verb] not in cues.speech - cues.raising:
        return False
    speaker = next(iter(agents(parse, verb)), None)
    if speaker is None or speaker > verb:
        return False
    return all(head > verb and _is_below(parse, head, verb) for head in heads)


def _says_of(parse: Parse, verb: int, heads: tuple[int, ...], cues: Cues) -> bool:
    """Tell whether a verb of saying has one end of a claim in the clause that is said.

    "Example released a statement saying that the raid was a sign of support for the Front."
    """
    content = child_with(parse, verb, "ccomp")
    if content is None or parse.lemmas[verb] not in cues.speech - cues.raising or len(heads) < 2:
        return False
    return _is_below(parse, heads[1], content) or _is_below(parse, heads[0], content)


def _is_below(parse: Parse, token: int, top: int) -> bool:
    for _ in range(_MAX_CLIMB):
        if token == top or parse.heads[token] == token:
            break
        token = parse.heads[token]
    return token == top
