"""Cues on arguments: what stands before somebody speaks of what is claimed about them."""

from collections.abc import Iterator, Sequence

from reportedly.model.pages import Parse
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues
from reportedly.reading.phrases import PROPER, child_with, is_set_against, phrase_start
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_seeming import seeming_cues

_MAX_CLIMB = 3
_MOST_BEFORE = 6
_TAKEN = frozenset({"as", "like", "be"})


def cues_on_arguments(parse: Parse, heads: tuple[int, ...], cues: Cues) -> Iterator[FoundCue]:
    """Yield the "alleged", "no" and "either" before a claim's arguments, and the "blamed on"."""
    for head in heads:
        yield from _doubts_around(parse, head, cues)
        for child in (*parse.children[head], *_within_modifiers(parse, head)):
            if parse.deps[child] == "amod" and _doubts(parse, child, cues):
                if not _is_only_described(parse, head):
                    yield FoundCue(child, CueKind.HEDGE)
            elif _is_denied(parse, child, head, cues):
                yield FoundCue(child, CueKind.NEGATION)  # "not Example but …"
            elif parse.deps[child] == "det" and parse.lowers[child] in {"no", "neither"}:
                yield FoundCue(child, CueKind.NEGATION)
            elif parse.deps[head] == "compound" and parse.lowers[child] in cues.past_adjectives:
                yield FoundCue(child, CueKind.PAST)  # "former Example commander", with "former" on the name
        if is_set_against(parse, head):
            yield FoundCue(phrase_start(parse, head) - 1, CueKind.NEGATION)
        charge = _charge_on(parse, head, cues) or _held_responsible(parse, head)
        if charge is not None:
            yield FoundCue(charge, CueKind.HEDGE)
        yield from _seeming(parse, head, cues)
        yield from _taken_for(parse, head, cues)
        neither = _neither(parse, head)
        if neither is not None:
            yield FoundCue(neither, CueKind.NEGATION)
        either = _one_of_them(parse, _first_conjunct(parse, head))
        if either is not None:
            yield FoundCue(either, CueKind.POSSIBILITY)


