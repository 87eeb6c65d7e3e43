"""Slots: where a frame's arguments stand around its trigger."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.model.pages import Parse
from reportedly.reading.patterns.offers import offerers, refusers
from reportedly.reading.patterns.roles import agents, is_passive, patients
from reportedly.reading.phrases import child_with, conjuncts, preposition_objects
from reportedly.reading.verbs import load_verbs

PLACE_PREPOSITIONS = (
    "in", "at", "near", "on", "around", "inside", "outside", "along", "across", "throughout", "within",
    "over", "from",
)  # fmt: skip

_BEHIND_DOERS = frozenset({"on", "against", "for"})
_TIMES = frozenset({"DATE", "TIME"})
"""What owns nothing: "Sunday's attack" is not Sunday's."""

_MAX_NAME_DISTANCE = 4


def fill_verb(parse: Parse, verb: int, slot: str) -> tuple[int, ...]:
    """Give the heads that fill a slot of a verb, none if it is empty."""
    special = _VERB_SLOTS.get(slot)
    if special:
        return _whole(parse, special(parse, verb))
    own = tuple(preposition_objects(parse, verb, slot))
    return _whole(parse, _all(parse, own or _behind_agent(parse, verb, slot)))


def _behind_agent(parse: Parse, verb: int, preposition: str) -> tuple[int, ...]:
    """Give what the parser hung on the agent of a passive: "losses inflicted by X on Y"."""
    agent = next(preposition_objects(parse, verb, "by"), None) if is_passive(parse, verb) else None
    return () if agent is None else tuple(preposition_objects(parse, agent, preposition))


def fill_noun(parse: Parse, noun: int, slot: str) -> tuple[int, ...]:
    """Give the heads that fill a slot of a noun, none if it is empty."""
    special = _NOUN_SLOTS.get(slot)
    if special:
        return _whole(parse, special(parse, noun))
    own = tuple(preposition_objects(parse, noun, slot))
    behind = own or _behind_doer(parse, noun, slot) or _behind_verb(parse, noun, slot)
    return _whole(parse, _all(parse, behind or _behind_wrapping(parse, noun, slot)))


def _behind_doer(parse: Parse, noun: int, slot: str) -> tuple[int, ...]:
    """Give what the parser hung on who does it: "the attack by X on Y"."""
    doers = preposition_objects(parse, noun, "by") if slot in _BEHIND_DOERS else ()
    return tuple(found for doer in doers for found in preposition_objects(parse, doer, slot))


def _behind_wrapping(parse: Parse, noun: int, slot: str) -> tuple[int, ...]:
    """Give what stands behind a noun around this one: "a pledge of allegiance to X"."""
    of = parse.heads[noun]
    around = parse.heads[of]
    wrapped = parse.deps[noun] == "pobj" and parse.lowers[of] == "of" and slot != "of"
    if not wrapped or parse.lemmas[around] not in load_verbs().wrapping:
        return ()
    return tuple(preposition_objects(parse, around, slot))


def _behind_verb(parse: Parse, noun: int, *prepositions: str) -> tuple[int, ...]:
    """Give what stands behind a verb that only carries the noun: "struck a deal with X"."""
    verb = parse.heads[noun]
    carried = parse.deps[noun] in {"dobj", "nsubjpass"} and parse.lemmas[verb] in load_verbs().holding
    return tuple(preposition_objects(parse, verb, *prepositions)) if carried else ()


def _whole(parse: Parse, heads: Iterable[int]) -> tuple[int, ...]:
    """Give the heads with "a number of X" read as X, and with those named behind "including" beside them."""
    found: dict[int, None] = {}
    for head in heads:
        inner = (
            next(preposition_objects(parse, head, "of"), None)
            if parse.lemmas[head] in load_verbs().parts
            else None
        )
        whole = head if inner is None else inner
        examples = dict.fromkeys(named_behind(parse, whole))
        if not examples or parse.tags[whole] != "NNS":
            found[whole] = None
        found.update(examples)
    return tuple(found)


