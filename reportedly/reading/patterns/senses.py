"""Senses: attacks that are made with words, and wear the verbs of those that are not."""

from reportedly.model.pages import Parse
from reportedly.reading.patterns.harm import weapon_at
from reportedly.reading.phrases import preposition_objects
from reportedly.reading.verbs import load_verbs


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