def _seeming(parse: Parse, head: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the doubt on who is only taken for somebody: "what appeared to be Example fighters attacked"."""
    for _ in range(_MAX_CLIMB + 2):
        head = parse.heads[head]
        if parse.deps[head] in {"csubj", "csubjpass", "nsubj"} and parse.poses[head] == "VERB":
            if any(True for _ in seeming_cues(parse, head, cues)):
                yield FoundCue(head, CueKind.HEDGE)
            return


def _taken_for(parse: Parse, head: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the doubt on who is only called somebody: "what witnesses described as Example men attacked"."""
    before = phrase_start(parse, head) - 1
    first = max(parse.sentences[parse.sentence_of[head]][0], before - _MOST_BEFORE)
    if before <= first or parse.lowers[before] not in _TAKEN:
        return
    verb = next((i for i in range(before - 1, first, -1) if parse.lemmas[i] in cues.seeming), None)
    if verb is not None and any(parse.lowers[i] == "what" for i in range(first, verb)):
        yield FoundCue(verb, CueKind.HEDGE)


def _within_modifiers(parse: Parse, head: int) -> tuple[int, ...]:
    """Give the adjectives on the nouns before a common noun: "alleged" in "alleged guerrilla commandos"."""
    if parse.poses[head] != "NOUN":
        return ()
    nouns = (c for c in parse.children[head] if c < head and parse.deps[c] in {"nmod", "compound"})
    return tuple(a for noun in nouns for a in parse.children[noun] if parse.deps[a] == "amod")


def _charge_on(parse: Parse, head: int, cues: Cues) -> int | None:
    """Give the word that only lays a deed to somebody: "killed in an attack blamed on Example"."""
    preposition = parse.heads[head]
    verb = parse.heads[preposition]
    laid = parse.deps[head] == "pobj" and parse.deps[preposition] == "prep" and parse.tags[verb] == "VBN"
    return verb if laid and parse.lemmas[verb] in cues.accusing | cues.linking else None


def _is_only_described(parse: Parse, head: int) -> bool:
    """Tell whether the doubt is about who somebody is, not what was done: "arrested alleged members"."""
    return parse.deps[head] in {"dobj", "nsubjpass"} and parse.poses[head] == "NOUN"


def _is_denied(parse: Parse, child: int, head: int, cues: Cues) -> bool:
    before = child < head and parse.lowers[child] == "not"
    return before and parse.lowers[child + 1] not in cues.not_negations


def _doubts_around(parse: Parse, head: int, cues: Cues) -> Iterator[FoundCue]:
    """Yield the doubt on who acts for an argument: "suspected Example gunmen", "alleged men of Example"."""
    for _ in range(_MAX_CLIMB):
        above = _people_of(parse, head)
        if above is None:
            return
        for child in parse.children[above]:
            if parse.deps[child] == "amod" and _doubts(parse, child, cues):
                yield FoundCue(child, CueKind.HEDGE)
        head = above


def _people_of(parse: Parse, head: int) -> int | None:
    """Give the noun that an argument only says more of: "gunmen" in "Example gunmen", "gunmen of Example"."""
    above = parse.heads[head]
    if parse.deps[head] in {"compound", "nmod"}:
        return above
    if (
        parse.deps[head] == "pobj"
        and parse.lowers[above] == "of"
        and parse.poses[parse.heads[above]] == "NOUN"
    ):
        return parse.heads[above]
    return None


def _doubts(parse: Parse, adjective: int, cues: Cues) -> bool:
    """Tell whether an adjective or the adverb on it doubts: "alleged", "presumably loyal"."""
    words = (parse.lowers[child] for child in parse.children[adjective] if parse.deps[child] == "advmod")
    return parse.lowers[adjective] in cues.hedge_adjectives or any(w in cues.hedge_adverbs for w in words)


def _first_conjunct(parse: Parse, head: int) -> int:
    while parse.deps[head] == "conj":
        head = parse.heads[head]
    return head


def _neither(parse: Parse, head: int) -> int | None:
    """Give the "neither" or "none of" before the first of those coordinated with an argument."""
    head = _first_conjunct(parse, head)
    counted = parse.heads[parse.heads[head]]
    if parse.deps[head] == "pobj" and parse.lowers[counted] in {"none", "neither"}:
        return counted
    for child in parse.children[head]:
        if parse.lowers[child] == "neither" and parse.deps[child] in {"preconj", "cc"}:
            return child
    return None


def _one_of_them(parse: Parse, head: int) -> int | None:
    """Give the "either" or "or" that leaves open which of those coordinated is meant."""
    by = _first_conjunct(parse, parse.heads[head])
    if parse.deps[head] == "pobj" and child_with(parse, by, "conj") is not None:
        head = by  # "either by A or by B"
    chain = [head]
    while (following := child_with(parse, chain[-1], "conj")) is not None:
        chain.append(following)
    between = [child for each in chain[:-1] for child in parse.children[each] if parse.lowers[child] == "or"]
    if not between:
        return None
    either = next((c for c in parse.children[head] if parse.lowers[c] == "either"), None)
    return between[0] if either is None and _is_open(parse, chain, between[0]) else either


def _is_open(parse: Parse, chain: Sequence[int], or_: int) -> bool:
    """Tell whether "or" stands between two who may have acted, not in a denial or between names of one."""
    if not all(parse.tags[each] in PROPER for each in chain) or parse.deps[chain[0]] != "nsubj":
        return False
    verb = parse.heads[chain[0]]
    renamed = len(chain) == 2 and parse.words[or_ - 1] in {",", "("}
    return not renamed and child_with(parse, verb, "neg") is None


def _held_responsible(parse: Parse, head: int) -> int | None:
    """Give the verb by which somebody is held responsible, which is a charge."""
    verb = parse.heads[head]
    if parse.deps[head] not in {"dobj", "nsubjpass"} or parse.lemmas[verb] != "hold":
        return None
    near = {parse.lowers[c] for c in (*parse.children[verb], *parse.children[head])}
    return verb if near & {"responsible", "accountable"} else None


def is_excepted(parse: Parse, head: int, cues: Cues) -> bool:
    """Tell whether somebody is left out of what is said: "all but Example", "other than Example"."""
    before = phrase_start(parse, head) - 1
    if before < 1 or parse.sentence_of[before] != parse.sentence_of[head]:
        return False
    word, further = parse.lowers[before], parse.lowers[before - 1]
    if word == "but":
        counted = {further, *(parse.lowers[c] for c in parse.children[before - 1] if parse.deps[c] == "det")}
        return bool(counted & cues.quantifiers)
    return word in cues.exceptions or f"{further}-{word}" in cues.exceptions
