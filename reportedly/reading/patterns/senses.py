"""Senses: deeds that are none: attacks made with words, ties that are cut, gifts that help nobody."""

from reportedly.model.pages import Parse
from reportedly.model.terms import Predicate
from reportedly.reading.patterns.harm import weapon_at
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.phrases import child_with, preposition_objects
from reportedly.reading.verbs import load_verbs

_OCCASIONS = frozenset({"DATE", "TIME", "EVENT"})
"""Kinds of names that nothing is done to: "the Easter bombings"."""


def is_empty_deed(parse: Parse, hit: Hit) -> bool:
    """Tell whether a hit's words, for all their verbs and nouns, tell of no such deed or tie."""
    predicate = hit.frame.predicate
    if predicate is Predicate.ATTACKS:
        feast = hit.rule.endswith(">object_mod") and parse.entities[hit.object] in _OCCASIONS
        return feast or is_bloodless(parse, hit.trigger, hit.object)
    if predicate is Predicate.ALLIED_WITH:
        return is_severed(parse, hit.trigger)
    return predicate is Predicate.SUPPORTS and is_no_help(parse, hit.trigger)


def is_severed(parse: Parse, noun: int) -> bool:
    """Tell whether ties are only spoken of to say that they were cut: "severed ties with Example"."""
    cut = parse.deps[noun] in {"dobj", "nsubjpass"} and parse.poses[noun] == "NOUN"
    return cut and parse.lemmas[parse.heads[noun]] in load_verbs().severing


def is_no_help(parse: Parse, verb: int) -> bool:
    """Tell whether what is given is no help: "gave the residents a deadline"."""
    given = child_with(parse, verb, "dobj")
    if parse.poses[verb] != "VERB" or given is None:
        return False
    return parse.lemmas[given] in load_verbs().unhelping or parse.entities[given] in _OCCASIONS


def is_bloodless(parse: Parse, trigger: int, target: int) -> bool:
    """Tell whether an attack is one in words or for votes: "attacked the budget", "targeted voters"."""
    verbs = load_verbs()
    if parse.lemmas[trigger] not in verbs.bloodless:
        return False
    lemma = parse.lemmas[target]
    if lemma in verbs.immaterial or any(parse.lowers[c] == "verbally" for c in parse.children[trigger]):
        return True
    if lemma in verbs.courted and parse.lemmas[trigger] == "target":
        return weapon_at(parse, trigger) is None
    said = preposition_objects(parse, trigger, "in", "with", "through", "via")
    return any(parse.lemmas[means] in verbs.wordy for means in said)
