"""The vocabulary of verbs that place arguments, ready for looking up."""

from dataclasses import dataclass, fields
from functools import cache

from reportedly.model.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Verbs:
    """Lemmas by what they do to the arguments around them; `verbs.toml` says what each list is."""

    holding: frozenset[str]
    involving: frozenset[str]
    accusing: frozenset[str]
    involvement: frozenset[str]
    object_control: frozenset[str]
    calling_upon: frozenset[str]
    faulting: frozenset[str]
    parts: frozenset[str]
    portions: frozenset[str]
    wrapping: frozenset[str]
    turning_down: frozenset[str]
    severing: frozenset[str]
    reacting: frozenset[str]
    preventing: frozenset[str]
    unhelping: frozenset[str]
    leading: frozenset[str]
    serving: frozenset[str]
    showing: frozenset[str]
    forming: frozenset[str]
    allying: frozenset[str]
    vague: frozenset[str]
    placing: frozenset[str]
    keeping: frozenset[str]
    moving: frozenset[str]
    leaving: frozenset[str]
    shifting: frozenset[str]
    bloodless: frozenset[str]
    immaterial: frozenset[str]
    courted: frozenset[str]
    wordy: frozenset[str]
    readying: frozenset[str]
    killing: frozenset[str]
    wounding: frozenset[str]
    firing: frozenset[str]
    weapons: frozenset[str]
    governing: frozenset[str]
    urged: frozenset[str]
    affairs: frozenset[str]
    dealings: frozenset[str]


@cache
def load_verbs() -> Verbs:
    """Give the shipped lists."""
    table = load_vocabulary("verbs.toml")
    return Verbs(**{field.name: frozenset(str(table.get(field.name, "")).split()) for field in fields(Verbs)})