def named_behind(parse: Parse, head: int) -> Iterator[int]:
    """Yield those a phrase names as examples: "the network, including A and B", "groups such as A"."""
    for child in parse.children[head]:
        if parse.deps[child] == "prep" and child > head and _gives_examples(parse, child):
            yield from _all(parse, (named for named in parse.children[child] if parse.deps[named] == "pobj"))


def _gives_examples(parse: Parse, preposition: int) -> bool:
    word = parse.lowers[preposition]
    return word in {"including", "like"} or (word == "as" and parse.lowers[preposition - 1] == "such")


def _all(parse: Parse, heads: Iterable[int]) -> Iterator[int]:
    for head in heads:
        yield head
        yield from conjuncts(parse, head)


def _place(parse: Parse, token: int) -> Iterator[int]:
    yield from _all(parse, preposition_objects(parse, token, *PLACE_PREPOSITIONS))


def _verb_place(parse: Parse, verb: int) -> Iterator[int]:
    found = list(_place(parse, verb))
    if not found:
        for child in parse.children[verb]:
            if parse.deps[child] == "dobj" and child > verb:
                found.extend(_place(parse, child))
            elif parse.deps[child] == "advmod" and parse.lowers[child] in {"here", "there"}:
                found.append(child)
    yield from found


def _dative(parse: Parse, verb: int) -> Iterator[int]:
    found = child_with(parse, verb, "dative")
    if found is not None and parse.poses[found] in {"NOUN", "PROPN", "PRON"}:
        yield found
        yield from conjuncts(parse, found)
    for thing in patients(parse, verb):
        yield from _all(parse, preposition_objects(parse, thing, "to"))


def _together(parse: Parse, verb: int) -> Iterator[int]:
    found = agents(parse, verb) or patients(parse, verb)
    if len(found) > 1 or (found and parse.tags[found[0]] in {"NNS", "NNPS", "PRP"}):
        yield from found


def _through_object(preposition: str) -> Callable[[Parse, int], Iterator[int]]:
    def fill(parse: Parse, verb: int) -> Iterator[int]:
        thing = child_with(parse, verb, "dobj")
        if thing is not None:
            inner = tuple(preposition_objects(parse, thing, "of"))  # "an oath of allegiance to"
            for one in (thing, *inner):
                yield from _all(parse, preposition_objects(parse, one, preposition))

    return fill


def _together_with(parse: Parse, verb: int) -> Iterator[int]:
    for child in parse.children[verb]:
        if parse.lowers[child] in {"together", "along", "jointly"}:
            yield from _all(parse, preposition_objects(parse, child, "with"))


def _arrival(parse: Parse, verb: int) -> Iterator[int]:
    if parse.lemmas[verb] in {"arrive", "deploy", "land"}:
        yield from _all(parse, preposition_objects(parse, verb, "in", "at", "on"))


def _in_state(parse: Parse, verb: int) -> Iterator[int]:
    """Yield the country in "was imprisoned in Example", standing for its authorities if nobody is named."""
    if is_passive(parse, verb):
        yield from preposition_objects(parse, verb, "in")


def _poss(parse: Parse, noun: int) -> Iterator[int]:
    owner = child_with(parse, noun, "poss")
    above = parse.heads[noun]
    if owner is None and parse.deps[noun] == "pobj" and parse.lowers[above] == "of":
        owner = child_with(parse, parse.heads[above], "poss")  # "the group's wave of attacks"
    if owner is not None and parse.entities[owner] not in _TIMES:
        yield owner
        yield from conjuncts(parse, owner)


def _modifiers(parse: Parse, noun: int) -> Iterator[int]:
    """Yield names and adjectives of nationality that stand before a noun."""
    for child in parse.children[noun]:
        near = 0 < noun - child <= _MAX_NAME_DISTANCE
        if near and parse.deps[child] in {"compound", "amod", "nmod"} and _is_naming(parse, child):
            yield child


def _is_naming(parse: Parse, token: int) -> bool:
    return parse.words[token][:1].isupper() or parse.poses[token] == "NOUN"


def _between(parse: Parse, noun: int) -> Iterator[int]:
    found = list(_all(parse, preposition_objects(parse, noun, "between", "among")))
    for child in parse.children[noun]:
        if not found and parse.deps[child] in {"acl", "prep"}:
            found = list(_all(parse, preposition_objects(parse, child, "between", "among")))
    yield from found or _all(parse, _behind_verb(parse, noun, "between", "among"))


