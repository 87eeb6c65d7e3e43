"""Keys under which the ledger finds names and places, however they are spelt."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.model.claims import Argument, Place
from reportedly.model.folding import fold_bare
from reportedly.model.terms import ActorKind

NAMED, ALIAS, INITIALS = 0, 1, 2
"""How directly a key names an actor: by its name, by another name, by the first letters of its name."""

_FEWEST_INITIALS = 3
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "in", "to", "on", "de", "la", "du", "des"})


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Give the key of a name: accents, case, punctuation and leading articles play no part. May be empty.

    A key is its own key.
    """
    key = fold_bare(name)
    while (again := fold_bare(key)) != key:
        key = again
    return key


@lru_cache(maxsize=65536)
def initials(name: str) -> str | None:
    """Give the first letters of a name of three words or more, else None ("Red Hill Front": "rhf")."""
    letters = [word[0] for word in name_key(name).split() if word not in _SMALL_WORDS]
    return "".join(letters) if len(letters) >= _FEWEST_INITIALS else None


def keys_of(argument: Argument) -> Iterator[tuple[str, int, str]]:
    """Yield (key, rank, name) for everything an actor can be looked up by; no key is empty."""
    for name, rank in _names_of(argument):
        key = name_key(name)
        if key:
            yield key, rank, name
    short = initials(argument.name)
    if short is not None:
        yield short, INITIALS, argument.name


def _names_of(argument: Argument) -> Iterator[tuple[str, int]]:
    yield argument.name, NAMED
    yield argument.anchor.text, ALIAS
    for alias in argument.aliases:
        yield alias, ALIAS


def mark_of(argument: Argument) -> str:
    """Give what an end of a claim is listed under: its entity, or its kind and key where it is none."""
    return argument.entity or f"{argument.kind.value}:{name_key(argument.name)}"


def marks_of_name(key: str) -> list[str]:
    """Give the marks of everything without an entity that is called by a name with this key."""
    return [f"{kind.value}:{key}" for kind in ActorKind]


def place_keys(place: Place) -> frozenset[str]:
    """Give everything a place can be looked up by: its name, its words, its province, its country's code."""
    words = (place.name, place.span.text, place.admin1, place.country, place.gazetteer_id)
    return frozenset(key for word in words if word is not None and (key := name_key(word)))
