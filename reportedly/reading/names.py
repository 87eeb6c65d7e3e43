"""Finding names in running text: which runs of words are names that the registry knows."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.actors import Actor, ActorName
from reportedly.model.collecting import paused_collection
from reportedly.model.folding import fold
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

_ROMAN = re.compile("[IVX]{1,5}")
"""Numbers behind a person's name; no actor is known by one."""

MAX_WORDS = 12
"""Longest name looked for, in folded words."""

CAPITALS = 2
"""Letters up to which an all-capitals form counts as an acronym that must be written in capitals."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A run of words that is a known name."""

    first: int
    last: int
    """Half-open range of the words given."""
    actors: tuple[tuple[Actor, ActorName], ...]
    """Whoever has this name; more than one where it is a homonym."""


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Every name of the registry by its folded words, for scanning text."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[tuple[Actor, ActorName], ...]], ...]]
    """Folded first word → (folded words, who), longest first."""
    places: frozenset[str] = frozenset()
    """States, their capitals and adjectives in lower case: never ordinary words, whatever a list says."""


def index_names(registry: Registry) -> NameIndex:
    """Give the index of all names of a registry, a state's adjectives left out: those are not names."""
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[tuple[Actor, ActorName], ...]]]] = {}
    with paused_collection():
        for key, actors in registry.by_name.items():
            words = tuple(key.split())
            if len(words) <= MAX_WORDS and len(key) > 1:
                by_first.setdefault(words[0], []).append((words, actors))
        longest_first = {first: _longest_first(forms) for first, forms in by_first.items()}
    return NameIndex(longest_first, frozenset(_place_words(registry)))


def _longest_first(
    forms: list[tuple[tuple[str, ...], tuple[tuple[Actor, ActorName], ...]]],
) -> tuple[tuple[tuple[str, ...], tuple[tuple[Actor, ActorName], ...]], ...]:
    return tuple(sorted(forms, key=lambda form: -len(form[0])) if len(forms) > 1 else forms)


def _place_words(registry: Registry) -> Iterator[str]:
    for actor in registry.actors:
        if actor.kind is ActorKind.STATE:
            names = (actor.name, *actor.adjectives, *([actor.capital] if actor.capital else []))
            yield from (word.lower() for name in names for word in name.split())


def match_names(
    words: Sequence[str], index: NameIndex, *, capitals_lost: bool = False
) -> tuple[NameMatch, ...]:
    """Give the known names in these words, longest first, none overlapping, in text order.

    Args:
        words: tokens as written; hyphens and apostrophes can be tokens of their own.
        capitals_lost: the text is all in capitals, so that case tells nothing.
    """
    folded: list[str] = []
    at: list[int] = []
    for position, word in enumerate(words):
        for part in fold(word).split():
            folded.append(part)
            at.append(position)
    found: list[NameMatch] = []
    start = 0
    while start < len(folded):
        match = _longest_from(start, folded, at, words, index, capitals_lost)
        if match is None:
            start += 1
            continue
        found.append(match)
        while start < len(folded) and at[start] < match.last:
            start += 1
    return tuple(found)


def _longest_from(
    start: int,
    folded: Sequence[str],
    at: Sequence[int],
    words: Sequence[str],
    index: NameIndex,
    capitals_lost: bool,
) -> NameMatch | None:
    if start and at[start - 1] == at[start]:
        return None  # inside a token: "anti-ISIL" is found at its own word, never half a word
    for form, actors in index.by_first.get(folded[start], ()):
        end = start + len(form)
        if tuple(folded[start:end]) != form or (end < len(folded) and at[end] == at[end - 1]):
            continue
        first, last = at[start], at[end - 1] + 1
        if _crosses_break(words[first:last]) or _ROMAN.fullmatch("".join(words[first:last])):
            continue
        fitting = {
            actor.slug: (actor, name)
            for actor, name in reversed(actors)
            if _capitals_fit(words[first:last], name, capitals_lost)
        }
        if fitting:
            return NameMatch(first, last, tuple(fitting.values()))
    return None


def _crosses_break(words: Iterable[str]) -> bool:
    """Tell whether punctuation other than joining marks stands between the words."""
    return any(not any(c.isalnum() for c in word) and word not in "-–‑'’‘`.&/" for word in words)


def _capitals_fit(words: Sequence[str], name: ActorName, capitals_lost: bool) -> bool:
    if capitals_lost:
        return not (name.case and len(name.text) <= CAPITALS)
    written = "".join(words)
    if name.case or (name.text.isupper() and len(name.text) <= 4):
        plain = "".join(c for c in written if c.isalnum())
        wanted = "".join(c for c in name.text if c.isalnum())
        return plain == wanted
    if name.text[:1].islower():
        return True
    return written.upper() == written.lower() or any(character.isupper() for character in written)