def _holders(parse: Parse, noun: int) -> Iterator[int]:
    """Yield whoever launches, has or makes what the noun names, or is said to be involved in it."""
    label, above = parse.deps[noun], parse.heads[noun]
    if label == "conj":
        yield from _holders(parse, above)
    elif label in {"dobj", "nsubjpass"} and parse.lemmas[above] in load_verbs().holding:
        yield from agents(parse, above)
    elif label == "pobj":
        yield from _involved(parse, noun)
    for child in parse.children[noun]:
        if (
            parse.deps[child] in {"acl", "relcl"}
            and child > noun
            and parse.lemmas[child] in load_verbs().holding
        ):
            yield from agents(parse, child) if is_passive(parse, child) else ()


def _involved(parse: Parse, noun: int) -> Iterator[int]:
    preposition = parse.heads[noun]
    above = parse.heads[preposition]
    word = parse.lemmas[above]
    if parse.lowers[preposition] == "behind" and parse.lemmas[above] == "be":
        yield from agents(parse, above)
    elif parse.lowers[preposition] not in {"in", "for", "of", "with", "to"}:
        return
    elif parse.poses[above] == "VERB" and word in load_verbs().involving:
        direct = child_with(parse, above, "dobj")
        if direct is not None and word in load_verbs().accusing:
            yield direct
            yield from conjuncts(parse, direct)
        else:
            yield from patients(parse, above) if is_passive(parse, above) else agents(parse, above)
    elif word in load_verbs().involving and parse.poses[above] == "ADJ":
        verb = parse.heads[above]
        yield from agents(parse, verb) if parse.poses[verb] in {"VERB", "AUX"} else (verb,)
    elif word in load_verbs().involvement:
        owner = list(_poss(parse, above))
        verb = parse.heads[above]
        yield from owner or (agents(parse, verb) if parse.poses[verb] == "VERB" else ())


def _holder_pair(parse: Parse, noun: int) -> Iterator[int]:
    verb = parse.heads[noun]
    if parse.deps[noun] == "dobj" and parse.lemmas[verb] in load_verbs().holding:
        found = agents(parse, verb)
        if len(found) > 1 or (found and parse.tags[found[0]] in {"NNS", "NNPS", "PRP"}):
            yield from found


def _preposition_above(parse: Parse, noun: int) -> Iterator[int]:
    """Yield who is helped in "relocate with assistance from X": the subject of the verb above "with"."""
    preposition = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lowers[preposition] in {"with", "under", "thanks"}:
        verb = parse.heads[preposition]
        if parse.poses[verb] == "VERB":
            yield from patients(parse, verb) if is_passive(parse, verb) else agents(parse, verb)


def _under_head(parse: Parse, noun: int) -> Iterator[int]:
    """Yield what is "under attack", "under the control of" somebody."""
    if parse.lowers[parse.heads[noun]] == "under":
        yield from _preposition_above(parse, noun)
        verb = parse.heads[parse.heads[noun]]
        if parse.poses[verb] == "AUX":
            yield from agents(parse, verb)


_VERB_SLOTS: Mapping[str, Callable[[Parse, int], Iterable[int]]] = {
    "agent": agents,
    "patient": patients,
    "together": _together,
    "dative": _dative,
    "place": _verb_place,
    "object_on": _through_object("on"),
    "object_with": _through_object("with"),
    "object_from": _through_object("from"),
    "object_to": _through_object("to"),
    "object_of": _through_object("of"),
    "object_over": _through_object("over"),
    "in_state": _in_state,
    "together_with": _together_with,
    "in_after_arrive": _arrival,
}
_NOUN_SLOTS: Mapping[str, Callable[[Parse, int], Iterable[int]]] = {
    "poss": _poss,
    "mod": _modifiers,
    "object_mod": _modifiers,
    "between": _between,
    "holder": _holders,
    "holder_pair": _holder_pair,
    "with_head": _preposition_above,
    "under_head": _under_head,
    "refuser": refusers,
    "offerer": offerers,
    "place": _place,
}
